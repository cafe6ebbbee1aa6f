"""The table of questions of fact: a row for each answer, and one for each question that nobody answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.cells import names, on_site, words
from generator.exports.tables.table import Column, Table
from generator.model.question import QuestionState
from generator.writer.views.reports import cites, prose
from generator.writer.wording import words as wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.question import Answer, Question

_COLUMNS = (
    Column("question", "Question", 48),
    Column("state", "State", 14),
    Column("answer", "Answer No.", 8),
    Column("says", "Answer", 48),
    Column("relation", "Beside the first answer", 22),
    Column("citations", "Rests on", 60),
    Column("note", "Note", 40),
    Column("looked_in", "Looked for in", 32),
    Column("id", "Id, with its place on the site", 32),
)

_STATE = {
    QuestionState.KEY_FACT: "key fact",
    QuestionState.UNCERTAIN: "expected or uncertain",
    QuestionState.CONTESTED: "contested",
    QuestionState.GAP: "not known",
}


def question_table(given: ExportInput) -> Table:
    """Return the questions of a briefing with their answers, in the editors' order."""
    rows = tuple(
        tuple(_row(question, number, answer, given))
        for question in given.briefing.questions
        for number, answer in enumerate(question.answers or (None,), 1)
    )
    return Table("questions", "Questions", _COLUMNS, rows)


def _row(question: Question, number: int, answer: Answer | None, given: ExportInput) -> Iterator[Cell]:
    yield question.question
    yield _STATE[question.state_among(given.library.statements)]
    yield number if answer else None
    yield answer.says if answer else None
    yield wording.RELATION[answer.relation] if answer and answer.relation else None
    yield words(cites(answer.evidence, given.links), given) if answer else None
    notes = (words(prose(note), given) for note in (question.note, answer.note if answer else None))
    yield " ".join(note for note in notes if note) or None
    yield names(question.looked_in, given) or None
    yield on_site(question.id, given)
