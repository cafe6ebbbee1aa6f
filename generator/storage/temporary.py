"""Temporary folders that are removed afterwards, and at the next start if the program was killed."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.folder_removal import remove_folder
from generator.storage.process_lock import is_in_use, mark_in_use

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "briefings-"


@contextmanager
def temporary_folder(root: Path) -> Iterator[Path]:
    """Give an empty folder for work on what lies in ``root``; it is gone afterwards.

    What killed programs left of such work is removed first; what belongs to one that runs, to other work or to
    another person is left alone. On Windows, where nobody can tell, all is. Raises `OSError`.
    """
    known = f"{_PREFIX}{hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]}-"
    for left in Path(tempfile.gettempdir()).glob(f"{known}*"):
        if os.name != "nt" and _is_mine(left) and not is_in_use(left):
            remove_folder(left)
    made = Path(tempfile.mkdtemp(prefix=_PREFIX))
    folder = made.with_name(known + made.name.removeprefix(_PREFIX))
    try:
        with mark_in_use(made):  # before anybody can take it for one that was left
            made.rename(folder)
            yield folder
    finally:  # a signal may come between any two lines
        remove_folder(made)
        remove_folder(folder)


def _is_mine(path: Path) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid()
