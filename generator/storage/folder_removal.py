"""Removes whole folders, however deep they are and whatever may be done with what lies in them."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path


def remove_folder(top: Path) -> bool:
    """Remove a folder with all that is in it, as far as the disk lets us; return whether nothing of it is left.

    What is read-only for its owner is removed as well. A link is removed, and not what it leads to; another disk that
    is mounted within is left. A folder that is found in a folder is moved up to the top before it is looked into, so
    that neither calls nor paths grow with the levels.
    """
    if not os.path.lexists(top):
        return True
    if top.is_symlink() or not top.is_dir():
        with suppress(OSError):
            top.unlink()
        return not os.path.lexists(top)
    disk = top.stat().st_dev
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        with suppress(OSError):  # whatever the disk refuses is left, and with it the folders above
            waiting += _emptied(folder, top, disk)
            if folder != top:
                folder.rmdir()
    with suppress(OSError):
        top.rmdir()
    return not top.exists()


def remove_file(path: Path) -> None:
    """Remove a file or a link, also from a folder that is read-only for its owner. Raises `OSError`."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        let_owner_write(path if os.name == "nt" else path.parent)
        path.unlink(missing_ok=True)


def let_owner_write(folder: Path) -> None:
    """Let the owner of a folder read and change it, if that is us; else nothing is done."""
    with suppress(OSError):
        mode = folder.lstat().st_mode
        if mode & stat.S_IRWXU != stat.S_IRWXU and not stat.S_ISLNK(mode):
            folder.chmod(stat.S_IMODE(mode) | stat.S_IRWXU)


def _emptied(folder: Path, top: Path, disk: int) -> list[Path]:
    """Remove the files of a folder, move its folders to the top, and return where they are now."""
    let_owner_write(folder)
    inner = []
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        path = Path(entry.path)
        with suppress(OSError):
            status = entry.stat(follow_symlinks=False)
            if not entry.is_dir(follow_symlinks=False) or _is_junction(status):
                remove_file(path)
            elif status.st_dev == disk or os.name == "nt":  # which does not say
                if folder != top:
                    let_owner_write(path)  # it is told where it lies
                    path = path.rename(top / secrets.token_hex(8))
                inner.append(path)
    return inner


def _is_junction(status: os.stat_result) -> bool:
    """Tell whether it is what Windows has for a link to a folder."""
    return getattr(status, "st_reparse_tag", 0) == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
