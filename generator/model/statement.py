"""One proposition by one speaker, or by several jointly, with every report of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from generator.model.kinds import Key
from generator.model.references import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.kinds import Digest, FolderName, FormerId, Label, OwnText, Todo, Verbatim
    from generator.model.references import (
        ActorId,
        BackedId,
        BaselineId,
        EventId,
        LackingId,
        RelatedId,
        SourceId,
        SpeakerId,
        SubjectId,
    )
    from generator.model.report import Evidence, Id, Report
    from generator.model.text import Prose


class Stance(StrEnum):
    """For or against; NEUTRAL takes neither side. No stance coded is none of these."""

    FOR = "for"
    FOR_WITH_CONDITIONS = "for-with-conditions"
    NEUTRAL = "neutral"
    UNCLEAR = "unclear"
    AGAINST_WITH_CONDITIONS = "against-with-conditions"
    AGAINST = "against"


class Kind(StrEnum):
    """What a proposition is, where it is not the report of something."""

    POSITION = "position"
    CHARACTERISATION = "characterisation"
    LEGAL = "legal"
    VOTE = "vote"
    """How its holders voted, told by whoever counts."""


class Modality(StrEnum):
    """How a proposition is meant, where it is not plainly so."""

    PLANNED = "planned"
    EXPECTED = "expected"
    HOPED = "hoped"
    CONDITIONAL = "conditional"
    HEDGED = "hedged"


class RelationType(StrEnum):
    """What a statement does to an earlier one."""

    REPEATS = "repeats"
    ANSWERS = "answers"
    CLARIFIES = "clarifies"
    REVISES = "revises"
    DISOWNS = "disowns"
    WITHDRAWS = "withdraws"
    DENIES = "denies"
    """The only one that may be done to an event too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Superlative:
    """A claim to be first (most, last …): of what, since when."""

    rank: Label
    of: Label
    since: Annotated[BaselineId, Role.SINCE] | Date | None = None
    """An event or plan, or a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """Words said to be missing from a source or plan."""

    target: Annotated[LackingId, Role.ABSENT_IN, Key("in")]
    words: tuple[Verbatim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRelation:
    """What this statement does to an earlier one, or to an event: an item of ``links``."""

    to: Annotated[RelatedId, Role.RELATION]
    """An event only where it is denied."""
    type: RelationType
    by: Annotated[ActorId, Role.LINKED_BY] | None = None
    """Who says that it does so; None: the publisher of an own voice itself, else nobody but the editors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Somebody has read a statement against its sources and found it right."""

    by: Label
    on: Date
    stamp: Digest
    """What it was then, as one token (`generator.analysis.reviews`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One proposition by one speaker, or by several jointly."""

    id: Id
    speakers: Annotated[tuple[SpeakerId, ...], Role.SPEAKER, Key("speaker")]
    """An actor, a source known only through others, or several actors who say it jointly; none: the publisher of the
    first report, in its own voice."""
    holders: Annotated[tuple[ActorId, ...], Role.HOLDER] = ()
    says: OwnText
    reports: Annotated[tuple[Report, ...], Role.REPORT]
    """At least one, the best first."""
    date: Date | None = None
    date_words: Verbatim | None = None
    date_source: Annotated[SourceId, Role.DATE_SOURCE] | None = None
    when: Date | None = None
    """The time it is true of, if not the day it was said."""
    at: Annotated[EventId, Role.AT] | None = None
    """The event at which it was said."""
    about: Annotated[tuple[SubjectId, ...], Role.ABOUT] = ()
    stance: Annotated[tuple[tuple[BackedId, Stance], ...], Role.STANCE] = ()
    kind: Kind | None = None
    modality: Modality | None = None
    superlative: Superlative | None = None
    absent: Absent | None = None
    links: tuple[StatementRelation, ...] = ()
    credibility: int | None = None
    """Admiralty digit, 1 to 6."""
    note: Prose | None = None
    reviewed: Review | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName
    place: Place = field(compare=False, repr=False)

    @property
    def own_voice(self) -> bool:
        """Whether the publisher of the source says it itself."""
        return not self.speakers

    def speakers_in(self, report: Report) -> tuple[Id, ...]:
        """Return whom one of its reports has speaking: its own ``speaker``, else the statement's, if it has any."""
        return (report.speaker,) if report.speaker else self.speakers

    @property
    def subjects(self) -> tuple[Id, ...]:
        """Everything it is about: what ``about`` lists, then what it takes a stance on."""
        return tuple(dict.fromkeys((*self.about, *(target for target, _ in self.stance))))


def modalities_of(evidence: Iterable[Evidence], statements: Mapping[Id, Statement]) -> tuple[Modality, ...]:
    """Return how that is meant on which something rests, each way once; nothing if any of it is plainly said."""
    resting = [statements.get(item) if isinstance(item, str) else None for item in evidence]
    found = [statement.modality for statement in resting if statement and statement.modality]
    return tuple(dict.fromkeys(found)) if len(found) == len(resting) else ()
