"""Actors, sources, topics and terms as they are written."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.actor import ActorType
from generator.model.report import TranslationBy
from generator.model.source import Read, SourceStatus, SourceType
from generator.reader.records.fields import (
    Address,
    AdmiraltyLetter,
    DateText,
    EntryId,
    FileName,
    FormerIds,
    Label,
    Lang,
    LineRange,
    Markdown,
    Names,
    Record,
    Ref,
    Text,
    Todo,
)
from generator.reader.records.parts import EvidenceList


class OfficeRecord(Record):
    """A post held."""

    title: Label
    """The post, as the source names it."""
    of: Ref | None = None
    """The state or body it belongs to."""
    since: DateText | None = None
    until: DateText | None = None
    evidence: EvidenceList = ()
    """Where it was seen; without dates the post counts as held within a year of it."""


class ActorRecord(Record):
    """A person, organisation, state, territory, group, one without a name, or a metonym."""

    id: EntryId
    name: Names
    """As shown; for the unnamed, the source's own description."""
    type: ActorType
    short: Label | None = None
    """For tables and citations."""
    other_names: tuple[Label, ...] = ()
    """Spellings and handles; all are found by search."""
    offices: tuple[OfficeRecord, ...] = ()
    part_of: Ref | None = None
    """The state or organisation; groups the stance matrix."""
    meant: Ref | None = None
    """Metonym, unnamed: who is meant."""
    members: tuple[Ref, ...] = ()
    """A closed group. Without it the set is open and never listed out."""
    reason: Text | None = None
    """Anonymous: the source's reason for withholding the name, if it gives one."""
    evidence: EvidenceList = ()
    """For `meant`."""
    same_as: tuple[Address, ...] = ()
    """The same actor in Wikidata and elsewhere."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None


class WaiversRecord(Record):
    """Warnings on a source that are answered for, each with the reason; readers see it."""

    missing_archive: Text | None = None
    """Why there is no archived copy."""
    quote_budget: Text | None = None
    """Why so many of its words are quoted."""


class SourceRecord(Record):
    """A document that can be cited."""

    id: EntryId
    type: SourceType
    publisher: Ref
    """The actor whose own voice it is."""
    lang: Lang
    """Language of the document, and of the text we read."""
    read_in: Lang | None = None
    """The language it was read in, if only a translation was read."""
    read_in_by: TranslationBy | None = None
    """Who made that translation."""
    title: Names | None = None
    short: Label | None = None
    """For citations, and where it speaks itself: leaked US document."""
    authors: tuple[Label, ...] = ()
    contributors: tuple[Label, ...] = ()
    date: DateText | None = None
    """When it was published."""
    updated: DateText | None = None
    url: Address | None = None
    """The publisher's own address."""
    mirror: Address | None = None
    """The copy we read instead."""
    archive: Address | None = None
    """The archived copy."""
    archived: DateText | None = None
    version: Label | None = None
    version_of: Ref | None = None
    """Another state of the same text."""
    origin: Ref | None = None
    """What it repeats: an agency report, a readout."""
    read: Read | None = None
    """How much was read: whole with `text`, else part."""
    text: FileName | None = None
    """File name of the private text."""
    skip: tuple[LineRange, ...] = ()
    """Lines of the text that are not the document: [2-8, 43]."""
    status: SourceStatus | None = None
    """What its publisher has done to it since."""
    status_since: DateText | None = None
    """The day it was retracted or corrected."""
    status_note: Markdown | None = None
    """What was retracted or corrected, and where the publisher says so."""
    silent_on: tuple[Ref, ...] = ()
    """Topics that whoever read it whole did not find in it; only with `read: whole`."""
    reliability: AdmiraltyLetter | None = None
    """Admiralty letter, A to F."""
    waive: WaiversRecord | None = None
    """Warnings that are answered for, with the reason."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None


class WordRecord(Record):
    """A word that is counted, of a term or a topic."""

    word: Label
    forms: tuple[Label, ...] = ()
    """The forms counted as this word; without it the word itself."""
    lang: Lang | None = None
    note: Markdown | None = None


class TopicRecord(Record):
    """A controlled subject."""

    id: EntryId
    name: Names
    broader: Ref | None = None
    stance_on: Label | None = None
    """What one is for or against, where the name does not say it: `withdrawal of the garrisons` of Garrisons."""
    words: tuple[WordRecord, ...] = ()
    """Words of which a text that mentions it has at least one; counted in the texts that are held."""
    same_as: tuple[Address, ...] = ()
    """The same topic in PA-X, IPTC or Wikidata."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None


class OtherSenseRecord(Record):
    """Words in which a word of the term is used for something else; it does not count there."""

    words: Label
    """As the source has them: a few words round the word."""
    because: Text
    """What it is used for there; readers see it."""


class TermRecord(Record):
    """A choice of words."""

    id: EntryId
    name: Names
    """What the choice of word is about."""
    words: Annotated[tuple[WordRecord, ...], Field(min_length=1)]
    except_: Annotated[tuple[OtherSenseRecord, ...], Field(alias="except")] = ()
    """Where the words are not counted, each with the reason."""
    ours: Label | None = None
    """The word this site uses in its own voice."""
    todo: Todo = ()
    """What must still be looked at or written; as long as it stands there, this is not published."""
    formerly: FormerIds = ()
    """Ids it had before: links to them lead here."""
    note: Markdown | None = None
