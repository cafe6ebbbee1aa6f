"""Plans as a part of a Word document: each plan's points, what became of them, the crosswalk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Aside, Emphasis, Strong
from generator.document.joining import join, phrase
from generator.exports.word.blocks import Cell, Style, Table, Wide
from generator.exports.word.joining import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.exports.word.blocks import Block, Paragraph
    from generator.exports.word.part import Part
    from generator.writer.views.crosswalk import CellView, ColumnView, RowView, SilenceView
    from generator.writer.views.lineage import CellOfLineage, LineageTable
    from generator.writer.views.plans import PlanView, PointView

_UPRIGHT = 3
"""So many plans stand side by side on upright paper."""


def plans(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading."""
    yield part.heading(part.title)
    for plan in part.shown["plans"]:
        yield from _plan(part, plan)
    for table in part.shown["lineages"]:
        yield from _laid(tuple(_lineage(part, table)), len(table.columns))
    yield from _laid(tuple(_crosswalk(part)), len(part.shown["columns"]))


def _laid(blocks: tuple[Block, ...], across: int) -> tuple[Block, ...]:
    """Return blocks with so many plans side by side, on pages laid on their side if these are many."""
    return (Wide(blocks),) if blocks and across > _UPRIGHT else blocks


def _plan(part: Part, plan: PlanView) -> Iterator[Block]:
    yield part.heading(plan.name, level=2, anchor=plan.anchor)
    yield part.paragraph(Style.DETAILS, plan.dated, _others(plan.others), part.marks(plan.evidence))
    yield from part.details(plan.texts)
    yield from part.quotations(plan.evidence)
    for point in plan.points:
        yield from _point(part, point)
    yield from part.details(plan.used)
    yield from part.writer.blocks(plan.note)


def _others(pairs: tuple[tuple[str, Content], ...]) -> Content:
    """Return a name in its other languages."""
    return phrase(
        *(phrase(" · ", words, Aside(f" ({language})") if language else "") for language, words in pairs)
    )


def _point(part: Part, point: PointView) -> Iterator[Paragraph]:
    number = Strong(f"{point.number} ")
    cited = part.writer.note(point.cites)
    status = Aside(f" (status: {point.status})") if point.status else ""
    if point.heading:
        yield part.paragraph(
            Style.ENTRY, number, Strong(point.heading), Aside(_others(point.others)), anchor=point.anchor
        )
        yield part.paragraph(Style.NORMAL, point.says, status, cited)
    else:
        yield part.paragraph(Style.ENTRY, number, point.says, status, cited, anchor=point.anchor)
    yield from part.details(point.note, *point.lineage, point.topics, point.positions, point.used)


def _lineage(part: Part, table: LineageTable) -> Iterator[Block]:
    title = "What became of each point"
    yield part.heading(title, level=2)
    yield part.paragraph(
        Style.NORMAL,
        "Which points come from which, as the editors read the plans.",
        f" {table.legend}" if table.legend else "",
    )
    for column in table.columns:
        yield from part.details(phrase(column.plan, ", ", column.date, ": ", ", ".join(column.amounts)))
    yield Table(
        title,
        (1.6, *(1 for _ in table.columns)),
        (part.cell("Point"), *(part.cell(column.label) for column in table.columns)),
        tuple(
            (
                Cell(tuple(part.paragraph(Style.CELL, says) for says in row.says)),
                *(_became(part, cell) for cell in row.cells),
            )
            for row in table.rows
        ),
    )


def _became(part: Part, cell: CellOfLineage) -> Cell:
    if not cell.points:
        return part.cell(Aside("–"))
    return Cell(
        tuple(
            part.paragraph(
                Style.CELL,
                phrase(Strong(point.points), " ") if point.points else "",
                point.word,
                Aside(phrase(" · ", point.rest)) if point.rest else "",
            )
            for point in cell.points
        )
    )


def _crosswalk(part: Part) -> Iterator[Block]:
    columns: tuple[ColumnView, ...] = part.shown["columns"]
    rows: tuple[RowView, ...] = part.shown["rows"]
    if not rows:
        return
    yield part.heading("Crosswalk", level=2)
    yield part.paragraph(
        Style.NORMAL,
        "Topic by topic: whether a plan deals with it by name, in which points, whether it is for or against, and what "
        "it sets.",
    )
    yield Table(
        "Crosswalk of the plans by topic",
        (0.5, *(1 for _ in columns)),
        (part.cell("Topic"), *(part.cell(column.label) for column in columns)),
        tuple((_topic(part, row), *(_cell(part, cell) for cell in row.cells)) for row in rows),
    )
    silences: tuple[SilenceView, ...] = part.shown["silences"]
    for silence in silences:
        yield part.paragraph(Style.NORMAL, silence.plan, f" {silence.word}: ", join(silence.topics), ".")


def _topic(part: Part, row: RowView) -> Cell:
    lines = [part.paragraph(Style.CELL, Strong(row.topic))]
    if row.opposed:
        lines.append(part.paragraph(Style.CELL, Aside(f"≠ {row.opposed}")))
    return Cell(tuple(lines))


def _cell(part: Part, shown: CellView) -> Cell:
    if not shown.anchor:
        return part.cell(Emphasis(Aside("not judged")))
    write = part.writer.runs
    numbers = f", {shown.numbers}" if shown.numbers else ""
    marks = joined(
        (
            write(phrase(Strong(shown.level.word), numbers)),
            write(shown.stance) if shown.stance else (),
            write(Strong(shown.value)) if shown.value else (),
        )
    )
    cited = part.writer.note(shown.cites)
    lines = [part.paragraph(Style.CELL, marks, cited, anchor=shown.anchor)]
    lines += part.writer.blocks(shown.because, Style.CELL)
    lines += [part.paragraph(Style.CELL, Aside(line)) for line in (shown.became, *shown.stances) if line]
    return Cell(tuple(lines))
