"""Says in which cell of a workbook a mistake is that was found in the files changed by it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.reader.tree.written import WrittenMapping
from generator.sheets.entries import written_entries
from generator.sheets.rows import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.diagnostics import Diagnostic, Diagnostics
    from generator.reader.input import InputFile
    from generator.sheets.comparing import Touched

_NUMBER = re.compile(r"`([2-7]\d{4})(?:\.\d+)?`: not a date\b")
"""From 1954 to 2119."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where what a row says is written."""

    entry: Touched
    file: InputFile
    written: WrittenMapping

    def cell_of(self, diagnostic: Diagnostic) -> str:
        """Return the cell that a diagnostic is about; "" if it is not about this entry."""
        span = diagnostic.span
        if span.path != self.file.path or not span.line:
            return ""
        lines = self.file.text.split("\n")
        at = sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1
        if not self.written.start <= at <= self.written.end:
            return ""
        row = self.entry.row
        titled = {column.field for column in row.sheet.own}
        if diagnostic.code is Code.MISSING_FIELD:
            return row.at(next((name for name in titled if f"`{name}`" in diagnostic.message), ""))
        for field in self.written.fields:
            if field.key.start <= at <= field.value.end and field.key.value in titled:
                return row.at(field.key.value)
        return row.at()


def in_cells(
    diagnostics: Diagnostics, touched: Sequence[Touched], files: Mapping[str, InputFile]
) -> Iterator[Mistake]:
    """Yield what is wrong in ``files``, each at the cell that says so; at its line, if no cell does."""
    places = [*_places(touched, files)]
    for diagnostic in diagnostics:
        cells = (place.cell_of(diagnostic) for place in places)
        where = next(filter(None, cells), str(diagnostic.span))
        yield Mistake(where, diagnostic.message, (*_day_of_number(diagnostic.message), *diagnostic.hints))


def _day_of_number(message: str) -> Iterator[str]:
    """Yield the hint that a date became a number: the days since 1899-12-30, by which spreadsheets count.

    >>> list(_day_of_number("`46154`: not a date as this format writes it"))
    ['a spreadsheet program made a number of a date: did you mean `2026-05-12`?']
    """
    found = _NUMBER.match(message)
    if found:
        day = date(1899, 12, 30) + timedelta(days=int(found[1]))
        yield f"a spreadsheet program made a number of a date: did you mean `{day.isoformat()}`?"


def _places(touched: Sequence[Touched], files: Mapping[str, InputFile]) -> Iterator[_Place]:
    """Yield the places of entries in the files as they are now."""
    for entry in touched:
        file = files.get(entry.path)
        if file is None:
            continue
        for found in written_entries(entry.row.sheet, (file,)):
            written = file.locate().written(found.place.keys)
            if found.name == entry.name and isinstance(written, WrittenMapping):
                yield _Place(entry, file, written)
