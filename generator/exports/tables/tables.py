"""Lists the tables of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.source_table import source_table
from generator.exports.tables.statement_table import statement_table

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Table


def tables_of(given: ExportInput) -> tuple[Table, ...]:
    """Return every table of a briefing, the most wanted first."""
    return tuple(make(given) for make in (statement_table, source_table))
