"""What drafts find in texts of the length of real ones in six languages; whom they name wrongly."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import texts_in
from tests.drafting.measures import score_of, total, wrongly_clear

FLOORS = {
    "third": {"quotations": 0.97, "speakers": 0.95, "dates": 0.95},
    "fourth": {"quotations": 0.97, "speakers": 0.92, "dates": 0.95},
    "fifth": {"quotations": 0.98, "speakers": 0.97, "dates": 0.95},
    "sixth": {"quotations": 0.97, "speakers": 0.95, "dates": 0.95},
    "seventh": {"quotations": 0.97, "speakers": 0.95, "dates": 0.92},
    "eastern": {"quotations": 0.97, "speakers": 0.92, "dates": 0.97},
    "eastern_later": {"quotations": 0.97, "speakers": 0.92, "dates": 0.90},
    "eastern_fourth": {"quotations": 0.97, "speakers": 0.95, "dates": 0.95},
    "eastern_third": {"quotations": 0.97, "speakers": 0.95, "dates": 0.95},
}


@pytest.mark.parametrize("folder", FLOORS)
def test_long_texts_reach_their_floors(folder: str) -> None:
    found = total(score_of(text) for text in texts_in(folder))
    assert {name: found.share(name) >= floor for name, floor in FLOORS[folder].items()} == dict.fromkeys(
        FLOORS[folder], True
    ), "\n".join(found.misses)
    assert found.invented == []


@pytest.mark.parametrize("folder", FLOORS)
def test_nobody_of_the_registers_is_given_words_of_another_as_clear(folder: str) -> None:
    assert [wrong for text in texts_in(folder) for wrong in wrongly_clear(text)] == []
