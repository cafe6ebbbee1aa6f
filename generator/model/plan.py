"""Announced plans, their numbered points, and their place on each topic."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from generator.model.kinds import Key, Part
from generator.model.references import Role

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.kinds import FolderName, FormerId, OwnText, PointNumber, Todo, Verbatim
    from generator.model.references import ActorId, PlanId, PointId, SourceId, TopicId
    from generator.model.report import EvidenceItems, Id
    from generator.model.statement import Stance
    from generator.model.text import Name, Prose


class Level(StrEnum):
    """How far a plan deals with a topic."""

    ADDRESSES = "addresses"
    PARTLY = "partly"
    SILENT = "silent"


class PointChange(StrEnum):
    """What a point is beside the points of earlier plans that it comes from, in the editors' view."""

    SAME = "same"
    """It asks for the same, whatever the words."""
    CHANGED = "changed"
    NEW = "new"
    """It comes from none."""


class PointStatus(StrEnum):
    """How far those who negotiate a plan had got with a point."""

    AGREED = "agreed"
    OPEN = "open"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One numbered point of a plan."""

    id: Id
    """``<plan>#<number>``."""
    number: Annotated[PointNumber, Key("n")]
    says: OwnText
    heading: Name | None = None
    """None where the plan gives none: then its number and `says` stand for it."""
    made_from: Annotated[tuple[PointId, ...], Role.MADE_FROM, Key("from")] = ()
    """The points of earlier plans that it comes from."""
    change: PointChange | None = None
    """None: nobody says."""
    status: PointStatus | None = None
    evidence: EvidenceItems = ()
    """Empty: the plan's texts."""
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A plan's place on one topic: one cell of the crosswalk."""

    topic: Annotated[TopicId, Role.POSITION]
    level: Level
    because: Prose
    stance: Stance | None = None
    value: OwnText | None = None
    """What the plan sets here, in few words of our own: a number, a term, an act."""
    points: Annotated[tuple[PointId, ...], Role.POINT] = ()
    evidence: EvidenceItems = ()
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An announced plan, judged on the texts it was read in."""

    id: Id
    name: Name
    by: Annotated[tuple[ActorId, ...], Role.PLAN_BY]
    """At least one; several announced it jointly."""
    date: Date
    date_words: Verbatim | None = None
    texts: Annotated[tuple[SourceId, ...], Role.PLAN_TEXT]
    date_source: Annotated[SourceId, Role.DATE_SOURCE] | None = None
    version_of: Annotated[tuple[PlanId, ...], Role.VERSION_OF] = ()
    """The earlier plans that it was made of."""
    dropped: Annotated[tuple[PointId, ...], Role.DROPPED] = ()
    """Points of earlier plans that it no longer has."""
    evidence: EvidenceItems = ()
    points: Annotated[tuple[Point, ...], Part("point", told_by="number")] = ()
    positions: Annotated[tuple[Position, ...], Part("position", told_by="topic")] = ()
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName
    place: Place = field(compare=False, repr=False)


def plan_of(id_: Id) -> Id:
    """Return the id of the plan that a point is of; another id as it is.

    >>> plan_of("talks/paper#3"), plan_of("talks/paper")
    ('talks/paper', 'talks/paper')
    """
    return id_.partition("#")[0]
