"""Two quotations are one only where an attribution interrupts it; where the writer goes on, a cut has to be marked."""

from __future__ import annotations

import pytest

from generator.model.proofs import Verdict
from generator.quotes.matching.match import match
from generator.quotes.text.source_text import index


@pytest.mark.parametrize(
    "between",
    [
        "”, and that Elland would “",
        ",” and that it had, by then, “",
        "”, while he “",
        "”, and said that it would “",
        "”. Elland had no plans. “",
        "” to the capital, Ada said, and “",
    ],
)
def test_two_quotations_in_a_sentence_of_the_source_are_not_one(between: str) -> None:
    text = index(
        f"The line was “ready to be opened{between}never be closed again”. The wind did not turn.", "en"
    )
    found = match("ready to be opened never be closed again", text)
    assert not found.accepted
    assert "mark the cut with `…`" in (found.problem or "")
    assert match("ready to be opened … never be closed again", text).accepted


@pytest.mark.parametrize(
    "between",
    [
        ",” she said, “",
        ",” the minister of Elland told reporters in the rain, “and to ",
        "” – Ada Lindqvist – “",
        ".” She said “",
        ",” said Ada. “",
    ],
)
def test_an_attribution_interrupts_a_quotation(between: str) -> None:
    text = index(f"“It is ready to be opened{between}never be closed again.” The wind did not turn.", "en")
    words = between.rpartition("“")[2]
    assert match(f"ready to be opened {words}never be closed again", text).verdict is Verdict.SPLIT
