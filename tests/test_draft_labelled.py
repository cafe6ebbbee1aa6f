"""What drafts find in texts of our own in six languages that are labelled by hand; whom they name wrongly.

Each text is drafted once for all these tests.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from generator.drafting.languages import LANGUAGES
from generator.quotes.locators import first_paragraph
from generator.quotes.text.source_text import index
from tests.drafting.corpus import texts_in
from tests.drafting.measures import (
    GOALS,
    Score,
    all_texts,
    drafts_of,
    score_of,
    scores_by,
    table,
    total,
    wrongly_clear,
)

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


@cache
def _scores() -> dict[tuple[str, str], Score]:
    return scores_by(all_texts())


def test_there_are_fifteen_texts_of_each_kind_in_each_language() -> None:
    counted = [(text.lang, text.kind) for text in all_texts()]
    for lang in LANGUAGES:
        for kind in ("news", "readout", "press"):
            assert counted.count((lang, kind)) >= 15


@pytest.mark.parametrize("lang", [*LANGUAGES, "all"])
def test_drafts_reach_their_goals(lang: str) -> None:
    scores = {key: score for key, score in _scores().items() if lang in (key[0], "all")}
    found = total(scores.values())
    for name, goal in GOALS.items():
        assert found.share(name) >= goal, "\n".join([table(scores), *found.misses])


def test_no_draft_has_a_word_that_its_text_has_not() -> None:
    assert [quote for score in _scores().values() for quote in score.invented] == []


_GUESSED = re.compile(r"“([^”]+)” read as .*?(?: in paragraph (\d+))?(?=[;)])")


def test_what_a_draft_says_of_its_speaker_stands_in_the_paragraph_that_it_names() -> None:
    counted = 0
    for labelled in all_texts():
        text = index(labelled.text, labelled.lang)
        drafts = drafts_of(labelled)
        for statement in drafts.statements:
            (todo,) = (todo for todo in statement.todo if todo.startswith("speaker "))
            named = re.search(r"in paragraph (\d+)", todo)
            for guess in _GUESSED.finditer(todo):
                counted += 1
                number = int(guess[2] or (named[1] if named else 0)) - 1 + first_paragraph(text)
                parts = text.paragraphs[
                    0 if number == 1 else number : number + 1
                ]  # a headline is called like the first
                told = " ".join(" ".join(text.raw[part.start : part.end].split()) for part in parts)
                assert guess[1].casefold() in told.casefold(), (todo, told)
    assert counted > 100
