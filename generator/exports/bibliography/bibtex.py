"""Writes records as BibLaTeX, in UTF-8, for LaTeX and for programs that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.citing.bibtex import bibtex_entry
from generator.exports.bibliography.records import records_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.citing.record import Record
    from generator.exports.export_format import ExportInput


def write(given: ExportInput) -> bytes:
    """Return the references of a briefing: itself, the sources that its entries cite, its statements."""
    return write_bibtex(records_of(given.briefing, given.library, given.findings, given.publication))


def write_bibtex(records: Iterable[Record]) -> bytes:
    """Return the entries of records, one below the other."""
    return "\n".join(map(bibtex_entry, records)).encode()
