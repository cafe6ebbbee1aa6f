"""A copy is found however its source is printed: words broken at a line's end or a page's, marks of notes, ranges."""

from __future__ import annotations

import pytest

from generator.quotes.copied import copied_runs, line_of
from generator.quotes.text.source_text import index
from generator.quotes.text_blocks import HeldTextIndex, index_held_texts
from generator.text.marked_passages import Passage
from tests import factories as make

SENTENCE = "On the first morning of the long frost the keeper of the harbour counted four hundred geese"
PRINTED = [
    SENTENCE.replace("morning", "morn-\ning"),
    SENTENCE.replace("morning", "morn-\ning").replace("harbour", "har-\nbour"),
    SENTENCE.replace("keeper", "kee\u00ad\nper").replace("hundred", "hun‐\r\n  dred"),
    SENTENCE.replace("keeper", "kee¬\nper"),
    SENTENCE.replace("keeper", "kee-\n\n12\n\nper"),
    SENTENCE.replace("keeper", "kee-\n¹ See the map.\n\nper"),
    SENTENCE.replace("keeper", "kee-\npe-\nr"),
    SENTENCE.replace("first", "fi-\nrst").replace("four", "fo-\nur").replace("geese", "ge-\nese"),
    SENTENCE.replace("frost", "frost[12]").replace("harbour", "harbour¹"),
    SENTENCE.replace("frost", "frost [12]").replace("keeper", "kee-\nper"),
    "\n> " + SENTENCE.replace("frost ", "frost\n> "),
    "\n".join(SENTENCE.replace("e", "e-\n").split(" ")),
]


def held(text: str) -> HeldTextIndex:
    """Return one invented text, held."""
    return index_held_texts({"s": index(text, "en")}, {"s": make.source("s")})


@pytest.mark.parametrize("before", range(8))
@pytest.mark.parametrize("text", PRINTED[:-1])
def test_a_copy_of_fourteen_words_is_found_wherever_a_block_begins(text: str, before: int) -> None:
    words = held(f"{'Once more. ' * before}{text} there. Then they went home.")
    parts = SENTENCE.split()
    assert not copied_runs([Passage(" ".join(parts[:13]))], words)
    for first in range(len(parts) - 13):
        (found,) = copied_runs([Passage(f"We read: {' '.join(parts[first : first + 14])}, no more.")], words)
        assert found.outside == 14


@pytest.mark.parametrize("text", [text for text in PRINTED if ">" not in text and "¬" not in text])
def test_a_copy_as_printed_is_found(text: str) -> None:
    (found,) = copied_runs([Passage(text)], held(text))
    assert found.outside >= 14


def test_a_compound_broken_at_a_line_is_found_in_both_ways() -> None:
    words = held(SENTENCE.replace("harbour", "cease-\nfire line"))
    for written in ("ceasefire line", "cease-fire line", "cease fire line"):
        assert copied_runs([Passage(SENTENCE.replace("harbour", written))], words)


@pytest.mark.parametrize("word", ["mornings", "morn ing now", "morn", "ing"])
def test_another_word_ends_a_run(word: str) -> None:
    words = held(SENTENCE.replace("morning", "morn-\ning"))
    found = copied_runs([Passage(SENTENCE.replace("first morning", f"first {word}"))], words)
    assert [run.outside for run in found] in ([], [14]), "what stands behind the word"


def test_its_place_and_its_first_words_are_those_of_the_source() -> None:
    words = held("Once more. " + SENTENCE.replace("first", "fi-\nrst"))
    page = f"# Title\n\nWe read:\n{SENTENCE}\n"
    (found,) = copied_runs([Passage(page)], words)
    assert found.beginning == "On the fi- rst morning of the long frost"
    assert line_of(page, found, words) == 4
    assert len(SENTENCE.split()) == found.outside


def test_quoted_words_and_the_title_are_left_out_of_the_count() -> None:
    words = held(SENTENCE.replace("keeper", "kee-\nper"))
    parts = SENTENCE.split()
    quoted = " ".join([*parts[:8], "“", *parts[8:12], "”", *parts[12:]])
    assert not copied_runs([Passage(quoted)], words)


@pytest.mark.parametrize("text", ["a-\n" * 3_000, "no-\nno " * 2_000, "a[1] " * 2_000])
def test_hostile_texts_end(text: str) -> None:
    words = held(text)
    assert len(words.blocks) < 100_000
    copied_runs([Passage("a " * 3_000 + "no " * 3_000)], words)
