"""Owns how the first page and the list of briefings sum a briefing up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.html import sentence
from generator.writer.views.reports import prose
from generator.writer.views.verdicts import tally
from generator.writer.wording.dates import show

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.html import Html
    from generator.model.briefing import Briefing
    from generator.writer.pages.site import Section
    from generator.writer.views.links import Links


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A briefing in a few lines."""

    link: Html
    bottom_line: Html
    edition: int
    updated: str
    change: str
    """What the last edition changed."""
    amounts: tuple[Html, ...]
    """What each of its pages holds, as a link to it."""
    verification: tuple[Html, ...]
    """How many quotations are verified, only cited, or wrong."""


def newest_first(briefings: Iterable[Briefing]) -> list[Briefing]:
    """Return briefings by their last significant edition, the newest first."""
    return sorted(briefings, key=lambda briefing: briefing.updated.order, reverse=True)


def summary(briefing: Briefing, sections: tuple[Section, ...], links: Links) -> SummaryView:
    """Return a briefing in a few lines."""
    last = max(briefing.editions, key=lambda edition: edition.number)
    return SummaryView(
        links.page(briefing.id, "", briefing.title),
        prose(briefing.bottom_line.says),
        last.number,
        show(briefing.updated, links.lang),
        sentence(last.says),
        tuple(links.page(briefing.id, one.key, one.amount) for one in sections if one.amount),
        tally(links.findings.briefings[briefing.id].verdicts),
    )
