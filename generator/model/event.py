"""What happened, and the parties' versions of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.report import Evidence, Id
    from generator.model.text import Name, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One party's version of an event: its own texts and the voices that speak for it elsewhere."""

    by: Id
    sources: tuple[Id, ...] = ()
    voices: tuple[Id, ...] = ()
    complete: bool = False
    """Its whole text was read and entered; only then is an empty cell "not mentioned"."""
    note: Prose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated happening."""

    id: Id
    name: Name
    date: Date
    until: Date | None = None
    """Last day of what lasted."""
    date_words: str | None = None
    date_source: Id | None = None
    place_name: str | None = None
    """Where it happened (``place`` in the file)."""
    participants: tuple[Id, ...] = ()
    part_of: Id | None = None
    evidence: tuple[Evidence, ...]
    accounts: tuple[Account, ...] = ()
    note: Prose | None = None
    folder: str
    place: Place = field(compare=False, repr=False)
