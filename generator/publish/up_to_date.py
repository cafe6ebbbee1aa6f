"""Tells whether a site has to be built again, by the digests of what it was built from and of its files."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from generator.storage.cache_secret import cache_secret
from generator.storage.output_records import Record, digests, read_record, write_record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def is_up_to_date(inputs: str, docs: Path | None, out: Path) -> bool:
    """Tell whether ``out`` was built from ``inputs`` by this person, and has not been touched since: all is read.

    ``inputs`` is what `generator.project.input_digest` says; ``docs`` is the folder of pages, None where they were
    written for one build only.
    """
    record = read_record(out)
    if not record.source or record.coming:
        return False
    try:
        sealed = _sealed(source_digest(inputs, docs), record.files)
        return hmac.compare_digest(record.source, sealed) and record.files == digests(out)
    except OSError:
        return False


def remember_inputs(source: str, out: Path) -> None:
    """Keep what the site just put into ``out`` was built from: a digest by `source_digest`. Raises `OSError`."""
    record = read_record(out)
    files = record.coming or record.files
    write_record(out, Record(files, source=_sealed(source, files)))


def source_digest(inputs: str, docs: Path | None) -> str:
    """Return a digest of what a site is built from: ``inputs`` and ``docs`` are as for `is_up_to_date`.

    ``inputs`` is what they were before they were read: what is changed during the build is built the next time. Raises
    `OSError` if a page cannot be read.
    """
    digest = hashlib.sha256(inputs.encode())
    for path, content in digests(docs).items() if docs else ():
        digest.update(f"\0{path}\0{content}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _sealed(source: str, files: Mapping[str, str]) -> str:
    """Return what says that this person's program made ``files`` of ``source``; "" where no secret can be kept.

    A site and its record may have come with somebody else's project.
    """
    secret = cache_secret()
    if secret is None:
        return ""
    digest = hashlib.blake2b(source.encode(), digest_size=32, key=secret, person=b"site")
    for path in sorted(files):
        digest.update(f"\0{path}\0{files[path]}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
