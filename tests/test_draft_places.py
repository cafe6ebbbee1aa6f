"""Places in a text are looked up as they would be found by comparing all: however long the text is, as quickly."""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

import pytest

from generator.drafting.places import Places
from generator.drafting.register_names import RegisterNames
from generator.drafting.right_before import right_before
from generator.drafting.text_mentions import text_mentions
from generator.quotes.text.source_text import index
from tests.drafting.measures import library

END = 7


class Stretch(NamedTuple):
    """Some characters of a text."""

    start: int
    end: int


EVERY = [Stretch(start, end) for start, end in product(range(END), range(1, END + 1)) if start < end]


@pytest.mark.parametrize("known", [EVERY, EVERY[::-1], EVERY[::3], EVERY[:1], []], ids=len)
def test_those_that_meet_are_found_in_their_order(known: list[Stretch]) -> None:
    places = Places(known)
    for other in EVERY:
        met = [stretch for stretch in known if stretch.start < other.end and other.start < stretch.end]
        assert places.meeting(other.start, other.end) == met
        assert places.meets(other) == bool(met)


@pytest.mark.parametrize(
    ("text", "found"),
    [("the captain", True), ("bathe captain", False), (f"{'x' * 195} the captain", True)],
)
def test_what_stands_right_before_is_no_part_of_a_longer_word(text: str, found: bool) -> None:  # noqa: FBT001
    assert (right_before(re.compile(r"\bthe\s$"), text, text.index("captain")) is not None) is found


def test_a_text_is_looked_through_once_for_all_who_ask() -> None:
    registers = RegisterNames(library())
    first, again = (
        text_mentions(index("Mayor Jonas Pell left.\n", "en"), registers.in_language("en")) for _ in range(2)
    )
    assert first is again
    assert first.words_of_names == {"Jonas", "Pell"}
