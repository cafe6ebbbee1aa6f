"""Lists the tables of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.about_table import about_table
from generator.exports.tables.assessment_table import assessment_table
from generator.exports.tables.correction_table import correction_table
from generator.exports.tables.position_table import position_table
from generator.exports.tables.question_table import question_table
from generator.exports.tables.report_table import report_table
from generator.exports.tables.source_table import source_table
from generator.exports.tables.statement_table import statement_table
from generator.exports.tables.timeline_table import timeline_table
from generator.writer.views.cards import StatementViews
from generator.writer.views.standings import Standings

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Table


def tables_of(given: ExportInput) -> tuple[Table, ...]:
    """Return every table of a briefing: what it is, then the most wanted first."""
    views = StatementViews(given.links, given.found, Standings(given.briefing, given.links))
    return (
        about_table(given),
        statement_table(given, views),
        report_table(given),
        source_table(given),
        position_table(given, views),
        timeline_table(given),
        question_table(given),
        assessment_table(given),
        correction_table(given),
    )
