"""Topics that texts do not mention: what is counted and kept, and that a text with one of the words is never silent."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quotes.held_texts import HeldText
from generator.quotes.text.source_text import index
from generator.quotes.topics import count_topics
from tests import factories as make
from tests.quotes.project import FILES, LOCK, TEXT, change, locked, run, statements_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.model.briefing import Briefing
    from generator.model.topic import Topic, Word

TOPICS = """topics:
          - {id: harbour, name: The harbour}
          - {id: geese, name: Wild birds, words: [{word: goose, forms: [goose, geese]}]}
          - {id: swans, name: Swans, broader: geese, words: [{word: swan, forms: [swan]}]}
          - {id: ferries, name: Ferries, words: [{word: ferry, forms: [ferry, ferries]}]}
"""
SILENCE = "silent_on: [ferries]"


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


# --- the lock


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text, and topics with words."""
    registers = (
        FILES["briefings/registers.yml"]
        .replace("topics:\n          - {id: harbour, name: The harbour}\n", TOPICS)
        .replace("text: paper.txt}", "text: paper.txt, silent_on: [ferries]}")
    )
    return project({**FILES, "briefings/registers.yml": registers})


@pytest.fixture
def proved(place: Path) -> Path:
    """The same, proved and locked."""
    result = run(place, "verify", "--write", "--today", "2024-07-01")
    assert result.exit_code == 0, result.output
    return place


def counts(place: Path) -> dict[str, tuple[object, object]]:
    """Return what the lock keeps of each topic."""
    return {str(entry["topic"]): (entry["count"], entry["parts"]) for entry in locked(place)["topics"]}


def test_the_lock_keeps_figures_of_topics_with_words(proved: Path) -> None:
    assert counts(proved) == {"geese": (1, 1), "swans": (0, 0), "ferries": (0, 0)}
    assert all(
        set(entry) == {"source", "topic", "text", "forms", "count", "parts", "date"}
        for entry in locked(proved)["topics"]
    )
    found = run(proved, "check").output
    assert "[stale-proof]" not in found
    assert "[refuted-silence]" not in found


def test_a_library_whose_topics_have_no_words_keeps_its_lock(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    place = project(FILES)
    assert run(place, "verify", "--write", "--today", "2024-07-01").exit_code == 0
    assert "topics" not in locked(place)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("briefings/registers.yml", "forms: [swan]", "forms: [swan, swans]"),
        ("briefings/registers.yml", "name: Swans", "name: Cygnets"),
        ("briefings/registers.yml", "text: paper.txt,", "text: paper.txt, skip: [3],"),
    ],
)
def test_counts_of_other_words_or_lines_are_stale(proved: Path, file: str, old: str, new: str) -> None:
    change(proved, file, old, new)
    found = run(proved, "check")
    assert found.exit_code == 0
    assert (
        "the words of topics have changed since they were counted in texts, or were never counted"
        in found.output
    )
    verified = run(proved, "verify")
    assert verified.exit_code == 1
    assert "the lock's counts of the words of topics are no longer those of the texts" in verified.output
    assert run(proved, "verify", "--write").exit_code == 0
    assert "[stale-proof]" not in run(proved, "check").output


def test_counts_of_a_changed_text_are_stale(proved: Path) -> None:
    change(proved, "sources/paper.txt", "geese", "ducks")
    assert run(proved, "verify").exit_code == 1
    assert run(proved, "verify", "--write").exit_code == 0
    assert counts(proved)["geese"] == (0, 0)


def test_a_lock_of_before_is_read_and_proves_no_silence(proved: Path) -> None:
    lock = proved / LOCK
    old = {key: value for key, value in locked(proved).items() if key != "topics"}
    lock.write_text(json.dumps(old), encoding="utf-8")
    assert "word for word" in statements_page(proved)
    found = run(proved, "check")
    assert found.exit_code == 0
    assert (
        "the words of topics have changed since they were counted in texts, or were never counted"
        in found.output
    )


def test_a_proof_stays_where_the_text_is_not(proved: Path) -> None:
    (proved / "sources/paper.txt").unlink()
    before = counts(proved)
    run(proved, "verify", "--write")
    assert counts(proved) == before


def test_a_silence_that_the_text_refutes_is_told_with_its_places(proved: Path) -> None:
    change(proved, "briefings/registers.yml", "silent_on: [ferries]", "silent_on: [ferries, geese]")
    verified = run(proved, "verify")
    assert (
        "`paper-1` is said not to mention `geese`, and has words of it: “geese” on line 3" in verified.output
    )
    assert verified.output.count("[refuted-silence]") == 1
    checked = run(proved, "check")
    assert "this source is said not to mention `geese`, and its text has words of it (1)" in checked.output


def test_verify_lists_the_counts(place: Path) -> None:
    found = json.loads(run(place, "verify", "--format", "json").stdout)
    assert {"source": "paper-1", "topic": "geese", "count": 1, "in_parts": True} in found["topics"]
    assert (
        "3 counts of a topic's words in a text are not in the quote lock yet" in run(place, "verify").output
    )
    assert "geese" in TEXT
