"""Owns what stands on a briefing's page of plans: each plan's points, the crosswalk, the silences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.plan import Level
from generator.model.source import Read
from generator.writer import words
from generator.writer.backlinks import used_in
from generator.writer.dates import language
from generator.writer.html import Html, escape, fact, foreign, name
from generator.writer.reports import ReportView, cites, prose, view_evidence
from generator.writer.urls import anchor_of, cell_anchor

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.plan import Plan, Point, Position
    from generator.model.report import Evidence, Id
    from generator.model.text import Name
    from generator.writer.links import Links


@dataclass(frozen=True, slots=True)
class PointView:
    """One numbered point."""

    anchor: Html
    number: str
    heading: Html
    others: tuple[tuple[str, Html], ...]
    """The heading in its other languages."""
    says: str
    cites: Html
    used: Html
    note: Html


@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan."""

    anchor: Html
    name: Html
    others: tuple[tuple[str, Html], ...]
    dated: Html
    """Whose it is, and from when."""
    texts: Html
    evidence: tuple[ReportView, ...]
    points: tuple[PointView, ...]
    used: Html
    note: Html


@dataclass(frozen=True, slots=True)
class LevelView:
    """How far a plan deals with a topic."""

    level: str
    word: str


@dataclass(frozen=True, slots=True)
class StanceOnly:
    """A stance on the topic of the row, which needs no naming."""

    stance: str
    word: str


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell of the crosswalk."""

    anchor: Html
    level: LevelView
    stance: StanceOnly | None
    points: tuple[Html, ...]
    because: Html
    cites: Html


@dataclass(frozen=True, slots=True)
class SilenceView:
    """The topics on which no point of a plan was found."""

    plan: Html
    word: str
    topics: tuple[Html, ...]


def plans(briefing: Briefing, findings: Findings, links: Links) -> dict[str, object]:
    """Return the context of the template of plans."""
    topics = {position.topic for plan in briefing.plans for position in plan.positions}
    rows = tuple(topic for topic in links.library.topics if topic in topics)
    judged = tuple(plan for plan in briefing.plans if plan.positions)
    cells = {(plan.id, one.topic): _cell(plan, one, links) for plan in judged for one in plan.positions}
    return {
        "plans": tuple(_plan(one, findings, links) for one in briefing.plans),
        "columns": tuple(links.to(plan.id) for plan in judged),
        "rows": tuple(
            (links.to(topic), tuple(cells.get((plan.id, topic)) for plan in judged)) for topic in rows
        ),
        "silences": tuple(one for plan in judged for one in _silences(plan, links)),
    }


def _plan(plan: Plan, findings: Findings, links: Links) -> PlanView:
    return PlanView(
        anchor=anchor_of(plan.id),
        name=name(plan.name, links.lang),
        others=_others(plan.name, links),
        dated=_dated(plan, links),
        texts=fact("Read in", [links.cite(text) for text in plan.texts]),
        evidence=view_evidence(plan.evidence, plan.id, links),
        points=tuple(_point(point, plan, findings, links) for point in plan.points),
        used=fact("Used in", used_in(findings.of(plan.id), links)),
        note=prose(plan.note),
    )


def _dated(plan: Plan, links: Links) -> Html:
    text = f"by {links.to(plan.by)} · {links.date(plan.date)}"
    if plan.date_words:
        text += f" · “{escape(plan.date_words)}”"
    if plan.date_source:
        text += f" · date from {links.to(plan.date_source)}"
    if plan.version_of:
        text += f" · a version of {links.to(plan.version_of)}"
    return Html(text)


def _point(point: Point, plan: Plan, findings: Findings, links: Links) -> PointView:
    return PointView(
        anchor_of(point.id),
        point.number,
        name(point.heading, links.lang),
        _others(point.heading, links),
        point.says,
        _rests_on(point.evidence, plan, links),
        fact("Used in", used_in(findings.of(point.id), links)),
        prose(point.note),
    )


def _rests_on(evidence: tuple[Evidence, ...], plan: Plan, links: Links) -> Html:
    """Return what a part of a plan rests on: what its editor wrote, else the plan's texts, the first for all."""
    if evidence:
        return cites(evidence, links)
    first = cites(plan.texts[:1], links)
    rest = len(plan.texts) - 1
    if not rest:
        return first
    return Html(f'{first} [<a href="#{anchor_of(plan.id)}">{words.count(rest, "other text")}</a>]')


def _others(title: Name, links: Links) -> tuple[tuple[str, Html], ...]:
    return tuple(
        (language(lang, links.lang) if lang else "", foreign(text, lang, links.lang))
        for lang, text in title.others
    )


def _cell(plan: Plan, position: Position, links: Links) -> CellView:
    stance = position.stance
    return CellView(
        cell_anchor(plan.id, position.topic),
        LevelView(position.level.value, _level(plan, position, links)),
        StanceOnly(stance.value, words.STANCE[stance]) if stance else None,
        tuple(_point_link(point, links) for point in position.points),
        prose(position.because),
        _rests_on(position.evidence, plan, links),
    )


def _level(plan: Plan, position: Position, links: Links) -> str:
    if position.level is Level.SILENT and not _read_whole(plan, links):
        return "no point found"
    return words.LEVEL[position.level]


def _read_whole(plan: Plan, links: Links) -> bool:
    return any(links.library.sources[text].read is Read.WHOLE for text in plan.texts)


def _point_link(point: Id, links: Links) -> Html:
    return Html(f'<a href="#{anchor_of(point)}">{escape(links.library.points[point].number)}</a>')


def _silences(plan: Plan, links: Links) -> tuple[SilenceView, ...]:
    topics = links.all(one.topic for one in plan.positions if one.level is Level.SILENT)
    if not topics:
        return ()
    word = "is silent on" if _read_whole(plan, links) else "was read in part; no point found on"
    return (SilenceView(links.to(plan.id), word, topics),)
