"""Saves generated files into a folder: writes only those that differ, and removes those of earlier builds."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.storage.atomic import replace_file
from generator.storage.folder_contents import digest_of_content
from generator.storage.output_records import (
    SPARED,
    NotOurs,
    Record,
    advice_for_unrecorded,
    files_in,
    is_partial_path,
    name_some_files,
    read_record,
    require_known,
    require_recordable,
    write_record,
)
from generator.storage.safe_read import status_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.memo import Memo
    from generator.storage.safe_read import Status

Files: TypeAlias = dict[str, bytes]
"""Path below the output folder, with ``/``, to content."""


class FileRead(NamedTuple):
    """A file as this process has read it."""

    content: bytes
    status: Status
    """From before it was read: while this is the same, so is the content."""
    digest: str
    """A digest of the content, as `generator.storage.folder_contents` makes them."""


def digests_of(files: Mapping[str, bytes], read: Mapping[str, FileRead]) -> dict[str, str]:
    """Return a digest of each of ``files`` by its path; of what was ``read`` and is the same it is there already."""
    return {
        path: known.digest
        if (known := read.get(path)) and known.content is content
        else digest_of_content(content)
        for path, content in files.items()
    }


def save(  # noqa: PLR0913  # the last three by name
    files: Mapping[str, bytes],
    directory: Path,
    memo: Memo,
    *,
    shared: bool = False,
    known: Iterable[str] = (),
    read: Mapping[str, FileRead] = MappingProxyType({}),
) -> int:
    """Make ``directory`` hold exactly ``files`` and return how many files were written or removed.

    What no build put there is never removed or written over: `NotOurs` is raised before anything is written. If the
    folder is ``shared``, such files may lie in it, beside ours. ``known`` are paths that builds put there, besides
    those of which a record was kept. Each file is replaced in one step, so that a reader sees the old or the new bytes,
    never half of them. What the same ``memo`` saw saved before is not compared again, nor what was ``read`` from there
    and has not been touched since. Raises `OSError` if the disk refuses.
    """
    directory = Path(os.path.realpath(directory))
    kept: list[Mapping[str, bytes]] = memo.get(("saved", directory), (), lambda: [{}])
    before, kept[0] = kept[0], {}
    if before:
        old = recorded = frozenset(before)
    else:
        recorded = _recorded(directory)
        old = _own_files(files, directory, recorded | {*known}, shared=shared)
    recorded = _remember(directory, recorded, old | files.keys())
    changed = 0
    for path, content in files.items():
        if before.get(path) == content:
            continue
        if path not in before and (
            _is_as_read(f"{directory}/{path}", content, read.get(path)) or _holds(directory / path, content)
        ):
            continue
        _write(directory / path, content)
        changed += 1
    for path in old - files.keys():
        (directory / path).unlink(missing_ok=True)
        changed += 1
        _remove_empty(directory, (directory / path).parent)
    _remember(directory, recorded, frozenset(files))
    kept[0] = files
    return changed


def put(files: Mapping[str, bytes], directory: Path, known: Iterable[str] = ()) -> int:
    """Write ``files`` into ``directory`` beside what is there and return how many changed.

    A file that no build put there is not written over: `NotOurs` is raised. ``known`` is as for `save`. Raises
    `OSError`.
    """
    directory = Path(os.path.realpath(directory))
    recorded = _recorded(directory)
    _require_free(files, directory, recorded | {*known})
    _remember(directory, recorded, recorded | files.keys())
    return overwrite(files, directory)


def overwrite(files: Mapping[str, bytes], directory: Path) -> int:
    """Write ``files`` into ``directory``, whoever wrote what is there; return how many changed. Raises `OSError`."""
    changed = {path: content for path, content in files.items() if not _holds(directory / path, content)}
    for path, content in changed.items():
        _write(directory / path, content)
    return len(changed)


def _recorded(directory: Path) -> frozenset[str]:
    require_recordable(directory)
    record = read_record(directory)
    return frozenset((*record.files, *record.coming))


def _own_files(
    files: Mapping[str, bytes], directory: Path, known: frozenset[str], *, shared: bool
) -> frozenset[str]:
    """Return which of the files in ``directory`` builds put there. Raises `NotOurs` if others are in the way."""
    found = [path for path in files_in(directory) if path not in SPARED]
    _require_free(files, directory, known)
    if not shared:
        require_known(directory, found, known | files.keys())
    return frozenset(path for path in found if path in known or is_partial_path(path))


def _require_free(files: Mapping[str, bytes], directory: Path, known: frozenset[str]) -> None:
    """Raise `NotOurs` if what is at the place of one of ``files`` is somebody's own, or a link to it."""
    taken = [
        path
        for path, content in files.items()
        if path not in known and os.path.lexists(directory / path) and not _holds(directory / path, content)
    ]
    links = [folder for folder in _folders(files) if (directory / folder).is_symlink()]
    if not (known or links) and taken and all((directory / path).is_file() for path in taken):
        raise NotOurs(
            f"{directory} holds {name_some_files(taken, known)}, which a build would write over, and nothing says that "
            f"one put that there: {advice_for_unrecorded(directory)}; else move it elsewhere."
        )
    if taken or links:
        raise NotOurs(
            f"{directory} holds {name_some_files([*links, *taken], known)}, which no build put there and a build would "
            "write over: move it elsewhere."
        )


def _folders(files: Iterable[str]) -> set[str]:
    """Return the paths of all folders in which files lie, below that of the output."""
    found = set[str]()
    for path in files:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _remember(directory: Path, recorded: frozenset[str], paths: frozenset[str]) -> frozenset[str]:
    """Keep a record of what builds put into ``directory``, if it is not what is ``recorded``; return what is now."""
    if paths != recorded:
        directory.mkdir(parents=True, exist_ok=True)
        write_record(directory, Record(dict.fromkeys(sorted(paths), "")))
    return paths


def _is_as_read(path: str, content: bytes, read: FileRead | None) -> bool:
    """Tell whether a file is still as it was when this content was read from it, and no link to where it is now."""
    if read is None or read.content is not content:
        return False
    try:
        status = os.lstat(path)  # a Path for each page costs more
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and status_in(status) == read.status


def _holds(path: Path, content: bytes) -> bool:
    try:
        status = path.lstat()
        ordinary = stat.S_ISREG(status.st_mode)
        return ordinary and status.st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, content, follow=False)  # what a link in an output folder leads to is not ours


def _remove_empty(top: Path, folder: Path) -> None:
    while folder != top:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
