"""Statements as a part of a Word document: each in full, by month, with the words and the ways of its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Strong
from generator.document.joining import phrase
from generator.exports.word.blocks import Style
from generator.exports.word.joining import joined
from generator.exports.word.reactions import stances_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.word.blocks import Block, Paragraph
    from generator.exports.word.part import Part
    from generator.writer.views.cards import StatementView


def statements(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading."""
    yield part.heading(part.title)
    for period in part.pages.periods:
        yield part.heading(period.heading, level=2)
        for id_ in period.ids:
            yield from _statement(part, part.pages.statements[id_])


def _statement(part: Part, shown: StatementView) -> Iterator[Paragraph]:
    write = part.writer.runs
    who = phrase(shown.who, shown.office, shown.voice, ":")
    yield part.paragraph(
        Style.ENTRY,
        Strong(phrase(f"{shown.number} ", who)),
        " ",
        shown.says,
        part.marks(shown.reports),
        anchor=shown.anchor,
    )
    labels = (write(label) for label in shown.labels)
    dated = write(phrase(shown.date, shown.dated))
    yield part.paragraph(
        Style.DETAILS, joined((dated, *labels, *stances_of(part, shown), write(shown.undone)))
    )
    yield from part.quotations(shown.reports)
    yield from part.details(*shown.facts, *shown.relations)
    if shown.review:
        yield from part.details(shown.review.words)
    yield from part.details(shown.note)
