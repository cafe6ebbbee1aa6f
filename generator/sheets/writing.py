"""Writes the entries of a project as an Excel workbook (Office Open XML) in which they can be changed and added to."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from generator.exports.tables.finishing import finished, fit_row
from generator.sheets.columns import BRIEFING, LISTS, STATE
from generator.sheets.entries import digest, written_entries
from generator.sheets.guide import GUIDE, GUIDE_TITLE
from generator.sheets.known_ids import known_ids
from generator.sheets.tables import SHEETS
from generator.sheets.taken import workbook_sign

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from generator.model.library import Library
    from generator.model.references import Noun
    from generator.reader.input import InputFile
    from generator.sheets.columns import Column, Sheet
    from generator.sheets.entries import Written

STATE_HEAD = ("sheet", "entry", "cells")
_MOST_ROWS = 20_000
"""Rows that have drop-downs."""
_GUIDE_WIDTH = 100
_HEAD, _NEEDED, _EXAMPLE = "#E8ECF1", "#CFDBEA", "#F4F4F4"


@dataclass(frozen=True, slots=True)
class Made:
    """A workbook that was made."""

    content: bytes
    sign: str
    """What tells it from others (`generator.sheets.taken.workbook_sign`)."""


def workbook(library: Library, files: Sequence[InputFile], briefings: Collection[str]) -> Made:
    """Return a workbook of what belongs to ``briefings``, and of all registers; the same input gives the same bytes."""
    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    newest = max((briefing.epoch for briefing in library.briefings.values()), default=0)
    book.set_properties({"created": datetime.fromtimestamp(newest, UTC).replace(tzinfo=None)})
    _add_guide(book)
    offered = _Offered(known_ids(library, briefings), tuple(sorted(briefings)))
    made = _Book(
        book,
        offered,
        head=_format(book, bold=True, bg_color=_HEAD),
        needed=_format(book, bold=True, bg_color=_NEEDED),
        text=_format(book),
        example=_format(book, italic=True, bg_color=_EXAMPLE, font_color="#595959"),
    )
    state: list[tuple[str, str, str]] = []
    for sheet in SHEETS:
        entries = [
            entry
            for entry in written_entries(sheet, files)
            if not sheet.of_briefing or entry.cells[BRIEFING] in briefings
        ]
        made.add(sheet, entries)
        state += (
            (
                sheet.title,
                entry.name,
                json.dumps(
                    {field: digest(cell) for field, cell in entry.cells.items()}, separators=(",", ":")
                ),
            )
            for entry in entries
        )
    offered.add_to(book)
    _add_state(book, state)
    book.close()
    return Made(finished(content), workbook_sign(state))


def _format(book: Workbook, **more: object) -> Format:
    """Return a format of texts, so that a program takes no month for a day, and no words for a formula."""
    return book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", **more})


def _add_guide(book: Workbook) -> None:
    sheet = book.add_worksheet(GUIDE_TITLE)
    sheet.set_column(0, 0, _GUIDE_WIDTH)
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 0)
    title = book.add_format({"bold": True, "font_size": 14})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for row, sentence in enumerate((GUIDE_TITLE, "", *GUIDE)):
        sheet.write_string(row, 0, sentence, title if row == 0 else text)
        fit_row(sheet, row, ((sentence, _GUIDE_WIDTH),))


def _add_state(book: Workbook, state: Iterable[tuple[str, str, str]]) -> None:
    sheet = book.add_worksheet(STATE)
    sheet.hide()
    for row, cells in enumerate((STATE_HEAD, *state)):
        for number, cell in enumerate(cells):
            sheet.write_string(row, number, cell)


class _Offered:
    """What drop-downs offer: lists, each in a column of a hidden sheet, as a cell's own list may have 255 signs."""

    def __init__(self, ids: Mapping[Noun, Sequence[str]], briefings: Sequence[str]) -> None:
        self._ids = ids
        self._briefings = briefings
        self._lists: dict[tuple[str, ...], int] = {}

    def range_for(self, column: Column) -> str:
        """Return the formula that names the cells of the list for a column; "" if it has none."""
        words = column.choices or tuple(id_ for noun in column.of for id_ in self._ids.get(noun, ()))
        if column.field == BRIEFING:
            words = tuple(self._briefings)
        if not words:
            return ""
        number = self._lists.setdefault(words, len(self._lists))
        name = xl_col_to_name(number)
        return f"={LISTS}!${name}$1:${name}${len(words)}"

    def add_to(self, book: Workbook) -> None:
        """Add the hidden sheet."""
        sheet = book.add_worksheet(LISTS)
        sheet.hide()
        for words, number in self._lists.items():
            for row, word in enumerate(words):
                sheet.write_string(row, number, word)


@dataclass(frozen=True, slots=True)
class _Book:
    """Adds sheets of entries to a workbook."""

    book: Workbook
    offered: _Offered
    head: Format
    needed: Format
    text: Format
    example: Format

    def add(self, sheet: Sheet, entries: Sequence[Written]) -> None:
        """Add a sheet: its head frozen, with notes and filters, then the example, then the entries."""
        page = self.book.add_worksheet(sheet.title)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, len(entries) + 1, len(sheet.columns) - 1)
        for number, column in enumerate(sheet.columns):
            page.set_column(number, number, column.width, self.text)
            page.write_string(0, number, column.title, self.needed if column.is_needed else self.head)
            page.write_comment(0, number, _note(column), {"x_scale": 2})
            page.write_string(1, number, sheet.example.get(column.field, ""), self.example)
            self._offer(page, number, column)
            for row, entry in enumerate(entries, 2):
                if entry.cells[column.field]:
                    page.write_string(row, number, entry.cells[column.field], self.text)
        for row, cells in enumerate((_titles(sheet), sheet.example, *(entry.cells for entry in entries))):
            fit_row(page, row, ((cells.get(column.field, ""), column.width) for column in sheet.columns))

    def _offer(self, page: Worksheet, number: int, column: Column) -> None:
        """Offer a list in the cells of a column, in which other words may be written too: several ids, for instance."""
        source = self.offered.range_for(column)
        if source:
            options = {"validate": "list", "source": source, "show_error": False}
            page.data_validation(2, number, _MOST_ROWS, number, options)


def _titles(sheet: Sheet) -> Mapping[str, str]:
    return {column.field: column.title for column in sheet.columns}


def _note(column: Column) -> str:
    words = f"\nOne of: {', '.join(column.choices)}." if column.choices else ""
    return f"{'Needed. ' if column.is_needed else ''}{column.help}{words}"
