"""Tells whether a site has to be built again, by the digests of what it was built from and of its files."""

from __future__ import annotations

import hashlib
import hmac
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.storage.cache_secret import cache_secret
from generator.storage.output_records import Record, digests, read_record, write_record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


_BETWEEN = ":"
"""Between a digest of the editors' files and what is made of the pages, too."""


def is_up_to_date(inputs: str, docs: Path | None, out: Path) -> bool:
    """Tell whether ``out`` was built from ``inputs`` by this person, and has not been touched since: all is read.

    ``inputs`` is what `generator.project.input_digest` says; ``docs`` is the folder of pages, None where they were
    written for one build only.
    """
    record = read_record(out)
    if record.source.rpartition(_BETWEEN)[0] != inputs or record.coming:  # no page need be read to know that
        return False
    try:
        sealed = _sealed(source_digest(inputs, docs), record.files)
        return hmac.compare_digest(_bytes(record.source), _bytes(sealed)) and record.files == digests(out)
    except OSError:
        return False


def remember_inputs(source: str, out: Path) -> None:
    """Keep what the site just put into ``out`` was built from: a digest by `source_digest`. Raises `OSError`."""
    record = read_record(out)
    files = record.coming or record.files
    write_record(out, Record(files, source=_sealed(source, files)))


def source_digest(inputs: str, docs: Path | None, known: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return what says what a site is built from: ``inputs`` and ``docs`` are as for `is_up_to_date`.

    ``inputs`` is what they were before they were read: what is changed during the build is built the next time.
    ``known`` are digests of pages, by path, where somebody has them; all others are read. Raises `OSError` if a page
    cannot be.
    """
    digest = hashlib.sha256(inputs.encode())
    for path, content in digests(docs, known).items() if docs else ():
        digest.update(f"\0{path}\0{content}".encode("utf-8", "surrogateescape"))
    return f"{inputs}{_BETWEEN}{digest.hexdigest()}"


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
    return f"{source.rpartition(_BETWEEN)[0]}{_BETWEEN}{digest.hexdigest()}"


def _bytes(source: str) -> bytes:
    return source.encode("utf-8", "surrogatepass")  # whatever stands in a file
