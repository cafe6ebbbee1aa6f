"""Owns how a statement reads: the full card of the statements page, and the line other pages carry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.analysis.findings import Role, Verdict
from generator.analysis.offices import offices_held
from generator.analysis.said import Basis, when_said
from generator.model.event import Event
from generator.model.dates import Date
from generator.writer import words
from generator.writer.backlinks import used_in
from generator.writer.dates import show
from generator.writer.html import Html, both
from generator.writer.reports import ReportView, prose, view_report
from generator.writer.urls import ROOT, anchor_of

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings, Findings, Use
    from generator.model.report import Id
    from generator.model.statement import Stance, Statement, Superlative
    from generator.writer.links import Links


@dataclass(frozen=True, slots=True)
class StanceView:
    """A stance with what it is on."""

    stance: str
    sign: str
    word: str
    on: Html


@dataclass(frozen=True, slots=True)
class SaidView:
    """When it was said, as far as is known."""

    words: str
    """``26 April 2023``, ``reported on 26 April 2023``."""
    source_words: str
    """The source's own words for the date."""
    source: Html | None
    """The source of the date, if it is another one."""
    date: Date | None
    """What it is sorted by."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a statement does to another, or has done to it."""

    verb: str
    to: Html
    whose: str
    """Whose view that is."""


@dataclass(frozen=True, slots=True)
class StatementView:
    """Everything a card and a line print of a statement."""

    id: Id
    anchor: Html
    href: Html
    who: Html
    """The speaker, with a link."""
    office: str
    voice: Html | None
    """In whose voice or on whose view, where it is not simply the speaker's."""
    says: str
    labels: tuple[str, ...]
    stances: tuple[StanceView, ...]
    said: SaidView
    true_of: str
    reports: tuple[ReportView, ...]
    origins: tuple[Html, ...]
    origin_count: str
    about: tuple[Html, ...]
    at: Html | None
    facts: tuple[Html, ...]
    """Superlative, words said to be absent, credibility."""
    relations: tuple[Relation, ...]
    used: tuple[Html, ...]
    note: Html | None


@dataclass(slots=True)
class StatementViews:
    """Makes views of the statements of one briefing."""

    links: Links
    found: BriefingFindings
    findings: Findings
    _offices: dict[tuple[Id, str], str] = field(default_factory=dict)

    def view(self, statement: Statement) -> StatementView:
        """Return what a reader sees of ``statement``."""
        links = self.links
        said = self.said(statement)
        speaker = statement.speaker
        first = links.library.sources[statement.reports[0].source]
        who = links.to(speaker or first.publisher)
        begins = links.label(speaker) if speaker else None
        origins = self.found.origins.get(statement.id, ())
        uses = self.findings.of(statement.id)
        return StatementView(
            id=statement.id,
            anchor=anchor_of(statement.id),
            href=Html(ROOT + links.path(statement.id)),
            who=who,
            office=self._office(speaker, said.date) if speaker else "",
            voice=self._voice(statement) if speaker is None or statement.holders else None,
            says=statement.says,
            labels=_labels(statement),
            stances=tuple(self.stance(target, stance) for target, stance in statement.stance),
            said=said,
            true_of=show(statement.when, links.lang) if statement.when else "",
            reports=tuple(view_report(report, links, begins, speaker) for report in statement.reports),
            origins=links.all(origins),
            origin_count=words.count(len(origins), "independent origin"),
            about=links.all(target for target in statement.about if target != statement.at),
            at=links.to(statement.at) if statement.at else None,
            facts=self._facts(statement),
            relations=self._relations(statement, uses),
            used=used_in(uses, links) if uses else (),
            note=prose(statement.note),
        )

    def said(self, statement: Statement) -> SaidView:
        """Return when it was said: its own date, its event's, or when it was reported."""
        said = when_said(statement, self.links.library)
        given = statement.date_words or ""
        if said.date is None:
            return SaidView("date not known", given, None, None)
        shown = show(said.date, self.links.lang)
        if said.basis is Basis.REPORTED:
            shown = f"reported on {shown}"
        source = self.links.to(statement.date_source) if statement.date_source else None
        return SaidView(shown, given, source, said.date)

    def stance(self, target: Id, stance: Stance) -> StanceView:
        """Return a stance in the words that fit what it is on."""
        entry = self.links.library[target]
        table = words.STANCE_ON_EVENT if isinstance(entry, Event) else words.STANCE
        return StanceView(stance.value, words.STANCE_SIGN[stance], table[stance], self.links.to(target))

    def _voice(self, statement: Statement) -> Html:
        """Say that the publisher speaks for itself, and whose view is given."""
        held = Html("on the view of {}").format(both(self.links.all(statement.holders)))
        if statement.speaker is not None:
            return Html("({})").format(held)
        return Html("(in its own voice, {})").format(held) if statement.holders else Html("(in its own voice)")

    def _office(self, speaker: Id, date: Date | None) -> str:
        """Return the offices of a speaker at the time, worked out once for each date."""
        library = self.links.library
        actor = library.actors.get(speaker)
        if actor is None or not actor.offices:
            return ""
        key = (speaker, date.text if date else "")
        titles = self._offices.get(key)
        if titles is None:
            titles = ", ".join(office.title for office in offices_held(actor, date, library))
            self._offices[key] = titles
        return titles

    def _facts(self, statement: Statement) -> tuple[Html, ...]:
        found: list[Html] = []
        if statement.superlative:
            found.append(self._superlative(statement.superlative))
        if statement.absent:
            source = self.links.library.sources.get(statement.absent.target)
            found.append(
                Html("Words said to be missing from {}: {} ({})").format(
                    self.links.to(statement.absent.target),
                    ", ".join(f"“{word}”" for word in statement.absent.words),
                    words.VERDICT[Verdict.NOT_CHECKED if source and source.text else Verdict.NO_TEXT],
                )
            )
        if statement.credibility:
            found.append(Html("Credibility: {}").format(words.CREDIBILITY[statement.credibility]))
        return tuple(found)

    def _superlative(self, claim: Superlative) -> Html:
        text = Html("Claims: {} {}").format(claim.rank, claim.of)
        if claim.since is None:
            return text
        since = show(claim.since, self.links.lang) if isinstance(claim.since, Date) else self.links.to(claim.since)
        return text + Html(" since {}").format(since)

    def _relations(self, statement: Statement, uses: tuple[Use, ...]) -> tuple[Relation, ...]:
        found = [
            Relation(words.LINK[link.type][0], self.links.to(link.to), _whose(statement)) for link in statement.links
        ]
        for use in uses:
            if use.role is Role.LINK:
                later = self.links.library.statements[use.user]
                found += [
                    Relation(words.LINK[link.type][1], self.links.to(later.id), _whose(later))
                    for link in later.links
                    if link.to == statement.id
                ]
        return tuple(found)


def _whose(statement: Statement) -> str:
    """Say whose view a link between statements is; an own voice says it itself."""
    return "in the speaker's view" if statement.own_voice else "in our view"


def _labels(statement: Statement) -> tuple[str, ...]:
    if statement.kind is None and statement.modality is None:
        return ()
    kind = (words.KIND[statement.kind],) if statement.kind else ()
    return (*kind, words.MODALITY[statement.modality]) if statement.modality else kind
