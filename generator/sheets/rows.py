"""Rows of a workbook that somebody filled in, and mistakes in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.sheets.columns import Sheet


class NotMeant(ValueError):  # noqa: N818  # what it is
    """A cell means nothing; its text says why, to the editor."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet, with what its cells say."""

    sheet: Sheet
    page: str
    """What the sheet is called in the workbook."""
    number: int
    """As the program shows it: the first is 1."""
    cells: Mapping[str, str]
    """By field; a column that is not there is missing."""

    def at(self, field: str = "") -> str:
        """Return where a cell stands, in words: ``Statements, row 7, Says``."""
        titles = {column.field: column.title for column in self.sheet.columns}
        return f"{self.page}, row {self.number}" + (f", {titles[field]}" if field in titles else "")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a workbook."""

    place: str
    message: str
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """What was read of a workbook or a CSV file."""

    rows: tuple[Row, ...]
    told: tuple[str, ...]
    """What was not taken over: sheets, columns."""
    mistakes: tuple[Mistake, ...]
    state: Mapping[tuple[str, str], Mapping[str, str]]
    """What each cell was when the workbook was written, by sheet and entry, then by field; nothing of another's."""
    workbook: str = ""
    """What tells the workbook from others (`generator.sheets.taken.workbook_sign`); "" of another's."""
