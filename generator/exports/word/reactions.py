"""Reactions as a part of a Word document: the matrix of stances, then each voice with what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Aside, Link, Strong
from generator.document.joining import phrase
from generator.exports.word.blocks import Cell, Style, Table, Wide
from generator.exports.word.joining import joined
from generator.writer.printed_pages import local_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.word.blocks import Block, Paragraph, Run
    from generator.exports.word.part import Part
    from generator.writer.views.cards import StatementView
    from generator.writer.views.reactions import VoiceView
    from generator.writer.views.stance_matrix import CellView, GroupView, TakenStance

_UPRIGHT = 4
"""So many columns of stances stand side by side on upright paper."""


def reactions(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading."""
    yield part.heading(part.title)
    columns = part.shown["columns"]
    if columns and part.shown["groups"]:
        matrix = tuple(_matrix(part))
        yield from (Wide(matrix),) if len(columns) > _UPRIGHT else matrix
    by_local = {local_id(id_): view for id_, view in part.pages.statements.items()}
    voices: tuple[VoiceView, ...] = part.shown["voices"]
    for voice in voices:
        yield part.paragraph(Style.ENTRY, Strong(voice.actor))
        for line in voice.lines:
            yield from _line(part, by_local[str(line)])


def _matrix(part: Part) -> Iterator[Block]:
    columns = part.shown["columns"]
    groups: tuple[GroupView, ...] = part.shown["groups"]
    rows: list[tuple[Cell, ...]] = []
    for group in groups:
        rows.append((part.cell(Strong(group.name), span=len(columns) + 1),))
        rows += [(part.cell(row.actor), *(_cell(part, cell) for cell in row.cells)) for row in group.rows]
    widths = [1.0] * len(columns)
    if part.shown["others"]:
        widths[-1] = 1.6
    yield part.paragraph(
        Style.CAPTION,
        "Stances. A bold number is that of the statement",
        "; an empty cell means that no position was found." if part.shown["empty"] else ".",
    )
    heads = (part.cell("Who"), *map(part.cell, columns))
    yield Table("Who takes which stance on what", (0.9, *widths), heads, tuple(rows))


def _cell(part: Part, shown: CellView) -> Cell:
    return Cell(tuple(part.paragraph(Style.CELL, _taken(part, taken)) for taken in shown.taken))


def _taken(part: Part, taken: TakenStance) -> tuple[Run, ...]:
    """Return a stance with every statement that takes it, and what became of it."""
    write = part.writer.runs
    where = joined(
        (
            (
                *write(Link(statement.href, "")),
                *write(
                    Aside(phrase(" ", statement.date, *((", ", statement.told) if statement.told else ())))
                ),
            )
            for statement in taken.statements
        ),
        ", ",
    )
    on = phrase(taken.on, ":") if taken.on else ""
    became = write(Aside(phrase("(", taken.stance.became, ")"))) if taken.stance.became else ()
    return joined((part.stance(taken.stance), write(on), where, became), " ")


def _line(part: Part, shown: StatementView) -> Iterator[Paragraph]:
    """Yield a statement among those of its speaker: what it says, then stances and day."""
    write = part.writer.runs
    yield part.paragraph(
        Style.BULLET,
        Link(shown.href, Strong(phrase(shown.name, shown.voice, ":"))),
        " ",
        shown.says,
        part.writer.note(shown.cites),
    )
    yield part.paragraph(
        Style.DETAILS, joined((*stances_of(part, shown), write(shown.undone), write(shown.date)))
    )


def stances_of(part: Part, shown: StatementView) -> Iterator[tuple[Run, ...]]:
    """Yield each stance of a statement, with what it is on and what became of it."""
    write = part.writer.runs
    for stance in shown.stances:
        became = phrase(" (", stance.became, ")") if stance.became else ""
        yield (*part.stance(stance), *write(phrase(": ", stance.on, became)))
