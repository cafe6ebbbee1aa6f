"""What a table is: columns, each with a name for programs and one for people, and rows of cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Linked:
    """Words that lead to a web address."""

    text: str
    address: str
    """"" where it is not known: the words stand alone."""


Cell: TypeAlias = "str | int | date | Linked | None"
"""None for an empty one; a day only where it is known to the day, and certain."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    """For programs: ``not_before``."""
    title: str
    """For people: "Not before"."""
    width: int = 12
    """In characters, on a sheet."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one for each column."""

    name: str
    """For programs, and the name of its file: ``statements``."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
