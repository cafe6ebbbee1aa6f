"""Says how new a page is: the day of the latest source it rests on, and of the newest edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.as_of import latest
from generator.document.dates import show_short
from generator.writer.pages.site import Freshness, updated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.findings import BriefingFindings
    from generator.model.briefing import Briefing
    from generator.model.report import Id


def freshness(briefings: Iterable[Briefing], findings: Mapping[Id, BriefingFindings]) -> Freshness:
    """Return how new a page is that rests on ``briefings``, with what is computed from each."""
    resting = tuple(briefings)
    day = latest(findings[briefing.id].as_of for briefing in resting)
    return Freshness(show_short(day) if day else "", updated(resting))
