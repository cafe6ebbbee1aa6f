"""Makes the list of what to watch: what would change a judgement, and points of plans that are still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.joining import phrase
from generator.model.plan import PointStatus

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class SignView:
    """Something to look out for."""

    says: str
    link: Content
    """The judgement that it would change."""


def watch(briefing: Briefing, links: EntryLinks) -> tuple[SignView, ...]:
    """Return what to watch for, in the editor's order: signs that would change a judgement, then points still open."""
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
    ]
    return (*signs, *points)
