"""Checks that the files of a project's own theme can be read, before the site engine reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.storage.safe_read import files_below, reason, status_of

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.project import Project


def check_theme(project: Project, diagnostics: Diagnostics) -> None:
    """Refuse files of the project's theme that cannot be read: the engine would wait for them, or break off."""
    folder = project.templates / "theme"
    if not folder.is_dir():
        return
    shown = folder.relative_to(project.root).as_posix()

    def add_error(path: str, why: str) -> None:
        hint = "take it out of the folder"
        diagnostics.error(
            Code.UNREADABLE_FILE, f"this cannot be read: {why}", Span(f"{shown}/{path}".rstrip("/")), hint
        )

    for path in files_below(folder, add_error):
        if (folder / path).is_dir():  # a link to a folder
            continue
        try:
            status_of(folder / path)
        except OSError as error:
            add_error(path, reason(error))
