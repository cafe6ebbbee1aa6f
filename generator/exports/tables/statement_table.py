"""The table of statements: a row for each, by date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.cells import BETWEEN, names, not_after, not_before, on_site, when, words
from generator.exports.tables.table import Column, Table
from generator.model.voices import voices_of
from generator.writer.views.claims import absent, superlative
from generator.writer.wording import words as wording
from generator.writer.wording.order import by_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.statement import Statement
    from generator.model.statement_dates import StatementDate
    from generator.writer.views.cards import StatementViews

_COLUMNS = (
    Column("number", "No.", 6),
    Column("date", "Date", 16),
    Column("date_is", "Date is that of", 14),
    Column("not_before", "Not before"),
    Column("not_after", "Not after"),
    Column("speaker", "Who", 24),
    Column("office", "Office", 24),
    Column("voice", "In whose voice", 20),
    Column("says", "Says", 60),
    Column("stance", "Stance", 28),
    Column("about", "About", 28),
    Column("at", "Said at", 24),
    Column("kind", "Kind", 16),
    Column("modality", "How it is meant", 16),
    Column("credibility", "Credibility", 20),
    Column("superlative", "Claims to be", 24),
    Column("absent", "Words said to be missing", 28),
    Column("reports", "Reports", 8),
    Column("citations", "Where it was seen", 60),
    Column("relations", "Beside other statements", 40),
    Column("note", "Note", 40),
    Column("id", "Id, with its place on the site", 32),
    Column("speaker_ids", "Ids of who speaks", 20),
)


def statement_table(given: ExportInput, views: StatementViews) -> Table:
    """Return the statements of a briefing, numbered as on its pages."""
    rows = tuple(
        tuple(_row(number, statement, said, views, given))
        for number, (said, statement) in enumerate(by_date(given.briefing, given.library), 1)
    )
    return Table("statements", "Statements", _COLUMNS, rows)


def _row(
    number: int, statement: Statement, said: StatementDate, views: StatementViews, given: ExportInput
) -> Iterator[Cell]:
    view = views.view(statement, said, number)
    yield number
    yield when(said.date, given)
    yield said.basis.value if said.date else None
    yield not_before(said.date)
    yield not_after(said.date)
    yield words(view.name, given)
    yield words(view.office, given).removeprefix(", ") or None
    yield words(view.voice, given) or None
    yield statement.says
    stances = (f"{words(stance.mark, given)}: {words(stance.on, given)}" for stance in view.stances)
    yield BETWEEN.join(stances) or None
    yield (
        names(tuple(dict.fromkeys((*statement.about, *(target for target, _ in statement.stance)))), given)
        or None
    )
    yield names((statement.at,), given) if statement.at else None
    yield wording.KIND[statement.kind] if statement.kind else None
    yield wording.MODALITY[statement.modality] if statement.modality else None
    yield wording.CREDIBILITY[statement.credibility] if statement.credibility else None
    yield words(superlative(statement, given.links), given) or None
    yield words(absent(statement, given.found, given.links), given) or None
    yield len(statement.reports)
    yield words(view.cites, given)
    yield BETWEEN.join(words(relation, given) for relation in view.relations) or None
    yield words(view.note, given) or None
    yield on_site(statement.id, given)
    yield BETWEEN.join(statement.speakers or voices_of(statement, given.library.sources)) or None
