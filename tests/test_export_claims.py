"""What a statement claims beside its sentence stands in tables as on pages."""

from __future__ import annotations

from generator.exports.tables.cells import written
from tests.test_export_tables import column, shipped_input, tables


def test_claims_beside_the_sentence_have_their_columns() -> None:
    """To be the first of something, and which words are missing from where: with positions, what they rest on."""
    given, found = shipped_input(), tables()["statements"]
    claimed = dict(zip(map(written, column(found, "id")), column(found, "superlative"), strict=True))
    statements = given.library.statements
    assert {id_ for id_, claim in claimed.items() if claim} == {
        id_ for id_, statement in statements.items() if statement.superlative
    }
    missing = dict(zip(map(written, column(found, "id")), column(found, "absent"), strict=True))
    for id_, statement in statements.items():
        assert bool(missing[id_]) == (statement.absent is not None)
        for word in statement.absent.words if statement.absent else ():
            assert f"“{word}”" in str(missing[id_])
    absent = [cell for cell in column(tables()["positions"], "absent") if cell]
    assert any("“withdrawal”" in str(cell) for cell in absent)
