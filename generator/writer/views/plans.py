"""Makes what stands on a briefing's page of plans: each plan's points, what became of them, the crosswalk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.joining import labelled
from generator.writer.pages.urls import anchor_of, former_anchors
from generator.writer.views.backlinks import used_in
from generator.writer.views.corrections import noted
from generator.writer.views.crosswalk import LevelView, by_level, crosswalk, dated, rests_on, to_cell
from generator.writer.views.labels import in_other_languages, named
from generator.writer.views.lineage import became_of, came_from, lineage_tables
from generator.writer.views.reports import ReportView, view_evidence
from generator.writer.views.to_do import to_do
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.document.inline import Anchor, Content, Link
    from generator.model.briefing import Briefing
    from generator.model.plan import Plan, Point
    from generator.model.report import Id
    from generator.writer.views.standings import Standings


@dataclass(frozen=True, slots=True)
class PointView:
    """One numbered point."""

    anchor: Anchor
    number: str
    heading: Content
    """Empty if the plan gives none: then the number and what it says stand for it."""
    others: tuple[tuple[str, Content], ...]
    """The heading in its other languages, each with the language's name, "" where it is not known."""
    says: str
    cites: Content
    status: str
    """``agreed``; empty if nobody says."""
    lineage: tuple[Content, ...]
    """From which points of earlier plans it comes, and what became of it in later ones: a line each."""
    topics: Content
    """The topics it serves, each as a link to its cell."""
    positions: Content
    """Who is for or against it: a line."""
    used: Content
    note: Content
    formerly: tuple[Anchor, ...] = ()
    """Anchors it had before, which lead here still."""
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan."""

    anchor: Anchor
    formerly: tuple[Anchor, ...]
    """Anchors it had before, which lead here still."""
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
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


def plans(briefing: Briefing, standings: Standings) -> dict[str, object]:
    """Return the context of the template of plans."""
    return {
        "plans": tuple(_plan(plan, standings) for plan in briefing.plans),
        "lineages": lineage_tables(briefing, standings.links),
        **crosswalk(briefing, standings),
    }


def _plan(plan: Plan, standings: Standings) -> PlanView:
    links = standings.links
    cells = {position.topic: to_cell(plan, position, links) for position in plan.positions}
    return PlanView(
        anchor=anchor_of(plan.id),
        formerly=former_anchors(plan),
        name=named(plan.name),
        others=in_other_languages(plan.name, links.lang),
        dated=dated(plan, links),
        texts=labelled("Read in", [links.cite(text) for text in plan.texts]),
        evidence=view_evidence(plan.evidence, plan.id, links),
        points=tuple(_point(point, plan, cells, standings) for point in plan.points),
        levels=tuple(
            (level, tuple(cells[position.topic] for position in positions))
            for level, positions in by_level(plan, links)
        ),
        used=labelled("Used in", used_in(links.findings.of(plan.id), links)),
        note=noted(plan.id, plan.note, links),
        todo=to_do(plan.todo),
    )


def _point(point: Point, plan: Plan, cells: Mapping[Id, Link], standings: Standings) -> PointView:
    """Return a point of a plan; ``cells`` are the links to the plan's cells, by topic."""
    links = standings.links
    serves = [position for position in plan.positions if point.id in position.points]
    uses = links.findings.of(point.id)
    return PointView(
        anchor_of(point.id),
        point.number,
        named(point.heading) if point.heading else "",
        in_other_languages(point.heading, links.lang) if point.heading else (),
        point.says,
        rests_on(point.evidence, plan, links),
        words.POINT_STATUS[point.status] if point.status else "",
        tuple(filter(None, (came_from(point, plan, links), became_of(point, links)))),
        labelled("On", [cells[position.topic] for position in serves]),
        standings.positions_on(point.id, uses),
        labelled("Used in", used_in(uses, links)),
        noted(point.id, point.note, links),
        former_anchors(point, plan),
        to_do(point.todo),
    )
