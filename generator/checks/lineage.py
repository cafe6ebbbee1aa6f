"""Checks what is said of a plan's points beside those of earlier plans: from which they come, which were dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.plan import PointChange, plan_of

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics, Place
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan, Point
    from generator.model.report import Id


def points_of_earlier_plans(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Check what each plan says of the points of others (method.md, What became of a point)."""
    for plan in briefing.plans:
        _earlier(plan.dropped, plan, plan.place, library, diagnostics)
        for point in plan.points:
            _earlier(point.made_from, plan, point.place, library, diagnostics)
            _change(point, diagnostics)
        if plan.dropped:
            _dropped_and_kept(plan, diagnostics)


def _earlier(
    ids: tuple[Id, ...], plan: Plan, place: Place, library: Library, diagnostics: Diagnostics
) -> None:
    """Refuse a point of the plan itself, and of a plan that is later and not named as its earlier one.

    Only one that is certainly later: of plans of neighbouring days, in two time zones, either may be the first.
    """
    for index, id_ in enumerate(ids):
        other = library.plans[plan_of(id_)]
        if other.id == plan.id:
            problem = f"`{id_.rpartition('#')[2]}` is a point of this very plan"
        elif other.id not in plan.version_of and plan.date.before(other.date):
            problem = f"that plan is of `{other.date}`, later than this one of `{plan.date}`"
        else:
            continue
        diagnostics.error(
            Code.FROM_LATER_PLAN,
            f"a point comes from an earlier plan, and {problem}",
            place.span("dropped" if place is plan.place else "from", index),
            "name a point of an earlier plan; if the other plan follows this one, say it there",
        )


def _change(point: Point, diagnostics: Diagnostics) -> None:
    if point.change is PointChange.NEW and point.made_from:
        diagnostics.error(
            Code.NEW_WITH_FROM,
            "a new point comes from no earlier one",
            point.place.span("change"),
            "write same or changed, or leave `from` out",
        )
    elif point.change and point.change is not PointChange.NEW and not point.made_from:
        diagnostics.error(
            Code.CHANGE_WITHOUT_FROM,
            f"`{point.change}` is said beside a point of an earlier plan, and none is named",
            point.place.span("change"),
            "name it in `from`: from: [first-plan#3]",
        )


def _dropped_and_kept(plan: Plan, diagnostics: Diagnostics) -> None:
    kept = {id_: point for point in plan.points for id_ in point.made_from}
    for index, id_ in enumerate(plan.dropped):
        if id_ in kept:
            point = kept[id_]
            diagnostics.error(
                Code.DROPPED_AND_KEPT,
                f"point {id_.rpartition('#')[2]} cannot be dropped: point {point.number} comes from it",
                plan.place.span("dropped", index),
                "take it out of `dropped`, or out of the point's `from`",
                related=(("the point", point.place.span("from")),),
            )
