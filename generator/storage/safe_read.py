"""Reads files and folders safely: only ordinary files, folders however deep, and the reason of a failure in words.

Opening a named pipe waits until somebody writes into it, and a device may never end. A link may lead to itself, a name
may be no text, folders may nest deeper than a program recurses. None of that may hang a build or end it.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DEEPEST = 40
"""Folders within folders that are looked into; ``files_below`` calls what lies deeper unreadable."""
_AT_ONCE = 1 << 12
"""Bytes that are asked for where a file says of itself that it has fewer."""
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_REASONS = {
    errno.ENOENT: "it is not there, or is a link to something that is not",
    errno.ELOOP: "it is a link that leads back to itself",
    errno.EACCES: "you may not read it",
    errno.EPERM: "you may not read it",
    errno.ENAMETOOLONG: "its path is too long",
    errno.ENXIO: "it is a socket or a device, not an ordinary file",
}


class NotAnOrdinaryFile(OSError):  # noqa: N818  # what it is
    """What was to be read is a folder, a named pipe, a socket or a device."""


class TooLarge(OSError):  # noqa: N818  # what it is
    """A file has more bytes than may be read; ``size`` says how many."""

    size = 0


class Status(NamedTuple):
    """By what a change of a file is known; the fields of `os.stat_result`."""

    mtime_ns: int
    size: int
    inode: int


def read_file(path: str | Path, most: int | None = None) -> bytes:
    """Return what stands in an ordinary file, or in the one that a link leads to.

    Raises `OSError`, for `reason` to say why: `NotAnOrdinaryFile` for anything else, `TooLarge` for more than
    ``most`` bytes.

    >>> try:
    ...     read_file("/")
    ... except OSError as error:
    ...     print(reason(error))
    it is a folder, not an ordinary file
    """
    return read_parts(path, 0, most)[1]


def read_parts(path: str | Path, head: int, most: int | None = None) -> tuple[bytes, bytes]:
    """Return the first ``head`` bytes of an ordinary file, and the others; else as `read_file`."""
    descriptor = os.open(
        path, os.O_RDONLY | _WITHOUT_WAITING
    )  # judged when it is open: nobody can exchange it then
    try:
        status = os.fstat(descriptor)
        _require_ordinary(status, path)
        if most is not None and status.st_size > most:
            raise _too_large(status.st_size, path)
        first = os.read(descriptor, head) if head else b""
        data = _rest(descriptor, status.st_size, most)
    finally:
        os.close(descriptor)
    if (
        most is not None and len(data) > most
    ):  # it grew, or says that it has no size, as files of the system do
        raise _too_large(len(data), path)
    return first, data


def _rest(descriptor: int, size: int, most: int | None) -> bytes:
    """Return what is left of an open file, which says that it has ``size`` bytes; no more than one above ``most``."""
    parts, length = [], 0
    while most is None or length <= most:
        wanted = max(size - length, _AT_ONCE) + 1
        part = os.read(descriptor, wanted if most is None else min(wanted, most + 1 - length))
        if not part:
            break
        parts.append(part)
        length += len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def is_file(path: str | Path) -> bool:
    """Tell whether a file lies there; not if no file can be called so, which `pathlib` raises an error for."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | Path) -> bool:
    """Tell whether a folder lies there, as `is_file`."""
    return os.path.isdir(path)  # noqa: PTH112


def status_of(path: str | Path) -> Status:
    """Return by what a later change of an ordinary file is known. Raises `OSError`, as `read_file`."""
    status = os.stat(path)  # noqa: PTH116  # a Path for each unchanged file costs more than its status
    _require_ordinary(status, path)
    return status_in(status)


def status_in(status: os.stat_result) -> Status:
    """Return by what a later change is known, of all that the system says of a file."""
    return Status(status.st_mtime_ns, status.st_size, status.st_ino)


def state_of(path: str | Path) -> Status | str:
    """Return by what a change of a file is known; of one that cannot be read the `reason`, for it may be mended.

    >>> state_of("/")
    'it is a folder, not an ordinary file'
    """
    try:
        return status_of(path)
    except OSError as error:
        return reason(error)


def reason(error: Exception) -> str:
    """Return in plain words why something could not be read: ``it is a named pipe, not an ordinary file``."""
    if isinstance(error, NotAnOrdinaryFile):
        return str(error.strerror)
    if isinstance(error, OSError) and error.errno is not None:
        return _REASONS.get(error.errno, error.strerror or str(error))
    return str(error)


def files_below(
    top: Path, unreadable: Callable[[str, str], None] = lambda _path, _reason: None
) -> Iterator[str]:
    """Yield the path of whatever is no folder below ``top``, relative to it, with ``/``, in order.

    Links to folders are not followed and are yielded; names that begin with a dot are an editor's or a system's own,
    and are passed over. ``unreadable`` is told the path of each folder that cannot be read, and why.
    """
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(f"{top}/{folder}") as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            unreadable(folder.rstrip("/"), reason(error))
            continue
        inner = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = f"{folder}{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                yield path
            elif path.count("/") < DEEPEST:
                inner.append(f"{path}/")
            else:
                unreadable(path, f"more than {DEEPEST} folders lie within each other")
        waiting += reversed(inner)


def _require_ordinary(status: os.stat_result, path: str | Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = _KINDS.get(stat.S_IFMT(status.st_mode), "something else")
        raise NotAnOrdinaryFile(errno.EINVAL, f"it is {kind}, not an ordinary file", str(path))


def _too_large(size: int, path: str | Path) -> TooLarge:
    error = TooLarge(errno.EFBIG, f"it has {size // 2**20} MB", str(path))
    error.size = size
    return error
