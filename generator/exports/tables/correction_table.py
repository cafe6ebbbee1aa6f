"""The table of corrections: what was wrong in an edition, what took its place, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.cells import on_site, when, words
from generator.exports.tables.table import Column, Table
from generator.model.briefing import Correction
from generator.writer.views.corrections import listed_rows, view_corrections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.briefing import LedgerRow
    from generator.writer.views.corrections import CorrectionView

_COLUMNS = (
    Column("kind", "Kind", 14),
    Column("date", "Date", 12),
    Column("of", "Of", 40),
    Column("was", "It said", 48),
    Column("now", "What took its place", 48),
    Column("stands", "Whether that stands", 14),
    Column("because", "Because", 48),
    Column("reported_by", "Reported by", 20),
    Column("id", "Id of what was corrected, with its place on the site", 32),
)


def correction_table(given: ExportInput) -> Table:
    """Return the corrections of a briefing, in the order of its overview."""
    listed = listed_rows(given.briefing.id, given.links)
    views = view_corrections(given.briefing.id, given.links)
    rows = tuple(tuple(_row(found.row, view, given)) for found, view in zip(listed, views, strict=True))
    return Table("corrections", "Corrections", _COLUMNS, rows)


def _row(correction: LedgerRow, view: CorrectionView, given: ExportInput) -> Iterator[Cell]:
    yield view.kind
    yield when(correction.date, given)
    yield words(view.of, given)
    yield view.was
    yield view.now
    yield view.label
    yield words(view.because, given)
    yield view.reported_by or None
    # what is gone has no place, and a sentence of the summary no id of its own
    yield on_site(correction.of, given) if isinstance(correction, Correction) else str(correction.of)
