"""Lists the addresses of the site that a printed briefing has a place for, so that links may lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.walks import entries_in
from generator.writer.pages.urls import address, briefing_page, cell_anchor, named_anchor, on_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import BriefingFindings
    from generator.model.briefing import Briefing


def printed_addresses(briefing: Briefing, found: BriefingFindings) -> Iterator[str]:
    """Yield every place in the printed briefing that a link may lead to: its addresses on the site.

    Each is the label of something in the templates of the PDF: of each entry, of the parts of the overview, of each
    cell of the crosswalk, of each word that is counted, of each source. Actors have none: the index leads from them to
    the pages, and a link from each name costs more than it gives.
    """
    home = briefing_page(briefing.id)
    yield home
    yield on_page(home, named_anchor("bottom-line"))
    yield on_page(home, named_anchor("corrections"))
    for number, _ in enumerate(briefing.key_points, 1):
        yield on_page(home, named_anchor(f"key-point-{number}"))
    yield from (address(type(entry), entry.id) for entry in entries_in(briefing))
    crosswalk = briefing_page(briefing.id, "plans")
    for plan in briefing.plans:
        yield from (on_page(crosswalk, cell_anchor(plan, cell.topic)) for cell in plan.positions)
    words = briefing_page(briefing.id, "call")
    yield from (on_page(words, named_anchor(choice.term.id)) for choice in found.words)
    sources = briefing_page(briefing.id, "sources")
    yield from (on_page(sources, named_anchor(source)) for source in found.sources)
