"""Arranges the head of a printed briefing: title, edition, dates, bottom line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.writer.pages.urls import named_anchor
from generator.writer.views.reports import prose

if TYPE_CHECKING:
    from generator.document.inline import Anchor, Content
    from generator.model.briefing import Briefing


@dataclass(frozen=True, slots=True)
class CoverView:
    """The head of a printed briefing."""

    title: str
    edition: int
    date: str
    data_until: str
    bottom_line: Content
    anchor: Anchor
    """Of the bottom line."""
    note: Content


def view_cover(briefing: Briefing, lang: str) -> CoverView:
    """Return the head of ``briefing``, of its last edition; dates are written in ``lang``."""
    last = briefing.last_edition
    return CoverView(
        title=briefing.title,
        edition=last.number,
        date=show(last.date, lang),
        data_until=show(last.data_until, lang),
        bottom_line=prose(briefing.bottom_line.says),
        anchor=named_anchor("bottom-line"),
        note=prose(briefing.note),
    )
