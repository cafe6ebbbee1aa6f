"""What a sheet is: columns, each a field of an entry, with what an editor reads about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.references import Noun


class Kind(StrEnum):
    """How a cell holds the value of a field."""

    TEXT = auto()
    """As it is: a sentence, a date, an id, one of several words."""
    NAMES = auto()
    """A name, or a line for each language: ``uk: Київ``."""
    IDS = auto()
    """A list of ids, with semicolons."""
    SEVERAL = auto()
    """One id, or a list of them."""
    TEXTS = auto()
    """A list of a few words each, with semicolons or on lines."""
    LINES = auto()
    """A sentence, or a list of them, each on a line."""
    STANCES = auto()
    """What stands for or against what: ``peace-plan: for``."""
    LINKS = auto()
    """What a statement does to others: ``denies: kirby-welcomes``."""
    CLAIM = auto()
    """To be the first, or the most, of what, and since when: ``first; phone call; since invasion``."""
    MISSING = auto()
    """Words said to be missing from a text: ``china-readout: war; invasion``."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet."""

    field: str
    """Its name in the editors' files: ``quote_lang``."""
    title: str
    """At its head."""
    help: str
    """What belongs there, in plain words."""
    kind: Kind = Kind.TEXT
    width: int = 18
    choices: tuple[str, ...] = ()
    """The words that the format knows here."""
    of: tuple[Noun, ...] = ()
    """What the ids that belong here stand for."""
    is_needed: bool = False
    """Whether every entry has it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet, which is a list of the editors' files."""

    title: str
    listed: str
    """The list: ``statements``."""
    columns: tuple[Column, ...]
    example: Mapping[str, str]
    """Cells of a row that shows how it is done, by field."""
    keys: tuple[str, ...] = ("id",)
    """The fields that tell an entry from the others."""
    inner: str = ""
    """The list within an entry of ``listed`` whose items are the rows: ``positions``."""
    holder: str = ""
    """The column that names that entry: ``plan``."""
    repeats: bool = False
    """Whether several rows may have the same ``keys``, which are told apart by their order then."""
    of_briefing: bool = False
    """Whether its entries belong to a briefing."""

    @property
    def own(self) -> tuple[Column, ...]:
        """The columns that are fields of the entry itself."""
        return tuple(column for column in self.columns if column.field not in self.not_fields)

    @property
    def not_fields(self) -> tuple[str, ...]:
        """Columns that say where an entry stands."""
        return (BRIEFING, self.holder) if self.inner else (BRIEFING,)


BRIEFING = "briefing"
"""The column that names the folder of a briefing."""
PLAN = "plan"
"""The column that names the plan of a position."""
ACTOR = "actor"
"""The column that names who held an office."""
EXAMPLE = "EXAMPLE"
"""What stands in the first column of the row that is only there to show how it is done; no id has capitals."""
LISTS, STATE = "lists", "state"
"""The hidden sheets: what drop-downs offer, and what each cell was when the workbook was written."""
