"""A quotation takes no compound apart of which one part takes back the other; compounds of another kind it may."""

from __future__ import annotations

import pytest

from generator.model.proofs import Verdict
from generator.quotes.matching.match import match
from generator.quotes.text.compounds import bound_words
from generator.quotes.text.segmentation import words_of
from generator.quotes.text.source_text import index

TAKEN_APART = [
    ("en", "It ended in non-agreement on all", "agreement on all"),
    ("en", "It ended in non–agreement on all", "agreement on all"),
    ("en", "It ended in non\u2011agreement on all", "agreement on all"),
    ("en", "It ended in non−agreement on all", "agreement on all"),
    ("en", "It ended in non-“agreement” on all", "agreement on all"),
    ("en", "It ended in “non”-agreement on all", "agreement on all"),
    ("en", "It ended in non- agreement on all", "agreement on all"),
    ("en", "It ended in non-\u00a0agreement on all", "agreement on all"),
    ("en", "It ended in non\u200b-agreement on all", "agreement on all"),
    ("en", "It ended in (non-)agreement on all", "agreement on all"),
    ("en", "It ended in (non)agreement on all", "agreement on all"),
    ("en", "It ended in non-[agreement] on all", "agreement on all"),
    ("en", "It ended in non[-]agreement on all", "agreement on all"),
    ("en", "It ended in non-*agreement* on all", "agreement on all"),
    ("en", "They are un-elected people", "elected people"),
    ("en", "They are un\u00ad-elected people", "elected people"),
    ("en", "the non-\nUkrainian forces there", "Ukrainian forces there"),
    ("en", "the non–\nUkrainian forces there", "Ukrainian forces there"),
    ("en", "We sign a non-peace-agreement today", "agreement today"),
    ("en", "We sign a non-agreement today", "We sign a non"),
    ("en", "We sign a non-agreement today", "We … agreement today"),
    ("en", "We sign a non-agreement today", "We sign [an] agreement today"),
    ("en", "We sign a non-agreement today", "We sign a non … today"),
    ("en", "We sign a non-agreement today", "[A]greement today"),
    ("en", "an anti-war party leads", "war party leads"),
    ("en", "a no-fly zone holds", "fly zone holds"),
    ("en", "a never-ending war of words", "ending war of words"),
    ("en", "NON-PROLIFERATION TREATY", "proliferation treaty"),
    ("en", "steps of de-escalation now", "escalation now"),
    ("en", "a nuclear-free zone holds", "a nuclear"),
    ("en", "They dis-approve of it", "approve of it"),
    ("uk", "це не-росіяни кажуть нам", "росіяни кажуть нам"),
    ("uk", "анти-військові настрої тут", "військові настрої тут"),
    ("ru", "это не-граждане говорят нам", "граждане говорят нам"),
    ("ru", "анти-военные марши тут", "военные марши тут"),
    ("de", "die Nicht-Einmischung gilt noch", "Einmischung gilt noch"),
    ("de", "die Nicht-EU-Staaten stimmen zu", "Staaten stimmen zu"),
    ("de", "eine atomwaffen-freie Zone", "eine atomwaffen"),
    ("fr", "la non-ingérence est la règle", "ingérence est la règle"),
    ("fr", "les anti-guerre sont là", "guerre sont là"),
    ("es", "la no-violencia es la regla", "violencia es la regla"),
    ("it", "la non-violenza è la regola", "violenza è la regola"),
    ("pt", "a não-violência é a regra", "violência é a regra"),
    ("pl", "to nie-Polacy mówią nam", "Polacy mówią nam"),
    ("tr", "gayri-resmi görüşmeler sürüyor", "resmi görüşmeler sürüyor"),
    ("ar", "اللا-عنف هو القاعدة", "عنف هو القاعدة"),
    ("ko", "비-핵화 회담이 열린다", "핵화 회담이 열린다"),
    ("he", "אי-הסכמה על התוכנית", "הסכמה על התוכנית"),
    ("he", "אי־הסכמה על התוכנית", "הסכמה על התוכנית"),
    ("xx", "It ended in non-agreement on all", "agreement on all"),
]
LEFT_ALONE = [
    ("en", "The cease-fire talks go on", "fire talks go on"),
    ("en", "The UN-led talks go on", "led talks go on"),
    ("en", "A peace-agreement holds", "agreement holds"),
    ("en", "We sign a non-agreement today", "a non-agreement today"),
    ("en", "We sign a non-agreement today", "We sign … today"),
    ("en", "We sign a non-agreement today", "sign a"),
    ("en", "We sign a non-agreement today", "today"),
    ("en", "They said no–we will go on", "we will go on"),
    ("en", "They said no—we will go on", "we will go on"),
    ("en", "They said no - we will go on", "we will go on"),
    ("en", "the anti- and pro-war camps", "and pro-war camps"),
    ("de", "die anti- und prorussischen Lager", "und prorussischen Lager"),
    ("en", "he said (no) agreement came", "agreement came"),
    ("en", "They said no – we will go on", "we will go on"),
    ("en", "my mother-in-law says so", "law says so"),
    ("en", "The one-sided and post-war order", "war order"),
    ("en", "in Rio-de-Janeiro they met", "Janeiro they met"),
    ("fr", "y a-t-il un accord ici", "il un accord ici"),
    ("de", "die In-Kraft-Setzung gilt", "Setzung gilt"),
    ("ru", "кто-нибудь из нас говорит", "нибудь из нас"),
    ("zh", "我方支持非-官方的建议", "官方的建议"),
]


@pytest.mark.parametrize(("lang", "source", "quote"), TAKEN_APART)
def test_a_compound_that_negates_is_not_taken_apart(lang: str, source: str, quote: str) -> None:
    text = index(source, lang)
    found = match(quote, text)
    assert found.verdict is Verdict.ALTERED, found
    assert "is one word of the source" in (found.problem or "")
    assert match(source, text).accepted


@pytest.mark.parametrize(("lang", "source", "quote"), LEFT_ALONE)
def test_other_words_are_left_alone(lang: str, source: str, quote: str) -> None:
    assert match(quote, index(source, lang)).accepted


@pytest.mark.parametrize("sign", ["-", "non-", "a-", "’", "non-\n", "\u00ad"])
def test_any_text_is_read(sign: str) -> None:
    bound_words(words_of(sign * 5_000), "en")


@pytest.mark.parametrize(
    ("lang", "inserted", "accepted"),
    [
        ("en", "[non]", False),
        ("en", "[anti-]", False),
        ("en", "[anti]", False),
        ("en", "[un-]", False),
        ("en", "[dis–]", False),
        ("de", "[Nicht-]", False),
        ("ru", "[анти-]", False),
        ("en", "[in]", True),
        ("en", "[post-]", True),
        ("en", "[the]", True),
        ("de", "[Un]", True),
    ],
)
def test_no_insertion_makes_a_negated_compound(lang: str, inserted: str, *, accepted: bool) -> None:
    found = match(f"They saw {inserted} war parties there", index("They saw war parties there", lang))
    assert found.accepted is accepted


@pytest.mark.parametrize(
    ("source", "quote", "whole"),
    [
        ("the Anti-Terror-Gesetz here", "Gesetz here", "Anti-Terror-Gesetz"),
        ("the Anti-Terror-Gesetz here", "the Anti", "Anti-Terror-Gesetz"),
        ("the nego-\ntia-\ntions here", "tia", "nego- tia- tions"),
        ("the nego-\n12\ntiations here", "tiations here", "nego- tiations"),
        ("the nego-\n12\ntiations here", "the nego", "nego- tiations"),
    ],
)
def test_the_whole_word_is_named(source: str, quote: str, whole: str) -> None:
    problem = match(quote, index(source, "en")).problem
    assert problem
    assert problem.startswith(f"`{whole}` is one word of the source")
