"""Where the parties' accounts differ is computed, and nothing that was not read counts as a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analysis.differences import Comparison, compare
from generator.analysis.findings import Sighting, Silence
from generator.model.statement import Modality, RelationType, StatementRelation
from tests import factories as make

if TYPE_CHECKING:
    from generator.analysis.differences import Cell
    from generator.model.statement import Statement

ALICE = make.statement("alice", says="Talks come first.")
AGAIN = make.statement("again", says="talks come  first")
OTHER = make.statement("other", says="Trade comes first.")
REPETITION = StatementRelation(to=ALICE.id, type=RelationType.REPEATS)
ANSWER = StatementRelation(to=ALICE.id, type=RelationType.ANSWERS)
REPEATS = make.statement("repeats", says="It is talks.", links=(REPETITION,))
ANSWERS = make.statement("answers", says="It is talks.", links=(ANSWER,))
HOPED = make.statement("hoped", says="Talks come first.", modality=Modality.HOPED)
MENTIONED, SEEN = Silence.NOT_MENTIONED, Silence.NOT_SEEN


def said(*statements: Statement) -> Cell:
    """Return a cell with one report of each statement."""
    return tuple(Sighting(one, one.reports[0]) for one in statements)


@pytest.mark.parametrize(
    ("cells", "complete", "expected"),
    [
        ((said(ALICE), said(ALICE)), "..", Comparison.SAME),
        ((said(ALICE), said(AGAIN)), "ww", Comparison.SAME),
        ((said(ALICE), said(REPEATS)), "ww", Comparison.SAME),
        ((said(REPEATS), said(AGAIN, ALICE)), "ww", Comparison.SAME),
        ((said(ALICE), said(ANSWERS)), "..", Comparison.DIFFERENT),
        ((said(ALICE), said(HOPED)), "..", Comparison.DIFFERENT),
        ((said(ALICE), said(OTHER)), "..", Comparison.DIFFERENT),
        ((said(ALICE), said(ALICE, OTHER)), "w.", Comparison.DIFFERENT),
        ((said(ALICE), said(ALICE, OTHER)), ".w", Comparison.UNKNOWN),
        ((said(ALICE, ANSWERS), said(ALICE, OTHER)), "..", Comparison.DIFFERENT),
        ((said(ALICE), MENTIONED), ".w", Comparison.ONE_SIDED),
        ((said(ALICE), SEEN), "w.", Comparison.UNKNOWN),
        ((said(ALICE), SEEN, MENTIONED), "..w", Comparison.ONE_SIDED),
        ((said(ALICE), said(AGAIN), SEEN), "ww.", Comparison.UNKNOWN),
        ((said(ALICE), said(OTHER), SEEN), "...", Comparison.DIFFERENT),
        ((said(ALICE),), ".", Comparison.SAME),
    ],
)
def test_how_accounts_of_a_topic_stand_to_each_other(
    cells: tuple[Cell, ...], complete: str, expected: Comparison
) -> None:
    """``w``: read whole."""
    whole = [one == "w" for one in complete]
    assert compare(cells, whole) is expected
    assert compare(cells[::-1], whole[::-1]) is expected


def test_only_known_differences_count_as_such() -> None:
    assert {one for one in Comparison if one.differs} == {Comparison.DIFFERENT, Comparison.ONE_SIDED}
