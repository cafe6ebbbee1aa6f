"""One subject laid out for a reader, in the briefing's own voice, and the entries that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

from generator.model.kinds import Part
from generator.model.references import Role

if TYPE_CHECKING:
    from collections.abc import Container

    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.event import Event
    from generator.model.kinds import FormerId, Label, Language, ListedWord, OwnText, Todo, Verbatim
    from generator.model.plan import Plan
    from generator.model.question import Question
    from generator.model.references import AnyId, EventId
    from generator.model.report import EvidenceItems, Id
    from generator.model.statement import Statement
    from generator.model.text import Prose


class Scale(StrEnum):
    """A declared scale of likelihood words."""

    ICD_203_A = "icd-203-a"
    ICD_203_B = "icd-203-b"
    PHIA = "phia"


class Confidence(StrEnum):
    """How well founded a judgement is; never a likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Change(StrEnum):
    """Whether an edition moves the briefing's date."""

    SIGNIFICANT = "significant"
    MINOR = "minor"


class CorrectionKind(StrEnum):
    """What sort of change a correction is."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    WITHDRAWAL = "withdrawal"


class SummaryPart(StrEnum):
    """What a briefing says itself at its head, by the name that a correction calls it."""

    BOTTOM_LINE = "bottom-line"
    KEY_POINT = "key-point"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """Something the briefing itself says, resting on evidence; also the bottom line."""

    says: Prose
    evidence: EvidenceItems
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A judgement of the briefing's own."""

    id: Id
    says: Prose
    likelihood: ListedWord
    likelihood_because: Prose | None = None
    confidence: Confidence
    because: Prose
    """Why this confidence."""
    evidence: EvidenceItems
    alternatives: tuple[OwnText, ...] = ()
    would_change: tuple[OwnText, ...] = ()
    changed_because: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A published state of the briefing."""

    number: int
    date: Date
    data_until: Date
    change: Change
    says: OwnText
    not_kept: OwnText | None = None
    """Why it can be read no more."""
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Corrected:
    """What a row of the corrections tells, whatever it is of."""

    date: Date
    was: Verbatim
    """As it stood: it may hold the very word that was changed."""
    now: OwnText
    """As it stands, or stood then."""
    because: Prose
    reported_by: Label | None = None
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfGone(_Corrected):
    """One of an entry that is there no more."""

    of: FormerId
    """What it was called in an edition: in a folder, or in the registers."""

    def id_in(self, briefing: Id, entries: Container[Id]) -> Id:
        """Return the full id that it names among ``entries``: of ``briefing``, unless only the registers have it."""
        own = f"{briefing}/{self.of}"
        return self.of if self.of in entries and own not in entries else own


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(_Corrected):
    """What was wrong in a published edition, and why."""

    of: Annotated[AnyId, Role.CORRECTED]
    kind: CorrectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryCorrection(_Corrected):
    """What was wrong in the briefing's own summary, and why."""

    of: SummaryPart
    """Which of the key points its words say: numbers move."""
    kind: CorrectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal(_OfGone):
    """Why an entry that was published is there no more."""

    @property
    def kind(self) -> CorrectionKind:
        """As a correction is of a kind."""
        return CorrectionKind.WITHDRAWAL


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCorrection(_OfGone):
    """What was wrong in an entry while it stood: it has gone since."""

    kind: CorrectionKind


OfGone: TypeAlias = "Withdrawal | PastCorrection"
LedgerRow: TypeAlias = "Correction | SummaryCorrection | OfGone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One briefing and the entries of its folder, in the order of the files."""

    id: Id
    """The name of its folder."""
    title: Label
    lang: Language = "en"
    event: Annotated[EventId, Role.SUBJECT] | None = None
    bottom_line: Annotated[KeyPoint, Part("bottom-line")]
    key_points: Annotated[tuple[KeyPoint, ...], Part("key-point")]
    scale: Scale | None = None
    editions: tuple[Edition, ...]
    corrections: Annotated[tuple[Correction, ...], Part("correction")] = ()
    summary_corrections: tuple[SummaryCorrection, ...] = ()
    """Those of its bottom line and its key points."""
    withdrawals: tuple[Withdrawal, ...] = ()
    """Those that say of an entry why it is gone."""
    past_corrections: tuple[PastCorrection, ...] = ()
    """Those that were made of it while it stood."""
    note: Prose | None = None
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    plans: tuple[Plan, ...] = ()
    questions: tuple[Question, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    place: Place = field(compare=False, repr=False)

    @property
    def ledger(self) -> tuple[LedgerRow, ...]:
        """All that was corrected: what is gone first, then the summary, then what stands otherwise."""
        return (*self.of_gone, *self.summary_corrections, *self.corrections)

    @property
    def of_gone(self) -> tuple[OfGone, ...]:
        """Those of its corrections that are of entries which are there no more."""
        return (*self.withdrawals, *self.past_corrections)

    def summary(self, part: SummaryPart) -> tuple[KeyPoint, ...]:
        """Return the sentences of its summary that a correction may be of: the bottom line, or each key point."""
        return (self.bottom_line,) if part is SummaryPart.BOTTOM_LINE else self.key_points

    def without_ledger(self) -> Briefing:
        """Return the briefing without its corrections."""
        return replace(self, corrections=(), summary_corrections=(), withdrawals=(), past_corrections=())

    @property
    def last_edition(self) -> Edition:
        """The edition with the highest number."""
        return max(self.editions, key=lambda edition: edition.number)

    @property
    def updated(self) -> Date:
        """Date of the last significant edition (a minor one does not move it)."""
        significant = [edition for edition in self.editions if edition.change is Change.SIGNIFICANT]
        return max(significant or list(self.editions), key=lambda edition: edition.number).date

    @property
    def epoch(self) -> int:
        """When it counts as made: the end of the newest edition's day, in seconds since 1970, in UTC."""
        days = [edition.date.last for edition in self.editions if edition.date.last]
        return max((int(day.replace(tzinfo=day.tzinfo or UTC).timestamp()) for day in days), default=0)
