"""Records which files builds put into a folder, and refuses to replace or remove any others (`NotOurs`).

The record is the JSON file ``.<name>.stamp`` beside the folder, or ``.briefings.stamp`` in it
(`generator.storage.companion_files`).
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.storage.atomic import is_partial, replace_file
from generator.storage.companion_files import companion_path, is_fixed, path_beside, path_within
from generator.storage.earlier_version import files_of_earlier_version
from generator.storage.folder_contents import digest_of, entries, folders, is_litter
from generator.storage.folder_removal import let_owner_write, remove_file
from generator.storage.safe_read import read_file
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

SPARED = frozenset({".gitignore"})
"""Tracked files of an output folder, never removed."""
_RECORD = "stamp"
_FIRST_PAGE = "index.html"
_SAMPLE = 20
"""Of how many files at least it is looked whether they were changed."""
_NAMED = 3
"""How many files a refusal names."""


class NotOurs(OSError):  # noqa: N818  # a refusal of the disk like others: it is shown where they are
    """A folder or file is not one that a build may replace; its text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Record:
    """What builds put into a folder."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Path below the folder, with ``/``, to a digest of the content; "" where only the name is kept."""
    coming: Mapping[str, str] = field(default_factory=dict)
    """What a build was about to put there, as long as it has not said that it has."""
    source: str = ""
    """A digest of what it was made from; "" if that is not known."""

    def __contains__(self, path: str) -> bool:
        return path in self.files or path in self.coming


def read_record(folder: Path) -> Record:
    """Return what is known of ``folder``; an empty record if that is nothing, or cannot be read."""
    real = Path(os.path.realpath(folder))
    kept = _read(path_within(real, _RECORD)) or _read(path_beside(real, _RECORD))
    if not kept or "site" in kept:
        return Record(dict.fromkeys(files_of_earlier_version(real, kept), ""))
    try:
        return Record(_texts(kept["files"]), _texts(kept["coming"]), str(kept["source"]))
    except (KeyError, TypeError):
        return Record()


def is_changed_earlier_site(folder: Path) -> bool:
    """Tell whether ``folder`` is a site of the version before this one that was changed since.

    What of it builds made, nobody can tell. Raises `OSError` if it cannot be read.
    """
    real = Path(os.path.realpath(folder))
    kept = _read(path_beside(real, _RECORD))
    return "site" in kept and not files_of_earlier_version(real, kept) and any(files_in(folder))


def write_record(folder: Path, record: Record) -> None:
    """Keep what is known of ``folder``. Raises `OSError`."""
    require_recordable(folder)
    kept = {"files": {**record.files}, "coming": {**record.coming}, "source": record.source}
    replace_file(record_path(folder), json.dumps(kept).encode("ascii"), follow=False)


def require_recordable(folder: Path) -> None:
    """Raise `NotOurs` if what lies where the record of ``folder`` is kept cannot be one."""
    path = record_path(folder)
    if os.path.lexists(path) and not path.is_symlink() and not path.is_file():
        raise NotOurs(
            f"{path} is no ordinary file. A build keeps there what it put into {folder.name}: move or delete it."
        )


def forget_record(folder: Path) -> None:
    """Remove what is known of ``folder``. Raises `OSError`."""
    require_recordable(folder)
    real = Path(os.path.realpath(folder))
    for path in (path_within(real, _RECORD), path_beside(real, _RECORD)):
        path.unlink(missing_ok=True)


def record_path(folder: Path) -> Path:
    """Return the file in which the record of ``folder`` is kept: beside the folder to which links lead, or in it."""
    return companion_path(Path(os.path.realpath(folder)), _RECORD)


def digests(folder: Path, known: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return a digest of each file's content by its path below ``folder``; those in ``known`` are not read for it.

    Raises `OSError` if one cannot be read.
    """
    return {path: known.get(path) or digest_of(entry) for path, entry in entries(folder)}


def files_in(folder: Path) -> Iterator[str]:
    """Yield the path of everything below ``folder`` that is no folder, with ``/``, always in the same order.

    A link counts as a file and is not followed; so does a folder that lies deeper than any build makes one. What file
    managers leave is passed over. Raises `OSError` if a folder cannot be read; nothing is yielded if there is none.
    """
    return (path for path, _ in entries(folder))


def require_likely_own(folder: Path, record: Record) -> None:
    """As `require_own`, before there is anything to put there: of many files some are read, and all only in doubt."""
    found = dict(entries(folder))
    require_known(folder, found, frozenset((*record.files, *record.coming)))
    sample = dict(islice(found.items(), 0, None, max(1, len(found) // _SAMPLE)))
    if _changed_most(sample, record, {}):
        require_own(folder, record)


def require_own(
    folder: Path, record: Record, linked: Mapping[str, tuple[int, str]] = MappingProxyType({})
) -> None:
    """Do nothing if ``folder`` is not there, is empty, or holds only what builds put there; else raise `NotOurs`.

    What a build put there counts as its own when it was changed since, unless most of it was: then another folder
    stands in its place. ``linked`` are the numbers and digests of known files, by path: what is one with such a file is
    not read. Raises `OSError` if it cannot be read.
    """
    found = dict(entries(folder))
    require_known(folder, found, frozenset((*record.files, *record.coming)))
    if changed := _changed_most(found, record, linked):
        raise NotOurs(
            f"{folder} holds other files than a build put there: {name_some_files(changed, ())}. Move or delete "
            "them, or name another folder with --out."
        )


def _changed_most(
    found: Mapping[str, os.DirEntry[str]], record: Record, linked: Mapping[str, tuple[int, str]]
) -> list[str]:
    """Return what was changed since a build put it there, if that is most of it; else nothing.

    No more is read than it takes to know that.
    """
    changed: list[str] = []
    for number, (path, entry) in enumerate(found.items()):
        if (number - len(changed)) * 2 >= len(found):
            return []
        known = _known(record, path)
        if "" in known:
            continue
        number_of_file, digest = linked.get(path, (0, ""))
        if digest not in known or entry.inode() != number_of_file:
            digest = digest_of(entry)
        if digest not in known:
            changed.append(path)
    return changed if len(changed) * 2 > len(found) else []


def require_known(folder: Path, found: Iterable[str], known: Collection[str]) -> None:
    """Raise `NotOurs` if there is anything in ``found``, which lies in ``folder``, that is not ``known``.

    Where nothing is known of what looks like a site, it may well be one of ours, come there without its record.
    """
    foreign = [path for path in found if path not in known and not is_partial_path(path)]
    if foreign:
        pronoun = "it" if len(foreign) == 1 else "them"
        if not known and _FIRST_PAGE in foreign and not any(path.split("/")[0] == ".git" for path in foreign):
            raise NotOurs(
                f"{folder} holds {name_some_files(foreign, known)}, and nothing says that a build put {pronoun} there: "
                f"{advice_for_unrecorded(folder)}; else name another folder with --out."
            )
        raise NotOurs(
            f"{folder} holds {name_some_files(foreign, known)}, which no build put there. A build replaces "
            f"everything in its folder: move or delete {pronoun}, or name another folder with --out."
        )


def advice_for_unrecorded(folder: Path) -> str:
    """Return what to do about a folder of whose record nothing can be read, if a build made what is in it."""
    return (
        f"what builds put there is noted in `{printable(record_path(folder).name)}`, which is missing or cannot be "
        "read. If all of it is a build's, come from a cache or a copy without that file, delete the folder and build "
        "again"
    )


def name_some_files(paths: Iterable[str], known: Iterable[str]) -> str:
    """Return ``paths`` in a few words: the first three; a folder stands for all in it if none of ``known`` is there."""
    shared = {parent.as_posix() for path in known for parent in Path(path).parents}
    tops = dict.fromkeys(_top(path, shared) for path in paths)
    shown = [f"`{printable(path)}`" for path in list(tops)[:_NAMED]]
    if len(tops) > _NAMED:
        return f"{', '.join(shown)} and {len(tops) - _NAMED} more"
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else shown[0]


def remove_known(folder: Path, record: Record, spared: Collection[str] = ()) -> list[str]:
    """Remove from ``folder`` what builds put there, and the folders that are empty then; return what is left.

    What was changed since a build put it there is left as well. Raises `OSError`.
    """
    left = []
    found = _found(folder, record)
    for path, digest in found.items():
        ours = path in record and _is_as_built(record, path, digest)
        if (ours and path not in spared) or is_partial_path(path):
            remove_file(Path(folder, path))
        elif path not in spared:
            left.append(path)
    for top in reversed(folders(folder)):
        if top == folder and is_fixed(folder):
            break
        present = os.listdir(top)  # noqa: PTH208  # names alone
        if not left and all(is_litter(name) for name in present):
            for name in present:
                remove_file(Path(top, name))
            present = []
        if not present:
            let_owner_write(top.parent)
            top.rmdir()
    return left


def is_partial_path(path: str) -> bool:
    """Tell whether a file of this path is what a killed build left of one it was writing."""
    return is_partial(path.rpartition("/")[2])


def _top(path: str, shared: Collection[str]) -> str:
    parents = [parent.as_posix() for parent in Path(path).parents][
        -2::-1
    ]  # from the top, without the folder itself
    return next((f"{parent}/" for parent in parents if parent not in shared), path)


def _found(folder: Path, record: Record) -> dict[str, str]:
    """Return what is in ``folder``, with digests if there is one in ``record`` to compare them with."""
    kept = any((*record.files.values(), *record.coming.values()))
    return digests(folder) if kept else dict.fromkeys(files_in(folder), "")


def _is_as_built(record: Record, path: str, digest: str) -> bool:
    known = _known(record, path)
    return "" in known or digest in known


def _known(record: Record, path: str) -> set[str | None]:
    """Return the digests with which a file is as a build left it; "" among them if only its name is kept."""
    return {record.files.get(path), record.coming.get(path)}


def _read(path: Path) -> dict[str, object]:
    try:
        kept = json.loads(read_file(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _texts(kept: object) -> dict[str, str]:
    if not isinstance(kept, dict):
        raise TypeError
    return {str(path): str(digest) for path, digest in kept.items()}
