"""Writes the tables of a briefing as an Excel workbook (Office Open XML), a sheet for each."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from generator.exports.tables.cells import written
from generator.exports.tables.finishing import finished, fit_row
from generator.exports.tables.table import Linked
from generator.exports.tables.tables import tables_of
from generator.model.publication import PaperSize

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell, Table

_LONGEST_TEXT = 32_767
_LONGEST_ADDRESS = 2_079
_MOST_LINKS = 65_530
"""What Excel takes: signs of a cell, of an address, links on a sheet (*Excel specifications and limits*)."""
_FIRST_YEAR = 1900
"""Excel knows no day before."""
_PAPERS = {PaperSize.A4: 9, PaperSize.US_LETTER: 1}
"""Numbers of papers (ECMA-376, part 1, 18.3.1.63)."""
_WIDEST_PAGE = 220
"""Signs side by side on a page in landscape that are still to be read: two thirds of their size."""
_HEAD_COLOUR, _LINK_COLOUR = "#E8ECF1", "#1F4E8C"


def write(given: ExportInput) -> bytes:
    """Return a workbook that counts as made at the end of the edition's day."""
    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True})
    made = datetime.fromtimestamp(given.briefing.epoch, UTC).replace(tzinfo=None)
    desk = given.publication.desk
    book.set_properties({"title": given.briefing.title, "author": desk.name if desk else "", "created": made})
    sheets = _Sheets(
        book,
        head=book.add_format({"bold": True, "bg_color": _HEAD_COLOUR, "text_wrap": True, "valign": "top"}),
        text=book.add_format({"text_wrap": True, "valign": "top"}),
        number=book.add_format({"align": "left", "valign": "top"}),
        day=book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
        link=book.add_format(
            {"text_wrap": True, "valign": "top", "font_color": _LINK_COLOUR, "underline": 1}
        ),
        paper=given.publication.paper,
    )
    for table in tables_of(given):
        sheets.add(table)
    book.close()
    return finished(content)


@dataclass(slots=True)
class _Sheets:
    """Adds sheets to a book."""

    book: Workbook
    head: Format
    text: Format
    number: Format
    day: Format
    link: Format
    paper: PaperSize

    def add(self, table: Table) -> None:
        """Add a sheet: its head frozen, printed on each page and with filters."""
        sheet = self.book.add_worksheet(table.title)
        for number, column in enumerate(table.columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(0, number, column.title, self.head)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(_PAPERS[self.paper])
        sheet.fit_to_pages(pages := _pages_wide(table), 0)
        if pages > 1:
            sheet.repeat_columns(0)
        widths = [column.width for column in table.columns]
        fit_row(sheet, 0, zip((column.title for column in table.columns), widths, strict=True))
        links = 0
        for row, cells in enumerate(table.rows, 1):
            for number, cell in enumerate(cells):
                links += self._put(sheet, row, number, cell, linked=links < _MOST_LINKS)
            fit_row(sheet, row, zip(map(written, cells), widths, strict=True))

    def _put(self, sheet: Worksheet, row: int, number: int, cell: Cell, *, linked: bool) -> bool:
        """Write a cell as what it is, never as a formula; return whether it is a link."""
        if isinstance(cell, Linked) and linked and _can_lead(cell.address):
            sheet.write_url(row, number, cell.address, self.link, _cut(cell.text))
            return True
        if isinstance(cell, int):
            sheet.write_number(row, number, cell, self.number)
        elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, number, datetime(cell.year, cell.month, cell.day), self.day)
        elif cell is not None:
            sheet.write_string(row, number, _cut(written(cell)), self.text)
        return False


def _pages_wide(table: Table) -> int:
    """Return on how many sheets of paper side by side a table can be read."""
    return -(-sum(column.width for column in table.columns) // _WIDEST_PAGE)


def _can_lead(address: str) -> bool:
    """Tell whether Excel opens an address, and nothing on the machine is meant by it."""
    return address.startswith(("https://", "http://")) and len(address) <= _LONGEST_ADDRESS


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"
