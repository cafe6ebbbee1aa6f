"""Finds words in many texts at once, at the price of one look at all of them put together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.walks import Text

_QUOTED = re.compile(
    r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‹[^‹›]*›|「[^「」]*」|『[^『』]*』|\"[^\"]*\"|(?<!\w)‘[^‘’]*’(?!\w)|(?<!\w)'(?=\w)[^']*'(?!\w)"
)

_ABBREVIATIONS = (
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "St",
    "Gen",
    "Col",
    "Lt",
    "No",
    "Sen",
    "Rep",
    "Gov",
    "Prof",
    "[A-Z]",
)
_NOT_BEHIND = "".join(rf"(?<!\b{abbreviation}\.)" for abbreviation in _ABBREVIATIONS)
_SENTENCE_END = re.compile(rf"(?<=[.!?]){_NOT_BEHIND}\s+(?=[\"“‘(\[\dA-ZÀ-Þ])")


def outside_quotes(text: str) -> str:
    """Return ``text`` without what stands in it between quotation marks."""
    return _QUOTED.sub("“”", text)


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``: cut where one ends and a capital, a digit or a mark begins the next.

    >>> sentences("Mr. Lind of the U. N. spoke. He gave no day.")
    ['Mr. Lind of the U. N. spoke.', 'He gave no day.']
    """
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def joined(texts: Iterable[Text]) -> str:
    """Return all texts in one, so that what is in none of them is found out at once; see `texts_at`."""
    return "\0".join([text[0] for text in texts])


def texts_at(places: Iterable[int], texts: Sequence[Text], in_one: str) -> list[Text]:
    """Return those of ``texts`` that stand at certain places of all of them `joined`."""
    return [texts[number] for number in sorted(numbers_at(places, in_one))]


def numbers_at(places: Iterable[int], in_one: str) -> set[int]:
    """Return which of all texts `joined` stand at certain places; each stretch is gone through once."""
    numbers: set[int] = set()
    number = begin = 0
    for at in sorted(places):
        number += in_one.count("\0", begin, at)
        begin = at
        numbers.add(number)
    return numbers


def texts_with(words: Iterable[str], texts: Sequence[Text]) -> list[Text]:
    """Return those of ``texts`` that hold one of ``words``, as written."""
    in_one = joined(texts)
    return texts_at([at for word in words for at in places_of(word, in_one)], texts, in_one)


def places_of(word: str, text: str) -> Iterator[int]:
    """Yield every place of ``word`` in ``text``."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
