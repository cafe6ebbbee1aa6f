"""Finds which file or briefing of a project a person means by a path, from wherever it is written."""

from __future__ import annotations

import posixpath
from pathlib import Path, PurePosixPath

BRIEFINGS = "briefings"


class Elsewhere(ValueError):  # noqa: N818  # where it leads
    """A path leads out of the briefings of the project."""


def from_project(target: str, root: Path, here: Path) -> str:
    r"""Return ``target`` as it is called in the project at ``root``: a path from there, or as it is, without a slash.

    ``here`` is the folder that the person is in. A path may be written from there, from the project's folder, from
    its briefings, or from the top of the disk, with ``/`` or ``\``. Raises `Elsewhere` if it says where it begins and
    that is not in the briefings of the project.

    >>> desk = Path("/desk")
    >>> from_project("./briefings/x/y.yml", desk, Path("/")), from_project("briefings\\x\\", desk, desk)
    ('briefings/x/y.yml', 'briefings/x')
    >>> from_project("/desk/briefings/x/y.yml", desk, desk), from_project("y.yml", desk, desk)
    ('briefings/x/y.yml', 'y.yml')
    """
    if not target.strip("/\\"):
        raise Elsewhere(target)
    written = Path(target)
    text = written.as_posix() if written.is_absolute() else target.replace("\\", "/")
    path = posixpath.normpath(text)
    is_whole = Path(text).is_absolute()
    begins = text.partition("/")[0]
    says_where = is_whole or begins in {".", ".."}
    if says_where or "/" in text.rstrip("/"):
        found = _below(Path(text) if is_whole else here / path, root)
        if found:
            return found
    if is_whole or path == BRIEFINGS or path.startswith(".."):
        raise Elsewhere(target)
    if begins == "." and PurePosixPath(path).parts[0] != BRIEFINGS:
        raise Elsewhere(target)
    return path


def _below(path: Path, root: Path) -> str:
    """Return the path of something in the briefings of a project from the project's folder; "" if it lies elsewhere."""
    try:
        inner = path.resolve().relative_to((root / BRIEFINGS).resolve())
    except (ValueError, OSError):
        return ""
    return "" if inner == Path() else (PurePosixPath(BRIEFINGS) / inner.as_posix()).as_posix()
