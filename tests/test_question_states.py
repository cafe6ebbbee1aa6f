"""What somebody expects is no fact: a question that rests on nothing else says so, wherever it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model.question import QuestionState, Relation
from generator.model.statement import Modality
from tests import factories as make
from tests.outputs import outputs_of

if TYPE_CHECKING:
    from generator.model.question import Answer

SAID, EXPECTED, HOPED = (f"{make.BRIEFING}/{name}" for name in ("said", "expected", "hoped"))
STATEMENTS = {
    SAID: make.statement("said"),
    EXPECTED: make.statement("expected", modality=Modality.EXPECTED),
    HOPED: make.statement("hoped", modality=Modality.HOPED),
}


def answer(*evidence: object, relation: Relation | None = None) -> Answer:
    return make.answer(evidence=evidence, relation=relation)


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ((answer(EXPECTED),), QuestionState.UNCERTAIN),
        ((answer(EXPECTED, HOPED),), QuestionState.UNCERTAIN),
        ((answer(EXPECTED, SAID),), QuestionState.KEY_FACT),
        ((answer(EXPECTED, make.report()),), QuestionState.KEY_FACT),
        ((answer(EXPECTED, f"{make.BRIEFING}/talks"),), QuestionState.KEY_FACT),
        ((answer(EXPECTED), answer(SAID, relation=Relation.SAME)), QuestionState.KEY_FACT),
        ((answer(EXPECTED), answer(SAID, relation=Relation.OTHER_SCOPE)), QuestionState.UNCERTAIN),
        ((answer(EXPECTED), answer(SAID, relation=Relation.CONFLICTING)), QuestionState.CONTESTED),
        ((answer(SAID), answer(EXPECTED, relation=Relation.SAME)), QuestionState.KEY_FACT),
        ((), QuestionState.GAP),
    ],
)
def test_what_answers_rest_on_tells_the_state(answers: tuple[Answer, ...], state: QuestionState) -> None:
    assert make.question(answers=answers).state_among(STATEMENTS) is state


def test_what_is_expected_is_called_so_on_each_page() -> None:
    briefing = make.briefing(
        statements=(STATEMENTS[EXPECTED],), questions=(make.question(answers=(answer(EXPECTED),)),)
    )
    made = outputs_of(make.library(briefing))
    for page in ("overview", "call"):
        assert "Expected or uncertain" in made.pages[page]
        assert "Key facts" not in made.pages[page]
    assert "two hours expected" in " ".join(made.pages["call"].split())
    assert made.brief["facts"] == []
    ((_, ((says, labels, _),)),) = made.brief["uncertain"]
    assert (says, labels) == ("two hours", "expected")
    assert made.paper["call"]["states"][0][0] == "Expected or uncertain"
