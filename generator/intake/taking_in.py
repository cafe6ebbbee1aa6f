"""Works out what becomes of documents and references in a library: new sources, texts for those without, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from generator.intake.document import Document, Fact, Facts, Lacking
from generator.intake.head_lines import headed
from generator.intake.ids import unused
from generator.intake.known_sources import KnownSources, Marks, Met
from generator.intake.languages import language_of
from generator.intake.likely_types import typed
from generator.intake.publishers import Publishers
from generator.intake.source_drafts import (
    BEGINNING,
    SourceDraft,
    confirmed,
    dated,
    id_for,
    titled,
    todo_of,
    usable,
    usable_address,
    usable_date,
    usable_names,
)
from generator.model.source import Read, SourceType
from generator.quotes.held_texts import digest_of_words
from generator.quotes.text.source_text import index
from generator.reader.records.fields import ID, LONGEST_ID
from generator.text.word_count import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.intake.publishers import ActorDraft, FoundPublisher
    from generator.intake.references.reference import Reference
    from generator.model.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person says of a document; "" for what is left to it."""

    id: str = ""
    publisher: str = ""
    type: str = ""
    title: str = ""
    date: str = ""
    lang: str = ""
    url: str = ""

    def over(self, facts: Facts) -> Facts:
        """Return ``facts`` with what the person says in place of what the document does."""
        return replace(
            facts,
            type=SourceType(self.type) if self.type else facts.type,
            type_guess="" if self.type else facts.type_guess,
            title=Fact(self.title) if self.title else facts.title,
            date=Fact(self.date) if self.date else facts.date,
            lang=Fact(self.lang) if self.lang else facts.lang,
            url=Fact(self.url) if self.url else facts.url,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of one document or reference."""

    name: str
    """Of the file, or of the reference in it."""
    source: str
    """The id of the source: of a new one, or of the one that it is."""
    draft: SourceDraft | None = None
    """The new source; None if it is there already."""
    actor: ActorDraft | None = None
    """Its publisher, if that is new too."""
    met: Met | None = None
    """By what it is known to be there already."""
    document: Document | None = None
    text_name: str = ""
    """The file of the text, if one is to be saved."""
    without_field: tuple[str, ...] = ()
    """What a reference holds that no source has a field for."""

    @property
    def text(self) -> bytes:
        """The text to save."""
        return self.document.text.encode() if self.document else b""


@dataclass(slots=True)
class Intake:
    """A library with what is taken into it, one after the other: what comes twice in a row is met, too."""

    library: Library
    digests: Mapping[str, str]
    """Of the texts that are held (`digest_of_words`), by source."""
    is_taken: Callable[[str], bool]
    """Whether an id is in use."""
    is_text_there: Callable[[str], bool]
    """Whether the folder of the texts has a file of this name."""
    _known: KnownSources = field(init=False)
    _publishers: Publishers = field(init=False)
    _ids: set[str] = field(default_factory=set)
    _with_text: set[str] = field(default_factory=set)
    _languages: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Learn what the library has."""
        self._known = KnownSources(self.library.sources.values(), self.digests)
        self._publishers = Publishers(self.library, self._is_used)
        sources = self.library.sources.values()
        self._with_text = {source.id for source in sources if source.text}
        self._languages = frozenset((*(source.lang for source in sources), "en"))

    def has_actor(self, id_: str) -> bool:
        """Tell whether an actor has this id, in the library or of those taken into it."""
        return self._publishers.has(id_)

    def document(self, name: str, document: Document, given: Given) -> Outcome:
        """Return what becomes of the document in a file. Raises `NotRead` if it lacks what every source has."""
        digest = digest_of_words(document.text)
        if met := self._known.with_text(digest):
            return Outcome(name=name, source=met.source, met=met, document=document)
        known = headed(confirmed(document.facts, document.paragraphs), document.paragraphs[:BEGINNING])
        text = index(document.text, given.lang or "en")
        facts = given.over(dated(titled(known, text), text))
        found = self._typed(self._source(facts, document.text, given, given.id), document)
        marks = replace(found.marks, digest=digest)
        met = None if given.id else self._known.met(marks)
        if met is not None:
            return self._text_for(name, met, document, digest)
        draft, actor = self._draft(found, given, PurePath(name).stem)
        text_name = self._text_name(draft.id)
        draft = replace(draft, text=text_name)
        self._known.add(draft.id, marks)
        self._with_text.add(draft.id)
        return Outcome(
            name=name, source=draft.id, draft=draft, actor=actor, document=document, text_name=text_name
        )

    def reference(self, reference: Reference, given: Given) -> Outcome:
        """Return what becomes of a reference of a bibliography. Raises `NotRead` if it lacks what every source has."""
        name, key = reference.name, reference.key
        if key.partition(":")[0] in self.library.briefings:
            return Outcome(name=name, source=key, met=Met(key, "a page of this site, which is no source"))
        is_id = "-" in key and re.fullmatch(ID, key) and len(key) <= LONGEST_ID  # `b` is one and says nothing
        id_ = key if is_id and not self._is_used(key) else ""
        facts = given.over(reference.facts)
        found = self._source(facts, facts.title.value if facts.title else "", given, id_)
        named = self.library.sources.get(key)
        is_same = named is not None and named.publisher == found.publisher.id
        if met := Met(key, "the same id and publisher") if is_same else self._known.met(found.marks):
            return Outcome(name=name, source=met.source, met=met)
        draft, actor = self._draft(found, Given(id=id_))
        draft = replace(draft, read=Read.NONE.value)
        self._known.add(draft.id, found.marks)
        return Outcome(
            name=name, source=draft.id, draft=draft, actor=actor, without_field=reference.without_field
        )

    def _source(self, facts: Facts, text: str, given: Given, id_: str) -> _Known:
        """Return what is known of a source, which gets the id ``id_``, if that is known already."""
        title = usable(facts.title.value) if facts.title else ""
        facts = replace(
            facts,
            title=replace(facts.title, value=title) if facts.title and title else None,
            authors=usable_names(facts.authors),
            contributors=usable_names(facts.contributors),
            date=usable_date(facts.date),
            updated=usable_date(facts.updated),
            url=usable_address(facts.url),
        )
        address = facts.url.value if facts.url else ""
        named = (
            replace(facts.publisher, value=usable(facts.publisher.value, 200)) if facts.publisher else None
        )
        publisher = (
            self._publishers.named(given.publisher, id_)
            if given.publisher
            else self._publishers.publisher_of(named if named and named.value else None, address, id_)
        )
        if publisher is None:
            raise Lacking(
                "publisher",
                "it does not say who published it",
                "say it: --publisher, with an actor's id or a name",
            )
        lang = language_of(text, facts.lang, self._languages)
        if lang is None:
            raise Lacking(
                "lang", "its language cannot be told from its words", "say it: --lang en, for instance"
            )
        if given.lang:
            lang = Fact(given.lang)
        addresses = tuple(filter(None, (address, facts.mirror, facts.archive)))
        date = facts.date.value if facts.date else ""
        marks = Marks(addresses=addresses, title=title, publisher=publisher.id, date=date)
        return _Known(facts, publisher, lang, marks)

    def _typed(self, found: _Known, document: Document) -> _Known:
        """Return what is known of a document, with the kind that it likely is."""
        draft, actor = found.publisher.draft, self.library.actors.get(found.publisher.id)
        called = draft.name if draft else str(actor.name) if actor else ""
        return replace(found, facts=typed(found.facts, found.marks.title, called, count_words(document.text)))

    def _draft(
        self, found: _Known, given: Given, file_name: str = ""
    ) -> tuple[SourceDraft, ActorDraft | None]:
        facts, publisher = found.facts, found.publisher
        id_ = given.id or unused(id_for(publisher.id, facts, file_name), self._is_used)
        self._ids.add(id_)
        if publisher.draft:
            self._publishers.adopt(publisher.draft)
            self._ids.add(publisher.draft.id)
        type_ = facts.type or SourceType.ARTICLE
        draft = SourceDraft(
            id=id_,
            type=type_,
            publisher=publisher.id,
            lang=found.lang.value,
            title=facts.title.value if facts.title else "",
            authors=facts.authors,
            contributors=facts.contributors,
            date=facts.date.value if facts.date else "",
            updated=facts.updated.value if facts.updated else "",
            url=facts.url.value if facts.url else "",
            mirror=facts.mirror,
            archive=facts.archive,
            version=usable(facts.version, 100),
            read=Read.PART.value if facts.is_part else "",
            todo=todo_of(facts, publisher, found.lang),
        )
        return draft, publisher.draft.asked_for(type_) if publisher.draft else None

    def _text_for(self, name: str, met: Met, document: Document, digest: str) -> Outcome:
        """Return what becomes of the document of a source that is there: its text, if it has none."""
        if met.source in self._with_text:
            return Outcome(name=name, source=met.source, met=met, document=document)
        text_name = self._text_name(met.source)
        self._with_text.add(met.source)
        self._known.add(met.source, Marks(digest=digest))
        return Outcome(name=name, source=met.source, met=met, document=document, text_name=text_name)

    def _text_name(self, id_: str) -> str:
        return f"{unused(id_, lambda id_: self.is_text_there(f'{id_}.txt'))}.txt"

    def _is_used(self, id_: str) -> bool:
        return id_ in self._ids or self.is_taken(id_)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a source before it is drafted."""

    facts: Facts
    publisher: FoundPublisher
    lang: Fact
    marks: Marks
