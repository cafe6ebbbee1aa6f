"""Takes over from the last site the pages that would come out as they are."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.publish.rendering.page import known_of
from generator.storage.folder_contents import digest_of_content
from generator.storage.safe_read import status_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.publish.rendering.opening import SavedPages
    from generator.publish.rendering.records import Manifest, PageRecord
    from generator.publish.rendering.site import OpenSite
    from generator.storage.safe_read import Status


@dataclass(frozen=True, slots=True)
class Earlier:
    """The site that an earlier build left, of which pages may be kept."""

    folder: Path
    manifest: Manifest
    saved: SavedPages | None = None
    """What is known of the pages that the new site is made of."""
    as_left: Mapping[str, Status] = field(default_factory=dict)
    """By what a later change of its pages is known, where `pages_as_left` has looked at them."""


def pages_as_left(folder: Path, manifest: Manifest) -> dict[str, Status]:
    """Return by what a later change of each page is known that lies in a site's ``folder`` as a build left it."""
    found: dict[str, Status] = {}
    for record in manifest.pages.values():
        with suppress(OSError):
            status, content = _read(f"{folder}/{record.path}")
            if digest_of_content(content) == record.digest:
                found[record.path] = status
    return found


def kept_pages(site: OpenSite, earlier: Earlier) -> dict[str, PageRecord]:
    """Put the pages that are what they were into the new site, and return what is known of them.

    A page is, if its Markdown is, and every link in it leads where it did, and nobody has touched it since.
    """
    kept: dict[str, PageRecord] = {}
    answers: dict[str, str] = {}
    folders: set[str] = set()
    saved = earlier.saved.digests_in(site.config.docs_dir) if earlier.saved else {}
    old, new = os.fspath(earlier.folder), os.fspath(site.folder)
    for source, file in site.pages.items():
        record = earlier.manifest.pages.get(source)
        if record is None or record.path != file.dest_uri:
            continue
        for path in record.asked.keys() - answers.keys():
            answers[path] = known_of(site.files.get_file_from_path(path))
        if any(answers[path] != answer for path, answer in record.asked.items()):
            continue
        is_same = record.source == (saved.get(source) or digest_of_content(file.content_bytes))
        if is_same and (
            not record.digest or _linked(record, old, new, folders, earlier.as_left.get(record.path))
        ):
            kept[source] = record
    return kept


def _linked(record: PageRecord, old: str, new: str, folders: set[str], as_left: Status | None) -> bool:
    """Put a page of the old site into the new one, if it is as a build left it; tell whether that was done.

    ``folders`` are those that are there already. While its status is ``as_left``, it need not be read.
    """
    source, place = f"{old}/{record.path}", f"{new}/{record.path}"
    try:
        content = None
        if as_left is None or status_in(os.lstat(source)) != as_left:
            _, content = _read(source)
            if digest_of_content(content) != record.digest:
                return False
        folder = place.rpartition("/")[0]
        if folder not in folders:
            _make(folder)
            folders.add(folder)
        try:
            os.link(source, place, follow_symlinks=False)
        except (OSError, NotImplementedError):
            content = _read(source)[1] if content is None else content
            with open(place, "wb") as file:  # noqa: PTH123  # as above
                file.write(content)
    except OSError:
        return False
    return True


def _make(folder: str) -> None:
    """Make a folder, and those above it if need be. Raises `OSError`."""
    try:
        os.mkdir(folder)  # noqa: PTH102  # as above
    except OSError:  # it is there, or one above it is not
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103  # as above


def _read(path: str) -> tuple[Status, bytes]:
    """Return by what a later change of a file is known, and what is in it. Raises `OSError`."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # a thousand of them
        return status_in(os.fstat(file.fileno())), file.read()
