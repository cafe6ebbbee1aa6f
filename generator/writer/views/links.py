"""Owns what a link to an entry looks like: its words, its language, its address; and a citation of a source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.analysis.verdicts import proved_verdict
from generator.document.html import Html, escape, isolated, name, sentence
from generator.model.actor import Actor
from generator.model.briefing import Assessment
from generator.model.plan import Point
from generator.model.question import Question
from generator.model.report import Report
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.topic import Term
from generator.writer.pages.urls import ROOT, address, anchor_of, briefing_page
from generator.writer.wording.dates import show_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.findings import Findings
    from generator.model.dates import Date
    from generator.model.library import Entry, Library
    from generator.model.proofs import Proof, Verdict
    from generator.model.report import Evidence, Id
    from generator.writer.views.labels import Names


@dataclass(slots=True)
class Links:
    """Links for one briefing's pages, or with ``home`` empty for pages across briefings."""

    library: Library
    findings: Findings
    names: Names
    kept: dict[Id, Html]
    """Links made before in this round, on any page: they are written from the root."""
    home: Id = ""
    terms: Mapping[Id, Id] = field(default_factory=dict)
    """Each term with the briefing whose pages count its words, the own one first."""
    newest: Mapping[Id, int] = field(default_factory=dict)
    """Each briefing with its rank, the newest first; for pages across briefings."""
    dates: dict[tuple[str, str], Html] = field(default_factory=dict)
    places: dict[tuple[Id, str], Html] = field(default_factory=dict)
    """Links to parts of entries, made before on these pages."""
    _rests: dict[Id, Html] = field(default_factory=dict)

    @property
    def lang(self) -> str:
        """Language of the site's own words."""
        return self.names.lang

    def label(self, id_: Id) -> Html:
        """Return the words for an entry, without a link."""
        actor = self.names.actors.get(id_)
        return actor if actor is not None else self._label(self.library[id_])

    def _label(self, entry: Entry) -> Html:
        if isinstance(entry, Statement):
            return Html(f"{self.speaker(entry)}: {escape(sentence(_unstopped(entry.says)))}")
        if isinstance(entry, Source):
            return self.names.sources[entry.id]
        if isinstance(entry, Point):
            plan = self.library.plans[entry.id.rpartition("#")[0]]
            return Html(f"point {escape(entry.number)} of {name(plan.name, self.lang)}")
        if isinstance(entry, Question):
            return escape(sentence(entry.question))
        if isinstance(entry, Assessment):
            return Html("assessment")
        return name(entry.name, self.lang)

    def speaker(self, statement: Statement) -> Html:
        """Return who says it, in a few words, without a link."""
        if statement.speaker is None:
            return self.names.actors[self.library.sources[statement.reports[0].source].publisher]
        return self.label(statement.speaker)

    def to(self, id_: Id) -> Html:
        """Return a link to an entry."""
        return self.kept.get(id_) or self._make(id_)

    def _make(self, id_: Id) -> Html:
        entry = self.library[id_]
        path = self.path(id_)
        if not path:
            return self._label(entry)
        words = self.names.actors[id_] if isinstance(entry, Actor) else self._label(entry)
        link = Html(f'<a href="{ROOT}{path}">{words}</a>')
        if not isinstance(entry, Term):  # another briefing has its own place for the term
            self.kept[id_] = link
        return link

    def path(self, id_: Id) -> str:
        """Return where an entry is shown, from the root; "" for a term no briefing counts."""
        path = address(self.library[id_])
        if path:
            return path
        briefing = self.terms.get(id_, "")
        return f"{briefing_page(briefing, 'call')}#{anchor_of(id_)}" if briefing else ""

    def all(self, ids: Iterable[Id]) -> tuple[Html, ...]:
        """Return a link to each."""
        kept, make = self.kept, self._make
        return tuple([kept.get(id_) or make(id_) for id_ in ids])

    def page(self, briefing: Id, page: str, words: str) -> Html:
        """Return a link to a page of a briefing."""
        return Html(f'<a href="{ROOT}{briefing_page(briefing, page)}">{escape(sentence(words))}</a>')

    def cite(self, source: Id, locator: str | None = None) -> Html:
        """Return the citation of a source, which leads to its entry."""
        if locator:
            return Html(f'{self.names.cites[source]}<span class="at">, {isolated(locator)}</span></a>')
        return Html(f"{self.names.cites[source]}</a>")

    def rests(self, id_: Id) -> Html:
        """Return the citation of an entry that something rests on."""
        link = self._rests.get(id_)
        if link is None:
            entry = self.library[id_]
            words = self._label(entry)
            if isinstance(entry, Statement):
                words = self.names.sources[entry.reports[0].source]
                publisher = self.library.sources[entry.reports[0].source].publisher
                if entry.speaker not in {None, publisher}:
                    words = Html(f"{self.speaker(entry)}, {words}")
            href = f"{ROOT}{self.path(id_)}"
            link = Html(f'<a class="rests" data-rests="{escape(id_)}" href="{href}">{words}</a>')
            self._rests[id_] = link
        return link

    def evidence(self, item: Evidence) -> Html:
        """Return the citation of something an entry rests on."""
        if isinstance(item, Report):
            return self.cite(item.source, item.locator)
        return self.cite(item) if item in self.names.sources else self.rests(item)

    def date(self, date: Date, until: Date | None = None) -> Html:
        """Return a date in words, or the days from one to another."""
        key = (date.text, until.text if until else "")
        shown = self.dates.get(key)
        if shown is None:
            shown = self.dates[key] = escape(show_span(date, until, self.lang))
        return shown

    def proof(self, entry: Id, report: Report) -> Proof | None:
        """Return what the quote lock keeps of the words of a report, which stands in ``entry``."""
        return self.findings.proof(entry, report)

    def verdict(self, entry: Id, report: Report) -> Verdict:
        """Return what is known about the words of a report, which stands in ``entry``."""
        return proved_verdict(entry, report, self.library, self.findings)


def _unstopped(sentence: str) -> str:
    """Return a sentence without its full stop, to stand among others in a line; an abbreviation keeps its own."""
    return sentence[:-1] if sentence.endswith(".") and sentence[-2:-1].islower() else sentence
