"""Writes new files into a folder: all of them, or none."""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


def write_new(directory: Path, files: Mapping[Path, bytes]) -> list[Path]:
    """Write all of ``files`` below ``directory`` and return their paths, or write none.

    What was written before one could not be is taken back. Raises `FileExistsError` if one of them is there, `OSError`.
    """
    for path in files:
        if os.path.lexists(directory / path):
            raise FileExistsError(17, "exists", str(directory / path))
    with ExitStack() as undo:
        for path, content in files.items():
            target = directory / path
            for folder in reversed([parent for parent in target.parents if not parent.exists()]):
                folder.mkdir()
                undo.callback(_remove, folder.rmdir)
            with target.open("xb") as file:
                undo.callback(_remove, target.unlink)
                file.write(content)
        undo.pop_all()
    return [directory / path for path in files]


def _remove(remove: Callable[[], None]) -> None:
    with suppress(OSError):  # a folder into which somebody has put something stays
        remove()
