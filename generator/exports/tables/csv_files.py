"""Writes the tables of a briefing as CSV (RFC 4180), a file for each in one ZIP."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING
from unicodedata import normalize

from generator.exports.tables.cells import written
from generator.exports.tables.tables import tables_of
from generator.exports.zip_file import zipped

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Table

_MARK = "\ufeff"
"""A byte order mark, without which Excel takes UTF-8 for the code page of the machine."""
_FORMULA = ("=", "+", "-", "@")
"""With what a cell begins that spreadsheets take for a formula, in full width too (OWASP, *CSV injection*)."""
_CONTROLS = ("\t", "\r", "\n")
"""So do some with these, whatever follows."""
_UNSEEN = "\ufeff\u200b\u2060\0"
"""What some drop from the beginning of a cell, with spaces."""


def write(given: ExportInput) -> bytes:
    """Return a ZIP with a CSV file for each table: UTF-8 with a byte order mark, commas, a head of names."""
    return zipped({f"{table.name}.csv": csv_text(table).encode() for table in tables_of(given)})


def csv_text(table: Table) -> str:
    """Return a table as the text of a CSV file."""
    text = io.StringIO(_MARK, newline="")
    text.seek(0, io.SEEK_END)
    rows = csv.writer(text)
    rows.writerow([column.name for column in table.columns])
    rows.writerows([_guarded(written(cell)) for cell in row] for row in table.rows)
    return text.getvalue()


def _guarded(text: str) -> str:
    """Return the words of a cell so that no spreadsheet computes them: an apostrophe before what looks like a formula.

    >>> _guarded("=1+1"), _guarded(" ＝1+1"), _guarded("a = b")
    ("'=1+1", "' ＝1+1", 'a = b')
    """
    bare = text
    while (rest := bare.strip().lstrip(_UNSEEN)) != bare:
        bare = rest
    acts = text.startswith(_CONTROLS) or normalize("NFKC", bare[:1]).startswith(_FORMULA)
    return f"'{text}" if acts else text
