"""Columns that several sheets have, and sentences of their help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sheets.columns import BRIEFING, Column, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

DATE = "Write 2023, 2023-04 or 2023-04-26; 2023-04-01/2023-04-10 for some time between; 2023-04~ for about."
SEVERAL = "Several: put semicolons between them."


def words_of(choices: Iterable[StrEnum]) -> tuple[str, ...]:
    """Return the words that the format knows for a field."""
    return tuple(choice.value for choice in choices)


ID = Column(
    "id",
    "Id",
    "Its short name: small letters, digits, hyphens. Leave it empty in a new row, and one is made of its words. "
    "To change one, use `briefings rename`.",
    width=28,
)
BRIEFING_COLUMN = Column(BRIEFING, "Briefing", "The folder of the briefing that it belongs to.", width=24)
TODO = Column(
    "todo",
    "To do",
    "What must still be looked at, each on a line. As long as something stands here, the entry is not published.",
    Kind.LINES,
    60,
)
NOTE = Column("note", "Note", "For the reader, in a sentence or two.", width=40)
