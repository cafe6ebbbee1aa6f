"""Cuts and insertions that turn a sentence round are refused, and honest ones beside them accepted, by language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.proofs import Verdict
from generator.quotes.matching.match import match
from generator.quotes.text.source_text import index

ROWS = [
    tuple(map(str.strip, line.split("|")))
    for line in (Path(__file__).parent / "quotes/negated.txt").read_text(encoding="utf-8").splitlines()
    if line and line[0] != "#"
]
INSERTED = [
    (lang, sentence, word.strip(), turns)
    for lang, sentence, turning, others in ROWS
    if "[]" in sentence
    for words, turns in ((turning, True), (others, False))
    for word in words.split(",")
]
SENTENCES = [row for row in ROWS if "[]" not in row[1]]


@pytest.mark.parametrize(("lang", "source", "cut", "honest"), SENTENCES)
def test_a_cut_takes_no_negation_away(lang: str, source: str, cut: str, honest: str) -> None:
    text = index(source, lang)
    if cut:
        found = match(cut, text)
        assert found.verdict is Verdict.ALTERED, "it says the opposite"
        assert re.search("quote (that too|all of it)$", found.problem or ""), found
    assert match(honest, text).accepted, match(honest, text)


@pytest.mark.parametrize(("lang", "sentence", "word", "turns"), INSERTED)
def test_an_insertion_brings_no_negation(lang: str, sentence: str, word: str, *, turns: bool) -> None:
    glue = "" if lang in ("zh", "ja") else " "
    before, behind = map(str.strip, sentence.split("[]"))
    found = match(f"{before}{glue}[{word}]{glue}{behind}", index(f"{before}{glue}{behind}", lang))
    assert found.accepted is not turns, found
    assert ("turns the words round" in (found.problem or "")) is turns


def test_each_language_has_sentences_enough() -> None:
    languages = [row[0] for row in SENTENCES if row[2]]
    for lang in ("en", "uk", "ru", "zh", "fr", "de", "es", "ar", "tr", "pt", "pl", "it", "ko", "ja"):
        assert languages.count(lang) >= 5
        assert [row[0] for row in INSERTED if row[3]].count(lang) >= 5
