"""Copies whole folders, and stops at the first file that the disk refuses; `shutil.copytree` would try all of them."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EROFS})
"""What a disk says that takes nothing more."""


def copy_folder(source: Path, target: Path) -> None:
    """Copy all that lies in ``source`` into ``target``, which may be there; a link comes out as what it leads to.

    Raises the `OSError` of the first file that cannot be copied; of a disk that takes nothing more with the place on
    that disk, for of two files the system names the one that was read.
    """
    waiting = [(source, target)]
    while waiting:
        folder, place = waiting.pop()
        place.mkdir(parents=True, exist_ok=True)
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            path = place / entry.name
            if entry.is_dir():
                waiting.append((Path(entry.path), path))
                continue
            try:
                shutil.copy2(entry.path, path)
            except OSError as error:
                if error.errno not in _FULL:
                    raise
                raise OSError(error.errno, error.strerror, os.fspath(path)) from error
