"""Checks that each cell of the crosswalk stands once and on something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.plan import Level

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan, Position
    from generator.model.report import Id


def positions(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Check that each position has what its level needs (format.md, Plan)."""
    for plan in briefing.plans:
        first: dict[Id, Position] = {}
        for position in plan.positions:
            earlier = first.setdefault(position.topic, position)
            if earlier is not position:
                diagnostics.error(
                    Code.DUPLICATE_POSITION,
                    f"this plan has a position on `{position.topic}` already: one topic, one cell",
                    position.place.span("topic"),
                    "put the two together",
                    related=(("the first one", earlier.place.span("topic")),),
                )
            if position.level is Level.SILENT:
                _silent(position, plan, diagnostics)
            elif not (position.points or position.evidence):
                diagnostics.error(
                    Code.CELL_WITHOUT_EVIDENCE,
                    f"`{position.level}` needs a point of the plan that a reader can look up",
                    position.place.span("level"),
                    "add `points` with the plan's own numbers, or `evidence`; without either it is silent",
                )


def _silent(position: Position, plan: Plan, diagnostics: Diagnostics) -> None:
    if position.points:
        diagnostics.error(
            Code.SILENT_WITH_POINTS,
            "a plan that is silent on a topic has no point on it",
            position.place.span("points", 0),
            "leave `points` out, or change `level` to partly or addresses",
        )
    if position.stance:
        diagnostics.error(
            Code.SILENT_WITH_STANCE,
            f"a plan that is silent on a topic is not `{position.stance}` it: silence is not a stance",
            position.place.span("stance"),
            "leave `stance` out, or change `level` to partly or addresses",
        )
    if position.value:
        diagnostics.error(
            Code.SILENT_WITH_VALUE,
            "a plan that is silent on a topic sets nothing there",
            position.place.span("value"),
            "leave `value` out, or change `level` to partly or addresses",
        )
    if not (plan.texts or position.evidence):
        diagnostics.error(
            Code.CELL_WITHOUT_EVIDENCE,
            "a silence can only be seen in a text, and the plan has none",
            position.place.span("level"),
            "name in the plan's `texts` what it was read in, or give `evidence`",
        )
