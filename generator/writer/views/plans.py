"""Owns what stands on a briefing's page of plans: each plan's points, the crosswalk, the silences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.document.html import EMPTY, Html, escape, fact, foreign, isolated, name, sentence
from generator.model.plan import Level
from generator.model.source import Read
from generator.writer.pages.urls import anchor_of, cell_anchor, named_anchor
from generator.writer.views.backlinks import used_in
from generator.writer.views.reports import ReportView, cites, prose, view_evidence
from generator.writer.wording import words
from generator.writer.wording.dates import language

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.plan import Plan, Point, Position
    from generator.model.report import Evidence
    from generator.model.text import Name
    from generator.writer.views.links import Links


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
    topics: Html
    """The topics it serves, each as a link to its cell."""
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
    levels: tuple[tuple[LevelView, tuple[Html, ...]], ...]
    """Its place on each topic: each level with its topics, as links to their cells."""
    used: Html
    note: Html


@dataclass(frozen=True, slots=True)
class LevelView:
    """How far a plan deals with a topic."""

    level: str
    word: str


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A plan that was judged, at the head of its column."""

    plan: Html
    """As a link to its points."""
    label: Html
    """Without a link."""
    dated: Html
    amounts: tuple[tuple[LevelView, str], ...]
    """Each level with the number of topics."""


@dataclass(frozen=True, slots=True)
class StanceOnly:
    """A stance on the topic of the row, which needs no naming."""

    stance: str
    word: str


class PointInCell(NamedTuple):
    """A point that serves a topic, in a cell of the crosswalk."""

    link: Html
    """Its number and heading."""
    says: str


class CellView(NamedTuple):
    """One cell of the crosswalk: its marks, and what they open."""

    plan: Html
    """Whose it is, for an attribute: on a phone each cell names its plan."""
    anchor: Html
    """Empty where the plan was not judged on the topic; then nothing else is there."""
    level: LevelView
    stance: StanceOnly | None
    numbers: str
    """``point 3``, ``points 5, 6``; empty if there is none."""
    points: tuple[PointInCell, ...]
    because: Html
    cites: Html


@dataclass(frozen=True, slots=True)
class SilenceView:
    """The topics on which no point of a plan was found."""

    plan: Html
    word: str
    topics: tuple[Html, ...]


_NOT_JUDGED = (LevelView("", ""), None, "", (), EMPTY, EMPTY)
_ACROSS = 3
"""So many plans stand side by side within the page; more scroll in a box of their own."""


def plans(briefing: Briefing, findings: Findings, links: Links) -> dict[str, object]:
    """Return the context of the template of plans."""
    topics = {position.topic for plan in briefing.plans for position in plan.positions}
    rows = tuple(topic for topic in links.library.topics if topic in topics)
    judged = tuple(plan for plan in briefing.plans if plan.positions)
    cells = {(plan.id, one.topic): _cell(plan, one, links) for plan in judged for one in plan.positions}
    empty = {plan.id: CellView(_plain(plan), EMPTY, *_NOT_JUDGED) for plan in judged}
    return {
        "plans": tuple(_plan(one, findings, links) for one in briefing.plans),
        "columns": tuple(_column(plan, links) for plan in judged),
        "rows": tuple(
            (links.to(topic), tuple(cells.get((plan.id, topic), empty[plan.id]) for plan in judged))
            for topic in rows
        ),
        "silences": tuple(one for plan in judged for one in _silences(plan, links)),
        "crosswalk": named_anchor("crosswalk"),
        "fit": "fits" if len(judged) <= _ACROSS else "boxed",
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
        levels=tuple(
            (level, tuple(_to_cell(plan, one, links) for one in found))
            for level, found in _by_level(plan, links)
        ),
        used=fact("Used in", used_in(findings.of(plan.id), links)),
        note=prose(plan.note),
    )


def _dated(plan: Plan, links: Links) -> Html:
    text = f"by {links.to(plan.by)} · {links.date(plan.date)}"
    if plan.date_words:
        text += f" · “{isolated(plan.date_words)}”"
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
        sentence(point.says),
        _rests_on(point.evidence, plan, links),
        fact("On", [_to_cell(plan, one, links) for one in plan.positions if point.id in one.points]),
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


def _column(plan: Plan, links: Links) -> ColumnView:
    amounts = tuple((level, words.count(len(found), "topic")) for level, found in _by_level(plan, links))
    return ColumnView(links.to(plan.id), links.label(plan.id), _dated(plan, links), amounts)


def _by_level(plan: Plan, links: Links) -> tuple[tuple[LevelView, list[Position]], ...]:
    """Return the levels at which a plan has topics, the fullest first."""
    found = ((level, [one for one in plan.positions if one.level is level]) for level in Level)
    return tuple((LevelView(level.value, _level(plan, level, links)), ones) for level, ones in found if ones)


def _to_cell(plan: Plan, position: Position, links: Links) -> Html:
    return Html(f'<a href="#{cell_anchor(plan, position.topic)}">{links.label(position.topic)}</a>')


def _cell(plan: Plan, position: Position, links: Links) -> CellView:
    stance = position.stance
    points = [links.library.points[id_] for id_ in position.points]
    numbers = ", ".join(point.number for point in points)
    return CellView(
        _plain(plan),
        cell_anchor(plan, position.topic),
        LevelView(position.level.value, _level(plan, position.level, links)),
        StanceOnly(stance.value, words.STANCE[stance]) if stance else None,
        f"point{'s' if len(points) > 1 else ''} {numbers}" if points else "",
        tuple(PointInCell(_point_link(point, links), sentence(point.says)) for point in points),
        prose(position.because),
        _rests_on(position.evidence, plan, links),
    )


def _plain(plan: Plan) -> Html:
    return escape(str(plan.name))


def _level(plan: Plan, level: Level, links: Links) -> str:
    if level is Level.SILENT and not _read_whole(plan, links):
        return "no point found"
    return words.LEVEL[level]


def _read_whole(plan: Plan, links: Links) -> bool:
    return any(links.library.sources[text].read is Read.WHOLE for text in plan.texts)


def _point_link(point: Point, links: Links) -> Html:
    heading = name(point.heading, links.lang)
    return Html(f'<a href="#{anchor_of(point.id)}">{escape(point.number)} {heading}</a>')


def _silences(plan: Plan, links: Links) -> tuple[SilenceView, ...]:
    topics = tuple(_to_cell(plan, one, links) for one in plan.positions if one.level is Level.SILENT)
    if not topics:
        return ()
    word = "is silent on" if _read_whole(plan, links) else "was read in part; no point found on"
    return (SilenceView(links.to(plan.id), word, topics),)
