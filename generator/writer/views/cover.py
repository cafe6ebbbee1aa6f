"""Arranges the head of a printed briefing: title, edition, dates, bottom line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.briefing import SummaryPart
from generator.writer.pages.urls import named_anchor
from generator.writer.views.corrections import sentence_noted
from generator.writer.views.dateline import dateline, foot_line
from generator.writer.views.reports import prose
from generator.writer.views.rests_on import rests_on

if TYPE_CHECKING:
    from generator.document.inline import Anchor, Content
    from generator.model.briefing import Briefing
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class CoverView:
    """The head of a printed briefing."""

    title: str
    dateline: tuple[Content, ...]
    """Edition, and up to which day its sources go."""
    foot: tuple[Content, ...]
    """The same in few words, for the foot of every page."""
    bottom_line: Content
    anchor: Anchor
    """Of the bottom line."""
    corrected: Content
    """What was corrected in it."""
    note: Content
    rests_on: tuple[Content, ...]


def view_cover(briefing: Briefing, links: EntryLinks) -> CoverView:
    """Return the head of ``briefing``, of its last edition."""
    return CoverView(
        title=briefing.title,
        dateline=dateline(briefing, links.findings),
        foot=foot_line(briefing, links.findings, links.lang),
        bottom_line=prose(briefing.bottom_line.says),
        anchor=named_anchor("bottom-line"),
        corrected=sentence_noted(SummaryPart.BOTTOM_LINE, briefing.bottom_line, links),
        note=prose(briefing.note),
        rests_on=rests_on(briefing, links),
    )
