"""Makes the crosswalk: plans beside each other, topic by topic, and on what each is silent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.document.inline import Anchor, Content, Foreign, Link, StanceMark
from generator.document.joining import join_with_and, phrase
from generator.document.plain import plain_text
from generator.model.plan import Level
from generator.model.source import Read
from generator.writer.pages.urls import anchor_of, cell_anchor, former_cell_anchors, named_anchor, on_page
from generator.writer.views.labels import named
from generator.writer.views.reports import cites, prose
from generator.writer.views.source_words import date_words
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import Briefing
    from generator.model.plan import Plan, Point, Position
    from generator.model.report import Evidence, Id
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.standings import Standings


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
    """Without a link, behind those who announced it."""
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
    value: str = ""
    """What the plan sets here: ``600,000 troops``."""
    numbers: str = ""
    """``point 3``, ``points 5, 6``; empty if there is none."""
    points: tuple[PointInCell, ...] = ()
    because: Content = ""
    cites: Content = ""
    stances: tuple[Content, ...] = ()
    """Who is for or against a point of the cell: a line for each."""
    became: Content = ""
    """What became of statements that it rests on: withdrawn, denied."""
    formerly: tuple[Anchor, ...] = ()
    """Anchors it had before, which lead here still."""


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


def crosswalk(briefing: Briefing, standings: Standings) -> dict[str, object]:
    """Return the crosswalk's part of the context of the template of plans."""
    links = standings.links
    judged = tuple(plan for plan in briefing.plans if plan.positions)
    topics = {position.topic for plan in judged for position in plan.positions}
    names = {plan.id: plain_text(headed(plan, links)) for plan in judged}
    cells = {
        (plan.id, position.topic): _cell(plan, position, names[plan.id], standings)
        for plan in judged
        for position in plan.positions
    }
    empty = {plan.id: CellView(names[plan.id]) for plan in judged}
    return {
        "columns": tuple(_column(plan, links) for plan in judged),
        "rows": tuple(
            _row(topic, tuple(cells.get((plan.id, topic), empty[plan.id]) for plan in judged), links)
            for topic in links.library.topics
            if topic in topics
        ),
        "silences": tuple(silence for plan in judged for silence in _silences(plan, links)),
        "crosswalk": named_anchor("crosswalk"),
        "fit": "fits" if len(judged) <= _ACROSS else "boxed",
    }


def _row(topic: Id, cells: tuple[CellView, ...], links: EntryLinks) -> RowView:
    """Return a row; stances are opposed where they are for and against, with conditions or without."""
    sides = {cell.stance.stance.partition("-")[0] for cell in cells if cell.stance}
    stance_on = links.library.topics[topic].stance_on if sides else None
    head = phrase(links.to(topic), f" (for or against: {stance_on})") if stance_on else links.to(topic)
    return RowView(head, cells, "stances opposed" if {"for", "against"} <= sides else "")


def headed(plan: Plan, links: EntryLinks) -> Content:
    """Return a plan's name behind those who announced it, without a link; what its title says of them goes.

    *China’s Position on …* by China is ``China: Position on …``.
    """
    parties = [links.label(actor) for actor in plan.by]
    spelled = (*map(plain_text, parties), *(str(links.library.actors[actor].name) for actor in plan.by))
    party = rf"(?:{'|'.join(map(re.escape, spelled))})(?:['’]s?)?"
    begun = re.match(
        rf"(?:the )?{party}(?:(?:, | and |[-–]){party})* +(?!and\b|or\b|with\b|\W)",
        str(plan.name),
        re.IGNORECASE,
    )
    name = named(plan.name) if begun is None else Foreign(str(plan.name)[begun.end() :], plan.name.lang or "")
    return phrase(join_with_and(parties), ": ", name)


def dated(plan: Plan, links: EntryLinks) -> Content:
    """Return whose a plan is, and from when."""
    parts: list[Content] = ["by ", join_with_and(links.all(plan.by)), " · ", links.date(plan.date)]
    if said := date_words(plan, links.library):
        parts += [" · ", said]
    if plan.date_source:
        parts += [" · date from ", links.to(plan.date_source)]
    if plan.version_of:
        parts += [" · a version of ", join_with_and(links.all(plan.version_of))]
    return phrase(*parts)


def rests_on(evidence: tuple[Evidence, ...], plan: Plan, links: EntryLinks) -> Content:
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


def _cell(plan: Plan, position: Position, name: str, standings: Standings) -> CellView:
    links, stance = standings.links, position.stance
    points = _in_order(position, links.library.points)
    numbers = ", ".join(point.number for point in points)
    return CellView(
        name,
        cell_anchor(plan, position.topic),
        LevelView(position.level.value, level_word(plan, position.level, links)),
        StanceMark(stance.value, words.STANCE[stance]) if stance else None,
        position.value or "",
        f"point{'s' if len(points) > 1 else ''} {numbers}" if points else "",
        tuple(PointInCell(_to_point(point), point.says) for point in points),
        prose(position.because),
        rests_on(position.evidence, plan, links),
        tuple(filter(None, (_sides(point, standings) for point in points))),
        standings.undone_among(position.evidence),
        former_cell_anchors(plan, links.library.topics[position.topic]),
    )


def _sides(point: Point, standings: Standings) -> Content:
    """Return who is for or against a point; "" if nobody is."""
    return standings.positions_on(
        point.id, standings.links.findings.of(point.id), f"Positions on point {point.number}"
    )


def _in_order(position: Position, points: Mapping[Id, Point]) -> list[Point]:
    """Return the points of a cell by their numbers; in the plan's own numbers of another kind, as they are listed."""
    found = [points[id_] for id_ in position.points]
    if all(point.number.isdecimal() for point in found):
        found.sort(key=lambda point: int(point.number))
    return found


def _column(plan: Plan, links: EntryLinks) -> ColumnView:
    amounts = tuple(
        (level, words.count(len(positions), "topic")) for level, positions in by_level(plan, links)
    )
    return ColumnView(links.to(plan.id), headed(plan, links), dated(plan, links), amounts)


def by_level(plan: Plan, links: EntryLinks) -> tuple[tuple[LevelView, list[Position]], ...]:
    """Return the levels at which a plan has topics, the fullest first."""
    found = ((level, [position for position in plan.positions if position.level is level]) for level in Level)
    return tuple(
        (LevelView(level.value, level_word(plan, level, links)), positions)
        for level, positions in found
        if positions
    )


def to_cell(plan: Plan, position: Position, links: EntryLinks) -> Link:
    """Return a link to a cell, by its topic."""
    return Link(on_page("", cell_anchor(plan, position.topic)), links.label(position.topic))


def level_word(plan: Plan, level: Level, links: EntryLinks) -> str:
    """Return how far a plan deals with a topic; of one that was not read whole, no more than that nothing was found."""
    if level is Level.SILENT and not _read_whole(plan, links):
        return "no point found"
    return words.LEVEL[level]


def _read_whole(plan: Plan, links: EntryLinks) -> bool:
    return any(links.library.sources[text].read is Read.WHOLE for text in plan.texts)


def _to_point(point: Point) -> Link:
    return Link(on_page("", anchor_of(point.id)), _called(point))


def _called(point: Point) -> Content:
    return phrase(point.number, " ", named(point.heading)) if point.heading else f"point {point.number}"


def _silences(plan: Plan, links: EntryLinks) -> tuple[SilenceView, ...]:
    topics = tuple(
        to_cell(plan, position, links) for position in plan.positions if position.level is Level.SILENT
    )
    if not topics:
        return ()
    word = "is silent on" if _read_whole(plan, links) else "was read in part; no point found on"
    return (SilenceView(links.to(plan.id), word, topics),)
