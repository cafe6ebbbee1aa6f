"""Finishes workbooks that XlsxWriter writes: rows as high as their words need, the same bytes on every system.

LibreOffice leaves the rows of a workbook as high as its file says, and prints what does not fit over the next row;
Excel fits those of which a file says nothing. So a file says of each row about how high it has to be, but not that this
is for good: both fit a row when something in it is changed.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from generator.exports.zip_file import zipped

if TYPE_CHECKING:
    import io
    from collections.abc import Iterable

    from xlsxwriter.worksheet import Worksheet

_LINE = 15
_HIGHEST = 409
"""Points: a line of eleven points, and the highest row that Excel takes (*Excel specifications and limits*)."""
_LOST = 2
"""Signs of a line that are lost where it is broken between words."""
_SHEETS = "xl/worksheets/sheet"
"""Files in which no words of a cell stand: these are all in one of their own."""
_FOR_GOOD = b' customHeight="1"'


def fit_row(sheet: Worksheet, row: int, cells: Iterable[tuple[str, int]]) -> None:
    """Make a row as high as its cells need, each given as its words and the width of its column in signs."""
    lines = max((_lines(text, width) for text, width in cells if text), default=1)
    if lines > 1:
        sheet.set_row(row, min(lines * _LINE, _HIGHEST))


def _lines(text: str, width: int) -> int:
    r"""Return about how many lines a text takes: a sign of Chinese or Japanese is twice as wide as one of Latin.

    >>> _lines("We met.", 12), _lines("We met.\nWe parted.", 12), _lines("習近平" * 10, 12)
    (1, 2, 6)
    """
    return sum(-(-_width(part) // max(width - _LOST, 1)) or 1 for part in text.split("\n"))


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + sum(east_asian_width(char) in "WF" for char in text)


def finished(content: io.BytesIO) -> bytes:
    """Return what XlsxWriter wrote, without what says on what system and when; no height of a row is for good."""
    with zipfile.ZipFile(content) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return zipped(
        {
            name: file.replace(_FOR_GOOD, b"") if name.startswith(_SHEETS) else file
            for name, file in files.items()
        }
    )
