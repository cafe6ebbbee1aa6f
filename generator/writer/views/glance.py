"""Makes the accounts at a glance: on which topics they differ, or one does not mention what another speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.differences import Comparison
from generator.document.inline import Link
from generator.document.joining import join
from generator.writer.pages.urls import briefing_page, on_page
from generator.writer.views.account_cells import Cells
from generator.writer.views.accounts import anchor_of_accounts, view_row

if TYPE_CHECKING:
    from generator.analysis.findings import AccountsTable
    from generator.document.inline import Content
    from generator.model.briefing import Briefing
    from generator.model.report import Id
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
    questions: Content
    """On which their answers conflict, and no topic shows it, as links."""
    whole: Content
    """A link to the accounts side by side."""


def glance(briefing: Briefing, links: EntryLinks) -> tuple[GlanceView, ...]:
    """Return the accounts of each event at a glance; none of an event with a single account."""
    tables = links.findings.briefings[briefing.id].accounts
    return tuple(_glance(table, briefing.id, links) for table in tables if len(table.columns) > 1)


def _glance(table: AccountsTable, briefing: Id, links: EntryLinks) -> GlanceView:
    cells = Cells(links)
    return GlanceView(
        event=links.to(table.event.id),
        rows=tuple(
            view_row(row, table, cells) for kind in _TOLD for row in table.rows if row.comparison is kind
        ),
        spoken=join(links.to(row.topic) for row in table.rows if row.comparison is Comparison.SPOKEN),
        questions=join(links.all(table.questions), " · "),
        whole=Link(
            on_page(briefing_page(briefing, "call"), anchor_of_accounts(table)),
            "side by side, topic by topic",
        ),
    )
