"""Lists the fields of views that the site alone prints: they are no part of a PDF's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.writer.views import (
    account_cells,
    accounts,
    call,
    cards,
    corrections,
    crosswalk,
    lineage,
    overview,
    plans,
    reports,
    source_facts,
    sources,
    stance_matrix,
    timeline,
    word_choice,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

SITE_ONLY: Mapping[type, frozenset[str]] = {
    account_cells.CellView: frozenset({"kind", "party"}),
    account_cells.SaidInCell: frozenset({"amount"}),
    accounts.PartyView: frozenset({"name"}),
    accounts.RowView: frozenset({"comparison"}),
    accounts.TableView: frozenset({"anchor", "choices", "fit", "formerly"}),
    call.CoverageView: frozenset({"amount"}),
    call.QuestionView: frozenset({"formerly", "todo"}),
    cards.ReviewView: frozenset({"kind"}),
    cards.StatementView: frozenset({"formerly", "history", "todo", "used"}),
    corrections.CorrectionView: frozenset({"formerly"}),
    crosswalk.CellView: frozenset({"formerly", "plan", "points"}),
    crosswalk.ColumnView: frozenset({"amounts", "dated", "plan"}),
    crosswalk.LevelView: frozenset({"level"}),
    lineage.CellOfLineage: frozenset({"plan"}),
    lineage.LineageTable: frozenset({"fit", "name"}),
    lineage.PointInLineage: frozenset({"kind"}),
    overview.AssessmentView: frozenset({"formerly", "todo"}),
    overview.EditionView: frozenset({"changes", "page"}),
    overview.PointView: frozenset({"amount"}),
    plans.PlanView: frozenset({"formerly", "levels", "todo"}),
    plans.PointView: frozenset({"formerly", "todo"}),
    reports.ReportView: frozenset({"inline"}),
    source_facts.AddressView: frozenset({"state"}),
    sources.SourceView: frozenset({"formerly", "line", "todo"}),
    stance_matrix.CellView: frozenset({"target"}),
    timeline.EventView: frozenset({"formerly", "todo"}),
    word_choice.ChoiceView: frozenset({"formerly", "todo"}),
}
"""Links and classes for its styles, names for a phone's narrow cells, sums of what a PDF shows in full, where an entry
is used, which a PDF's index says, former anchors, to which none of its links leads, and what is still to be done, which
is never printed."""
