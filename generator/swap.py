"""Puts a finished site in the place of the old one, so that one of them is there whole whenever a build is ended.

A site is built in a folder beside its place: ``.<name>.<token>.new``. Where the system can, it is exchanged with the
old one in a single step. Where it cannot, the old one is set aside as ``.<name>.<token>.old`` for a moment; if the
program is killed in that moment, the next build puts it back.
"""

from __future__ import annotations

import ctypes
import os
import re
import secrets
import stat
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.atomic import left_of
from generator.lock import hold, is_held
from generator.outputs import (
    Record,
    digests,
    files_in,
    is_left,
    read_record,
    record_path,
    require_own,
    write_record,
)
from generator.removal import remove_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NEW, _OLD = ".new", ".old"
_FORMER = (".{}.old", ".{}.kept")
"""Where the version before this one set a site aside."""
_AT_CURRENT_FOLDER = -100
_EXCHANGE = 2


@contextmanager
def fresh_folder(out: Path) -> Iterator[Path]:
    """Give an empty folder beside ``out``, which is gone afterwards with all that is in it. Raises `OSError`.

    What a killed program left there is cleared away first, and a site that it had set aside is put back.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    recover(out)
    fresh = out.with_name(f".{out.name}.{secrets.token_hex(4)}{_NEW}")
    try:
        fresh.mkdir()
        with hold(fresh):
            yield fresh
    finally:
        remove_folder(fresh)


def put_in_place(fresh: Path, out: Path) -> None:
    """Let the folder ``fresh`` take the place of ``out``; an old one is removed, or stands where ``fresh`` was.

    Raises `generator.outputs.NotOurs` if there is anything in ``out`` that no build put there, and `OSError`; the old
    site is untouched then.
    """
    record = read_record(out)
    require_own(out, record)  # again: it is some time since the build began
    coming = digests(fresh)
    write_record(out, replace(record, coming=coming))
    if out.exists():
        with suppress(OSError):  # who may read it, a host may have been told
            fresh.chmod(stat.S_IMODE(out.stat().st_mode) | stat.S_IRWXU)
        if exchange(fresh, out):
            _keep_what_came_between(fresh, out, record)
        else:
            _set_aside_and_replace(fresh, out, record)
    else:
        fresh.rename(out)
    with suppress(OSError):  # the next build knows the site by what was to come, too
        write_record(out, Record(coming))


def _keep_what_came_between(old: Path, out: Path, record: Record) -> None:
    """Put what somebody laid into the old site, when it was about to go, into the new one; nothing is written over."""
    for path in list(files_in(old)):
        place = out / path
        if path in record or is_left(path) or place.exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        (old / path).rename(place)


def recover(out: Path) -> None:
    """Clear away what killed programs left beside ``out``, and put back a site that one had set aside.

    What a program that still runs works on is left alone. Raises `OSError`.
    """
    if not out.parent.is_dir():
        return
    ours = re.compile(rf"\.{re.escape(out.name)}\.[0-9a-f]{{8}}\.(new|old)")
    left = [path for path in out.parent.iterdir() if ours.fullmatch(path.name) and not is_held(path)]
    aside = [path for path in left if path.suffix == _OLD]
    aside += [out.with_name(name.format(out.name)) for name in _FORMER]
    for path in aside:
        if path.is_dir() and not out.exists():
            path.rename(out)
    for path in left_of(record_path(out)):
        path.unlink(missing_ok=True)
    for path in left:
        remove_folder(path)


def exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step and return whether that was done; not every system or disk can.

    ``renameat2`` with ``RENAME_EXCHANGE`` of Linux, ``renamex_np`` with ``RENAME_SWAP`` of macOS.
    """
    if os.name == "nt":
        return False
    library = ctypes.CDLL(None)
    names = os.fsencode(first), os.fsencode(second)
    if linux := getattr(library, "renameat2", None):
        return bool(linux(_AT_CURRENT_FOLDER, names[0], _AT_CURRENT_FOLDER, names[1], _EXCHANGE) == 0)
    if apple := getattr(library, "renamex_np", None):
        return bool(apple(*names, _EXCHANGE) == 0)
    return False


def _set_aside_and_replace(fresh: Path, out: Path, record: Record) -> None:
    old = fresh.with_suffix(_OLD)
    with hold(out):  # so that no other build takes it for what a killed one left
        out.rename(old)
        try:
            fresh.rename(out)
        finally:
            if not out.exists():
                old.rename(out)
        _keep_what_came_between(old, out, record)
        remove_folder(old)
