"""Finds the words of a text that tell something, and whether two words may be forms of one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.composing.endings import go_together
from generator.composing.frequent_words import is_of_calendar, that_say_little
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.negation_words import NEGATIONS
from generator.quotes.text.segmentation import is_unspaced, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_STEM, _ENDING, _LONGER = 4, 2, 3
"""Letters with which two forms of a word begin alike, at least; how many of the shorter one may be otherwise, and how
many letters one of them has behind that."""
_LATIN = re.compile(r"[a-zà-žæœß]")
_CLAUSES = re.compile(r"[.;:!?](?=\s|$)|[。；：！？]|, (?:and|but|while|und|aber|et|mais|а|але|но)(?= )")
_TO_A_TIME = frozenset({"before", "until", "till", "unless"})
"""What is not done before something is done after it: such a “not” denies nothing."""


def clauses_of(text: str) -> list[str]:
    """Return the parts of ``text`` that may each say something.

    >>> clauses_of("A asks a bond; B refuses it, and wants them back.")
    ['A asks a bond', ' B refuses it', ' wants them back']
    """
    return [clause for clause in _CLAUSES.split(text) if clause.strip()]


def telling_words(text: str, lang: str) -> list[str]:
    """Return the words of ``text`` that tell something, in its order, each in the first form that it has there."""
    little = that_say_little(lang)
    said: list[str] = []
    for word in words_of(text):
        if (word not in little or is_of_calendar(word, lang)) and not any(
            are_alike(word, other) for other in said
        ):
            said.append(word)
    return said


def words_of(text: str) -> Iterator[str]:
    """Yield the words of ``text``, folded; of a script without spaces, each two letters that stand together.

    >>> list(words_of("Osk, at 3 a.m.")), list(words_of("休渔期"))
    (['osk'], ['休渔', '渔期'])
    """
    keys: Sequence[str] = keys_of(text)
    for key, behind in pairwise((*keys, " ")):
        if is_unspaced(key[0]):
            if is_unspaced(behind[0]):
                yield key + behind
        elif key.isalnum() and len(key) >= _STEM - 1:
            yield key


def negations_in(text: str, lang: str) -> int:
    """Return how often ``text`` says no to something.

    >>> negations_in("Nobody paid.", "en"), negations_in("Nobody pays before June.", "en")
    (1, 0)
    """
    words = NEGATIONS.get(word_list_language(lang) or "", frozenset())
    keys = keys_of(text)
    return sum(key in words and not _TO_A_TIME & {*keys[index:]} for index, key in enumerate(keys))


class Forms:
    """Words of which another may be a form."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_beginning: dict[str, set[str]] = {}
        for word in words:
            self._by_beginning.setdefault(word[:_STEM], set()).add(word)

    def has(self, word: str) -> bool:
        """Tell whether one of them is ``word``, or may be another form of it."""
        return any(are_alike(word, other) for other in self._by_beginning.get(word[:_STEM], ()))


def are_alike(word: str, other: str) -> bool:
    """Tell whether two words that begin alike may be forms of one; in Latin letters by their ends, too.

    >>> are_alike("measure", "measured"), are_alike("interest", "international"), are_alike("bond", "bonfire")
    (True, False, False)
    >>> are_alike("least", "lease"), are_alike("policy", "policies"), are_alike("мости", "мостами")
    (False, True, True)
    """
    if word == other:
        return True
    shorter = min(len(word), len(other))
    if shorter < _STEM or max(len(word), len(other)) > shorter + _LONGER:
        return False
    stem = next((at for at in range(shorter) if word[at] != other[at]), shorter)
    if stem < _STEM or (_LATIN.match(word) and _LATIN.match(other)):
        return any(go_together(word[:at], word[at:], other[at:]) for at in range(_STEM, stem + 1))
    return stem >= shorter - _ENDING


def beginning(word: str) -> str:
    """Return what all forms of ``word`` begin with."""
    return word[:_STEM]
