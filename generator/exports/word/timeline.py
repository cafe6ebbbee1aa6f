"""The timeline as a part of a Word document: events by year, dated no more precisely than is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Aside, Strong
from generator.document.joining import phrase
from generator.exports.word.blocks import Style
from generator.exports.word.drawing import legend_picture, timeline_pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.exports.word.blocks import Block
    from generator.exports.word.part import Part
    from generator.writer.views.drawing import Drawing
    from generator.writer.views.timeline import YearView


def timeline(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading: the drawing to scale, then the list."""
    yield part.heading(part.title)
    yield from _drawn(part, part.shown["drawing"])
    years: tuple[YearView, ...] = part.shown["years"]
    number = 0
    for year in years:
        yield part.heading(year.year, level=2)
        for event in year.events:
            number += 1
            own: Content = Aside(f" ({event.own})") if event.own else ""
            yield part.paragraph(
                Style.ENTRY,
                Strong(phrase(f"{number}. ", event.date)),
                phrase(" ", event.name),
                own,
                part.marks(event.evidence),
                anchor=event.anchor,
            )
            yield from part.details(event.dated)
            yield from part.quotations(event.evidence)
            yield from part.details(*event.facts, event.used, event.note)


def _drawn(part: Part, drawing: Drawing) -> Iterator[Block]:
    if not drawing.panels:
        return
    yield part.paragraph(Style.NORMAL, "Drawn to scale; the numbers are those of the list.")
    yield legend_picture(drawing)
    for panel, picture in timeline_pictures(drawing):
        yield part.paragraph(Style.CAPTION, panel.title)
        yield picture
        yield from part.details(f"{panel.more}." if panel.more else "")
