"""Makes the list of what to watch: what would change a judgement, and points of plans that are still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.joining import phrase
from generator.model.plan import PointStatus
from generator.model.references import Role

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.writer.views.entry_links import EntryLinks


_LATER = frozenset({Role.MADE_FROM, Role.DROPPED})
"""How a later plan refers to a point of an earlier one."""


@dataclass(frozen=True, slots=True)
class SignView:
    """Something to look out for."""

    says: str
    link: Content
    """The judgement that it would change."""


def watch(briefing: Briefing, links: EntryLinks) -> tuple[SignView, ...]:
    """Return what to watch for, in the editor's order: signs that would change a judgement, then points still open.

    A point that a later plan has taken up, changed or dropped is open no more: what became of it is.
    """
    signs = [
        SignView(sign, phrase("would change: ", links.to(assessment.id)))
        for assessment in briefing.assessments
        for sign in assessment.would_change
    ]
    points = [
        SignView(point.says, phrase("open: ", links.to(point.id)))
        for plan in briefing.plans
        for point in plan.points
        if point.status is PointStatus.OPEN
        and not any(use.role in _LATER for use in links.findings.of(point.id))
    ]
    return (*signs, *points)
