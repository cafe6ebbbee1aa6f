"""``briefing.yml``: the briefing's own voice, as it is written."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from generator.model.briefing import Change, Confidence, CorrectionKind, Scale
from generator.reader.records.fields import (
    DateText,
    EntryId,
    FormerIds,
    Label,
    Lang,
    Markdown,
    Record,
    Ref,
    Text,
    Todo,
    WholeNumber,
)
from generator.reader.records.parts import SomeEvidence


class KeyPointRecord(Record):
    """Something the briefing says, resting on evidence."""

    says: Markdown
    evidence: SomeEvidence


class AssessmentRecord(Record):
    """A judgement of the briefing's own."""

    id: EntryId
    says: Markdown
    """The judgement, without the likelihood."""
    likelihood: Label
    """A word of the scale."""
    likelihood_because: Markdown | None = None
    """Why it is as likely as that."""
    confidence: Confidence
    because: Markdown
    """Why this confidence."""
    evidence: SomeEvidence
    alternatives: tuple[Text, ...] = ()
    would_change: tuple[Text, ...] = ()
    changed_because: Markdown | None = None
    """Why likelihood or confidence differ from the last edition."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""


class EditionRecord(Record):
    """A published state of the briefing."""

    number: WholeNumber
    date: DateText
    data_until: DateText
    """Nothing later was taken into account."""
    change: Change
    """A minor change does not move the briefing's date."""
    says: Text
    """What changed."""
    not_kept: Text | None = None
    """Why it can be read no more: a sentence for readers."""


class CorrectionRecord(Record):
    """What was wrong, and why."""

    of: Ref
    """The entry."""
    date: DateText
    kind: CorrectionKind
    was: Text
    now: Text
    because: Markdown
    reported_by: Label | None = None


class BriefingRecord(Record):
    """One briefing."""

    format: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = "1"
    """The version of the format."""
    title: Label
    lang: Lang = "en"
    event: Ref | None = None
    """The event it is about."""
    bottom_line: KeyPointRecord
    """One or two sentences, up to 60 words."""
    key_points: Annotated[tuple[KeyPointRecord, ...], Field(min_length=1)]
    """Two to five."""
    scale: Scale | None = None
    """Of the likelihood words; required with assessments."""
    assessments: tuple[AssessmentRecord, ...] = ()
    editions: Annotated[tuple[EditionRecord, ...], Field(min_length=1)]
    corrections: tuple[CorrectionRecord, ...] = ()
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Names its folder had before: links to its old pages lead to the new ones."""
    note: Markdown | None = None
