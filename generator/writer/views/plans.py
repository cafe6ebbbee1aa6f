"""Makes what stands on a briefing's page of plans: each plan's points, the crosswalk, the silences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.document.inline import Anchor, Content, Foreign, Link, StanceMark
from generator.document.joining import join_with_and, labelled, phrase
from generator.model.plan import Level
from generator.model.source import Read
from generator.writer.pages.urls import anchor_of, cell_anchor, named_anchor, on_page
from generator.writer.views.backlinks import used_in
from generator.writer.views.labels import in_other_languages, named
from generator.writer.views.reports import ReportView, cites, prose, view_evidence
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.plan import Plan, Point, Position
    from generator.model.report import Evidence, Id
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.standings import Standings


@dataclass(frozen=True, slots=True)
class PointView:
    """One numbered point."""

    anchor: Anchor
    number: str
    heading: Content
    others: tuple[tuple[str, Content], ...]
    """The heading in its other languages, each with the language's name, "" where it is not known."""
    says: str
    cites: Content
    topics: Content
    """The topics it serves, each as a link to its cell."""
    positions: Content
    """Who is for or against it: a line."""
    used: Content
    note: Content


@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan."""

    anchor: Anchor
    name: Content
    others: tuple[tuple[str, Content], ...]
    """The name in its other languages, as for a point."""
    dated: Content
    """Whose it is, and from when."""
    texts: Content
    evidence: tuple[ReportView, ...]
    points: tuple[PointView, ...]
    levels: tuple[tuple[LevelView, tuple[Content, ...]], ...]
    """Its place on each topic: each level with its topics, as links to their cells."""
    used: Content
    note: Content


@dataclass(frozen=True, slots=True)
class LevelView:
    """How far a plan deals with a topic."""

    level: str
    """``addresses``, ``partly``, ``silent``: by it the page colours the word."""
    word: str


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A plan that was judged, at the head of its column."""

    plan: Content
    """As a link to its points."""
    label: Content
    """Without a link."""
    dated: Content
    amounts: tuple[tuple[LevelView, str], ...]
    """Each level with the number of topics."""


class PointInCell(NamedTuple):
    """A point that serves a topic, in a cell of the crosswalk."""

    link: Link
    """Its number and heading."""
    says: str


class CellView(NamedTuple):
    """One cell of the crosswalk: its marks, and what they open."""

    plan: str
    """Whose it is, for an attribute: on a phone each cell names its plan."""
    anchor: Anchor = Anchor()
    """Empty where the plan was not judged on the topic; then nothing else is there."""
    level: LevelView = LevelView("", "")
    stance: StanceMark | None = None
    """The stance on the topic of the row, which needs no naming."""
    numbers: str = ""
    """``point 3``, ``points 5, 6``; empty if there is none."""
    points: tuple[PointInCell, ...] = ()
    because: Content = ""
    cites: Content = ""
    became: Content = ""
    """What became of statements that it rests on: withdrawn, denied."""


class RowView(NamedTuple):
    """One topic of the crosswalk."""

    topic: Content
    cells: tuple[CellView, ...]
    opposed: str
    """Says so where one plan is for and another against; else empty."""


@dataclass(frozen=True, slots=True)
class SilenceView:
    """The topics on which no point of a plan was found."""

    plan: Content
    word: str
    topics: tuple[Content, ...]


_ACROSS = 3
"""So many plans stand side by side within the page; more scroll in a box of their own."""


def plans(briefing: Briefing, findings: Findings, standings: Standings) -> dict[str, object]:
    """Return the context of the template of plans."""
    links = standings.links
    topics = {position.topic for plan in briefing.plans for position in plan.positions}
    rows = tuple(topic for topic in links.library.topics if topic in topics)
    judged = tuple(plan for plan in briefing.plans if plan.positions)
    cells = {
        (plan.id, position.topic): _cell(plan, position, standings)
        for plan in judged
        for position in plan.positions
    }
    empty = {plan.id: CellView(str(plan.name)) for plan in judged}
    return {
        "plans": tuple(_plan(plan, findings, standings) for plan in briefing.plans),
        "columns": tuple(_column(plan, links) for plan in judged),
        "rows": tuple(
            _row(topic, tuple(cells.get((plan.id, topic), empty[plan.id]) for plan in judged), links)
            for topic in rows
        ),
        "silences": tuple(silence for plan in judged for silence in _silences(plan, links)),
        "crosswalk": named_anchor("crosswalk"),
        "fit": "fits" if len(judged) <= _ACROSS else "boxed",
    }


def _row(topic: Id, cells: tuple[CellView, ...], links: EntryLinks) -> RowView:
    """Return a row; stances are opposed where they are for and against, with conditions or without."""
    sides = {cell.stance.stance.partition("-")[0] for cell in cells if cell.stance}
    return RowView(links.to(topic), cells, "stances opposed" if {"for", "against"} <= sides else "")


def _plan(plan: Plan, findings: Findings, standings: Standings) -> PlanView:
    links = standings.links
    cells = {position.topic: _to_cell(plan, position, links) for position in plan.positions}
    return PlanView(
        anchor=anchor_of(plan.id),
        name=named(plan.name),
        others=in_other_languages(plan.name, links.lang),
        dated=_dated(plan, links),
        texts=labelled("Read in", [links.cite(text) for text in plan.texts]),
        evidence=view_evidence(plan.evidence, plan.id, links),
        points=tuple(_point(point, plan, cells, findings, standings) for point in plan.points),
        levels=tuple(
            (level, tuple(cells[position.topic] for position in positions))
            for level, positions in _by_level(plan, links)
        ),
        used=labelled("Used in", used_in(findings.of(plan.id), links)),
        note=prose(plan.note),
    )


def _dated(plan: Plan, links: EntryLinks) -> Content:
    parts: list[Content] = ["by ", join_with_and(links.all(plan.by)), " · ", links.date(plan.date)]
    if plan.date_words:
        parts += [" · “", Foreign(plan.date_words), "”"]
    if plan.date_source:
        parts += [" · date from ", links.to(plan.date_source)]
    if plan.version_of:
        parts += [" · a version of ", join_with_and(links.all(plan.version_of))]
    return phrase(*parts)


def _point(
    point: Point, plan: Plan, cells: Mapping[Id, Link], findings: Findings, standings: Standings
) -> PointView:
    """Return a point of a plan; ``cells`` are the links to the plan's cells, by topic."""
    links = standings.links
    serves = [position for position in plan.positions if point.id in position.points]
    return PointView(
        anchor_of(point.id),
        point.number,
        named(point.heading),
        in_other_languages(point.heading, links.lang),
        point.says,
        _rests_on(point.evidence, plan, links),
        labelled("On", [cells[position.topic] for position in serves]),
        standings.positions_on(point.id, findings.of(point.id)),
        labelled("Used in", used_in(findings.of(point.id), links)),
        prose(point.note),
    )


def _rests_on(evidence: tuple[Evidence, ...], plan: Plan, links: EntryLinks) -> Content:
    """Return what a part of a plan rests on: what its editor wrote, else the plan's texts, the first for all.

    ``[Xinhua, p. 2] [Reuters]``, or ``[Foreign Ministry] [2 other texts]``, where the last leads to the plan.
    """
    if evidence:
        return cites(evidence, links)
    first = cites(plan.texts[:1], links)
    rest = len(plan.texts) - 1
    if not rest:
        return first
    to_plan = Link(on_page("", anchor_of(plan.id)), words.count(rest, "other text"))
    return phrase(first, " [", to_plan, "]")


def _column(plan: Plan, links: EntryLinks) -> ColumnView:
    amounts = tuple(
        (level, words.count(len(positions), "topic")) for level, positions in _by_level(plan, links)
    )
    return ColumnView(links.to(plan.id), links.label(plan.id), _dated(plan, links), amounts)


def _by_level(plan: Plan, links: EntryLinks) -> tuple[tuple[LevelView, list[Position]], ...]:
    """Return the levels at which a plan has topics, the fullest first."""
    found = ((level, [position for position in plan.positions if position.level is level]) for level in Level)
    return tuple(
        (LevelView(level.value, _level(plan, level, links)), positions)
        for level, positions in found
        if positions
    )


def _to_cell(plan: Plan, position: Position, links: EntryLinks) -> Link:
    return Link(on_page("", cell_anchor(plan, position.topic)), links.label(position.topic))


def _cell(plan: Plan, position: Position, standings: Standings) -> CellView:
    links = standings.links
    stance = position.stance
    points = [links.library.points[id_] for id_ in position.points]
    numbers = ", ".join(point.number for point in points)
    return CellView(
        str(plan.name),
        cell_anchor(plan, position.topic),
        LevelView(position.level.value, _level(plan, position.level, links)),
        StanceMark(stance.value, words.STANCE[stance]) if stance else None,
        f"point{'s' if len(points) > 1 else ''} {numbers}" if points else "",
        tuple(PointInCell(_to_point(point), point.says) for point in points),
        prose(position.because),
        _rests_on(position.evidence, plan, links),
        standings.undone_among(position.evidence),
    )


def _level(plan: Plan, level: Level, links: EntryLinks) -> str:
    if level is Level.SILENT and not _read_whole(plan, links):
        return "no point found"
    return words.LEVEL[level]


def _read_whole(plan: Plan, links: EntryLinks) -> bool:
    return any(links.library.sources[text].read is Read.WHOLE for text in plan.texts)


def _to_point(point: Point) -> Link:
    return Link(on_page("", anchor_of(point.id)), phrase(point.number, " ", named(point.heading)))


def _silences(plan: Plan, links: EntryLinks) -> tuple[SilenceView, ...]:
    topics = tuple(
        _to_cell(plan, position, links) for position in plan.positions if position.level is Level.SILENT
    )
    if not topics:
        return ()
    word = "is silent on" if _read_whole(plan, links) else "was read in part; no point found on"
    return (SilenceView(links.to(plan.id), word, topics),)
