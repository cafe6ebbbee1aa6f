"""Counts words as a reader would, in scripts that set no spaces between them too.

There a word is known only to a dictionary. Its mean length stands in for one: good enough for the limits and shares
that words are counted for, which are round figures themselves, and the same on every machine.
"""

from __future__ import annotations

import re

_LENGTHS: tuple[tuple[str, float], ...] = (
    (
        "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
        1.5,
    ),  # Han: two in most nouns, one in most others
    (
        "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9d",
        2.5,
    ),  # kana: particles of one or two, verb endings, foreign words
    ("\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff", 4.5),  # Thai, Lao, Burmese, Khmer; vowel signs count
)
"""Scripts written without spaces, with the mean number of characters in a word of running text."""
_SPACED = re.compile(
    r"(?:(?![" + "".join(script for script, _ in _LENGTHS) + r"])[^\W_])+(?:['’ʼ](?:[^\W\d_])+)*"
)
_UNSPACED = tuple((re.compile(f"[{script}]"), length) for script, length in _LENGTHS)


def count_words(text: str) -> int:
    """Return how many words ``text`` has, rounded; 0 only if it has none. Never raises.

    >>> count_words("It’s a ship."), count_words("我方支持该建议。"), count_words("")
    (3, 5, 0)
    """
    spaced = len(_SPACED.findall(text))
    unspaced = 0.0
    if not text.isascii():
        unspaced = sum(len(pattern.findall(text)) / length for pattern, length in _UNSPACED)
    return spaced + (max(1, round(unspaced)) if unspaced else 0)


def word_weight(character: str) -> float:
    """Return what a character that is looked at as a word of its own counts: 1 where words have spaces between them."""
    return next((1 / length for pattern, length in _UNSPACED if pattern.match(character)), 1.0)
