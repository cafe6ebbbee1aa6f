"""How much of texts by others is drafted, who never saw the program: the first of them nobody reads who mends it.

The floors say what holds today, below the goals of `tests.drafting.measures`; they only rise.
"""

from __future__ import annotations

import pytest

from tests.drafting.corpus import texts_in
from tests.drafting.covering import covering_score
from tests.drafting.measures import GOALS, scores_by, total

FLOORS = {
    "outside": {"quotations": 0.83, "speakers": 0.79, "dates": 0.79},
    "outside_read_western": {"quotations": 0.86, "speakers": 0.91, "dates": 0.77},
    "outside_read_eastern": {"quotations": 0.92, "speakers": 0.98, "dates": 0.97},
    "outside_read": {"quotations": 0.94, "speakers": 0.93, "dates": 0.94},
}


@pytest.mark.parametrize("folder", FLOORS)
def test_texts_of_others_are_drafted_no_worse_than_before(folder: str) -> None:
    found = total(scores_by(texts_in(folder), covering_score).values())
    assert found.invented == []
    shares = {name: found.share(name) for name in GOALS}
    assert all(shares[name] >= least for name, least in FLOORS[folder].items()), shares


@pytest.mark.parametrize("folder", FLOORS)
def test_the_words_of_each_label_stand_in_its_text(folder: str) -> None:
    missing = [
        words
        for text in texts_in(folder)
        for label in text.expected
        for words in (label.begins, label.ends)
        if words not in text.text
    ]
    assert missing == []
