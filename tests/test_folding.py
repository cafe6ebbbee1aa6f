"""Folding: what typography may change is gone, what it may not is kept, and every place leads back to the raw text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.quotes.text.folding import fold, fold_text
from generator.quotes.text.quotation_marks import paragraphs, quoted
from generator.quotes.text.segmentation import _found_in, keys_of, words_of
from generator.quotes.text.spelling import is_variable

ANY_TEXT = st.text(st.characters(), max_size=80)
MARKED = st.text("ab “”‘’'\"«»„‚‹›「」。.,!?\n-…[]", max_size=60)


@given(ANY_TEXT)
@settings(max_examples=400)
def test_every_folded_character_leads_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    for at, char in enumerate(folded.text):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert char in fold_text(text[start:end])


@given(ANY_TEXT)
@settings(max_examples=400)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(ANY_TEXT | MARKED)
@settings(max_examples=400)
def test_folding_without_places_is_the_same(text: str) -> None:
    assert fold_text(text) == fold(text).text
    assert keys_of(text) == words_of(text).keys


@given(ANY_TEXT)
@settings(max_examples=400)
def test_a_stretch_between_words_folds_like_the_whole(text: str) -> None:
    """Cutting the raw text where a word begins and ends gives the word again: places are true."""
    words = words_of(text)
    for number, key in enumerate(words.keys):
        again = keys_of(text[words.starts[number] : words.ends[number]])
        assert key.lstrip("-") in "".join(again)


@given(ANY_TEXT | MARKED | st.text("ab1²^.,'-–—[]ßё́½ \u00a0\n\u00ad\u0e4d", max_size=60))
@settings(max_examples=400)
def test_no_word_goes_beyond_a_space(text: str) -> None:
    """So what stands between spaces is read by itself, once for all texts, and nothing else comes of it."""
    words = words_of(text)
    found = list(zip(words.keys, words.starts, words.ends, strict=True))
    assert found == list(_found_in(text))
    assert words.variable == is_variable(text, fold_text(text))


@given(ANY_TEXT)
def test_composed_and_decomposed_are_one(text: str) -> None:
    assert keys_of(unicodedata.normalize("NFD", text)) == keys_of(unicodedata.normalize("NFC", text))


@given(MARKED)
@settings(max_examples=400)
def test_marks_stay_in_their_paragraph(text: str) -> None:
    for start, end in paragraphs(text):
        for span in quoted(text, start, end):
            assert start < span.start < span.end <= end
            assert span.depth >= 1


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("don't", "don’t"),
        ("п'ять", "п’ять"),
        ("п'ять", "пʼять"),
        ("officially", "o\ufb03cially"),
        ("cooperation", "co\u00adoperation"),
        ("cafeteria", "cafe\u200bteria"),
        ("café", "cafe\u0301"),
        ("may — or may not", "may–or may not"),
        ("WE WILL", "we will"),
        ("straße", "STRASSE"),
        ("10 000", "10\u202f000"),
        ("7.9%", "7.9 %"),
        ("2022-23", "2022–23"),
        ("We go", "[W]e go"),
        ("和平", "“和”平"),
        ("ｆｕｌｌ", "full"),
        ("1½", "1 1/2"),
        ("ガ", "ｶﾞ"),
        ("한국", "한국"),
    ],
)
def test_the_same_words(written: str, printed: str) -> None:
    assert keys_of(written) == keys_of(printed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "102"),
        ("1½", "11/2"),
        ("1,000", "10,00"),
        ("3.5", "35"),
        ("$5", "€5"),
        ("5", "-5"),
        ("7.9%", "7.9"),
        ("10", "10,000"),
        ("can", "can't"),
        ("resign", "re-sign"),
        ("a+b", "a-b"),
        ("9:41", "9.41"),
        ("1/2", "1-2"),
        ("й", "и"),
        ("ß", "s"),
    ],
)
def test_other_words(one: str, other: str) -> None:
    assert keys_of(one) != keys_of(other)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said “yes” and „nein“.", ["yes", "nein"]),
        ("« oui » et «да» »Nein«", [" oui ", "да", "Nein"]),
        ("‘It’s the workers’ right,’ he said.", ["It’s the workers’ right,"]),
        ("'We don't,' she said. In '98 we did.", ["We don't,"]),
        ("The dogs’ bowls aren’t here.", []),
        ("rock ’n’ roll, ’tis the ’90s", []),
        ("他说：“好。”「行」", ["好。", "行"]),
        ("”Hej”, sade hon", ["Hej"]),
        ("“one “two”", ["one ", "two"]),
        ("“outer ‘inner’ outer”", ["outer ‘inner’ outer", "inner"]),
        ("«Совет «Мир» решил»", ["Совет «Мир» решил", "Мир"]),
        ("“never closed", ["never closed"]),
        ('a 5" nail', []),
    ],
)
def test_what_stands_inside_marks(text: str, inside: list[str]) -> None:
    assert [text[span.start : span.end] for span in quoted(text)] == inside


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "He said “never closed.\nShe said “closed”."
    spans = [span for start, end in paragraphs(text) for span in quoted(text, start, end)]
    assert [(text[span.start : span.end], span.closed) for span in spans] == [
        ("never closed.", False),
        ("closed", True),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = "The delegates of\nthe lake arrived “late\nin the day” and\nwere tired.\n\nThey ate soup\nin the hall."
    assert len(paragraphs(wrapped)) == 2
    assert len(paragraphs("One sentence.\nAnother one.\nA third.")) == 3


def test_lines_of_a_protocol_are_paragraphs_as_they_do_not_reach_to_a_margin() -> None:
    protocol = (
        "Minutes\nPlace: the hall\nChair: Ada\nOne: how long will the pier be closed to all who fish? (Gazette)\n"
        "Until the ice has gone, and not a day longer, as I have told you before.\nEnd of the minutes"
    )
    assert len(paragraphs(protocol)) == 6
