"""Keeps withheld words apart that no state of a briefing holds whole: one a part of them, the other the rest.

"Jane welcomes it" and "Doe welcomes it" may both be shown where "Jane Doe" may not; a difference that sets the words of
both side by side says the name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.withheld import INSTEAD

if TYPE_CHECKING:
    from generator.comparing import Change, Comparison
    from generator.withholding import WithheldMatcher


def without_parted_words(comparison: Comparison, words: WithheldMatcher) -> Comparison:
    """Return ``comparison`` with each two texts whole, one after the other, whose words would make up withheld ones.

    Where these do too, the older one is left out. It is the same object where there is none of that.
    """
    if not words:
        return comparison
    entries = tuple(
        replace(entry, changes=changes)
        if (changes := tuple(_apart(change, words) for change in entry.changes)) != entry.changes
        else entry
        for entry in comparison.entries
    )
    return comparison if entries == comparison.entries else replace(comparison, entries=entries)


def _apart(change: Change, words: WithheldMatcher) -> Change:
    if not (change.was and change.now):
        return change
    pieces = [piece.text for piece in change.pieces]
    if words.find("".join(pieces)) or words.find(" ".join(pieces)):
        change = replace(change, pieces=())
    if not words.find(" ".join((*change.was, *change.now))):
        return change
    return replace(change, pieces=(), was=(INSTEAD,))
