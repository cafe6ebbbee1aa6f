"""What is shown of two versions of a text: each sentence that differs once. The texts are invented."""

from __future__ import annotations

import pytest

from generator.comparing import BOTH, NEW, OLD
from generator.drift import compare_texts
from generator.quotes.text.source_text import index


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "They met. Each town may land forty tons a year of whatever fish it likes. It rained.",
            "They met. Each city may land forty tons a year of whatever fish it wants. It rained.",
            [
                "They met. Each [town|city] may land forty tons a year of whatever fish it [likes|wants]. It rained."
            ],
        ),
        (
            "Ships land by day in May. All the fish stays.",
            "Ships land by night in May. All the crab stays.",
            ["Ships land by [day|night] in May. ", "All the [fish|crab] stays."],
        ),
        (
            "Ships land by day. Nobody is asked for fees.",
            "Ships land by night. Nobody is asked for bribes.",
            ["Ships land by [day|night]. ", "Nobody is asked for [fees|bribes]."],
        ),
    ],
)
def test_a_sentence_is_one_passage_and_no_words_are_shown_twice(old: str, new: str, told: list[str]) -> None:
    shown = {BOTH: "{}", OLD: "[{}|", NEW: "{}]"}
    found = compare_texts(index(old, "en"), index(new, "en")).passages
    assert [
        "".join(shown[piece.is_in].format(piece.text) for piece in passage.pieces) for passage in found
    ] == told
