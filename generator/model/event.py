"""What happened, and the parties' versions of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

from generator.model.kinds import Key, Part
from generator.model.references import Role

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.kinds import FolderName, FormerId, Label, OwnText, Todo, Verbatim
    from generator.model.references import ActorId, EventId, SourceId, SpeakerId, TopicId
    from generator.model.report import EvidenceItems, Id
    from generator.model.text import Name, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One party's version of an event: its own texts and the voices that speak for it elsewhere."""

    by: Annotated[ActorId, Role.ACCOUNT]
    sources: Annotated[tuple[SourceId, ...], Role.ACCOUNT] = ()
    voices: Annotated[tuple[SpeakerId, ...], Role.ACCOUNT] = ()
    complete: bool = False
    """Its whole text was read and entered; by itself this makes no cell "not mentioned"."""
    note: Prose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """How the accounts of an event differ on one topic, in the editor's words."""

    topic: Annotated[TopicId, Role.CONTRAST]
    says: OwnText
    evidence: EvidenceItems
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated happening."""

    id: Id
    name: Name
    date: Date
    until: Date | None = None
    """Last day of what lasted."""
    date_words: Verbatim | None = None
    date_source: Annotated[SourceId, Role.DATE_SOURCE] | None = None
    place_name: Annotated[Label, Key("place")] | None = None
    """Where it happened (``place`` in the file)."""
    participants: Annotated[tuple[ActorId, ...], Role.PARTICIPANT] = ()
    part_of: Annotated[EventId, Role.PART_OF] | None = None
    evidence: EvidenceItems
    accounts: Annotated[tuple[Account, ...], Part("account", told_by="by")] = ()
    contrasts: Annotated[tuple[Contrast, ...], Part("contrast", told_by="topic")] = ()
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName
    place: Place = field(compare=False, repr=False)
