"""Words of scripts without spaces are weighed once for a text, and not at each place where a quotation may go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.model.proofs import Verdict
from generator.quotes.attribution.actor_names import ANYBODY
from generator.quotes.matching.match import match
from generator.quotes.text import segmentation as words
from generator.quotes.text.segmentation import weight_of
from generator.quotes.text.source_text import index
from generator.text.word_count import word_weight

if TYPE_CHECKING:
    import pytest

MIXED = st.text(alphabet="我方支持该建议。ひらカナไทย words 42 […]…-\n", max_size=60)


@given(MIXED, st.data())
def test_what_lies_between_two_words_is_counted_as_its_words_are(text: str, data: st.DataObject) -> None:
    source = index(text, "zh")
    first = data.draw(st.integers(0, len(source.words)))
    last = data.draw(st.integers(first, len(source.words)))
    expected = last - first if source.is_spaced else round(weight_of(source.words.keys[first:last]))
    assert source.count(first, last) == expected


def test_the_words_between_are_not_weighed_at_each_place(monkeypatch: pytest.MonkeyPatch) -> None:
    source = index("我方。" + "该建议很好，" * 40 + "支持。", "zh")
    weighed: list[str] = []

    def weigh(character: str) -> float:
        weighed.append(character)
        return word_weight(character)

    monkeypatch.setattr(words, "word_weight", weigh)
    assert match("该建议…该建议…支持", source, ANYBODY).verdict is Verdict.OMISSION_MARKED
    assert len(weighed) < len(source.words)
