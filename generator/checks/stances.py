"""Checks stances: nobody takes back what another said, nor a side on a plan to come, nor both sides in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sides import takes_part_in, whose
from generator.analysis.stances import TAKES_BACK, is_told_by_another
from generator.diagnostics import Code
from generator.model.plan import plan_of
from generator.model.statement import Stance
from generator.model.statement_dates import date_of_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.statement import Statement

_IS_FOR: Mapping[Stance, bool] = {
    Stance.FOR: True,
    Stance.FOR_WITH_CONDITIONS: True,
    Stance.AGAINST: False,
    Stance.AGAINST_WITH_CONDITIONS: False,
}
"""Which side a stance takes; others take none."""


def withdrawn_for_another(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse that somebody withdraws or revises what another said, for whom they do not speak (method.md, Stance).

    A publisher's own voice, or a link that is somebody's, is left alone: it tells that somebody did, as a reading.
    """
    for statement in briefing.statements:
        if not statement.links or (statement.own_voice and not statement.holders):
            continue
        for index, link in enumerate(statement.links):
            if link.type not in TAKES_BACK or is_told_by_another(statement, link, library):
                continue
            earlier = whose(library.statements[link.to], library)
            later = whose(statement, library)
            if any(takes_part_in(actor, earlier, library.actors) for actor in later):
                continue
            diagnostics.error(
                Code.WITHDRAWN_FOR_ANOTHER,
                f"`{later[0]}` does not speak for `{earlier[0]}`, and cannot do this for another: `{link.type}`",
                statement.place.span("links", index, "as"),
                "write `disowns` for a distance that somebody else takes, `denies` where it is said not to be so",
                f"if `{later[0]}` speaks for `{earlier[0]}`, say so with `part_of`, or an office `of` the other",
            )


def stance_before_plan(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a stance on a plan, or on a point of it, that was taken before the plan existed.

    Instants are compared: a day without a zone may be a day anywhere.
    """
    for statement in briefing.statements:
        for target, stance in statement.stance:
            plan = library.plans.get(plan_of(target))
            said = date_of_statement(statement, library).date if plan else None
            if plan is None or said is None or not said.before(plan.date):
                continue
            diagnostics.error(
                Code.STANCE_BEFORE_PLAN,
                f"`{stance}` on `{said}`, but the plan is of `{plan.date}`",
                statement.place.span("stance"),
                "correct one of the dates; what was said of a plan to come is `about` a topic, or on an earlier plan",
                related=(("the date of the plan", plan.place.span("date")),),
            )


def opposite_stances(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a speaker who is for and against one thing in one source on one day (method.md, Stance).

    Pages would set both beside each other, as if the speaker had changed sides. Statements of which one is linked with
    the other are left alone: there somebody has said how they stand to each other.
    """
    taken: dict[tuple[object, ...], list[tuple[Statement, Stance]]] = {}
    for statement in briefing.statements:
        if not statement.stance:
            continue
        said = date_of_statement(statement, library).date
        for target, stance in statement.stance:
            if stance not in _IS_FOR:
                continue
            for actor in whose(statement, library):
                key = (actor, target, statement.reports[0].source, said.days if said else None)
                before = taken.setdefault(key, [])
                first = next((first for first in before if _is_opposite(first, (statement, stance))), None)
                before.append((statement, stance))
                if first is not None:
                    diagnostics.warning(
                        Code.OPPOSITE_STANCES,
                        f"`{actor}` is `{first[1]}` and `{stance}` the same, `{target}`, in one source on one day",
                        statement.place.span("stance", target),
                        "if they speak of two things, take the one that is meant, or enter a topic for it",
                        "if one of the two is no stance, take it out; `about` it is enough",
                        related=(("the other stance", first[0].place.span("stance", target)),),
                    )


def _is_opposite(first: tuple[Statement, Stance], second: tuple[Statement, Stance]) -> bool:
    (earlier, before), (later, after) = first, second
    is_linked = any(link.to == later.id for link in earlier.links) or any(
        link.to == earlier.id for link in later.links
    )
    return _IS_FOR[before] is not _IS_FOR[after] and not is_linked
