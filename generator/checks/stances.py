"""Checks that nobody takes back what another said, and nobody takes a side on a plan that did not exist yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sides import takes_part_in, whose
from generator.analysis.stances import TAKES_BACK
from generator.diagnostics import Code
from generator.model.plan import plan_of
from generator.model.statement_dates import date_of_statement

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library


def withdrawn_for_another(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse that somebody withdraws or revises what another said, for whom they do not speak (method.md, Stance).

    A publisher's own voice is left alone: it tells that somebody did, and is shown as its reading.
    """
    for statement in briefing.statements:
        if not statement.links or (statement.own_voice and not statement.holders):
            continue
        for index, link in enumerate(statement.links):
            if link.type not in TAKES_BACK:
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
