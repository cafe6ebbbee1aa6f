"""Sums a briefing up, for the first page and the list of briefings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.writer.views.reports import prose
from generator.writer.views.verdicts import tally
from generator.writer.wording.editions import edition_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.inline import Content, Link
    from generator.model.briefing import Briefing
    from generator.writer.pages.site import Section
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A briefing in a few lines."""

    link: Link
    bottom_line: Content
    edition: str
    """Its number, and whether anything has changed since."""
    updated: Content
    change: str
    """What the last edition changed."""
    has_changed: bool
    """Whether an edition was before it: of the first nothing is new."""
    amounts: tuple[Link, ...]
    """What each of its pages holds, as a link to it."""
    verification: tuple[Content, ...]
    """How many quotations are verified, only cited, or wrong."""


def newest_first(briefings: Iterable[Briefing]) -> list[Briefing]:
    """Return briefings by their last significant edition, the newest first."""
    return sorted(briefings, key=lambda briefing: briefing.updated.order, reverse=True)


def summary(briefing: Briefing, sections: tuple[Section, ...], links: EntryLinks) -> SummaryView:
    """Return a briefing in a few lines."""
    standing = links.findings.standing_edition(briefing)
    return SummaryView(
        links.page(briefing.id, "", briefing.title),
        prose(briefing.bottom_line.says),
        edition_number(standing),
        links.date(briefing.updated),
        standing.row.says,
        len(briefing.editions) > 1,
        tuple(links.page(briefing.id, section.key, section.amount) for section in sections if section.amount),
        tally(links.findings.briefings[briefing.id].verdicts),
    )
