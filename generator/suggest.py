"""The nearest valid value for a word that is not one: "did you mean". The only door to the matching library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``word`` is probably a slip for, or None.

    At most a third of its letters may differ (one edit is an insertion, deletion, substitution or swap); failing
    that, a known word that contains ``word``, or is contained in it, whole between hyphens.
    """
    words = sorted(known)
    limit = max(1, len(word) // 3)
    found = process.extractOne(word, words, scorer=DamerauLevenshtein.distance, score_cutoff=limit)
    if found:
        return str(found[0])
    parts = set(word.split("-"))
    shared = {one: parts & set(one.split("-")) for one in words}
    nested = [one for one in words if shared[one] and shared[one] in (parts, set(one.split("-")))]
    return min(nested, key=lambda one: (-len(shared[one]), len(one))) if nested else None


def hints(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the hint to show for ``word``: none, or one with the nearest known word."""
    found = nearest(word, known)
    return (f"did you mean `{found}`?",) if found else ()
