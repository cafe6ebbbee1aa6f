"""Removes whole folders, however deep they are and whatever may be done with what lies in them."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

_DEEPEST = 12
"""Folders within folders that are looked into where they are: a site has fewer."""


def remove_folder(top: Path) -> bool:
    """Remove a folder with all that is in it, as far as the disk lets us; return whether nothing of it is left.

    What is read-only for its owner is removed as well. A link is removed, and not what it leads to; another disk that
    is mounted within is left. A folder that lies deep in others is moved up to the top before it is looked into, so
    that neither calls nor paths grow with the levels.
    """
    if not os.path.lexists(top):
        return True
    if top.is_symlink() or not top.is_dir():
        with suppress(OSError):
            top.unlink()
        return not os.path.lexists(top)
    disk = top.stat().st_dev
    waiting, emptied = [(os.fspath(top), 0)], list[str]()
    while waiting:
        folder, depth = waiting.pop()
        emptied.append(folder)
        with suppress(OSError):  # whatever the disk refuses is left, and with it the folders above
            waiting += _emptied(folder, depth, os.fspath(top), disk)
    for folder in reversed(emptied):  # each after those within it
        with suppress(OSError):
            os.rmdir(folder)  # noqa: PTH106  # a thousand of them
    return not top.exists()


def remove_file(path: Path) -> None:
    """Remove a file or a link, also from a folder that is read-only for its owner. Raises `OSError`."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        let_owner_write(path if os.name == "nt" else path.parent)
        path.unlink(missing_ok=True)


def let_owner_write(folder: str | Path) -> None:
    """Let the owner of a folder read and change it, if that is us; else nothing is done."""
    with suppress(OSError):
        mode = os.lstat(folder).st_mode
        if mode & stat.S_IRWXU != stat.S_IRWXU and not stat.S_ISLNK(mode):
            os.chmod(folder, stat.S_IMODE(mode) | stat.S_IRWXU)  # noqa: PTH101  # as above


def _emptied(folder: str, depth: int, top: str, disk: int) -> list[tuple[str, int]]:
    """Remove the files of a folder, and return the folders in it, each with how deep below the top it lies now."""
    let_owner_write(folder)
    inner = []
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        path = entry.path
        with suppress(OSError):
            if not entry.is_dir(follow_symlinks=False) or _is_junction(entry):
                _remove_at_once(path)
                continue
            status = entry.stat(follow_symlinks=False)
            if status.st_dev != disk and os.name != "nt":  # which does not say
                continue
            if depth < _DEEPEST:
                inner.append((path, depth + 1))
            else:
                let_owner_write(path)  # it is told where it lies
                place = f"{top}/{secrets.token_hex(8)}"
                os.rename(path, place)  # noqa: PTH104  # as above
                inner.append((place, 1))
    return inner


def _remove_at_once(path: str) -> None:
    try:
        os.unlink(path)  # noqa: PTH108  # as above
    except OSError:
        remove_file(Path(path))


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Tell whether it is what Windows has for a link to a folder."""
    if os.name != "nt":
        return False
    status = entry.stat(follow_symlinks=False)
    return getattr(status, "st_reparse_tag", 0) == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
