"""Makes the links to entries and the citations of what something rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.document.inline import Address, Citation, Content, Foreign, Link, RestsOn, StatusMark, When
from generator.document.joining import phrase
from generator.model.briefing import Assessment
from generator.model.former_ids import current_ids
from generator.model.plan import Point
from generator.model.question import Question
from generator.model.report import Report
from generator.model.source import Source, SourceStatus
from generator.model.statement import Statement
from generator.model.topic import Term
from generator.writer.pages.urls import address, anchor_of, briefing_page, folder_of, on_page
from generator.writer.views.attribution import ascribed_by, attributed, behind_name, label
from generator.writer.views.labels import BY_TITLE_ALONE, named
from generator.writer.wording.order import number_statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.findings import Findings
    from generator.model.dates import Date
    from generator.model.library import Entry, Library
    from generator.model.report import Evidence, Id
    from generator.writer.views.correction_anchors import AnchoredRow
    from generator.writer.views.labels import RegisterLabels
    from generator.writer.views.reports import QuotationView


_ABBREVIATED = re.compile(r"(?<![\w'’])[^\W\d_]\.$|\.\.$")
"""A last letter that stands alone, as in *U.S.*, *a.m.* or *John K.*, or dots that say that it goes on."""
_LOST = StatusMark("retracted", "(rests on a retracted source)")


@dataclass(slots=True)
class EntryLinks:
    """Links for one briefing's pages, or with ``home`` empty for pages across briefings."""

    library: Library
    findings: Findings
    labels: RegisterLabels
    kept: dict[Id, Link] = field(default_factory=dict)
    """Links made before in this round, for any page."""
    quotations: dict[tuple[Id, int], QuotationView] = field(default_factory=dict)
    """Quotations viewed before in this round, for any page, by the entry and the `id` of the report."""
    home: Id = ""
    terms: Mapping[Id, Id] = field(default_factory=dict)
    """Each term with the briefing whose pages count its words, the own one first."""
    newest: Mapping[Id, int] = field(default_factory=dict)
    """Each briefing with its rank, the newest first; for pages across briefings."""
    places: dict[tuple[Id, str], Content] = field(default_factory=dict)
    """Links to parts of entries, made before on these pages."""
    corrections: dict[Id, tuple[AnchoredRow, ...]] = field(default_factory=dict)
    """Each briefing's with their anchors, as far as somebody has asked for them."""
    _dates: dict[tuple[str, str], When] = field(default_factory=dict)
    _located: dict[tuple[Id, str], Citation] = field(default_factory=dict)
    _rests: dict[Id, RestsOn] = field(default_factory=dict)
    _labels: dict[Id, Content] = field(default_factory=dict)
    _numbers: dict[Id, Mapping[Id, int]] = field(default_factory=dict)
    _former: Mapping[Id, Id] | None = None

    def within(self, briefing: Id) -> EntryLinks:
        """Return links for the pages of a briefing: the terms that it counts are shown there."""
        own = {choice.term.id: briefing for choice in self.findings.briefings[briefing].words}
        return replace(self, home=briefing, terms={**self.terms, **own}, newest={}, places={})

    @property
    def lang(self) -> str:
        """Language of the site's own words."""
        return self.labels.lang

    def called_now(self, former: Id) -> Id | None:
        """Return the present full id for a former one; None for one that no entry and no briefing had."""
        if self._former is None:
            self._former = current_ids(self.library)
        return self._former.get(former)

    def label(self, id_: Id) -> Content:
        """Return the words for an entry, without a link."""
        label = self.labels.actors.get(id_)
        if label is None:
            label = self._labels.get(id_)
        if label is None:
            label = self._labels[id_] = self._label(self.library.entries[id_])
        return label

    def _label(self, entry: Entry) -> Content:
        if isinstance(entry, Statement):
            return phrase(attributed(entry, self), ": ", unstopped(entry.says))
        if isinstance(entry, Source):
            return self.labels.sources[entry.id]
        if isinstance(entry, Point):
            plan = self.library.plans[entry.id.rpartition("#")[0]]
            return phrase(f"point {entry.number} of ", named(plan.name))
        if isinstance(entry, Question):
            return entry.question
        if isinstance(entry, Assessment):
            all_of_it = [other.id for other in self.library.briefings[folder_of(entry.id)].assessments]
            return f"assessment {all_of_it.index(entry.id) + 1}" if len(all_of_it) > 1 else "assessment"
        return named(entry.name)

    def voice(self, id_: Id) -> Content:
        """Return the words for one who speaks, an actor or a source, without a link."""
        return self.labels.documents.get(id_) or self.label(id_)

    def to_voice(self, id_: Id) -> Content:
        """Return a link to one who speaks."""
        document = self.labels.documents.get(id_)
        return Link(self.path(id_), document) if document else self.to(id_)

    def to(self, id_: Id) -> Content:
        """Return a link to an entry, or to a briefing by its title; a label alone, if no page shows the entry."""
        return self.kept.get(id_) or self._make(id_)

    def _make(self, id_: Id) -> Content:
        briefing = self.library.briefings.get(id_)
        if briefing is not None:
            return self.page(id_, "", briefing.title)
        path, label = self.path(id_), self.label(id_)
        if not path:
            return label
        link = Link(path, label)
        if not isinstance(self.library.entries[id_], Term):  # another briefing has its own place for the term
            self.kept[id_] = link
        return link

    def path(self, id_: Id) -> Address:
        """Return where an entry is shown, from the root; "" for a term no briefing counts."""
        link = self.kept.get(id_)
        path = address(type(self.library.entries[id_]), id_) if link is None else link.to
        if path:
            return path
        briefing = self.terms.get(id_, "")
        return on_page(briefing_page(briefing, "call"), anchor_of(id_)) if briefing else Address()

    def all(self, ids: Iterable[Id]) -> tuple[Content, ...]:
        """Return a link to each."""
        kept, make = self.kept, self._make
        return tuple([kept.get(id_) or make(id_) for id_ in ids])

    def page(self, briefing: Id, page: str, words: str) -> Link:
        """Return a link to a page of a briefing."""
        return Link(briefing_page(briefing, page), words)

    def named_by(self, source: Id) -> Id:
        """Return whom the words for a source name: its publisher, if it is called by no name of its own."""
        entry = self.library.sources[source]
        by_title = source in self.labels.titled and entry.type in BY_TITLE_ALONE
        return "" if entry.short or by_title else entry.publisher

    def cite(self, source: Id, locator: str | None = None) -> Citation:
        """Return the citation of a source."""
        if not locator:
            return self.labels.citations[source]
        citation = self._located.get((source, locator))
        if citation is None:
            citation = Citation(source, self.labels.sources[source], locator)
            self._located[source, locator] = citation
        return citation

    def rests(self, id_: Id) -> RestsOn:
        """Return the citation of an entry that something rests on."""
        citation = self._rests.get(id_)
        if citation is None:
            entry = self.library.entries[id_]
            words = label(entry, self) if isinstance(entry, Statement) else self._label(entry)
            if lost := self.lost_unsigned(entry):
                words = phrase(words, " ", lost)
            citation = self._rests[id_] = RestsOn(id_, self.path(id_), words)
        return citation

    def rests_behind_name(self, statement: Statement) -> RestsOn:
        """Return the citation of a statement where whose view it is stands already, and who ascribes or told it."""
        report = statement.reports[0]
        place = Foreign(report.locator) if report.locator else ""
        words = behind_name(statement, report, self, place)
        if ascribed_by(statement, self):
            source = self.labels.sources[report.source]
            words = phrase(source, ", ", place) if place else source
        lost = self.lost_unsigned(statement)
        return RestsOn(statement.id, self.path(statement.id), phrase(words, " ", lost) if lost else words)

    def lost(self, id_: Id) -> Content:
        """Return a sign that an entry rests on nothing but retracted sources; "" if it does not."""
        return _LOST if id_ in self.findings.retracted else ""

    def lost_unsigned(self, entry: Entry) -> Content:
        """Return the same sign; "" also where the words for the entry name a source that says so itself."""
        return "" if self._is_signed(entry) else self.lost(entry.id)

    def number(self, statement: Id) -> int:
        """Return the number of a statement in its briefing."""
        briefing = self.library.briefings[folder_of(statement)]
        numbers = self._numbers.get(briefing.id)
        if numbers is None:
            numbers = self._numbers[briefing.id] = number_statements(briefing, self.library)
        return numbers[statement]

    def is_shaken(self, id_: Id) -> bool:
        """Tell whether the citation of an entry has to say that a source was retracted."""
        return id_ in self.findings.retracted or self._is_signed(self.library.entries[id_])

    def _is_signed(self, entry: Entry) -> bool:
        """Tell whether the words for an entry name a source that was retracted, which then says so."""
        if not isinstance(entry, Statement):
            return False
        return self.library.sources[entry.reports[0].source].status is SourceStatus.RETRACTED

    def evidence(self, item: Evidence) -> Content:
        """Return the citation of something an entry rests on."""
        if isinstance(item, Report):
            return self.cite(item.source, item.locator)
        return self.cite(item) if item in self.labels.sources else self.rests(item)

    def date(self, date: Date, until: Date | None = None) -> When:
        """Return a date, or the days from one to another; the same object for the same words."""
        key = (date.text, until.text if until else "")
        shown = self._dates.get(key)
        if shown is None:
            shown = self._dates[key] = When(date, until)
        return shown


def counting_briefings(findings: Findings) -> dict[Id, Id]:
    """Return for each term the first briefing that counts its words: what is of no briefing leads to its row there."""
    found: dict[Id, Id] = {}
    for briefing, its_findings in findings.briefings.items():
        for choice in its_findings.words:
            found.setdefault(choice.term.id, briefing)
    return found


def unstopped(sentence: str) -> str:
    """Return a sentence without its full stop, to stand among others in a line; an abbreviation keeps its own.

    >>> [unstopped(text) for text in ("It is Moscow's.", "He left the EU.", "It was 5 a.m.", "And so on...")]
    ["It is Moscow's", 'He left the EU', 'It was 5 a.m.', 'And so on...']
    """
    return sentence[:-1] if sentence.endswith(".") and not _ABBREVIATED.search(sentence) else sentence
