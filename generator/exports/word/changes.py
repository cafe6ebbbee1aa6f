"""What the newest edition changed as a part of a Word document: words taken out struck through, others bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Strong
from generator.document.joining import phrase
from generator.exports.word.blocks import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.word.blocks import Block
    from generator.exports.word.part import Part
    from generator.writer.views.changes import PaperView


def changes(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading; nothing where something newer stands than the last edition."""
    step: PaperView | None = part.shown
    if step is None:
        return
    yield part.heading("What changed in this edition")
    if step.says:
        yield part.paragraph(Style.NORMAL, step.says)
    yield part.paragraph(Style.NORMAL, step.amount)
    for entry in step.entries:
        named = phrase(": " if entry.subject else "", entry.entry) if entry.entry else ""
        word = entry.word[0].upper() + entry.word[1:]
        yield part.paragraph(Style.ENTRY, Strong(word), " ", entry.subject, named)
        for change in entry.changes:
            yield part.paragraph(Style.BULLET, f"{change.what}: " if change.what else "", change.words)
        for why in entry.why:
            of = (why.of, ": ") if why.of else ()
            yield from part.details(phrase(f"{why.kind}, ", why.date, ": ", *of, why.because))
    if step.rest:
        yield part.paragraph(Style.NORMAL, step.rest)
