"""Finds who says a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.statement import Statement


def voices_of(statement: Statement, sources: Mapping[Id, Source]) -> tuple[Id, ...]:
    """Return who says a statement: its speakers; of an own voice the publisher of the source of its first report."""
    return statement.speakers or (sources[statement.reports[0].source].publisher,)
