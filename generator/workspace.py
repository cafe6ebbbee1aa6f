"""Owns a folder that stands in for a project while a site is built, so that nothing is written into the project."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.lock import hold, is_held
from generator.project import Project
from generator.removal import remove_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_GENERATED = {"build", ".cache"}
"""What a build writes, which the folder has of its own."""


@contextmanager
def workspace(project: Project, docs: Path | None = None) -> Iterator[Project]:
    """Give a project with the same files, with a copy of ``docs`` or nothing in ``build/docs``; it is gone afterwards.

    The files are links to those of ``project``; copies where links are not allowed, as for most people on Windows.
    ``mkdocs.yml`` and the pages are copies: Zensical would follow links to them and build there. Raises `OSError`.
    """
    name = hashlib.sha256(os.fsencode(project.root.resolve())).hexdigest()[:16]
    prefix = f"briefings-{name}-"
    for left in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        if not is_held(left):  # by the program that made it: it was killed
            remove_folder(left)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True))
        stack.enter_context(hold(Path(folder)))
        own = Project(Path(folder).resolve())
        for path in sorted(project.root.iterdir()):
            if path.name not in _GENERATED and (path.is_file() or path.is_dir()):
                _stand_in(path.resolve(), own.root / path.name)
        own.config.unlink()
        shutil.copy(project.config, own.config)
        if docs is None:
            own.docs.mkdir(parents=True)
        else:
            shutil.copytree(docs, own.docs)
        yield own


def _stand_in(path: Path, place: Path) -> None:
    try:
        place.symlink_to(path, target_is_directory=path.is_dir())
    except (OSError, NotImplementedError):
        if path.is_file():
            shutil.copy2(path, place)
        elif path.is_dir() and not path.name.startswith("."):  # version control and environments are not read
            shutil.copytree(path, place)
