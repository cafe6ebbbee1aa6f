"""Follows the points of plans through later plans: which comes from which, which was dropped, of which nobody says.

Only what editors wrote is followed. A point that a later plan neither keeps nor drops is not dropped: it is untraced.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.grouping import Groups
from generator.model.plan import plan_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.briefing import Briefing
    from generator.model.plan import Plan, Point
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class LineageCell:
    """What one plan has of the points in one row."""

    points: tuple[Point, ...] = ()
    dropped: tuple[Id, ...] = ()
    """Points of earlier plans that it no longer has, as its editors say."""
    untraced: tuple[Id, ...] = ()
    """Points of the plans that it is compared with, of which nobody says what became."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Plans that follow each other."""

    plans: tuple[Plan, ...]
    """By date."""
    before: Mapping[Id, tuple[Id, ...]]
    """By plan, those that it is compared with; of a plan of another briefing this is not followed."""
    rows: tuple[tuple[LineageCell, ...], ...]
    """Points that come from each other, a cell for each plan: in the order of the first plan, then what came later."""


def lineages(briefing: Briefing, plans: Mapping[Id, Plan]) -> tuple[Lineage, ...]:
    """Return the lineages of a briefing's plans, each with the plans elsewhere that its own come from.

    ``plans`` are those of the library. Plans of which nobody says anything beside an earlier plan's points have none.
    """
    own = {plan.id: plan for plan in briefing.plans}
    named = {plan.id: tuple(_named(plan)) for plan in briefing.plans}
    known = own | {id_: plans[id_] for ids in named.values() for id_ in ids}
    found: list[Lineage] = []
    for ids in _connected(known, named):
        family = sorted((known[id_] for id_ in ids), key=lambda plan: plan.date.order)
        if any(_says_something(plan) for plan in family if named.get(plan.id)):
            found.append(_lineage(family, own))
    return tuple(found)


def predecessors(plan: Plan) -> tuple[Id, ...]:
    """Return the plans that one is compared with: those that it is a version of, else those whose points it names."""
    return plan.version_of or tuple(_named(plan))


def _named(plan: Plan) -> dict[Id, None]:
    """Return all earlier plans that one names, each once."""
    points = [id_ for point in plan.points for id_ in point.made_from]
    return dict.fromkeys((*plan.version_of, *(plan_of(id_) for id_ in (*points, *plan.dropped))))


def _says_something(plan: Plan) -> bool:
    return bool(plan.dropped) or any(point.made_from or point.change for point in plan.points)


def _connected(ids: Iterable[Id], links: Mapping[Id, Sequence[Id]]) -> Iterator[list[Id]]:
    """Yield ids that links connect, of each group in the order of ``ids``; those that stand alone too."""
    every = tuple(ids)
    places = {id_: place for place, id_ in enumerate(every)}
    groups = Groups(len(every))
    for id_, targets in links.items():
        groups.unite(places[linked] for linked in (id_, *targets))
    for members in groups.members():
        yield [every[place] for place in members]


def _lineage(family: Sequence[Plan], own: Mapping[Id, Plan]) -> Lineage:
    before = {plan.id: predecessors(plan) if plan.id in own else () for plan in family}
    points = {point.id: (place, point) for place, plan in enumerate(family) for point in plan.points}
    links = {
        id_: [earlier for earlier in point.made_from if earlier in points]
        for id_, (_, point) in points.items()
    }
    traced = [_traced(plan, links) for plan in family]
    return Lineage(
        tuple(family),
        before,
        tuple(
            tuple(
                LineageCell(
                    tuple(points[id_][1] for id_ in row if points[id_][0] == place),
                    tuple(id_ for id_ in row if id_ in plan.dropped),
                    tuple(id_ for id_ in row if plan_of(id_) in before[plan.id] and id_ not in traced[place]),
                )
                for place, plan in enumerate(family)
            )
            for row in _connected(points, links)
        ),
    )


def _traced(plan: Plan, links: Mapping[Id, Sequence[Id]]) -> set[Id]:
    """Return the points of earlier plans of which a plan says what became, by those that it keeps or drops."""
    pending = [*plan.dropped, *(id_ for point in plan.points for id_ in point.made_from)]
    traced: set[Id] = set()
    while pending:
        id_ = pending.pop()
        if id_ not in traced:
            traced.add(id_)
            pending += links.get(id_, ())
    return traced
