"""A temporary folder that stands in for a project during a build, so that nothing is written into the project."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.project import Project
from generator.storage.folder_copying import copy_folder
from generator.storage.packaged import packaged_theme
from generator.storage.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_GENERATED = {"build", ".cache"}
"""What a build writes, which the folder has of its own."""


@contextmanager
def workspace(project: Project, docs: Path | None = None) -> Iterator[Project]:
    """Give a project with the same files, with a copy of ``docs`` or nothing in ``build/docs``; it is gone afterwards.

    The files are links to those of ``project``; copies where links are not allowed, as for most people on Windows.
    The pages are copies: Zensical would follow links to them. What ``project`` lacks of our part of the theme is there
    too. ``mkdocs.yml`` takes its settings from that of ``project``, but for the two folders: wherever that one has its
    site, this one has its own. Raises `OSError`.
    """
    with temporary_folder(project.root) as folder:
        own = Project(folder.resolve())
        for path in sorted(project.root.iterdir()):
            if path.name not in _GENERATED and (path.is_file() or path.is_dir()):
                _stand_in(path.resolve(), own.root / path.name)
        _complete_theme(project, own)
        own.config.unlink()
        settings = (
            f"INHERIT: {_quoted(str(project.config.resolve()))}\ndocs_dir: build/docs\nsite_dir: build/site\n"
        )
        own.config.write_text(settings, encoding="ascii")
        if docs is None:
            own.docs.mkdir(parents=True)
        else:
            copy_folder(docs, own.docs)
        yield own


def _quoted(text: str) -> str:
    """Return a text of YAML in which any name of a file can stand, such as one that is not UTF-8."""
    plain = (
        character
        if (character.isascii() and character.isalnum()) or character in "/._-"
        else f"\\U{ord(character):08X}"
        for character in text
    )
    return f'"{"".join(plain)}"'


def _complete_theme(project: Project, own: Project) -> None:
    """Put our part of the theme below the project's: Zensical, which asks no plugin, looks into one folder alone.

    They are copies: Zensical passes over links to files there.
    """
    theme, ours = project.templates / "theme", packaged_theme()
    if not theme.is_dir() or theme.resolve() == ours:
        return
    if own.templates.is_symlink():
        own.templates.unlink()
        own.templates.mkdir()
        for path in sorted(project.templates.iterdir()):
            if path.name != "theme":
                _stand_in(path.resolve(), own.templates / path.name)
    copy_folder(ours, own.templates / "theme")
    copy_folder(theme, own.templates / "theme")


def _stand_in(path: Path, place: Path) -> None:
    try:
        place.symlink_to(path, target_is_directory=path.is_dir())
    except (OSError, NotImplementedError):
        if path.is_file():
            shutil.copy2(path, place)
        elif path.is_dir() and not path.name.startswith("."):  # version control and environments are not read
            copy_folder(path, place)
