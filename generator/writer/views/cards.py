"""Makes what a reader sees of a statement: on the full card of the statements page, and in the line of other pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.offices import offices_held
from generator.analysis.reviews import PART_NAMES, Part
from generator.document.inline import Address, Anchor, Content, Foreign, StanceMark
from generator.document.joining import in_brackets, join, join_with_and, labelled, phrase
from generator.model.source import SourceStatus
from generator.model.statement import Statement
from generator.model.statement_dates import Basis, StatementDate
from generator.writer.pages.urls import address, anchor_of, former_anchors
from generator.writer.views import attribution
from generator.writer.views.backed import backed
from generator.writer.views.backlinks import used_in
from generator.writer.views.changes import history_line
from generator.writer.views.claims import absent, superlative
from generator.writer.views.corrections import noted
from generator.writer.views.origins import known_origins
from generator.writer.views.relations import relations
from generator.writer.views.reports import ReportView, view_report
from generator.writer.views.source_words import date_words
from generator.writer.views.standings import stance_word
from generator.writer.views.to_do import to_do
from generator.writer.wording import words

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings
    from generator.model.dates import Date
    from generator.model.report import Id
    from generator.model.statement import Stance
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.standings import Standings


class StanceView(NamedTuple):
    """A stance with what it is on."""

    mark: StanceMark
    on: Content
    became: Content = ""
    """What became of it, with links: withdrawn, denied, followed by another; empty if nothing did."""
    ended: bool = False
    """It does not stand any more: its speaker took it back, or took another."""


class StatementView(NamedTuple):
    """Everything a card and a line print of a statement; a tuple, for there are many."""

    number: int
    """Its place by date in the briefing, for display."""
    anchor: Anchor
    href: Address
    """The card's own address."""
    who: Content
    """The speakers, each with a link."""
    name: Content
    """The speakers, without one."""
    office: Content
    """Held by the one speaker; of several, each has it in `who`."""
    voice: Content
    """In whose voice, on whose view, told by whom, where it is not simply the speaker's."""
    says: Content
    labels: tuple[str, ...]
    stances: tuple[StanceView, ...]
    undone: Content
    """What later statements did to one that takes no stance; of one that does, each stance has it."""
    date: Content
    """``26 April 2023``, ``reported on 26 April 2023``."""
    dated: Content
    """What is to be said of the date: the source's own words, where it is from, the time it is true of."""
    reports: tuple[ReportView, ...]
    cites: Content
    """All reports in one line."""
    facts: tuple[Content, ...]
    """What it is about, on what it rests: a line each."""
    relations: tuple[Content, ...]
    """What it does to other statements and they to it: a line each, which search leaves out, as the next."""
    used: Content
    """Where it is used."""
    note: Content
    review: ReviewView | None
    formerly: tuple[Anchor, ...] = ()
    """Anchors it had before, which lead here still."""
    history: Content = ""
    """When it came and changed, with links to what changed; empty if it stands as it first did."""
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


class ReviewView(NamedTuple):
    """Who has reviewed a statement, and whether that still holds."""

    kind: str
    """``stands`` or ``suspect``."""
    words: Content


@dataclass(slots=True)
class StatementViews:
    """Makes views of the statements of one briefing."""

    links: EntryLinks
    found: BriefingFindings
    standings: Standings
    _offices: dict[tuple[Id, str], Content] = field(default_factory=dict)

    def view(self, statement: Statement, said: StatementDate, number: int) -> StatementView:
        """Return what a reader sees of ``statement``, the ``number``-th of its briefing."""
        links = self.links
        speakers = statement.speakers
        reports = tuple([view_report(report, statement.id, links, statement) for report in statement.reports])
        return StatementView(
            number,
            anchor_of(statement.id),
            address(Statement, statement.id),
            self._who(statement, said.date),
            attribution.speakers(statement, links),
            self._office(speakers[0], said.date) if len(speakers) == 1 else "",
            attribution.beside_speakers(statement, links, links.to),
            statement.says,
            _labels(statement),
            tuple([self.stance(target, stance, statement) for target, stance in statement.stance]),
            "" if statement.stance else self.standings.of_statement(statement),
            self.date(said),
            self._dated(statement),
            reports,
            self._cites(statement, reports),
            tuple(self._facts(statement)),
            tuple(relations(statement, links)),
            self._used(statement),
            noted(statement.id, statement.note, links),
            self._review(statement) if statement.reviewed else None,
            former_anchors(statement),
            self._history(statement),
            to_do(statement.todo),
        )

    def date(self, said: StatementDate) -> Content:
        """Return when it was said: its own date, its event's, or when it was reported."""
        if said.date is None:
            return "date not known"
        shown = self.links.date(said.date)
        return phrase("reported on ", shown) if said.basis is Basis.REPORTED else shown

    def stance(self, target: Id, stance: Stance, statement: Statement) -> StanceView:
        """Return a stance of a statement in the words that fit what it is on, with what became of it."""
        return StanceView(
            stance_mark(stance, stance_word(statement, target, self.links)),
            backed(target, self.links),
            self.standings.of_stance(statement, target),
            self.standings.all_ended(statement, target),
        )

    def _who(self, statement: Statement, date: Date | None) -> Content:
        """Return links to those who say it; of several, each with the offices held at the time."""
        to, speakers = self.links.to_voice, statement.speakers
        if len(speakers) < 2:
            return attribution.speakers(statement, self.links, to)
        offices = [self._office(speaker, date) for speaker in speakers]
        *first, last = map(phrase, map(to, speakers), offices)
        return phrase(join(first), ", and " if any(offices) else " and ", last)

    def _office(self, speaker: Id, date: Date | None) -> Content:
        """Return the offices of a speaker at the time, worked out once for each date."""
        library = self.links.library
        actor = library.actors.get(speaker)
        if actor is None or not actor.offices:
            return ""
        key = (speaker, date.text if date else "")
        titles = self._offices.get(key)
        if titles is None:
            titles = join(
                [phrase(", ", Foreign(office.title)) for office in offices_held(actor, date, library)], ""
            )
            self._offices[key] = titles
        return titles

    def _dated(self, statement: Statement) -> Content:
        if not (statement.date_words or statement.date_source or statement.at or statement.when):
            return ""
        parts: list[Content] = []
        if said := date_words(statement, self.links.library):
            parts += [" ", said]
        if statement.date_source:
            parts += [" (date from ", self.links.to(statement.date_source), ")"]
        if statement.at:
            parts += [" · at: ", self.links.to(statement.at)]
        if statement.when:
            parts += [" · true of: ", self.links.date(statement.when)]
        return phrase(*parts)

    def _facts(self, statement: Statement) -> list[Content]:
        links = self.links
        found: list[Content] = []
        origins = known_origins(statement, self.found.origins[statement.id], links)
        if origins:
            found.append(origins)
        if (lost := links.lost(statement.id)) and not self._cites_retracted(statement):
            found.append(lost)
        about = labelled("About", links.all([target for target in statement.about if target != statement.at]))
        if about:
            found.append(about)
        if statement.superlative:
            found.append(phrase("Claims: ", superlative(statement, links)))
        if statement.absent:
            found.append(phrase("Words said to be missing from ", absent(statement, self.found, links)))
        if statement.credibility:
            found.append(f"Credibility: {words.CREDIBILITY[statement.credibility]}")
        return found

    def _cites(self, statement: Statement, reports: tuple[ReportView, ...]) -> Content:
        """Return all reports in one line, with a sign that they rest on a retracted source, if none says so itself."""
        cites = in_brackets([report.inline for report in reports])
        lost = "" if self._cites_retracted(statement) else self.links.lost(statement.id)
        return phrase(cites, " ", lost) if lost else cites

    def _cites_retracted(self, statement: Statement) -> bool:
        """Tell whether a citation on the card says already that a source was retracted."""
        sources = self.links.library.sources
        return any(sources[report.source].status is SourceStatus.RETRACTED for report in statement.reports)

    def _used(self, statement: Statement) -> Content:
        groups = self.links.findings.uses.get(statement.id, ())
        return (
            labelled("Used in", used_in([use for group in groups for use in group], self.links))
            if groups
            else ""
        )

    def _history(self, statement: Statement) -> Content:
        history = self.found.history
        if history is None:
            return ""
        milestones = history.entries.get(statement.id, ())
        return history_line(milestones, statement.folder, history.first, self.links)

    def _review(self, statement: Statement) -> ReviewView | None:
        """Return who has reviewed it and when, and what has changed since."""
        state = self.found.reviews.get(statement.id)
        if state is None:
            return None
        reviewed = phrase("reviewed by ", Foreign(state.review.by), ", ", self.links.date(state.review.on))
        if not state.changed:
            return ReviewView("stands", reviewed)
        if any(change.part is Part.UNKNOWN for change in state.changed):
            unknown = "; whether it has changed since cannot be told; to be reviewed again"
            return ReviewView("suspect", phrase(reviewed, unknown))
        changed = join_with_and(
            phrase("the text of ", self.links.to(change.source)) if change.source else PART_NAMES[change.part]
            for change in state.changed
        )
        return ReviewView("suspect", phrase(reviewed, "; changed since: ", changed, "; to be reviewed again"))


@cache
def stance_mark(stance: Stance, word: str) -> StanceMark:
    """Return a stance in this word; the same object each time."""
    return StanceMark(stance.value, word)


def _labels(statement: Statement) -> tuple[str, ...]:
    if statement.kind is None and statement.modality is None:
        return ()
    kind = (words.KIND[statement.kind],) if statement.kind else ()
    return (*kind, words.MODALITY[statement.modality]) if statement.modality else kind
