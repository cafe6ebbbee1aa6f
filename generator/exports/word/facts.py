"""Facts and accounts as a part of a Word document: answers, the parties' accounts, coverage, the choice of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Aside, Emphasis, Strong
from generator.document.joining import join, phrase
from generator.exports.word.blocks import Cell, Style, Table, Wide
from generator.exports.word.joining import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Anchor, Content
    from generator.exports.word.blocks import Block, Paragraph, Run
    from generator.exports.word.part import Part
    from generator.writer.views.account_cells import CellView
    from generator.writer.views.accounts import RowView, TableView
    from generator.writer.views.call import AnswerView, CoverageView, QuestionView
    from generator.writer.views.word_choice import ChoiceView, CountView

_UPRIGHT = 3
"""So many accounts stand side by side on upright paper."""


def facts(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading."""
    yield part.heading(part.title)
    states: tuple[tuple[str, Anchor, tuple[QuestionView, ...]], ...] = part.shown["states"]
    for name, _, questions in states:
        yield part.heading(name, level=2)
        for question in questions:
            yield from _question(part, question)
    for table in part.shown["accounts"]:
        blocks = tuple(_accounts(part, table))
        yield from (Wide(blocks),) if len(table.parties) > _UPRIGHT else blocks
    yield from _coverage(part, part.shown["coverage"])
    yield from _choices(part, part.shown["choices"])


def _question(part: Part, question: QuestionView) -> Iterator[Paragraph]:
    yield part.paragraph(Style.ENTRY, Strong(question.question), anchor=question.anchor)
    for answer in question.answers:
        yield from _answer(part, answer)
    yield from part.details(question.looked_in, question.note)


def _answer(part: Part, answer: AnswerView) -> Iterator[Paragraph]:
    labels: Content = phrase(" ", Aside(f"({'; '.join(answer.labels)})")) if answer.labels else ""
    yield part.paragraph(Style.BULLET, answer.says, labels, part.marks(answer.evidence))
    yield from part.quotations(answer.evidence)
    yield from part.details(answer.note)


def _accounts(part: Part, table: TableView) -> Iterator[Block]:
    yield part.heading(table.heading, level=2)
    yield part.paragraph(
        Style.NORMAL, table.event, ": what each party says of it, by topic, ", table.told, ". ", table.legend
    )
    for party in table.parties:
        about = [phrase(" ", fact, ".") for fact in party.facts]
        yield from part.details(
            phrase(Strong(party.label), f", {party.read}: {party.amount}.", *about), party.note
        )
    yield Table(
        table.heading,
        (0.55, *(1 for _ in table.parties)),
        (
            part.cell("Topic"),
            *(part.cell(party.label, " ", Aside(f"({party.read})")) for party in table.parties),
        ),
        tuple((_topic(part, row), *(_account(part, cell) for cell in row.cells)) for row in table.rows),
    )


def _topic(part: Part, row: RowView) -> Cell:
    word: Content = phrase(" ", Aside(phrase("(", row.word, ")"))) if row.word else ""
    lines = [part.paragraph(Style.CELL, Strong(row.topic), word)]
    lines += [
        part.paragraph(Style.CELL, contrast.says, part.writer.note(contrast.cites))
        for contrast in row.contrasts
    ]
    if row.grounds:
        lines.append(part.paragraph(Style.CELL, Aside(join(row.grounds))))
    return Cell(tuple(lines))


def _account(part: Part, shown: CellView) -> Cell:
    """Return what a party says of a topic: its words, what they say in ours, and footnotes for where they stand."""
    if not shown.said:
        return part.cell(Emphasis(Aside(shown.silence)))
    lines: list[Paragraph] = []
    for said in shown.said:
        first = said.reports[0] if said.reports else None  # those with words come first
        marks = part.writer.notes(
            phrase(report.way, " (", report.remarks, ")") if report.remarks else report.way
            for report in said.reports
        )
        jointly = said.jointly
        if first is not None and first.quote is not None:
            translation: Content = phrase(" ", first.translation) if first.translation else ""
            lines.append(part.paragraph(Style.CELL, jointly, first.quote, translation))
            jointly = ""
        lines.append(part.paragraph(Style.CELL, jointly, said.lead, said.says, marks))
    return Cell(tuple(lines))


def _coverage(part: Part, found: tuple[CoverageView, ...]) -> Iterator[Block]:
    if not found:
        return
    title = "What each source reports and does not mention"
    yield part.heading(title, level=2)
    if part.shown["legend"]:
        yield part.paragraph(Style.NORMAL, part.shown["legend"])
    heads = ("Source, read whole", "Reports on (number of statements)", "Does not mention")
    rows = tuple(
        (
            part.cell(covered.source),
            part.cell(join([phrase(topic, f" ({amount})") for topic, amount in covered.reported]) or "–"),
            _not_mentioned(part, covered),
        )
        for covered in found
    )
    yield Table(title, (0.6, 1, 1), tuple(map(part.cell, heads)), rows)


def _not_mentioned(part: Part, covered: CoverageView) -> Cell:
    kinds = (
        ("Never: ", covered.never),
        ("As the editors read it: ", covered.read),
        ("Published before it came up: ", covered.earlier),
        ("No entry: ", covered.no_entry),
    )
    lines = [part.paragraph(Style.CELL, words, join(topics)) for words, topics in kinds if topics]
    return Cell(tuple(lines)) if lines else part.cell("–")


def _choices(part: Part, found: tuple[ChoiceView, ...]) -> Iterator[Block]:
    if not found:
        return
    yield part.heading("Choice of words", level=2)
    yield part.paragraph(
        Style.NORMAL,
        "Who uses which word is counted in quotations, an utterance once for its speaker, whoever reports it; texts "
        "that are held and were read whole are counted too.",
    )
    for choice in found:
        yield part.paragraph(Style.ENTRY, Strong(choice.name), anchor=choice.anchor)
        if choice.groups:
            yield _counted(part, choice)
        yield from part.details(
            f"This briefing says “{choice.ours}” in its own voice." if choice.ours else "",
            phrase("Not counted, as the word means something else there: ", join(choice.other_senses, "; "))
            if choice.other_senses
            else "",
            phrase("In no quotation: ", join(choice.unused)) if choice.unused else "",
            choice.note,
        )


def _counted(part: Part, choice: ChoiceView) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for group in choice.groups:
        rows.append((part.cell(Emphasis(group.heading), span=len(choice.words) + 1),))
        rows += [
            (part.cell(who), *(part.cell(_count(part, count)) for count in counts))
            for who, counts in group.rows
        ]
    heads = (part.cell("Who"), *map(part.cell, choice.words))
    return Table("Who uses which word", (1,) * len(heads), heads, tuple(rows))


def _count(part: Part, count: CountView) -> tuple[Run, ...]:
    places = part.writer.runs(Aside(phrase("(", join(count.places, "; "), ")"))) if count.places else ()
    return joined((part.writer.runs(count.times), places), " ")
