"""Reads what somebody filled in: which page is which sheet, which column is which field, which rows say something."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.sheets.columns import EXAMPLE, LISTS, STATE
from generator.sheets.guide import GUIDE_TITLE
from generator.sheets.rows import Filled, Mistake, Row
from generator.sheets.tables import SHEETS
from generator.sheets.taken import workbook_sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.sheets.columns import Sheet
    from generator.sheets.pages import Page

_FEWEST = 2
"""Columns of a head that must be known."""
_HEAD_WITHIN = 20
"""Rows in which a head is looked for."""


def filled(pages: Sequence[Page], listed: str = "") -> Filled:
    """Return the rows of pages; ``listed`` is the title of the sheet that each of them is, where somebody said so."""
    rows: list[Row] = []
    told: list[str] = []
    mistakes: list[Mistake] = []
    state: Mapping[tuple[str, str], Mapping[str, str]] = {}
    sign = ""
    for page in pages:
        if page.name == STATE:
            state = _state(page)
            sign = workbook_sign(page.rows[1:])
        if page.name in (STATE, LISTS, GUIDE_TITLE) or not any(map(any, page.rows)):
            continue
        sheet = _sheet_of(page, listed)
        if sheet is None:
            told.append(
                f"{page.name} was passed over: its heads are those of none of {', '.join(_titles())}."
            )
            continue
        at, columns, others = _head(page, sheet)
        if len(columns) < _FEWEST:
            mistakes.append(Mistake(page.name, f"no row is the head of {sheet.title}", (_heads(sheet),)))
            continue
        told += (f"{page.name}: the column “{other}” was not taken over." for other in others)
        found, wrong = _rows(page, sheet, at, columns)
        rows += found
        mistakes += wrong
    if not rows and not mistakes and not state:
        mistakes.append(
            Mistake(
                "the file",
                "it holds no row that could be taken over",
                tuple(_heads(sheet) for sheet in SHEETS),
            )
        )
    return Filled(tuple(rows), tuple(told), tuple(mistakes), state, sign)


def _titles() -> tuple[str, ...]:
    return tuple(sheet.title for sheet in SHEETS)


def _heads(sheet: Sheet) -> str:
    """Name the heads that a sheet needs."""
    return f"{sheet.title} needs: {', '.join(column.title for column in sheet.columns if column.is_needed)}"


def _sheet_of(page: Page, listed: str) -> Sheet | None:
    """Return the sheet that a page is: by its name, else by its heads."""
    wanted = _plain(listed or page.name)
    for sheet in SHEETS:
        if wanted in (_plain(sheet.title), sheet.inner or sheet.listed):
            return sheet
    by_heads = [(_fit(page, sheet), -number, sheet) for number, sheet in enumerate(SHEETS)]
    fit, _, best = max(by_heads, key=lambda found: found[:2])
    return best if fit >= _FEWEST else None


def _fit(page: Page, sheet: Sheet) -> int:
    """Return how many columns of a sheet a page has; 0 if it lacks one that tells it from others."""
    _, columns, _ = _head(page, sheet)
    needed = {column.field for column in sheet.columns if column.is_needed}
    return len(columns) if needed <= set(columns.values()) or "id" in columns.values() else 0


def _head(page: Page, sheet: Sheet) -> tuple[int, Mapping[int, str], tuple[str, ...]]:
    """Return the row of the head, the field of each column, and the heads that are none of the sheet's."""
    fields = {_plain(column.field): column.field for column in sheet.columns}
    fields |= {_plain(column.title): column.field for column in sheet.columns}
    best: tuple[int, Mapping[int, str], tuple[str, ...]] = (0, {}, ())
    for at, row in enumerate(page.rows[:_HEAD_WITHIN]):
        columns: dict[int, str] = {}
        others = []
        for number, cell in enumerate(row):
            field = fields.get(_plain(cell), "")
            if field and field not in columns.values():
                columns[number] = field
            elif cell:
                others.append(cell)
        if len(columns) > len(best[1]):
            best = at, columns, tuple(others)
    return best


def _plain(head: str) -> str:
    """Return a head without what people write otherwise.

    >>> _plain(" Quote_Lang*"), _plain("Date in words")
    ('quotelang', 'dateinwords')
    """
    return "".join(sign for sign in head.casefold() if sign.isalnum())


def _rows(page: Page, sheet: Sheet, at: int, columns: Mapping[int, str]) -> tuple[list[Row], list[Mistake]]:
    found: list[Row] = []
    wrong: list[Mistake] = []
    for number, cells in enumerate(page.rows[at + 1 :], at + 2):
        row = Row(
            sheet,
            page.name,
            number,
            {field: cells[place] for place, field in columns.items() if place < len(cells)},
        )
        if not any(row.cells.values()):
            continue
        given = {field: cell for field, cell in row.cells.items() if cell}
        is_marked = EXAMPLE in (row.cells.get("id"), row.cells.get(sheet.columns[0].field))
        if is_marked or (sheet.columns[0].field not in row.cells and _is_example(given, sheet)):
            if any(sheet.example.get(field) != cell for field, cell in given.items()):
                hint = "if it is a row of yours, clear the cell that says EXAMPLE; if not, delete the row"
                wrong.append(Mistake(row.at(), "the example was changed, and is never taken over", (hint,)))
            continue
        found.append(row)
        wrong += _failed(row)
    return found, wrong


def _is_example(given: Mapping[str, str], sheet: Sheet) -> bool:
    """Tell whether a row of a sheet without its first column says what the example does."""
    return len(given) > 1 and all(sheet.example.get(field) == cell for field, cell in given.items())


def _failed(row: Row) -> Iterator[Mistake]:
    """Yield the cells of which a formula came to nothing."""
    for field, cell in row.cells.items():
        if cell in ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"):
            yield Mistake(row.at(field), f"its formula comes to {cell}", ("write the value itself",))


def _state(page: Page) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Return what the hidden sheet says; nothing of what somebody has changed there."""
    found = {}
    for row in page.rows[1:]:
        try:
            title, name, cells = row[:3]
            found[title, name] = {str(field): str(sign) for field, sign in json.loads(cells).items()}
        except (ValueError, AttributeError):
            continue
    return found
