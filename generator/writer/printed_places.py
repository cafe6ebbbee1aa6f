"""Names the places on pages of a briefing that are no entry's and that links of a PDF lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.writer.pages.urls import anchor_of, cell_anchor, named_anchor
from generator.writer.views.correction_anchors import anchored_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.document.inline import Anchor
    from generator.model.briefing import Briefing
    from generator.writer.views.entry_links import EntryLinks


def overview_places(briefing: Briefing, links: EntryLinks) -> Iterator[Anchor]:
    """Yield those on a briefing's first page."""
    yield from map(named_anchor, ("bottom-line", "corrections"))
    yield from (named_anchor(f"key-point-{number}") for number, _ in enumerate(briefing.key_points, 1))
    yield from (found.anchor for found in anchored_rows(briefing.id, links))


def word_places(briefing: Briefing, links: EntryLinks) -> Iterable[Anchor]:
    """Return those of choices of words."""
    return (anchor_of(choice.term.id) for choice in links.findings.briefings[briefing.id].words)


def cell_places(briefing: Briefing, _: EntryLinks) -> Iterable[Anchor]:
    """Return those of the crosswalk."""
    return (cell_anchor(plan, cell.topic) for plan in briefing.plans for cell in plan.positions)


def source_places(briefing: Briefing, links: EntryLinks) -> Iterable[Anchor]:
    """Return those of a briefing's sources."""
    return map(anchor_of, links.findings.briefings[briefing.id].sources)
