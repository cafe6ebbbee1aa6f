"""What can be cited."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from generator.model.references import Role

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.kinds import (
        FileName,
        FolderName,
        FormerId,
        Label,
        Language,
        ListedWord,
        OwnText,
        Todo,
        WebAddress,
    )
    from generator.model.references import ActorId, SourceId, TopicId
    from generator.model.report import Id, TranslationBy
    from generator.model.text import Name, Prose


class SourceType(StrEnum):
    """Type of document, in CSL's words (Citation Style Language 1.0.2, appendix III)."""

    ARTICLE = "article"
    ARTICLE_JOURNAL = "article-journal"
    ARTICLE_MAGAZINE = "article-magazine"
    ARTICLE_NEWSPAPER = "article-newspaper"
    BOOK = "book"
    BROADCAST = "broadcast"
    DATASET = "dataset"
    DOCUMENT = "document"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LEGISLATION = "legislation"
    POST = "post"
    REPORT = "report"
    SPEECH = "speech"
    TREATY = "treaty"
    WEBPAGE = "webpage"


DOCUMENTS = frozenset(
    {
        SourceType.DOCUMENT,
        SourceType.HEARING,
        SourceType.INTERVIEW,
        SourceType.LEGISLATION,
        SourceType.POST,
        SourceType.SPEECH,
        SourceType.TREATY,
    }
)
"""Types that are the words of those who speak in them, and set no marks round these."""


class Read(StrEnum):
    """How much of a source was read."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"


class SourceStatus(StrEnum):
    """What the publisher has done to a source since it appeared."""

    RETRACTED = "retracted"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waivers:
    """Warnings on a source that the editors answer for, each with their reason; readers see it."""

    missing_archive: OwnText | None = None
    quote_budget: OwnText | None = None
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A published document; its text, if held, is private."""

    id: Id
    type: SourceType
    publisher: Annotated[ActorId, Role.PUBLISHER]
    lang: Language
    """Of the document."""
    read_in: Language | None = None
    """The language of the translation that was read; None: the document itself was read."""
    read_in_by: TranslationBy | None = None
    """Who made that translation."""
    title: Name | None = None
    short: Label | None = None
    """For citations, and where it speaks itself; without it the publisher, or the title."""
    authors: tuple[Label, ...] = ()
    contributors: tuple[Label, ...] = ()
    date: Date | None = None
    updated: Date | None = None
    url: WebAddress | None = None
    mirror: WebAddress | None = None
    """The copy that was read instead of the publisher's own."""
    archive: WebAddress | None = None
    archived: Date | None = None
    version: Label | None = None
    version_of: Annotated[SourceId, Role.VERSION_OF] | None = None
    origin: Annotated[SourceId, Role.ORIGIN] | None = None
    """The source it repeats."""
    read: Read = Read.PART
    text: FileName | None = None
    """File name of the private text."""
    skip: tuple[tuple[int, int], ...] = ()
    """First and last lines (1-based, inclusive) of the text that are not the document."""
    status: SourceStatus | None = None
    status_since: Date | None = None
    status_note: Prose | None = None
    """What was retracted or corrected, and where the publisher says so."""
    silent_on: Annotated[tuple[TopicId, ...], Role.SILENT_ON] = ()
    """Topics that somebody who read it whole did not find in it."""
    reliability: ListedWord | None = None
    """Admiralty letter, A to F."""
    waive: Waivers | None = None
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName = ""
    place: Place = field(compare=False, repr=False)

    @property
    def text_lang(self) -> Language:
        """Language of the text that was read, and so of what is quoted from it."""
        return self.read_in or self.lang

    def is_translated(self, quote_lang: Language | None) -> bool:
        """Tell whether words quoted from it in this language (None: no other is given) are those of its translator."""
        if self.read_in is None:
            return False
        return quote_lang is None or quote_lang.partition("-")[0] != self.lang.partition("-")[0]
