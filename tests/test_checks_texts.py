"""Checks of texts: personal data is found, loaded verbs are found in our own words, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.texts import outside_quotes, texts_with
from generator.checks.wording import loaded_verb
from generator.diagnostics import Diagnostics
from generator.model.kinds import StringKind
from tests import factories as make


@given(
    st.lists(st.text(st.sampled_from("ab c“”"), max_size=8), max_size=6), st.sampled_from(["a", "ab", "c b"])
)
def test_searching_all_texts_at_once_finds_those_that_hold_it(texts: list[str], word: str) -> None:
    places = [(text, StringKind.OWN_TEXT, make.PLACE, ("says",)) for text in texts]
    assert [text for text, *_ in texts_with([word], places)] == [text for text in texts if word in text]


@pytest.mark.parametrize(
    "text",
    [
        "“noted”",
        '"noted"',
        "«noted»",
        "‘noted’",
        "„noted“",
        "The word ‘noted’ in Alice’s note, and “it was noted”",
    ],
)
def test_words_in_quotation_marks_are_not_ours(text: str) -> None:
    assert "noted" not in outside_quotes(text)


@pytest.mark.parametrize(
    "text", ["Alice’s envoy noted the others’ view", "He noted that it is 5' long", "noted “x”"]
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert "noted" in outside_quotes(text)


# --- wording


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoy claimed that it failed", True),
        ("She pointed out that it failed", True),
        ("They unclaimed it", False),
        ("an island claimed by both, who claimed responsibility", False),
        ("Aland was admitted to the league", False),
        ("He said “I noted it”", False),
        ("The envoy noted it, as a denoted thing", True),
        ("He said that it failed", False),
    ],
)
def test_loaded_verbs_are_found_in_our_words_only(text: str, *, found: bool) -> None:
    for kind in StringKind:
        diagnostics = Diagnostics()
        loaded_verb([(text, kind, make.PLACE, ("says",))], make.library(), diagnostics)
        assert bool(len(diagnostics)) is (found and kind is StringKind.OWN_TEXT)
