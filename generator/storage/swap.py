"""Puts a finished site in the place of the old one, so that one of them is there whole whenever a build is killed.

A site is built in a folder beside its place: ``.<name>.<token>.new``. Where the system can, it is exchanged with the
old one in a single step. Where it cannot, the old one is set aside as ``.<name>.<token>.old`` for a moment; if the
program is killed in that moment, the next build puts it back. A folder that cannot change its place is filled file by
file, from one among the system's temporary ones.
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import re
import secrets
import stat
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.storage.atomic import partial_files_of
from generator.storage.companion_files import companion_path, is_fixed, is_writable, path_beside, path_within
from generator.storage.file_by_file import replace_file_by_file
from generator.storage.folder_contents import digest_of, entries
from generator.storage.folder_removal import let_owner_write, remove_folder
from generator.storage.output_records import (
    NotOurs,
    Record,
    files_in,
    is_changed_earlier_site,
    is_partial_path,
    read_record,
    record_path,
    require_own,
    write_record,
)
from generator.storage.process_lock import folder_lock, is_in_use, mark_in_use, marker_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_NEW, _OLD = ".new", ".old"
_FORMER = (".{}.old", ".{}.kept")
"""Where the version before this one set a site aside."""
_AT_CURRENT_FOLDER = -100
"""``AT_FDCWD`` of Linux: paths are relative to the folder that the program is in."""
_EXCHANGE = 2
"""``RENAME_EXCHANGE`` of Linux and ``RENAME_SWAP`` of macOS."""
_IMMOVABLE = frozenset({errno.EBUSY, errno.EXDEV, errno.EPERM, errno.EACCES})
"""What the system says of a folder on which something is mounted, or that belongs to somebody else."""
_REFUSED = frozenset({errno.EPERM, errno.EACCES, errno.EROFS})
"""What it says of a folder in which we may not write."""


@contextmanager
def output_lock(out: Path, work: str, waiting: Callable[[str], object]) -> Iterator[None]:
    """Keep other programs from replacing ``out`` meanwhile, of other projects too; if one does, wait for its end.

    ``work`` and ``waiting`` are as for `generator.storage.process_lock.folder_lock`. Where nothing can be written there
    is nothing to keep them from. Raises `OSError`.
    """
    with ExitStack() as stack:
        try:
            if is_fixed(out):
                stack.enter_context(folder_lock(out, work, waiting))
            else:
                stack.enter_context(_parents(out))
                stack.enter_context(marker_lock(companion_path(out, "lock"), work, waiting))
        except OSError as error:
            if error.errno not in _REFUSED:
                raise
        yield


def require_writable(out: Path) -> None:
    """Raise `NotOurs` if nothing can be put where ``out`` is, so that nothing is built in vain."""
    place = out if is_fixed(out) else next(folder for folder in out.parents if folder.exists())
    if not is_writable(place):
        raise NotOurs(f"you may not write in {place}. Name another folder with --out.")


def set_aside_earlier_site(out: Path) -> Path | None:
    """Rename a site of the version before this one that was changed since, and return where it is; None if it is none.

    Nobody can tell what in it is somebody's own, and so it is neither replaced nor removed. Raises `OSError`.
    """
    if not is_changed_earlier_site(out) or out.is_symlink() or is_fixed(out):
        return None
    # What is known of it stays until the new site is there: the pages are known by it, too.
    return out.rename(_free_name(out))


@contextmanager
def _parents(out: Path) -> Iterator[None]:
    """Make the folders above ``out``; those that are empty afterwards are gone."""
    made = [folder for folder in out.parents if not folder.exists()]
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        with suppress(OSError):
            for folder in made:
                folder.rmdir()


@contextmanager
def fresh_folder(out: Path) -> Iterator[Path]:
    """Give an empty folder beside ``out``, which is gone afterwards with all that is in it. Raises `OSError`.

    What a killed program left there is cleared away first, and a site that it had set aside is put back. Where ``out``
    cannot change places with it, the folder lies elsewhere: in ``out`` anybody could read what nobody has looked at.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    recover(out)
    name = f"{secrets.token_hex(4)}{_NEW}"
    fixed = is_fixed(out)
    fresh = _elsewhere(out, name) if fixed else companion_path(out, name)
    try:
        fresh.mkdir(0o700 if fixed else 0o777)
        with mark_in_use(fresh):
            yield fresh
    finally:
        remove_folder(fresh)


def put_in_place(
    fresh: Path,
    out: Path,
    known: Mapping[str, str] = MappingProxyType({}),
    remove: Callable[[Path], object] = remove_folder,
) -> str:
    """Let the folder ``fresh`` take the place of ``out``; an old one is removed.

    ``known`` are digests of files of ``fresh``, by path, where somebody has them. All others are read. ``remove`` is
    what removes a folder, sooner or later: nothing else has its name, and where nobody does, the next build will.
    Returns a sentence if the old one is kept elsewhere: somebody laid into it, in the very moment, what cannot be moved
    into the new one. Raises `generator.storage.output_records.NotOurs` if there is anything in ``out`` that no build
    put there, and `OSError`; the old site is untouched then, unless that is
    `generator.storage.file_by_file.HalfReplaced`.
    """
    warning = ""
    record = read_record(out)
    new = dict(entries(fresh))
    coming = {path: known.get(path) or digest_of(entry) for path, entry in new.items()}
    beside = not is_fixed(out) and out.exists() and out.stat().st_dev == fresh.stat().st_dev
    linked = {path: (entry.inode(), coming[path]) for path, entry in new.items()} if beside else {}
    require_own(out, record, linked)  # again: it is some time since the build began
    # Before anything is moved: if the program is killed from here on, the next build must know the new files as ours,
    # whichever of the two sites it finds.
    write_record(out, replace(record, coming=coming))
    if is_fixed(out):
        replace_file_by_file(out, fresh, coming, record)
    elif out.exists():
        with suppress(OSError):  # who may read it, a host may have been told
            fresh.chmod(stat.S_IMODE(out.stat().st_mode) | stat.S_IRWXU)
        # Exchanged, the old site stands where the new one was.
        old = fresh if exchange(fresh, out) else _set_aside_and_replace(fresh, out)
        if old is None:  # something is mounted on the folder, or it belongs to somebody else
            replace_file_by_file(out, fresh, coming, record)
        else:
            warning = _keep_what_came_between(old, out, record)
            aside = fresh.with_suffix(_OLD)
            # It is kept, or it is aside already; else it goes with the block of `fresh_folder`.
            with suppress(OSError):
                old.rename(aside)
            remove(aside)
    else:
        fresh.rename(out)
    with suppress(OSError):  # the next build knows the site by what was to come, too
        write_record(out, Record(coming))
    return warning


def _keep_what_came_between(old: Path, out: Path, record: Record) -> str:
    """Put what somebody laid into the old site, when it was about to go, into the new one; nothing is written over.

    What cannot be put there stays in the old site, which is renamed then, and a sentence is returned that says so.
    """
    stays = False
    try:
        for path in list(files_in(old)):
            if path not in record and not is_partial_path(path):
                stays |= not _moved(old / path, out / path)
    except OSError:  # a folder that cannot be looked into
        stays = True
    if not stays:
        return ""
    kept = old.rename(_free_name(out))
    return (
        f"somebody put something into {out} meanwhile. The new site is there, the old one is kept as {kept}."
    )


def _moved(path: Path, place: Path) -> bool:
    if os.path.lexists(place):
        return False
    let_owner_write(path.parent)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        path.rename(place)
    except OSError:
        return False
    return True


def _free_name(out: Path) -> Path:
    """Return the path of a folder beside ``out`` that is not there, under which what was in it is kept."""
    names = chain([".before"], (f".before-{number}" for number in count(2)))
    return next(path for name in names if not os.path.lexists(path := out.with_name(out.name + name)))


def recover(out: Path) -> None:
    """Clear away what killed programs left beside ``out``, and put back a site that one had set aside.

    What a program that still runs works on is left alone. Raises `OSError`.
    """
    left = leftovers(out)
    # A site that was set aside is put back before anything is removed, as it may be the only one there is.
    aside = [path for path in left if path.suffix == _OLD]
    aside += [out.with_name(name.format(out.name)) for name in _FORMER]
    for path in aside:
        if path.parent == out.parent and path.is_dir() and not out.exists():
            path.rename(out)
    for path in partial_files_of(record_path(out)):
        path.unlink(missing_ok=True)
    for path in left:
        remove_folder(path)


def leftovers(out: Path) -> list[Path]:
    """Return the folders that builds of ``out`` worked in and that no running program holds."""
    beginnings = (path_beside(out, ""), path_within(out, ""), _elsewhere(out, ""))
    return [path for beginning in beginnings for path in _left(beginning)]


def _left(beginning: Path) -> list[Path]:
    """Return the folders to work in whose paths begin so and that no running program holds."""
    try:
        found = list(beginning.parent.iterdir())
    except OSError:  # there is none, or it cannot be looked into
        return []
    ours = re.compile(rf"{re.escape(beginning.name)}[0-9a-f]{{8}}\.(new|old)")
    return [path for path in found if ours.fullmatch(path.name) and not is_in_use(path)]


def _elsewhere(out: Path, name: str) -> Path:
    """Return the path of a folder to work in that does not lie beside ``out``."""
    place = hashlib.sha256(os.fsencode(out)).hexdigest()[:16]
    return Path(tempfile.gettempdir(), f"briefings-{place}-{name}")


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


def _set_aside_and_replace(fresh: Path, out: Path) -> Path | None:
    """Replace ``out`` in two renames and return where the old one is; None if it cannot be renamed. Raises `OSError`.

    Between the two there is no site at ``out``: a kill then leaves the old one for `recover` to put back.
    """
    old = fresh.with_suffix(_OLD)
    with mark_in_use(out):  # so that no other build takes it for what a killed one left
        try:
            out.rename(old)
        except OSError as error:
            if error.errno in _IMMOVABLE:
                return None
            raise
        try:
            fresh.rename(out)
        finally:
            if not out.exists():
                old.rename(out)
    return old
