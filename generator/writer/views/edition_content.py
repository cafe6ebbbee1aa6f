"""Arranges what a frozen edition said, for a page of its own: each point and statement in words, with its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.document.inline import Anchor, Content
from generator.document.site_position import SOURCE_ANCHOR
from generator.writer.views.reports import cites, prose
from generator.writer.views.source_facts import below_label, source_line
from generator.writer.views.statements import view_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing, KeyPoint
    from generator.writer.views.cards import StatementView, StatementViews
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.statements import Period


class RestedView(NamedTuple):
    """What a briefing says at its head, with what that rests on."""

    says: Content
    cites: Content


class CitedSource(NamedTuple):
    """A source as the page lists it."""

    anchor: Anchor
    label: Content
    title: Content
    line: Content
    """What a reader needs to judge it, with its addresses."""


class StatementsView(NamedTuple):
    """All statements."""

    cards: tuple[StatementView, ...]
    """By date."""
    periods: tuple[Period, ...]


def view_rested(point: KeyPoint, links: EntryLinks) -> RestedView:
    """Return the bottom line, or a key point."""
    return RestedView(prose(point.says), cites(point.evidence, links))


def frozen_statements(briefing: Briefing, views: StatementViews) -> StatementsView:
    """Return the statements as their page had them, but for where each was used, and what came of it since."""
    shown, periods = view_statements(briefing, views)
    cards = (view._replace(used="", history="", formerly=()) for view in shown.values())
    return StatementsView(tuple(cards), periods)


def frozen_sources(links: EntryLinks) -> Iterator[CitedSource]:
    """Yield the sources of the edition in the order of the register: those it cites, and those that they rest on."""
    for id_, source in links.library.sources.items():
        yield CitedSource(
            Anchor(f"{SOURCE_ANCHOR}{id_}"),
            links.labels.sources[id_],
            below_label(source, links),
            source_line(source, links),
        )
