"""Lists the addresses of the site that a printed briefing has a place for, so that links may lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.link_targets import LinkTargets
from generator.model.statement import Statement
from generator.model.walks import entries_in
from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.pages.urls import address, briefing_page, on_page
from generator.writer.wording.order import number_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.writer.views.entry_links import EntryLinks


def printed_addresses(briefing: Briefing, links: EntryLinks) -> Iterator[str]:
    """Yield every place in the printed briefing that a link may lead to: its addresses on the site.

    Each is a label in the templates of the PDF, a bookmark in a Word document: of each entry, of what the rows of the
    pages say has a place on them. Actors have none: the index leads from them to the pages, and a link from each name
    costs more than it gives.
    """
    yield briefing_page(briefing.id)
    yield from (address(type(entry), entry.id) for entry in entries_in(briefing))
    for row in BRIEFING_PAGES:
        page = briefing_page(briefing.id, row.key)
        yield from (on_page(page, anchor) for anchor in row.places(briefing, links))


def link_targets(briefing: Briefing, library: Library, addresses: frozenset[str]) -> LinkTargets:
    """Return the link targets that the words of a printed briefing have; links lead to ``addresses`` alone."""
    numbers = number_statements(briefing, library)
    by_address: dict[str, int] = {address(Statement, id_): number for id_, number in numbers.items()}
    return LinkTargets(briefing.id, addresses, by_address)
