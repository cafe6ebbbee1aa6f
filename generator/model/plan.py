"""Announced plans, their numbered points, and their place on each topic."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.report import Evidence, Id
    from generator.model.statement import Stance
    from generator.model.text import Name, Prose


class Level(StrEnum):
    """How far a plan deals with a topic."""

    ADDRESSES = "addresses"
    PARTLY = "partly"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One numbered point of a plan."""

    id: Id
    """``<plan>#<number>``."""
    number: str
    heading: Name
    says: str
    evidence: tuple[Evidence, ...] = ()
    """Empty: the plan's texts."""
    note: Prose | None = None
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A plan's place on one topic: one cell of the crosswalk."""

    topic: Id
    level: Level
    because: Prose
    stance: Stance | None = None
    points: tuple[Id, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An announced plan, judged on the texts it was read in."""

    id: Id
    name: Name
    by: Id
    date: Date
    date_words: str | None = None
    date_source: Id | None = None
    texts: tuple[Id, ...]
    points: tuple[Point, ...] = ()
    positions: tuple[Position, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    version_of: Id | None = None
    note: Prose | None = None
    folder: str
    place: Place = field(compare=False, repr=False)
