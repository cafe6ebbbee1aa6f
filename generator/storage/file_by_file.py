"""Replaces a site file by file, in a folder that cannot be renamed, in an order in which what is there can be read."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.companion_files import path_within
from generator.storage.folder_copying import copy_folder
from generator.storage.folder_removal import let_owner_write, remove_file, remove_folder
from generator.storage.output_records import Record, files_in, remove_known, require_known

if TYPE_CHECKING:
    from collections.abc import Collection

_PAGES = (".html",)
_INDEXES = ("sitemap.xml", "sitemap.xml.gz", "index.html")
"""What leads to pages of its folder comes after them; in the site's own folder alone."""


class HalfReplaced(OSError):  # noqa: N818  # what the folder is
    """The disk refused a step, and a folder holds files of the old and of the new site."""


def replace_file_by_file(out: Path, fresh: Path, coming: Collection[str], record: Record) -> None:
    """Put the files ``coming`` of ``fresh`` into ``out`` and remove what else of ``record`` is there.

    They are copied to the disk of ``out`` first, so that a full one leaves the old site as it was. Then comes what
    pages are made up from, then pages, then what leads to them; what is old goes at last. Each file is replaced in one
    step. Raises `OSError` as long as the old site is untouched, and `HalfReplaced` after that.
    """
    let_owner_write(out)
    staged = path_within(out, f"{secrets.token_hex(4)}.new")
    try:
        copy_folder(fresh, staged)
        known = frozenset((*record.files, *record.coming))
        require_known(out, files_in(out), known)  # again: copying takes its time
        try:
            for path in sorted(coming, key=_turn):
                _clear_the_way(out, path, known)
                (staged / path).replace(out / path)
            remove_known(out, Record(dict.fromkeys(known - {*coming}, "")))
        except OSError as error:
            raise HalfReplaced(error.errno, error.strerror, error.filename) from error
    finally:
        remove_folder(staged)


def _turn(path: str) -> tuple[int, str]:
    if path in _INDEXES:
        return 2, path
    return (1 if path.endswith(_PAGES) else 0), path


def _clear_the_way(out: Path, path: str, known: Collection[str]) -> None:
    """Make the folders of a file; what the old site had in their place, or was a folder in its own, is removed."""
    place = out / path
    for folder in reversed(place.parents[: len(Path(path).parents) - 1]):
        if folder.relative_to(out).as_posix() in known and (folder.is_symlink() or not folder.is_dir()):
            remove_file(folder)
        folder.mkdir(exist_ok=True)
        let_owner_write(folder)
    if place.is_dir() and not place.is_symlink():
        inner = [name.removeprefix(f"{path}/") for name in known if name.startswith(f"{path}/")]
        remove_known(place, Record(dict.fromkeys(inner, "")))
