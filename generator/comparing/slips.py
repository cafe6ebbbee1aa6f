"""Tells whether a rewording may be that of slips alone, where the editors of an edition say that it is a minor one.

No program knows that a word is none: that takes the dictionary of each language. So only what a hand does when it
slips counts: within a word of small letters, two letters exchanged, one put in, left out or taken for another. Its
first letter and its last stand, for other ones make the opposite of a word (*un-*, *de-* for *in-*), another number, or
another form of it; a word that still stands in another place is none that was mistaken.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from generator.comparing.changes import BOTH, NEW, OLD, Nature
from generator.comparing.spelling import spelling_key
from generator.model.walks import texts_of_briefing, texts_of_registers

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from generator.comparing.changes import Change, Piece
    from generator.model.library import Library

_SHORTEST = 5
"""Letters of a word that is not another one as soon as a letter of it is."""
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_EDGES = re.compile(r"\A\W+|\W+\Z")


def is_slip(pieces: Sequence[Piece], standing: Container[str] = frozenset()) -> bool:
    """Tell whether a rewording may be that of slips alone: word for word, none of a figure, a name, or an opposite.

    It says no more than *may be*: whoever calls it has been told by an editor that nothing of weight changed, and shows
    the words. ``standing`` are the words that the newer state has, in small letters.

    >>> from generator.comparing.words import word_pieces
    >>> is_slip(word_pieces("They recieved it.", "They received it."))
    True
    >>> is_slip(word_pieces("They met on 3 May.", "They met on 4 May."))
    False
    >>> is_slip(word_pieces("It is likely.", "It is unlikely."))
    False
    >>> is_slip(word_pieces("A former minister.", "A farmer minister."), {"former"})
    False
    """
    pending: list[str] | None = None
    for where, text in pieces:
        if where == BOTH:
            if pending is not None:
                return False
        elif where == OLD:
            pending = text.split()
        elif where == NEW:
            words = text.split()
            if pending is None or len(pending) != len(words):
                return False
            if not all(_is_near(was, now, standing) for was, now in zip(pending, words, strict=True)):
                return False
            pending = None
    return pending is None


def may_be_slip(change: Change, standing: Container[str]) -> bool:
    """Tell whether a text was changed as by a slip: never words that are quoted, and are whose they are."""
    return (
        bool(change.pieces)
        and change.nature is not Nature.SPELLING
        and not change.is_quoted
        and is_slip(change.pieces, standing)
    )


def words_otherwise(pieces: Sequence[Piece]) -> str:
    """Return the words that differ, and nothing of those around them.

    >>> from generator.comparing.words import word_pieces
    >>> words_otherwise(word_pieces("They recieved it.", "They received it."))
    'recieved → received'
    """
    return " ".join(
        f"{old.text.strip()} → {new.text.strip()}"
        for old, new in pairwise(pieces)
        if (old.is_in, new.is_in) == (OLD, NEW)
    )


class WordsStanding:
    """Every word of the texts of a library, in small letters; they are gathered for the first that is asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __contains__(self, word: object) -> bool:
        """Tell whether a word stands in one of all briefings that the library holds, or in its registers."""
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        briefings = map(texts_of_briefing, self._library.briefings.values())
        texts = (*chain.from_iterable(briefings), *texts_of_registers(self._library))
        return frozenset(word for text, *_ in texts for word in _WORDS.findall(text.lower()))


def _is_near(old: str, new: str, standing: Container[str]) -> bool:
    """Tell whether a word differs from another as a slip does; of a short word any other letter makes another word."""
    if spelling_key(old) == spelling_key(new):
        return True
    (was, mark), (now, other_mark) = ((_EDGES.sub("", word), _EDGES.findall(word)) for word in (old, new))
    return (
        mark == other_mark
        and min(len(was), len(now)) >= _SHORTEST
        and _is_small_word(was)
        and _is_small_word(now)
        and (was[0], was[-1]) == (now[0], now[-1])
        and was not in standing
        and _is_one_slip(was, now)
    )


def _is_small_word(word: str) -> bool:
    return word.isalpha() and word == word.lower()


def _is_one_slip(old: str, new: str) -> bool:
    """Tell whether one letter was put in, left out or replaced, or two exchanged (Damerau 1964)."""
    start = next(
        (at for at, (mine, theirs) in enumerate(zip(old, new, strict=False)) if mine != theirs),
        min(len(old), len(new)),
    )
    mine, theirs = old[start:], new[start:]
    return (
        mine[1:] == theirs[1:]
        or mine[1:] == theirs
        or mine == theirs[1:]
        or (mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:])
    )
