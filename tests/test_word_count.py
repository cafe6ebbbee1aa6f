"""Words are counted as a reader would, also where none are set apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quotes.text.segmentation import keys_of, weight_of
from generator.text.word_count import count_words


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 0, 0),
        ("…—!?", 0, 0),
        ("It’s a well-known ship of 1990.", 7, 7),
        ("Їхній корабель не пішов", 4, 4),
        ("한국은 이 제안을 지지한다", 4, 4),
        ("我方支持该建议", 4, 5),
        ("中方愿同各方一道继续发挥建设性作用", 9, 12),
        ("私たちはこの提案を支持します", 6, 9),
        ("เราสนับสนุนข้อเสนอนี้", 4, 6),
        ("Xi said 我方支持该建议 today", 7, 8),
        ("船", 1, 1),
    ],
)
def test_words_are_counted(text: str, least: int, most: int) -> None:
    assert least <= count_words(text) <= most


@given(st.text(alphabet=st.characters(max_codepoint=0x0DFF, exclude_categories=["Cs", "Cn"])))
def test_only_a_text_without_words_has_none(text: str) -> None:
    assert (count_words(text) == 0) is (not any(char.isalnum() for char in text))


@given(st.text(alphabet=st.sampled_from("ab 一二あ ก")))
def test_a_text_and_its_folded_words_weigh_the_same(text: str) -> None:
    assert abs(weight_of(keys_of(text)) - count_words(text)) <= 1
