"""Arranges the head of a printed briefing: title, edition, dates, bottom line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.writer.pages.urls import named_anchor
from generator.writer.views.dateline import dateline
from generator.writer.views.reports import prose

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings
    from generator.document.inline import Anchor, Content
    from generator.model.briefing import Briefing


@dataclass(frozen=True, slots=True)
class CoverView:
    """The head of a printed briefing."""

    title: str
    dateline: tuple[Content, ...]
    """Edition, and up to which day its sources go."""
    bottom_line: Content
    anchor: Anchor
    """Of the bottom line."""
    note: Content


def view_cover(briefing: Briefing, found: BriefingFindings) -> CoverView:
    """Return the head of ``briefing``, of its last edition."""
    return CoverView(
        title=briefing.title,
        dateline=dateline(briefing, found),
        bottom_line=prose(briefing.bottom_line.says),
        anchor=named_anchor("bottom-line"),
        note=prose(briefing.note),
    )
