"""Finds the files in the folder of a briefing's editions; what hides them from a build is told of.

What was published must not vanish in silence: a folder that is none, or leads elsewhere, is an error and no empty one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics, Span
from generator.reader.input import EDITIONS, walk
from generator.storage.safe_read import is_folder

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.report import Id
    from generator.project import Project

_SUFFIX = ".json"
_TAKE_BACK = "take the folder as it was from the history of the project"


def path_of(project: Project, briefing: Id, number: int) -> str:
    """Return the path of an edition's file, below the project, with ``/``."""
    return f"{project.briefings.name}/{briefing}/{EDITIONS}/{number}.json"


def files_in(root: Path, shown: str, diagnostics: Diagnostics) -> tuple[str, ...]:
    """Return the paths, below the project ``root``, of the files in the folder ``shown``, which need not be there.

    The folder is one of the briefing's own: a link to another, or anything else of its name, is a diagnostic, as is a
    folder with the name of an edition in it.
    """
    folder = root / shown
    if not os.path.lexists(folder):
        return ()
    if folder.is_symlink():
        _tell_of_link(root, shown, diagnostics)
        return ()
    if not is_folder(folder):
        diagnostics.error(
            Code.BROKEN_EDITION, f"`{EDITIONS}` is a file, and no folder of editions", Span(shown), _TAKE_BACK
        )
        return ()
    _tell_of_names(folder, shown, diagnostics)
    return tuple(walk(folder, root.resolve(), shown, diagnostics, _SUFFIX))


def _tell_of_link(root: Path, shown: str, diagnostics: Diagnostics) -> None:
    folder = root / shown
    if not is_folder(folder):
        diagnostics.error(
            Code.BROKEN_EDITION, f"`{EDITIONS}` is a link that leads to no folder", Span(shown), _TAKE_BACK
        )
    elif folder.resolve().is_relative_to(root.resolve()):
        diagnostics.error(
            Code.BROKEN_EDITION,
            f"`{EDITIONS}` is a link to another folder, and is not followed",
            Span(shown),
            "put the folder itself in its place",
        )
    else:
        diagnostics.error(
            Code.OUTSIDE_PROJECT,
            "a link that leads out of the project is not followed",
            Span(shown),
            "copy what it points to into the project",
        )


def _tell_of_names(folder: Path, shown: str, diagnostics: Diagnostics) -> None:
    """Tell of what is called as an edition and is no file, or is called nearly so."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:  # reading the folder says so
        return
    for entry in entries:
        if entry.name.startswith(".") or not entry.name.lower().endswith(_SUFFIX):
            continue
        span = Span(f"{shown}/{entry.name}")
        if is_folder(entry.path):
            diagnostics.error(
                Code.BROKEN_EDITION,
                "this is a folder, and an edition is a file",
                span,
                "take the file as it was published from the history of the project",
            )
        elif not entry.name.endswith(_SUFFIX):
            diagnostics.error(
                Code.BROKEN_EDITION,
                "no edition is called so",
                span,
                f"if it is one, call it `{entry.name.rpartition('.')[0]}{_SUFFIX}`, else take it out",
            )
