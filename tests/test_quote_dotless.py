"""The two letters i of Turkish and its neighbours: a pair with capitals of their own there, and nowhere else."""

from __future__ import annotations

import pytest

from generator.analysis.ledger import Verdict
from generator.verification.absences import places_of
from generator.verification.match import match
from generator.verification.source_text import index

OTHER_CAPITALS = [
    ("tr", "İstanbul konuştu", "istanbul konuştu"),
    ("tr", "ISPARTA konuştu", "ısparta konuştu"),
    ("az", "ISIQ yandı orada", "ısıq yandı orada"),
    ("tr-TR", "Yıldız konuştu", "YILDIZ konuştu"),
    ("en", "İmamoğlu spoke again", "İMAMOĞLU spoke again"),
    ("en", "i̇stanbul spoke again", "İstanbul spoke again"),
]
OTHER_WORDS = [
    ("tr", "sıkıntı oldu bize", "sikinti oldu bize"),
    ("tr", "SIKINTI oldu bize", "SİKİNTİ oldu bize"),
    ("en", "It is so now", "ıt is so now"),
    ("en", "IN THE END", "ın the end"),
    ("en", "ıt is so now", "It is so now"),
    ("en", "in the end", "İn the end"),
    ("en", "İSTANBUL spoke again", "istanbul spoke again"),
    ("en", "İstanbul spoke again", "Istanbul spoke again"),
    ("en", "Yıldız spoke again", "YILDIZ spoke again"),
    ("fr", "Il est parti", "ıl est parti"),
    ("zh", "我在IMF工作", "我在ımf工作"),
]


@pytest.mark.parametrize(("lang", "source", "quote"), OTHER_CAPITALS)
def test_other_capitals_are_called_so(lang: str, source: str, quote: str) -> None:
    assert match(quote, index(source, lang)).verdict is Verdict.CAPITAL


@pytest.mark.parametrize(("lang", "source", "quote"), OTHER_WORDS)
def test_other_words_are_refused(lang: str, source: str, quote: str) -> None:
    assert not match(quote, index(source, lang)).accepted


@pytest.mark.parametrize(
    ("lang", "text", "words", "there"),
    [
        ("en", "YILDIZ spoke again", "Yıldız", True),
        ("tr", "YILDIZ konuştu", "Yıldız", True),
        ("en", "Yildiz spoke again", "Yıldız", False),
        ("en", "the café-\n12\nteria is open", "cafe\u0301teria", True),
    ],
)
def test_words_in_capitals_are_not_missing(lang: str, text: str, words: str, *, there: bool) -> None:
    assert bool(places_of(words, index(text, lang))) is there
