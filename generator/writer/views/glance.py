"""Makes the accounts at a glance: on which topics they differ, or one does not mention what another speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.differences import Comparison
from generator.document.inline import Link
from generator.document.joining import join
from generator.writer.pages.urls import briefing_page, on_page
from generator.writer.views.accounts import accounts

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.writer.views.accounts import RowView
    from generator.writer.views.entry_links import EntryLinks

_TOLD = (Comparison.DIFFER, Comparison.ONE_SIDED)


@dataclass(frozen=True, slots=True)
class GlanceView:
    """The accounts of one event in a few lines."""

    event: Content
    """As a link."""
    rows: tuple[RowView, ...]
    """Topics on which they differ, then those that one account does not mention."""
    spoken: Content
    """Topics of which several speak, as links."""
    whole: Content
    """A link to the accounts side by side."""


def glance(briefing: Briefing, links: EntryLinks) -> tuple[GlanceView, ...]:
    """Return the accounts of each event at a glance; none of an event with a single account."""
    found = links.findings.briefings[briefing.id]
    views = (
        accounts(table, found, links, several=False) for table in found.accounts if len(table.columns) > 1
    )
    return tuple(
        GlanceView(
            event=view.event,
            rows=tuple(row for kind in _TOLD for row in view.rows if row.comparison == kind.value),
            spoken=join(row.topic for row in view.rows if row.comparison == Comparison.SPOKEN.value),
            whole=Link(
                on_page(briefing_page(briefing.id, "call"), view.anchor), "side by side, topic by topic"
            ),
        )
        for view in views
    )
