"""Copies what comes with the program into a project, and keeps beside it what it was copied from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from generator.overrides.kept import kept_path
from generator.overrides.standing import Standing, standing_of
from generator.storage.together import replace_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.overrides.originals import Original
    from generator.project import Project


class AlreadyThere(Exception):  # noqa: N818  # what they are
    """Files that somebody has changed stand where copies were to be put; ``paths`` names them."""

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__(", ".join(paths))
        self.paths = tuple(paths)


class LeadsOutside(Exception):  # noqa: N818  # what it does
    """A link leads from a place in the project to one outside of it; the message is the path."""


def eject(project: Project, chosen: Iterable[Original], *, force: bool = False) -> list[str]:
    """Copy the ``chosen`` files into ``project`` and return the paths of those that were not there, or are new now.

    All of them are copied, or none. A file that is there and is not the program's is replaced with ``force`` alone;
    else `AlreadyThere` is raised. Raises `LeadsOutside` before anything is written, and `OSError`.
    """
    wanted = list(chosen)
    found = [(original, standing_of(project, original)) for original in wanted]
    in_the_way = [original.path for original, there in found if there and there.standing is not Standing.SAME]
    if in_the_way and not force:
        raise AlreadyThere(in_the_way)
    written = [original for original, there in found if there is None or there.standing is not Standing.SAME]
    contents: dict[str, bytes | None] = {original.path: original.content for original in written}
    _write(project, {**contents, **_to_keep(wanted)})
    return [original.path for original in written]


def note_as_seen(project: Project, chosen: Iterable[Original]) -> None:
    """Keep the ``chosen`` files as what their copies in ``project`` were made from: somebody has compared them.

    Raises `LeadsOutside`, `OSError`.
    """
    _write(project, _to_keep(chosen))


def _to_keep(chosen: Iterable[Original]) -> dict[str, bytes | None]:
    return {kept_path(original.path): original.content for original in chosen}


def _write(project: Project, contents: dict[str, bytes | None]) -> None:
    root = Path(os.path.realpath(project.root))
    for path in contents:
        if not Path(os.path.realpath(project.root / path)).is_relative_to(root):
            raise LeadsOutside(path)
    replace_together(project.root, contents)
