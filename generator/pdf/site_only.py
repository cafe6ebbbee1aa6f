"""Lists the fields of views that the site alone prints: they are no part of a PDF's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.writer.views import (
    account_cells,
    accounts,
    call,
    cards,
    crosswalk,
    lineage,
    overview,
    plans,
    reports,
    source_facts,
    sources,
    stance_matrix,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

SITE_ONLY: Mapping[type, frozenset[str]] = {
    account_cells.CellView: frozenset({"kind", "party"}),
    account_cells.SaidInCell: frozenset({"amount"}),
    accounts.PartyView: frozenset({"name"}),
    accounts.RowView: frozenset({"comparison"}),
    accounts.TableView: frozenset({"anchor", "choices", "fit"}),
    call.CoverageView: frozenset({"amount"}),
    cards.ReviewView: frozenset({"kind"}),
    cards.StatementView: frozenset({"used"}),
    crosswalk.CellView: frozenset({"plan", "points"}),
    crosswalk.ColumnView: frozenset({"amounts", "dated", "plan"}),
    crosswalk.LevelView: frozenset({"level"}),
    lineage.CellOfLineage: frozenset({"plan"}),
    lineage.LineageTable: frozenset({"fit", "name"}),
    lineage.PointInLineage: frozenset({"kind"}),
    overview.PointView: frozenset({"amount"}),
    plans.PlanView: frozenset({"levels"}),
    reports.ReportView: frozenset({"inline"}),
    source_facts.AddressView: frozenset({"state"}),
    sources.SourceView: frozenset({"line"}),
    stance_matrix.CellView: frozenset({"target"}),
}
"""Links and classes for its styles, names for a phone's narrow cells, sums of what a PDF shows in full, and where an
entry is used, which a PDF's index says."""
