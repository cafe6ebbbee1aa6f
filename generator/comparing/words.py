"""Finds which words of two texts differ, and how like each other two texts are; the same both ways round."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.comparing.changes import BOTH, NEW, OLD, Piece
from generator.text.compared_words import compared_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\s+|[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|\w+(?:['’]\w+)*|[^\w\s]")
_MOST_WORDS = 4_000
"""Of longer texts the whole stands for what differs: comparing takes time by the square of the length."""
_TOO_FEW = 0.35
"""Below this share of common words and marks one text took the place of another: nobody would read between them."""
_SWAPPED = {BOTH: BOTH, OLD: NEW, NEW: OLD}


def word_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Return the words of both texts in their order: those they share, those of one alone.

    Between two changes a single word that they share is set with both, so that a reader is not shown shreds.

    >>> for piece in word_pieces("It was a good thing.", "It was a very bad thing."):
    ...     print(piece.is_in, repr(piece.text))
    both 'It was a '
    old 'good'
    new 'very bad'
    both ' thing.'
    """
    if new < old:  # one direction for both, as the matcher depends on it
        swapped = _pieces(new, old)
        return tuple(_old_first([Piece(_SWAPPED[where], text) for where, text in swapped]))
    return tuple(_old_first(_pieces(old, new)))


def likeness(old: str, new: str) -> float:
    """Return the share of words that two texts have in common, from 0 to 1 (Dice 1945), whatever their order.

    >>> likeness("a good thing", "a bad thing")
    0.6666666666666666
    """
    mine, theirs = Counter(compared_words(old)), Counter(compared_words(new))
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else float(old == new)


def _pieces(old: str, new: str) -> list[Piece]:
    mine, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(mine) > _MOST_WORDS or len(theirs) > _MOST_WORDS:
        return [Piece(OLD, old), Piece(NEW, new)]
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.ratio() < _TOO_FEW:
        return [Piece(where, text) for where, text in ((OLD, old), (NEW, new)) if text]
    runs = [
        (tag == "equal", "".join(mine[start:end]), "".join(theirs[begin:stop]))
        for tag, start, end, begin, stop in matcher.get_opcodes()
    ]
    return [
        piece
        for equal, left, right in _without_shreds(runs)
        for piece in ([Piece(BOTH, left)] if equal else [Piece(OLD, left), Piece(NEW, right)])
        if piece.text
    ]


def _without_shreds(runs: list[tuple[bool, str, str]]) -> Iterator[tuple[bool, str, str]]:
    """Yield the runs; what is equal between two changes and is hardly a word joins them."""
    left = right = ""
    is_open = False
    for number, (equal, mine, theirs) in enumerate(runs):
        is_shred = 0 < number < len(runs) - 1 and len(compared_words(mine)) <= 1
        if equal and not (is_open and is_shred):
            if is_open:
                yield False, left, right
            yield True, mine, theirs
            left, right, is_open = "", "", False
        else:
            left, right, is_open = left + mine, right + theirs, True
    if is_open:
        yield False, left, right


def _old_first(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces, of a change the older words before the newer ones."""
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        if piece.is_in == NEW and after is not None and after.is_in == OLD:
            yield after
            yield piece
        elif not (piece.is_in == OLD and before is not None and before.is_in == NEW):
            yield piece
