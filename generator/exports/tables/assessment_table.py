"""The table of assessments: what the briefing itself judges, how likely it is, and how sure the editors are of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.cells import BELOW, on_site, words
from generator.exports.tables.table import Column, Table
from generator.writer.views.overview import view_assessment
from generator.writer.wording import words as wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.briefing import Assessment

_COLUMNS = (
    Column("assessment", "Assessment", 60),
    Column("likelihood", "Likelihood", 18),
    Column("likelihood_range", "That is", 12),
    Column("scale", "By which scale", 32),
    Column("likelihood_because", "Why so likely", 40),
    Column("confidence", "Confidence", 12),
    Column("because", "Why this confidence", 40),
    Column("citations", "Rests on", 60),
    Column("alternatives", "It could also be", 40),
    Column("would_change", "What would change it", 40),
    Column("changed_because", "Changed because", 40),
    Column("id", "Id, with its place on the site", 32),
)


def assessment_table(given: ExportInput) -> Table:
    """Return the assessments of a briefing, in the editors' order."""
    rows = tuple(tuple(_row(assessment, given)) for assessment in given.briefing.assessments)
    return Table("assessments", "Assessments", _COLUMNS, rows)


def _row(assessment: Assessment, given: ExportInput) -> Iterator[Cell]:
    scale = given.briefing.scale
    view = view_assessment(assessment, given.briefing, given.links)
    yield words(view.says, given)
    yield view.likelihood
    yield view.range or None
    yield wording.SCALE[scale] if scale else None
    yield words(view.likelihood_because, given) or None
    yield view.confidence
    yield words(view.because, given)
    yield words(view.cites, given) or None
    yield BELOW.join(view.alternatives) or None
    yield BELOW.join(view.would_change) or None
    yield words(view.changed_because, given) or None
    yield on_site(assessment.id, given)
