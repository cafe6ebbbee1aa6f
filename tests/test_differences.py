"""How the accounts of a topic stand to each other is computed, and says no more than is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analysis.differences import Comparison, compare, conflicting, conflicts_of, denials_in
from generator.analysis.findings import Sighting, Silence
from generator.model.question import Answer, Relation
from generator.model.statement import RelationType, StatementRelation
from tests import factories as make

if TYPE_CHECKING:
    from generator.analysis.findings import Cell
    from generator.model.question import Question
    from generator.model.statement import Statement

ALICE = make.statement("alice", says="Talks come first.")
OTHER = make.statement("other", says="Trade comes first.")
THIRD = make.statement("third", says="Ships come first.")
COUNTED, READ, NO_ENTRY, NARROWER = Silence.COUNTED, Silence.READ, Silence.NO_ENTRY, Silence.UNDER_NARROWER


def said(*statements: Statement) -> Cell:
    """Return a cell with one report of each statement."""
    return tuple(Sighting(statement, statement.reports[0]) for statement in statements)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((said(ALICE), said(ALICE)), Comparison.SPOKEN),
        ((said(ALICE), said(OTHER)), Comparison.SPOKEN),
        ((said(ALICE), NARROWER), Comparison.SPOKEN),
        ((said(ALICE), COUNTED), Comparison.ONE_SIDED),
        ((said(ALICE), READ), Comparison.ONE_SIDED),
        ((said(ALICE), NO_ENTRY), Comparison.UNKNOWN),
        ((said(ALICE), NO_ENTRY, NO_ENTRY), Comparison.UNKNOWN),
        ((said(ALICE), NO_ENTRY, COUNTED), Comparison.ONE_SIDED),
        ((said(ALICE), said(OTHER), NO_ENTRY), Comparison.SPOKEN),
        ((said(ALICE), said(OTHER), COUNTED), Comparison.ONE_SIDED),
        ((said(ALICE),), Comparison.UNKNOWN),
    ],
)
def test_how_accounts_of_a_topic_stand_to_each_other(cells: tuple[Cell, ...], expected: Comparison) -> None:
    assert compare(cells, differ=False) is expected
    assert compare(cells[::-1], differ=False) is expected
    assert compare(cells, differ=True) is Comparison.DIFFER


def asked(*answers: tuple[Relation | None, Statement]) -> Question:
    """Return a question with one answer for each statement."""
    return make.question(
        answers=tuple(
            Answer(says="So.", evidence=(statement.id,), relation=relation, place=make.PLACE)
            for relation, statement in answers
        )
    )


FIRST = (None, ALICE)


@pytest.mark.parametrize(
    ("cells", "question", "differ"),
    [
        ((said(ALICE), said(OTHER)), asked(FIRST, (Relation.CONFLICTING, OTHER)), True),
        ((said(ALICE), NO_ENTRY, said(OTHER)), asked(FIRST, (Relation.CONFLICTING, OTHER)), True),
        ((said(ALICE), said(OTHER)), asked(FIRST, (Relation.DENIED, OTHER)), True),
        (
            (said(ALICE), said(THIRD)),
            asked((None, OTHER), (Relation.SAME, ALICE), (Relation.CONFLICTING, THIRD)),
            True,
        ),
        ((said(ALICE, THIRD), said(OTHER, THIRD)), asked(FIRST, (Relation.CONFLICTING, OTHER)), True),
        # what only a newspaper answers is no account's
        ((said(ALICE), said(THIRD)), asked(FIRST, (Relation.CONFLICTING, OTHER)), False),
        ((said(ALICE), NO_ENTRY), asked(FIRST, (Relation.CONFLICTING, OTHER)), False),
        # one account that contradicts itself
        ((said(ALICE, OTHER), said(THIRD)), asked(FIRST, (Relation.CONFLICTING, OTHER)), False),
        # both accounts have both: a joint text, or each quotes the other
        ((said(ALICE, OTHER), said(ALICE, OTHER)), asked(FIRST, (Relation.CONFLICTING, OTHER)), False),
        # no conflict
        ((said(ALICE), said(OTHER)), asked(FIRST, (Relation.OTHER_SCOPE, OTHER)), False),
        ((said(ALICE), said(OTHER)), asked(FIRST, (Relation.LESS_PRECISE, OTHER)), False),
        ((said(ALICE), said(OTHER)), asked(FIRST, (Relation.SAME, OTHER)), False),
        ((said(ALICE), said(OTHER)), asked(FIRST, (Relation.SUPERSEDED, OTHER)), False),
        # a month does not conflict with another day than the one given
        (
            (said(ALICE), said(OTHER)),
            asked((None, THIRD), (Relation.LESS_PRECISE, ALICE), (Relation.CONFLICTING, OTHER)),
            False,
        ),
    ],
)
def test_accounts_differ_where_their_answers_conflict(
    cells: tuple[Cell, ...], question: Question, *, differ: bool
) -> None:
    found = conflicting(cells, conflicts_of([question]))
    assert found == ((question.id,) if differ else ())
    assert conflicting(cells[::-1], conflicts_of([question])) == found


def denying(*about: str, type_: RelationType = RelationType.DENIES, by: str | None = None) -> Statement:
    """Return a statement on ``about`` that does something to what Alice says of peace and of trade."""
    return make.statement("denying", about=about, links=(StatementRelation(to=BOTH.id, type=type_, by=by),))


DENYING = f"{make.BRIEFING}/denying"
BOTH = make.statement("both", about=("peace", "trade", f"{make.BRIEFING}/talks"))


@pytest.mark.parametrize(
    ("cells", "differ"),
    [
        ((said(BOTH), said(denying("peace"))), True),
        ((said(BOTH), NO_ENTRY, said(denying("peace", "ships"))), True),
        ((said(BOTH), said(denying("peace", f"{make.BRIEFING}/talks"))), True),
        # on which of two it denies is not known
        ((said(BOTH), said(denying("peace", "trade"))), False),
        # it denies what was said of another topic
        ((said(BOTH), said(denying("trade"))), False),
        ((said(BOTH), said(denying("peace", type_=RelationType.ANSWERS))), False),
        # a newspaper has it that it denies
        ((said(BOTH), said(denying("peace", by="paper"))), False),
        ((said(BOTH, denying("peace")), NO_ENTRY), False),
        ((said(BOTH, denying("peace")), said(BOTH, denying("peace"))), False),
        ((said(ALICE), said(denying("peace"))), False),
    ],
)
def test_accounts_differ_where_one_denies_the_other(cells: tuple[Cell, ...], *, differ: bool) -> None:
    topics = {"peace", "trade", "ships"}
    found = (DENYING,) if differ else ()
    assert denials_in(cells, "peace", topics) == found
    assert denials_in(cells[::-1], "peace", topics) == found
