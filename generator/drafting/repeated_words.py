"""Gives words that nobody is said to say, as a headline's, to whoever says the same further down."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.quotes.locators import paragraph_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.drafting.said import Said
    from generator.quotes.text.source_text import SourceText

_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W_]+")
_FEWEST = 3
"""Words that are told again: fewer may be anybody's."""


def with_repeated(found: Iterable[Said], text: SourceText) -> list[Said]:
    """Return what is said, the words of nobody with whoever else says them."""
    every = [*found]
    told = [(_words(said.words), said) for said in every if said.speaker is not None and not said.is_reported]
    return [_at_that_time(_as_heading(_as_elsewhere(said, told, text), told, text), told) for said in every]


def _as_heading(said: Said, told: Sequence[tuple[str, Said]], text: SourceText) -> Said:
    """Return words, if nothing else stands in their paragraph and others have them, as what is said there."""
    paragraph = text.paragraphs[said.paragraph]
    words = _words(said.words)
    if said.told_by or said.is_reported or _words(text.raw[paragraph.start : paragraph.end]) != words:
        return said
    is_told = any(
        words in its_words and other.told_by and other.paragraph > said.paragraph for its_words, other in told
    )
    return replace(said, is_heading=is_told)


def _at_that_time(said: Said, told: Sequence[tuple[str, Said]]) -> Said:
    """Return what somebody says with the time at which they say the same further down."""
    words = _words(said.words)
    if said.time is not None or said.speaker is None or _count(words) < _FEWEST:
        return said
    times = [
        other.time
        for its_words, other in told
        if words in its_words and other.time and other.speaker and other.speaker.key == said.speaker.key
    ]
    return replace(said, time=times[0], time_carried=True) if times else said


def _words(text: str) -> str:
    words = " ".join(_WORD.findall(text.casefold()))
    return f" {words} "


def _count(words: str) -> int:
    """Return how many words these are; two signs of Chinese are one."""
    signs = len(re.findall("[\u4e00-\u9fff]", words))
    return len(words.split()) - signs + signs // 2


def _as_elsewhere(said: Said, told: Sequence[tuple[str, Said]], text: SourceText) -> Said:
    words = _words(said.words)
    if said.speaker is not None or said.told_by or _count(words) < _FEWEST:
        return said
    same = [other for its_words, other in told if words in its_words]
    speakers = {other.speaker.key: other for other in same if other.speaker}
    if len(speakers) != 1:
        return said
    (other,) = speakers.values()
    number = paragraph_number(text, other.paragraph)
    guess = f"the text gives the same words to them in paragraph {number}"
    return (
        replace(said, speaker=replace(other.speaker, guess=guess), is_sure=False) if other.speaker else said
    )
