"""Checks of texts: personal data is found, loaded verbs are found in our own words, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.personal_data import find, personal_data, personal_data_instead
from generator.checks.texts import outside_quotes, texts_below, texts_with
from generator.checks.wording import loaded_verb
from generator.diagnostics import Code, Diagnostics
from generator.model.fields import Voice
from tests import factories as make
from tests.test_withholding import withheld


@given(
    st.lists(st.text(st.sampled_from("ab c“”"), max_size=8), max_size=6), st.sampled_from(["a", "ab", "c b"])
)
def test_searching_all_texts_at_once_finds_those_that_hold_it(texts: list[str], word: str) -> None:
    places = [(text, Voice.OURS, make.PLACE, ("says",)) for text in texts]
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


# --- personal data

PERSONAL = [
    "Write to j.doe+press@mail.example.org today",
    "tel. 555 0123 45",
    "Phone: 5550123",
    "+380 44 255 73 33",
    "+1 (202) 456-1414",
    "0044 20 7946 0958",
    "(202) 456-1414",
    "202-456-1414",
    "202.456.1414",
    "ring 020 7946 0958 after six",
    "01 42 92 81 00",
    "030/1234567",
    "born on 12 March 1960",
    "Born 12 March 1960 in Aland",
    "born in Aland on the 12th of March 1960",
    "born March 12, 1960",
    "Alice (b. 1960-03-12)",
    "date of birth: 12.03.1960",
    "DOB: 12/3/1960",
    "jane&#64;desk.example",
    "jane\\@desk.example",
    "jane＠desk.example",
    "+44&nbsp;20&nbsp;7946&nbsp;0958",
    "+44\u00a020\u00a07946\u00a00958",
    "+44\u202f20\u202f7946\u202f0958",
    "+44\u201120\u20117946\u20110958",
    "202–555–0123",
    "+44 207 946 000",
]
HARMLESS = [
    "It changes by +10 000 000 dollars",
    "The economic union was born on 1 January 1958",
    "Resolution 239/2023 of 2023-02-23",
    "A/RES/ES-11/6, S/2023/239, C-516/17",
    "141 for, 7 against, 32 abstentions",
    "10 000 000 people, or 1,000,000,000; 12.500.000",
    "from 2014 to 2022, 2014-2022, 2014–2022",
    "2014, 2015, 2016 and 2017",
    "(2014) 2015-2016",
    "at 0930-1200, 09:30–12:00, 18:33+03:00",
    "a phone call on 26 April 2023",
    "the phone call 2023-04-26",
    "ISBN 978-0-306-40615-7",
    "50.4501, 30.5234",
    "see https://example.org/tel/+442079460958?mail=a@example.org",
    "@alice and @SpokespersonCHN",
    "born in 1960, a state born of war",
    "she was born before 1 May 1960 was a holiday",
    "article 7(2) 1994",
    "paras 12-15, page 3, 12:30",
    "xi-zelenskyy-call/china-position-paper#10",
    "000_147c3cd42ff71271.txt",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_personal_data_is_found(text: str) -> None:
    assert find(text)
    for voice in Voice:
        diagnostics = Diagnostics()
        personal_data(
            [("A harmless text", voice, make.PLACE, ()), (text, voice, make.PLACE, ())], diagnostics
        )
        assert len(diagnostics) == 1


@pytest.mark.parametrize("field", ["authors", "contributors"])
def test_personal_data_is_found_in_the_names_of_a_source(field: str) -> None:
    diagnostics = Diagnostics()
    names: dict[str, Any] = {field: ("Alice", "jane@desk.example")}
    source = replace(make.source("paper"), **names)
    personal_data(texts_below(source, make.PLACE), diagnostics)
    assert len(diagnostics) == 1


def test_personal_data_is_found_in_what_is_shown_instead_of_withheld_words() -> None:
    diagnostics = Diagnostics()
    personal_data_instead([withheld("Jane", instead="ring +44 20 7946 0958")], diagnostics)
    assert [found.code for found in diagnostics] == [Code.PERSONAL_DATA]


@pytest.mark.parametrize("text", HARMLESS)
def test_numbers_that_are_nobodys_are_left_alone(text: str) -> None:
    assert find(text) is None


@given(st.dates(), st.integers(0, 9999), st.integers(0, 9999))
def test_dates_and_numbers_of_documents_are_left_alone(day: object, one: int, two: int) -> None:
    for text in (
        f"{day}",
        f"{day}/{day}",
        f"{one}/{two}",
        f"No. {one}-{two}",
        f"{one},{two:03}",
        f"{one}–{two}",
    ):
        assert find(f"on {text}, they met") is None


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
    for voice in Voice:
        diagnostics = Diagnostics()
        loaded_verb([(text, voice, make.PLACE, ("says",))], diagnostics)
        assert bool(len(diagnostics)) is (found and voice is Voice.OURS)
