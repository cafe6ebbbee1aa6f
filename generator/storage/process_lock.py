"""Locks between processes: one program at a time writes into a project, or replaces a folder; another waits for it.

The lock is the system's own on the project's folder (``flock``). It needs no file, also where nothing can be written,
and is gone when the program is, however it ends. A folder that is replaced is another one afterwards: its lock is on a
file beside it, which is there meanwhile. (`generator.storage.lockfile` is about other files: ``quotes.lock.json``.)
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import tempfile
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.atomic import replace_file
from generator.storage.safe_read import read_file

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_PATIENCE = 2.0
"""Seconds of a wait of which nothing is said: `serve` has the lock at each edit for as long as it writes the pages."""


@contextmanager
def folder_lock(folder: Path, work: str, waiting: Callable[[str], object]) -> Iterator[None]:
    """Keep other programs from writing into ``folder`` for as long as this goes on.

    If another is at work, this one waits for it; if that lasts, ``waiting`` is told which it is, in a few words.
    ``work`` is what this one is called then: letters only. Raises `OSError` if the folder cannot be opened.
    """
    file = _open(folder)
    try:
        _wait(file, folder, waiting)
        with _noted(folder, work):
            yield
    finally:
        os.close(file)


@contextmanager
def marker_lock(mark: Path, work: str, waiting: Callable[[str], object]) -> Iterator[None]:
    """Do the same by means of a file, ``mark``, which is made and removed; whatever else is there stays.

    Raises `OSError` if it cannot be made.
    """
    file = _open_mark(mark)
    try:
        _wait(file, mark, waiting)
        # The one that had the lock removes its file before it lets go. We then hold the lock of a file that nobody
        # else can open any more, and whoever comes now would make a new one and lock that: so the file that we have
        # must be the one that lies there, before we may go on.
        while not _is_at(file, mark):
            removed, file = file, _open_mark(mark)
            os.close(removed)
            _take(file, wait=True)
        with _noted(mark, work):
            try:
                yield
            finally:
                _remove_mark(file, mark)
    finally:
        os.close(file)


@contextmanager
def mark_in_use(folder: Path) -> Iterator[Sequence[int]]:
    """Have `is_in_use` say of a folder that it is in use, for as long as this goes on; it may be renamed meanwhile.

    Several programs may hold one folder. A program that is given the open files that this gives holds it until it ends,
    also when this one is killed.
    """
    if sys.platform == "win32":
        yield ()
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a disk that knows no locks
            # Shared: several may hold it, and `is_in_use` asks for an exclusive one. A lock belongs to the open file,
            # which a program that is started inherits: so it lasts until that one has ended, too.
            fcntl.flock(file, fcntl.LOCK_SH)
        yield (file,)
    finally:
        os.close(file)


def is_in_use(folder: Path) -> bool:
    """Tell whether a running program holds a folder; on Windows, where nobody can tell, it is not."""
    if sys.platform == "win32":
        return False
    try:
        file = os.open(folder, os.O_RDONLY)
    except OSError:
        return False
    try:
        return not _take(file, wait=False)
    finally:
        os.close(file)


@contextmanager
def _noted(place: Path, work: str) -> Iterator[None]:
    """Tell others meanwhile who is at work."""
    note = _note(place)
    with suppress(OSError):  # others may write there too: a pipe is refused, and a link is replaced
        _write_note(note, work)
    try:
        yield
    finally:
        with suppress(OSError):
            note.unlink()


def _wait(file: int, place: Path, waiting: Callable[[str], object]) -> None:
    """Take the lock of an open file, which another program may have; ``waiting`` is told if that lasts."""
    if _take(file, wait=False):
        return
    if sys.platform == "win32":  # an open file cannot be closed there while a thread waits for it
        waiting(_holder(place))
        _take(file, wait=True)
        return
    taken = threading.Event()

    def take() -> None:
        _take(file, wait=True)
        taken.set()

    # The system knows no wait for a lock that ends after some time. The thread keeps nobody from ending: whoever is
    # interrupted closes the file, and what the thread still gets of it is gone as soon as it gets it.
    threading.Thread(target=take, daemon=True).start()
    if not taken.wait(_PATIENCE):
        waiting(_holder(place))
        taken.wait()


def _open_mark(mark: Path) -> int:
    safe = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        return os.open(mark, os.O_RDWR | os.O_CREAT | safe, 0o666)
    except OSError:
        if not os.path.lexists(mark):
            raise
        return os.open(mark, os.O_RDONLY | safe)  # somebody else's


def _is_at(file: int, mark: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), mark.lstat())
    except OSError:
        return False


def _remove_mark(file: int, mark: Path) -> None:
    status = os.fstat(file)
    if stat.S_ISREG(status.st_mode) and not status.st_size:  # as it was made
        with suppress(OSError):  # Windows removes nothing that is open
            mark.unlink()


def _open(folder: Path) -> int:
    if sys.platform == "win32":  # a folder cannot be opened there
        return os.open(_note(folder).with_suffix(".lock"), os.O_RDWR | os.O_CREAT)
    return os.open(folder, os.O_RDONLY)


def _take(file: int, *, wait: bool) -> bool:
    """Take the lock of an open file and return whether it could be taken; on a disk that knows no locks it is."""
    if sys.platform == "win32":
        while True:
            try:
                msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:  # after ten seconds
                if not wait:
                    return False
            else:
                return True
    else:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True


def _note(folder: Path) -> Path:
    """Return the file in which the program that is at work says who it is; it lies outside the project."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:16]
    return Path(tempfile.gettempdir(), f"briefings-{name}.json")


def _write_note(note: Path, work: str) -> None:
    content = json.dumps({"process": os.getpid(), "work": work}).encode("ascii")
    replace_file(note, content, follow=False)


def _holder(folder: Path) -> str:
    """Return who is at work, as far as that can be told."""
    try:
        holder = json.loads(read_file(_note(folder)))
        number, work = int(holder["process"]), str(holder["work"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return "another program"
    return f"another program (briefings {work}, process {number})" if work.isalpha() else "another program"
