"""Texts in one line, as copied from a page, may hold quotations by the thousand: each costs the same to list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.quotes.attribution import speakers
from generator.quotes.attribution.tokens import tokens_of
from generator.quotes.text.source_text import index
from generator.quotes.unused import printed_quotations

if TYPE_CHECKING:
    import pytest

    from generator.quotes.attribution.tokens import Token

SAID = "“The harbour will open in spring,” Ada said. She added that “nobody has asked us to close it”. "
AFTER_AN_OFFER = "The offer stands. "


def test_each_quotation_of_a_long_line_has_its_speaker() -> None:
    found = printed_quotations(index(SAID * 100, "en"), None, ())
    assert [(one.speaker, one.verb) for one in found] == [("Ada", "said"), ("Ada", "added")] * 100


def test_a_name_far_before_a_pronoun_is_remembered() -> None:
    text = SAID + AFTER_AN_OFFER * 200 + "He said: “We wait for an answer.”"
    assert printed_quotations(index(text, "en"), None, ())[-1].speaker == "Ada"


def test_no_more_than_the_words_near_a_quotation_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    def counted(text: str) -> list[Token]:
        lengths.append(len(text))
        return tokens_of(text)

    monkeypatch.setattr(speakers, "tokens_of", counted)
    monkeypatch.setattr(speakers, "_REACH", 60)
    for line in (SAID, "`a` ", '"a" ', "``` "):
        printed_quotations(index(line * 40, "en"), None, ())
    assert 0 < max(lengths) <= 60
