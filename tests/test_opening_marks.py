"""What looks for words between two marks stops at the next opening one: many that nothing closes are looked at once."""

from __future__ import annotations

import re

import pytest

from generator.analysis import words
from generator.checks import quotes, texts
from generator.quotes.matching import quotation
from generator.quotes.text import segmentation as words_of
from generator.text import marked_passages
from generator.writer.wording import text_fragments

NEVER_CLOSED = {
    "an insertion": (quotes._INSERTION, "[one [two]"),
    "an insertion of another width": (quotes._INSERTION, "［one ［two］"),
    "a gap": (text_fragments._GAP, "[one two [three]"),
    "a quotation": (texts._QUOTED, "“one “two”"),
    "a quotation in guillemets": (texts._QUOTED, "«one «two»"),
    "a quotation in single marks": (texts._QUOTED, "‘one ‘two’"),
    "a quotation that begins low": (texts._QUOTED, "„one „two“"),
    "a note": (marked_passages._TARGET, "[^one[^two]"),
    "attributes": (marked_passages._TARGET, "{:one{:two}"),
}
CLOSED = {
    "an insertion": (quotes._INSERTION, "[one]"),
    "a cut in brackets": (text_fragments._GAP, "[…]"),
    "words of ours": (text_fragments._GAP, "[one two]"),
    "a quotation": (texts._QUOTED, "“one”"),
    "a quotation that begins low": (texts._QUOTED, "„one“"),
    "a note": (marked_passages._TARGET, "[^one]"),
    "attributes": (marked_passages._TARGET, "{lang}".replace("l", ".l")),
    "a numbered note": (quotation._NUMBERED, "[note 12a, 3]"),
}


@pytest.mark.parametrize("name", NEVER_CLOSED)
def test_an_opening_mark_that_nothing_closes_is_passed_over(name: str) -> None:
    pattern, text = NEVER_CLOSED[name]
    assert pattern.match(text) is None
    assert pattern.search("[" * 100_000 + "“" * 100_000) is None


@pytest.mark.parametrize("name", CLOSED)
def test_what_is_closed_is_found(name: str) -> None:
    pattern, text = CLOSED[name]
    found = re.fullmatch(pattern, text)
    assert found is not None


def test_only_what_is_closed_is_left_out_of_words_that_are_counted() -> None:
    assert words.fold("a [b [c] d [e") == "a [] d [e"
    assert words.fold("[" * 100_000) == "[" * 100_000
    assert quotation._NUMBERED.search("[" + "1" * 100_000) is None


def test_an_edited_ending_is_looked_for_at_the_beginnings_of_words() -> None:
    assert quotation._EDITED_ENDING.match("want[ed]") is not None
    assert quotation._EDITED_ENDING.match("want[ed]", 1) is None
    assert quotation._EDITED_ENDING.search("中" * 100_000) is None


def test_the_number_of_a_note_is_looked_for_at_its_first_raised_sign() -> None:
    found = [one[0] for one in words_of._WORD.finditer("LPDLPPHDPPDHPHDPHP")]
    assert found == ["L", "PD", "L", "PPHDPPDHPHD"]
    assert words_of._WORD.search("P" * 100_000 + "PH" * 50_000) is None
