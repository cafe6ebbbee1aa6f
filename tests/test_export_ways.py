"""What a page says of how a statement came and how it stands beside others is in the tables and in linked data, too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.exports.export_format import export_input
from generator.exports.tables.cells import written
from generator.exports.tables.tables import tables_of
from generator.linked_data import graph_file
from generator.loading import load_with_findings
from generator.model.publication import Desk, Publication
from tests.harbour_towns import BRIEFING, HARBOUR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.exports.export_format import ExportInput

PUBLICATION = Publication(
    site_name="Harbours", address="https://harbours.example/", desk=Desk(name="The desk")
)
ROWS = {
    "brandt-dock": {
        "at": "Merrin and Tolvay talk at Cape Lull",
        "relations": "withdrawn, as Tide Times reads it: Tide Times: Merrin has gone back on its word about the dock",
    },
    "brandt-lighthouse": {
        "voice": "(as told by Oke Rhun)",
        "relations": (
            "denied by: Council of Merrin: Nobody has promised the lighthouse to anybody (in the editors’ view)"
        ),
    },
    "rhun-takes-back": {
        "relations": "withdraws: Oke Rhun: The harbour paper is a good beginning (in the editors’ view)",
    },
    "quorra-guard-boats": {"voice": "(in its own voice, on Quorra’s view)", "relations": ""},
}
"""What cells say of a statement."""
WAYS = {
    "brandt-lighthouse": "Ilsa Brandt → Oke Rhun → Tide Times, 11 Apr 2026, para 1",
    "brandt-dock": "Ilsa Brandt → Merrin’s readout, 9 Apr 2026; Council of Merrin, in Bay Wire, 10 Apr 2026",
    "quorra-guard-boats": "Tide Times, 11 Apr 2026, para 2",
}


@pytest.fixture(scope="module")
def given() -> ExportInput:
    """The library of three harbour towns."""
    loaded = load_with_findings(HARBOUR)
    return export_input(BRIEFING, loaded.library, loaded.findings, PUBLICATION)


@pytest.fixture(scope="module")
def statements(given: ExportInput) -> Mapping[str, Mapping[str, str]]:
    """The rows of the table of statements, each cell by the name of its column, by the statements' own ids."""
    (table,) = (table for table in tables_of(given) if table.name == "statements")
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, map(written, row), strict=True)) for row in table.rows]
    return {row["id"].rpartition("/")[2]: row for row in rows}


@pytest.mark.parametrize("statement", ROWS)
def test_a_row_says_where_it_was_said_and_what_it_does_to_others(
    statements: Mapping[str, Mapping[str, str]], statement: str
) -> None:
    row = statements[statement]
    assert {name: row[name] for name in ROWS[statement]} == ROWS[statement]


@pytest.mark.parametrize("statement", WAYS)
def test_a_claim_says_by_which_way_it_came_without_a_quotation_too(
    given: ExportInput, statement: str
) -> None:
    """Who told it for whom: its author alone would be said to have said it to us."""
    claims = {
        claim["@id"].rpartition("#")[2]: claim
        for claim in json.loads(graph_file.write(given))["@graph"]
        if claim["@type"] == "Claim" and "@id" in claim
    }
    assert claims[statement]["creditText"] == WAYS[statement]
    holders = {"@id": "actors/quorra/"} if statement == "quorra-guard-boats" else None
    assert claims[statement].get("mentions") == holders
