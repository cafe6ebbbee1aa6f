"""The table of reports: a row for each place in which a statement was seen, with its words and their verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import language
from generator.exports.tables.cells import BETWEEN, on_site, when, words
from generator.exports.tables.table import Column, Linked, Table
from generator.model.dates import parse_date
from generator.model.proofs import DECIDED
from generator.writer.views.reports import prose, way_to
from generator.writer.views.verdicts import read_with_care
from generator.writer.wording import words as wording
from generator.writer.wording.order import by_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.report import Report
    from generator.model.statement import Statement

_COLUMNS = (
    Column("number", "Statement No.", 10),
    Column("report", "Report", 8),
    Column("way", "Way to the source", 40),
    Column("source", "Source", 32),
    Column("locator", "Place in it", 20),
    Column("quote", "Quotation", 60),
    Column("language", "Its language", 12),
    Column("wording", "Whose words", 18),
    Column("verdict", "Checked", 28),
    Column("checked_on", "Checked on", 12),
    Column("remarks", "To mind", 28),
    Column("translation", "Translation", 40),
    Column("translation_by", "Translated by", 16),
    Column("date_given", "Date it gives", 16),
    Column("attribution", "How it names who speaks", 24),
    Column("note", "Note", 40),
    Column("source_id", "Id of the source", 24),
    Column("id", "Id of the statement, with its place on the site", 32),
)
_OF_SPEAKER, _OF_SOURCE = "the speaker's", "the source's, in which it tells what was said"


def report_table(given: ExportInput) -> Table:
    """Return the reports of every statement, in the order of the statements."""
    rows = tuple(
        tuple(_row(number, place, statement, given))
        for number, (_, statement) in enumerate(by_date(given.briefing, given.library), 1)
        for place in range(len(statement.reports))
    )
    return Table("reports", "Reports", _COLUMNS, rows)


def _row(number: int, place: int, statement: Statement, given: ExportInput) -> Iterator[Cell]:
    report = statement.reports[place]
    source = given.library.sources[report.source]
    yield number
    yield place + 1
    yield words(way_to(report, statement, given.links), given)
    yield Linked(words(given.links.label(source.id), given), source.url or source.archive or "")
    yield report.locator
    yield from _quotation(report, statement, given)
    yield report.translation
    yield wording.TRANSLATION_BY[report.translation_by] if report.translation_by else None
    yield when(report.date, given)
    yield wording.ATTRIBUTION.get(report.attribution)
    yield words(prose(report.note), given) or None
    yield source.id
    yield on_site(statement.id, given)


def _quotation(report: Report, statement: Statement, given: ExportInput) -> Iterator[Cell]:
    """Yield the words, their language, whose they are, what is known of them and since when, what to mind."""
    if report.quote is None:
        yield from (None,) * 6
        return
    source = given.library.sources[report.source]
    proof = given.findings.library_proofs.proof(statement.id, report, source)
    yield report.quote
    yield language(report.quote_lang or source.text_lang, given.links.lang)
    yield _OF_SOURCE if report.is_reported_speech else _OF_SPEAKER
    yield wording.VERDICT[proof.verdict]
    yield when(parse_date(proof.date), given) if proof.verdict in DECIDED and proof.date else None
    yield BETWEEN.join(words(remark, given) for remark in read_with_care(report, proof)) or None
