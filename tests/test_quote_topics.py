"""Topics that texts do not mention: what is counted and kept, and that a text with one of the words is never silent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quotes.held_texts import HeldText
from generator.quotes.text.source_text import index
from generator.quotes.topics import count_topics
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.briefing import Briefing
    from generator.model.topic import Topic, Word


def counted(
    text: str, *topics: Topic, lang: str = "en", briefings: tuple[Briefing, ...] = ()
) -> dict[str, tuple[int, int]]:
    """Return for each topic with words enough how often they stand in a text, and whether parts of words do."""
    library = make.library(
        *(briefings or (make.briefing(),)), sources=[make.source("s", lang=lang, text="s.txt")], topics=topics
    )
    held = {"s": HeldText("0" * 64, index(text, lang))}
    return {entry.topic: (entry.count, entry.parts) for entry in count_topics(library, held)}


def topic(*words: Word, id_: str = "grain", **fields: object) -> Topic:
    """Return a topic with words."""
    return make.topic(id_, words=words, **fields)


MENTIONED = (
    ("the word", "They spoke of grain.", "grain", "en"),
    ("its name", "Grain was on the table.", "wheat", "en"),
    ("capitals", "GRAIN FIRST", "grain", "en"),
    ("accents", "LE BLE ET LE PETROLE", "pétrole", "fr"),
    ("a longer word", "Grains of many kinds", "grain", "en"),
    ("withdraw", "The withdrawing troops", "withdraw", "en"),
    ("written in two", "A cease-fire held.", "ceasefire", "en"),
    ("written in one", "A ceasefire held.", "cease fire", "en"),
    ("broken over lines", "They asked for a cease-\nfire.", "ceasefire", "en"),
    ("a compound", "Das Getreideabkommen gilt.", "Abkommen", "de"),
    ("a stem", "Багато зброї", "збро", "uk"),
    ("a short word with its points", "The U.N. spoke.", "UN", "en"),
    ("a short word's own", "The UN’s men spoke.", "UN", "en"),
    ("another case", "Стороны обсудили вопрос о перемирии.", "перемирие", "ru"),
    ("other cases, of two words", "Ні слова про мирного плану", "мирний план", "uk"),
    ("a verb for its noun", "They will withdraw.", "withdrawal", "en"),
    ("a singular", "One sanction was named.", "sanctions", "en"),
    ("Chinese", "中国的粮食出口", "粮食", "zh"),
    ("Japanese", "停戦に向けて", "停戦", "ja"),
    ("Korean with a particle", "전쟁은 끝났다", "전쟁", "ko"),
    ("Arabic with an article", "عن السلام", "سلام", "ar"),
    ("inside a quotation", "He said: “peace and fairness”.", "fairness", "en"),
)
NOT_MENTIONED = (
    ("other words", "They spoke of ships.", "wheat", "en"),
    ("letters across words", "A medal log rain", "algrain", "en"),
    ("short words within longer", "The warmth of the unit", "war", "en"),
    ("words that begin alike", "They gave support, of course, and exported.", "supply", "en"),
    ("another word of more letters", "Of course it is important.", "court", "en"),
    ("another word than a plural", "It is important.", "imports", "en"),
    ("a much longer word", "The peacefulness of the plan", "pearl", "en"),
    ("one of two words", "мирного року", "мирний план", "uk"),
    ("short words with other endings", "о мире", "мир", "ru"),
    ("a short word in another one", "войска в Москве", "мост", "ru"),
    ("army and war", "войска", "война", "ru"),
    ("Chinese", "中国的粮价", "粮食", "zh"),
)


@pytest.mark.parametrize(
    ("text", "word", "lang"), [case[1:] for case in MENTIONED], ids=[case[0] for case in MENTIONED]
)
def test_a_text_with_one_of_the_words_is_not_silent(text: str, word: str, lang: str) -> None:
    assert counted(text, topic(make.word(word, lang=lang)), lang=lang)["grain"] != (0, 0)


@pytest.mark.parametrize(
    ("text", "word", "lang"), [case[1:] for case in NOT_MENTIONED], ids=[case[0] for case in NOT_MENTIONED]
)
def test_a_text_with_none_of_the_words_is_silent(text: str, word: str, lang: str) -> None:
    assert counted(text, topic(make.word(word, lang=lang)), lang=lang)["grain"] == (0, 0)


_LETTERS = st.text("abcdefghij абвгдіїґ éüß粮食停戦は전쟁سلام'’-", min_size=1, max_size=12)


@given(before=_LETTERS, word=_LETTERS.filter(lambda word: re.search(r"\w", word) is not None), after=_LETTERS)
def test_whatever_the_words_a_text_that_has_them_is_never_silent(before: str, word: str, after: str) -> None:
    found = counted(f"{before} {word} {after}", topic(make.word(word)))
    assert found["grain"][0], "it stands there as whole words"


def test_topics_without_words_in_the_language_of_the_text_prove_nothing() -> None:
    english, chinese = make.word("grain", lang="en"), make.word("粮食", lang="zh")
    assert "grain" in counted("x", topic(english), lang="en-GB")
    assert "grain" not in counted("x", topic(english), lang="zh")
    assert "grain" in counted("x", topic(english, chinese), lang="zh")
    assert "grain" not in counted("x", topic(name=make.name("Grain")))


def test_words_without_a_language_are_in_that_of_all_briefings() -> None:
    word = make.word("grain")
    french = make.briefing("f", lang="fr")
    assert "grain" in counted("x", topic(word))
    assert "grain" not in counted("x", topic(word), lang="fr")
    assert "grain" in counted("x", topic(word), lang="fr", briefings=(french,))
    assert "grain" not in counted("x", topic(word), briefings=(make.briefing(), french))
    assert counted("grain", topic(word, make.word("blé", lang="fr")), lang="fr")["grain"] == (1, 1), (
        "looked for all the same"
    )


def test_a_mention_of_a_narrower_topic_is_one_of_the_wider() -> None:
    wider, narrower = topic(make.word("food"), id_="food"), topic(make.word("grain"), broader="food")
    assert counted("Grain only", wider, narrower)["food"] == (1, 1)
    assert "food" not in counted("x", wider, topic(broader="food")), "the narrower has no words to look for"


def test_the_title_is_a_part_of_the_text() -> None:
    library = make.library(
        make.briefing(),
        sources=[make.source("s", text="s.txt", title=make.name("Grain first"))],
        topics=[topic(make.word("grain"))],
    )
    (entry,) = count_topics(library, {"s": HeldText("0" * 64, index("They spoke of ships.", "en"))})
    assert (entry.count, entry.parts) == (1, 1)
