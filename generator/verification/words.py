"""Cuts a text into the words by which quotations are compared, each with its place in the raw text.

A word is a run of letters with inner apostrophes, a number with its separators and sign, one character of a script
written without spaces, or a sign that says something (€, %, +). Hyphens, dashes, quotation marks and punctuation
part words and are none (reference: the rule of standards 3.3, step 1).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.verification.folding import fold, fold_text
from generator.word_count import word_weight

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3100-\u312f\u31f0-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uf900-\ufaff\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
)
"""Scripts written without spaces between words: each character counts as a word (Hangul is written with spaces)."""

_WORD = re.compile(
    "CM*"  # a character of an unspaced script, with its marks
    "|S"  # a sign
    "|(?:(?<![LMDCHJA])H(?=D))?"  # the minus of a number
    "[LMD]+"
    "(?:(?:(?<=[LM])A(?=L)|(?<=[LM])B(?=L)|(?<=D)[JH](?=D))[LMD]+)*"  # don't, [w]e, 1,000, 9:41, 2022-23
)
"""Over the classes of the characters: L letter, M mark on a letter, D digit, C unspaced, S sign, A apostrophe, H
hyphen, J other joints of numbers, B square bracket."""

_JOINTS = {"'": "A", "-": "H", "[": "B", "]": "B"} | dict.fromkeys(",.:/–", "J")
_WITHIN = str.maketrans({"[": "", "]": "", "–": "-"})
"""What of a word's inside does not tell it from another."""
_SIGNS = frozenset("%‰°&§")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, folded, in order."""

    raw: str
    keys: tuple[str, ...]
    starts: Sequence[int]
    """Where each begins in ``raw``."""
    ends: Sequence[int]
    """Where each ends, exclusive."""

    def __len__(self) -> int:
        return len(self.keys)

    def raw_words(self, first: int, last: int) -> str:
        """Return the raw text from word ``first`` to before word ``last``, in one line."""
        if first >= last:
            return ""
        return " ".join(self.raw[self.starts[first] : self.ends[last - 1]].split())


def words_of(text: str) -> Words:
    """Return the words of ``text``. Never raises."""
    folded = fold(text)
    spans = _spans(folded.text)
    starts, ends = array("L"), array("L")
    for first, last in spans:
        start, end = folded.span(first, last)
        starts.append(start)
        ends.append(end)
    return Words(text, _keys(folded.text, spans), starts, ends)


def keys_of(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``."""
    folded = fold_text(text)
    return _keys(folded, _spans(folded))


def weight_of(keys: Sequence[str]) -> float:
    """Return how many words ``keys`` are: of scripts without spaces, each is a character and counts for part of one."""
    return sum(word_weight(key) if len(key) == 1 and key > "\u0dff" else 1.0 for key in keys)


def _spans(folded: str) -> list[tuple[int, int]]:
    """Return where the words of a folded text begin and end in it."""
    classes = folded.translate({ord(char): class_of(char) for char in set(folded)})
    return [found.span() for found in _WORD.finditer(classes)]


def _keys(folded: str, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    keys = [folded[first:last] for first, last in spans]
    if "[" in folded or "]" in folded or "–" in folded:
        keys = [key if key.isalnum() else key.translate(_WITHIN) for key in keys]
    return tuple(keys)


@lru_cache(maxsize=8192)
def class_of(char: str) -> str:
    """Return what a folded character is to a word, as one letter; see `_WORD`."""
    if char in _JOINTS:
        return _JOINTS[char]
    if char in _SIGNS:
        return "S"
    category = unicodedata.category(char)
    if category[0] in "LM" and _UNSPACED.match(char):
        return "M" if category[0] == "M" else "C"
    if category[0] in "LM":
        return category[0]
    if category[0] == "N":
        return "C" if _UNSPACED.match(char) else "D"
    return "S" if category in ("Sc", "Sm", "So") else " "
