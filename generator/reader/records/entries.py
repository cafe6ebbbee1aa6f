"""Events, plans, statements and questions as they are written, and a file of entries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.plan import Level, PointChange, PointStatus
from generator.model.question import Relation
from generator.model.statement import Kind, Modality, RelationType, Stance
from generator.reader.records.fields import (
    AdmiraltyDigit,
    DateText,
    EntryId,
    FormerIds,
    Label,
    Markdown,
    Names,
    Number,
    OneOrSeveral,
    Record,
    Ref,
    Stamp,
    Text,
    Todo,
    WithheldText,
    YesNo,
)
from generator.reader.records.parts import EvidenceList, ReportRecord, SightingFields, SomeEvidence
from generator.reader.records.registers import ActorRecord, SourceRecord, TermRecord, TopicRecord


class AccountRecord(Record):
    """One party's version of an event."""

    by: Ref
    """The party; a group with members for a joint communiqué."""
    sources: tuple[Ref, ...] = ()
    """Its own texts."""
    voices: tuple[Ref, ...] = ()
    """Who speaks for it in other people's reports."""
    complete: YesNo = False
    """Its whole text was read and entered; shown at the head of its column."""
    note: Markdown | None = None


class ContrastRecord(Record):
    """How the accounts of an event differ on one topic."""

    topic: Ref
    says: Text
    """The difference, in a sentence of our own."""
    evidence: SomeEvidence
    """Statements of at least two of the accounts."""


class EventRecord(Record):
    """A dated happening."""

    id: EntryId
    name: Names
    """What happened, in a few words."""
    date: DateText
    until: DateText | None = None
    """Last day of what lasted."""
    date_words: Label | None = None
    date_source: Ref | None = None
    """The source of `date`, if it is another one."""
    place: Label | None = None
    participants: tuple[Ref, ...] = ()
    part_of: Ref | None = None
    """The larger event."""
    evidence: SomeEvidence
    """What it rests on; each item may carry the date its source gives."""
    accounts: tuple[AccountRecord, ...] = ()
    contrasts: tuple[ContrastRecord, ...] = ()
    """Where the accounts differ, one for each topic."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None


class PointRecord(Record):
    """One numbered point of a plan."""

    n: Number
    """The plan's own number."""
    heading: Names | None = None
    """The plan's own heading; left out if it has none."""
    says: Text
    """What the point asks for, in our words."""
    from_: Annotated[OneOrSeveral | None, Field(alias="from")] = None
    """The point of an earlier plan that it comes from; a list, if it was made of several."""
    change: PointChange | None = None
    """Beside those of `from`: same or changed; new without `from`."""
    status: PointStatus | None = None
    """How far those who negotiate had got with it."""
    evidence: EvidenceList = ()
    """Without it the plan's `texts`."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: tuple[Number, ...] = ()
    """Numbers it had before, where one was wrong: links to them lead here."""
    note: Markdown | None = None


class PositionRecord(Record):
    """A plan's place on one topic: one cell of the crosswalk."""

    topic: Ref
    level: Level
    because: Markdown
    """The reason, in a sentence."""
    stance: Stance | None = None
    value: Label | None = None
    """What the plan sets here, in few words: 600,000 troops."""
    points: tuple[Number, ...] = ()
    """The plan's own numbers of the points it rests on."""
    evidence: EvidenceList = ()


class PlanRecord(Record):
    """An announced plan."""

    id: EntryId
    name: Names
    """The official title."""
    by: OneOrSeveral
    """Who announced it; a list, if several did jointly."""
    date: DateText
    date_words: Label | None = None
    date_source: Ref | None = None
    texts: Annotated[tuple[Ref, ...], Field(min_length=1)]
    """What it was read in; positions are judged on these."""
    points: tuple[PointRecord, ...] = ()
    positions: tuple[PositionRecord, ...] = ()
    """One for each topic."""
    evidence: EvidenceList = ()
    """Who else reports it."""
    version_of: OneOrSeveral | None = None
    """An earlier plan; a list, if it was made of several."""
    dropped: OneOrSeveral | None = None
    """Points of earlier plans that this one no longer has."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None


class SuperlativeRecord(Record):
    """A claim to be first, most, last."""

    rank: Label
    of: Label
    since: Label | None = None
    """An event or plan, or a date."""


class AbsentRecord(Record):
    """Words said to be missing from a text."""

    in_: Annotated[Ref, Field(alias="in")]
    """The source or plan."""
    words: Annotated[tuple[Label, ...], Field(min_length=1)]


class LinkRecord(Record):
    """What a statement does to an earlier one, or to an event that it denies."""

    to: Ref
    as_: Annotated[RelationType, Field(alias="as")]
    by: Ref | None = None
    """Who says so: the speaker, or whoever published a report of it; without it the link is the editors'."""


class ReviewRecord(Record):
    """Who has read a statement against its sources; `briefings review` writes it."""

    by: Label
    """Who; the name is published."""
    on: DateText
    """The day."""
    stamp: Stamp
    """What the statement was then; never written by hand."""


class StatementRecord(SightingFields):
    """One proposition by one speaker, or by several jointly."""

    id: EntryId
    speaker: OneOrSeveral
    """An actor, a source known only through others, own-voice: the publisher of the source itself, or a list of actors
    who say it jointly."""
    says: Text
    """The proposition, neutral, without the speaker; true read alone after "X said:"."""
    also: tuple[ReportRecord, ...] = ()
    """Further sightings of the same proposition by the same speaker."""
    date: DateText | None = None
    """When it was said."""
    date_source: Ref | None = None
    """The source of `date`, if it is another one."""
    when: DateText | None = None
    """The time it is true of, if not the day it was said."""
    at: Ref | None = None
    """The event at which it was said; the date follows."""
    about: tuple[Ref, ...] = ()
    """Events, plans, points, topics, terms, actors, statements."""
    stance: dict[Ref, Stance] | None = None
    """For or against which event, plan, point, topic or source; these count as `about`."""
    holders: tuple[Ref, ...] = ()
    """Whose view it is, if the speaker ascribes it."""
    kind: Kind | None = None
    """None: a report of something."""
    modality: Modality | None = None
    """Not said as plainly so."""
    superlative: SuperlativeRecord | None = None
    absent: AbsentRecord | None = None
    """Words said to be missing from a source or plan."""
    links: tuple[LinkRecord, ...] = ()
    """On an earlier statement, or on an event that it denies."""
    credibility: AdmiraltyDigit | None = None
    """Admiralty digit, 1 to 6."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None
    """For the reader."""
    reviewed: ReviewRecord | None = None
    """Who has read it against its sources, and when; written by `briefings review`."""


class AnswerRecord(Record):
    """One answer to a question."""

    says: Text
    evidence: SomeEvidence
    relation: Relation | None = None
    """To the first answer; on each but the first."""
    note: Markdown | None = None


class QuestionRecord(Record):
    """One matter of fact."""

    id: EntryId
    question: Text
    answers: tuple[AnswerRecord, ...] = ()
    """The best first. None: a gap."""
    looked_in: tuple[Ref, ...] = ()
    """Sources where we looked."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None


class WithheldRecord(Record):
    """A name or passage left out of every output: pages, search, downloads."""

    words: WithheldText
    """Found as whole words, however they are set: case, accents, marks, spaces."""
    forms: tuple[WithheldText, ...] = ()
    """Further spellings, scripts and cases."""
    instead: Label | None = None
    """What stands in its place; without it [withheld]."""
    because: Text
    """The reason. It is never published."""


class PermittedRecord(Record):
    """A number or address that may be published: an office's own."""

    words: Label
    """As it stands in the text: +44 20 7946 0958; spaces and marks make no difference."""
    because: Text
    """The reason: whose it is, and who publishes it. It is never published."""


class EntriesRecord(Record):
    """A file of entries: any of these lists."""

    actors: tuple[ActorRecord, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
    topics: tuple[TopicRecord, ...] = ()
    terms: tuple[TermRecord, ...] = ()
    events: tuple[EventRecord, ...] = ()
    plans: tuple[PlanRecord, ...] = ()
    statements: tuple[StatementRecord, ...] = ()
    questions: tuple[QuestionRecord, ...] = ()
    withhold: tuple[WithheldRecord, ...] = ()
    """Left out of every output, for the whole library."""
    permit: tuple[PermittedRecord, ...] = ()
    """No personal data though it looks like it, for the whole library."""
