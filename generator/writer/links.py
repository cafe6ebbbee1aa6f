"""Owns what a link to an entry looks like: its words, its language, its address; and a citation of a source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.analysis.verdicts import verdict
from generator.model.actor import Actor
from generator.model.briefing import Assessment
from generator.model.plan import Point
from generator.model.question import Question
from generator.model.report import Report
from generator.model.source import Source
from generator.model.statement import Statement
from generator.writer.dates import language, show_short
from generator.writer.html import Html, escape, foreign, name
from generator.writer.urls import CITE, CITED, ROOT, address, anchor_of, briefing_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.findings import Verdict
    from generator.model.library import Entry, Library
    from generator.model.report import Evidence, Id


_LONGEST_TITLE = 40


@dataclass(frozen=True, slots=True)
class Names:
    """The words for each entry of the registers; made once for a library's registers."""

    actors: Mapping[Id, Html]
    """Short names, with their language."""
    actor_links: Mapping[Id, Html]
    sources: Mapping[Id, Html]
    """Publisher, and what tells a source from others of the same publisher."""
    source_links: Mapping[Id, Html]
    """Links to a source's own page."""
    topics: Mapping[Id, Html]
    lang: str


def name_registers(library: Library, lang: str) -> Names:
    """Return the words for all actors, sources and topics of ``library``."""
    actors = {
        id_: escape(actor.short) if actor.short else name(actor.name, lang)
        for id_, actor in library.actors.items()
    }
    sources = _name_sources(library, actors, lang)
    return Names(
        actors=actors,
        actor_links={id_: _link(f"actors/{id_}/", label) for id_, label in actors.items()},
        sources=sources,
        source_links={id_: _link(f"sources/{id_}/", label) for id_, label in sources.items()},
        topics={id_: name(topic.name, lang) for id_, topic in library.topics.items()},
        lang=lang,
    )


def _name_sources(library: Library, actors: Mapping[Id, Html], lang: str) -> dict[Id, Html]:
    """Return the shortest words for each source that no other has: its publisher, and date, version and so on."""
    tries = {source.id: _tries(source, actors[source.publisher], lang) for source in library.sources.values()}
    counts = [Counter(words) for words in zip(*tries.values(), strict=True)]
    return {
        id_: Html(next((one for one, count in zip(words, counts, strict=True) if count[one] == 1), words[-1]))
        for id_, words in tries.items()
    }


def _tries(source: Source, publisher: Html, lang: str) -> tuple[str, ...]:
    """Return words for a source, from the shortest on; the last are no other source's."""
    dated = f"{publisher}, {show_short(source.date, lang)}" if source.date else str(publisher)
    return (
        str(publisher),
        dated,
        f"{dated}, {escape(source.version)}" if source.version else dated,
        f"{dated}, in {language(source.lang, lang)}",
        f"{dated}, {foreign(_cut(str(source.title)), source.title.lang, lang)}" if source.title else dated,
        f"{dated} ({source.id})",
    )


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"


def _link(path: str, label: Html) -> Html:
    return Html(f'<a href="{ROOT}{path}">{label}</a>')


@dataclass(slots=True)
class Links:
    """Links for one briefing's pages, or with ``home`` empty for pages across briefings."""

    library: Library
    names: Names
    home: Id = ""
    terms: Mapping[Id, Id] = field(default_factory=dict)
    """Each term with the briefing whose pages count its words, the own one first."""
    _kept: dict[Id, Html] = field(default_factory=dict)

    @property
    def lang(self) -> str:
        """Language of the site's own words."""
        return self.names.lang

    def label(self, id_: Id) -> Html:
        """Return the words for an entry, without a link."""
        actor = self.names.actors.get(id_)
        return actor if actor is not None else self._label(self.library[id_])

    def _label(self, entry: Entry) -> Html:
        if isinstance(entry, Source):
            return self.names.sources[entry.id]
        if isinstance(entry, Point):
            plan = self.library.plans[entry.id.rpartition("#")[0]]
            return Html("point {} of {}").format(entry.number, name(plan.name, self.lang))
        if isinstance(entry, Statement):
            return Html("{}: {}").format(self.speaker(entry), entry.says)
        if isinstance(entry, Question):
            return escape(entry.question)
        if isinstance(entry, Assessment):
            return Html("assessment")
        return name(entry.name, self.lang)

    def speaker(self, statement: Statement) -> Html:
        """Return who says it, in a few words, without a link."""
        if statement.speaker is None:
            publisher = self.library.sources[statement.reports[0].source].publisher
            return self.names.actors[publisher]
        return self.label(statement.speaker)

    def to(self, id_: Id) -> Html:
        """Return a link to an entry."""
        link = self._kept.get(id_)
        if link is None:
            link = self._kept[id_] = self._make(id_)
        return link

    def _make(self, id_: Id) -> Html:
        entry = self.library[id_]
        if isinstance(entry, Actor):
            return self.names.actor_links[id_]
        if isinstance(entry, Source):
            return self.names.source_links[id_]
        path = self.path(id_)
        return _link(path, self.label(id_)) if path else self.label(id_)

    def path(self, id_: Id) -> str:
        """Return where an entry is shown, from the root; "" for a term no briefing counts."""
        path = address(self.library[id_])
        if path:
            return path
        briefing = self.terms.get(id_, "")
        return f"{briefing_page(briefing, 'call')}#{anchor_of(id_)}" if briefing else ""

    def all(self, ids: Iterable[Id]) -> tuple[Html, ...]:
        """Return a link to each."""
        return tuple(self.to(id_) for id_ in ids)

    def page(self, briefing: Id, page: str, words: str) -> Html:
        """Return a link to a page of a briefing."""
        return _link(briefing_page(briefing, page), escape(words))

    def cite(self, source: Id, locator: str | None = None) -> Html:
        """Return the citation of a source, which leads to its entry."""
        words = f"{self.names.sources[source]}, {escape(locator)}" if locator else self.names.sources[source]
        return Html(f'<a class="cite" data-cite="{source}" href="{CITE}{source}{CITED}">{words}</a>')

    def rests(self, id_: Id) -> Html:
        """Return the citation of an entry that something rests on."""
        entry = self.library[id_]
        if isinstance(entry, Statement):
            first = self.names.sources[entry.reports[0].source]
            words = first if entry.speaker is None else Html("{}, {}").format(self.speaker(entry), first)
        else:
            words = self._label(entry)
        return Html(f'<a class="rests" data-rests="{escape(id_)}" href="{ROOT}{self.path(id_)}">{words}</a>')

    def verdict(self, report: Report) -> Verdict:
        """Return what is known about the words of a report."""
        return verdict(report, self.library)

    def evidence(self, items: Iterable[Evidence]) -> tuple[Html, ...]:
        """Return one citation for each thing something rests on."""
        return tuple(self._evidence(item) for item in items)

    def _evidence(self, item: Evidence) -> Html:
        if isinstance(item, Report):
            return self.cite(item.source, item.locator)
        return self.cite(item) if item in self.library.sources else self.rests(item)
