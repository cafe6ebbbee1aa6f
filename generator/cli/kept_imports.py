"""Keeps what imports took of workbooks: on this machine alone, where the workbooks are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sheets.taken import Taken, taken_from
from generator.storage.cache import Cache
from generator.storage.cache_secret import cache_secret

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project
    from generator.sheets.rows import Filled

_VERSION = b"imports 1"
"""Of the shape of what is kept; another version of the program reads it too."""


def taken_before(project: Project, filled: Filled, file: Path) -> Taken:
    """Return what earlier imports took of a workbook, or of a table of another program by its ``file``."""
    return taken_from(_cache(project).get(_key(filled, file)))


def keep(project: Project, filled: Filled, file: Path, taken: Taken) -> None:
    """Keep for the next import of a workbook what has been taken of it."""
    _cache(project).put(_key(filled, file), taken.as_bytes())


def forget(project: Project, workbook: str) -> None:
    """Forget what was taken of a workbook: a new one that says the same has been written."""
    cache = _cache(project)
    if cache.get(workbook.encode("ascii")) is not None:
        cache.put(workbook.encode("ascii"), Taken().as_bytes())


def _cache(project: Project) -> Cache:
    return Cache(project.caches / "imports", cache_secret(), _VERSION)


def _key(filled: Filled, file: Path) -> bytes:
    return (filled.workbook or f"file {file.resolve()}").encode("utf-8", "surrogateescape")
