"""The timeline as a part of a Word document: events by year, dated no more precisely than is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Aside, Strong
from generator.document.joining import phrase
from generator.exports.word.blocks import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.exports.word.blocks import Block
    from generator.exports.word.part import Part
    from generator.writer.views.timeline import YearView


def timeline(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading; what a PDF draws to scale is in the dates of the list."""
    yield part.heading(part.title)
    years: tuple[YearView, ...] = part.shown["years"]
    for year in years:
        yield part.heading(year.year, level=2)
        for event in year.events:
            own: Content = Aside(f" ({event.own})") if event.own else ""
            yield part.paragraph(
                Style.ENTRY,
                Strong(event.date),
                phrase(" ", event.name),
                own,
                part.marks(event.evidence),
                anchor=event.anchor,
            )
            yield from part.details(event.dated)
            yield from part.quotations(event.evidence)
            yield from part.details(*event.facts, event.used, event.note)
