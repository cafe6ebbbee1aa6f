"""Tells whether a site has to be built again, by the digests of what it was built from and of its files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.storage.output_records import Record, digests, read_record, write_record

if TYPE_CHECKING:
    from pathlib import Path


def is_up_to_date(inputs: str, docs: Path | None, out: Path) -> bool:
    """Tell whether ``out`` was built from ``inputs`` and has not been touched since: every file is read.

    ``inputs`` is what `generator.project.input_digest` says; ``docs`` is the folder of pages, None where they were
    written for one build only.
    """
    record = read_record(out)
    if not record.source or record.coming:
        return False
    try:
        return record.source == source_digest(inputs, docs) and record.files == digests(out)
    except OSError:
        return False


def remember_inputs(source: str, out: Path) -> None:
    """Keep what the site just put into ``out`` was built from: a digest by `source_digest`. Raises `OSError`."""
    record = read_record(out)
    write_record(out, Record(record.coming or record.files, source=source))


def source_digest(inputs: str, docs: Path | None) -> str:
    """Return a digest of what a site is built from: ``inputs`` and ``docs`` are as for `is_up_to_date`.

    ``inputs`` is what they were before they were read: what is changed during the build is built the next time. Raises
    `OSError` if a page cannot be read.
    """
    digest = hashlib.sha256(inputs.encode())
    for path, content in digests(docs).items() if docs else ():
        digest.update(f"\0{path}\0{content}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
