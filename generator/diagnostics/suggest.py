"""Finds the nearest valid value for a word that is not one, and the nearest words of a text, with RapidFuzz."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``word`` is probably a slip for, or None.

    At most a third of its letters may differ (one edit is an insertion, deletion, substitution or swap); failing
    that, a known word that contains ``word``, or is contained in it, whole between hyphens.

    >>> nearest("suports", ["supports", "opposes", "unclear"])
    'supports'
    >>> nearest("zelenskyy", ["xi", "president-zelenskyy", "wang-yi"])
    'president-zelenskyy'
    >>> nearest("neutral", ["supports", "opposes", "unclear"])
    """
    words = sorted(known)
    slip = _slip(word, words)
    if slip:
        return slip
    parts = _parts(word)
    shared = {candidate: parts & _parts(candidate) for candidate in words}
    nested = [
        candidate
        for candidate in words
        if shared[candidate] and shared[candidate] in (parts, _parts(candidate))
    ]
    return min(nested, key=lambda candidate: (-len(shared[candidate]), len(candidate))) if nested else None


def _slip(word: str, words: Sequence[str]) -> str | None:
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    limit = max(1, len(word) // 3)
    found = process.extractOne(word, words, scorer=DamerauLevenshtein.distance, score_cutoff=limit)
    return str(found[0]) if found else None


def _parts(word: str) -> set[str]:
    """Return the parts of a joined word; a joint at its end joins nothing."""
    return set(re.split("[-_]", word)) - {""}


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the hints to show for ``word``: none, or one with the nearest known word.

    >>> did_you_mean("suports", ["supports", "opposes"])
    ('did you mean `supports`?',)
    """
    found = nearest(word, known)
    return (f"did you mean `{found}`?",) if found else ()


def did_you_mean_slip(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """As `did_you_mean`, but only for a word whose letters are nearly those of ``word``."""
    found = _slip(word, sorted(known))
    return (f"did you mean `{found}`?",) if found else ()


def one_edit_from(word: str, known: Iterable[str]) -> list[str]:
    """Return the known words that one letter put in, left out, changed or swapped makes of ``word``, sorted."""
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    found = process.extract(
        word, sorted(known), scorer=DamerauLevenshtein.distance, score_cutoff=1, limit=None
    )
    return sorted(str(match[0]) for match in found if match[1] == 1)


class Change(NamedTuple):
    """One stretch of words that two texts do not share; either side may be empty."""

    before_start: int
    before_end: int
    after_start: int
    after_end: int


def best_stretch(words: Sequence[str], among: Sequence[str]) -> tuple[int, int]:
    """Return the stretch of ``among`` most like ``words``: numbers of its first word and of the one behind its last.

    For a message only; whether two texts are the same is never asked here.
    """
    from rapidfuzz import fuzz

    text = " ".join(among)
    found = fuzz.partial_ratio_alignment(" ".join(words), text)
    if found is None:
        return 0, 0
    start, end = (found.dest_start, found.dest_end) if len(" ".join(words)) <= len(text) else (0, len(text))
    first = text.count(" ", 0, start + (text[start : start + 1] == " "))
    last = text.count(" ", 0, max(start, end - 1)) + 1
    return first, min(last, len(among))


def word_changes(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """Return what has to be changed in ``before`` to become ``after``, word by word."""
    from rapidfuzz.distance import Levenshtein

    steps = Levenshtein.opcodes(list(before), list(after))
    return tuple(
        Change(step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in steps
        if step.tag != "equal"
    )
