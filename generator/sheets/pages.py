"""Pages of cells as texts, from workbooks (python-calamine) and files of separated values."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeAlias

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from generator.intake.encodings import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

_CellValue: TypeAlias = "int | float | str | bool | time | date | datetime | timedelta"
_MARKS = (",", ";", "\t", "|")
_MOST_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet as it is in the file."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    """All from the first row and column on."""


class NoWorkbook(ValueError):  # noqa: N818  # what it is
    """A file holds no cells that could be read; its text is a sentence for the editor."""


def read_pages(content: bytes, name: str) -> tuple[Page, ...]:
    """Return the pages of a workbook, or the one of a file of separated values, called ``name``.

    Raises `NoWorkbook`, and `generator.intake.document.NotRead` if a text is in no encoding that is known.
    """
    if content[:4] == b"PK\x03\x04" or content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return tuple(_workbook_pages(content))
    return (_separated(decode(content).text.removeprefix("\ufeff"), name),)


def _workbook_pages(content: bytes) -> Iterator[Page]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for data in book.sheets_metadata:
            if data.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(data.name)
            if sheet.total_height > _MOST_ROWS:
                raise NoWorkbook(
                    f"the sheet {data.name} has {sheet.total_height:,} rows; {_MOST_ROWS:,} are read"
                )
            rows = [[text_of(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
                for row in rows[top : bottom + 1] if left < sheet.total_width else ():
                    # What a merged cell says holds for each of its rows.
                    row[left : right + 1] = [rows[top][left], *row[left + 1 : right + 1]]
            yield Page(data.name, tuple(map(tuple, rows)))
    except CalamineError as error:
        raise NoWorkbook(f"it is no workbook that can be read ({error})") from None


def text_of(cell: _CellValue) -> str:
    r"""Return what a cell says, as an editor would write it.

    >>> text_of(2023.0), text_of(date(2023, 4, 26)), text_of(" a\r\nb\xa0"), text_of(datetime(2023, 4, 26, 18, 33))
    ('2023', '2023-04-26', 'a\nb', '2023-04-26T18:33')
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    if isinstance(cell, datetime):
        is_day = cell.time() == time()
        return cell.date().isoformat() if is_day else cell.isoformat(timespec="minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def _separated(text: str, name: str) -> Page:
    """Return what a file of separated values holds: they are separated by what its first line holds most of."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(_MARKS, key=first.count)
    try:
        rows = [
            [text_of(cell) for cell in row]
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark)
        ]
    except csv.Error as error:
        raise NoWorkbook(f"it cannot be read as separated values ({error})") from None
    return Page(name, tuple(map(tuple, rows)))
