"""Compares two states: what was added, withdrawn, reworded, regraded, re-dated, and rests on others.

A state is a `State`: a library with the briefing's id and what the quote lock proves. `compare` goes by model objects,
never by files: where an entry stands, in which order, how its text is wrapped and what comments stand beside it is no
change; what its order or what it refers to makes it say is one (`generator.comparing.implied`). Which fields there are
is read off the model's types, so that a new one is compared by itself.

`words` finds the words that differ within a text; `spelling` tells other marks from other words; `pairing` finds the
records of a list that nothing but their content tells apart; `importance` orders what is found.
"""

from __future__ import annotations

from generator.comparing.changes import (
    BOTH,
    NEW,
    OLD,
    Change,
    Comparison,
    EntryChanges,
    Nature,
    Piece,
    Sort,
    Subject,
)
from generator.comparing.compare import compare, differing
from generator.comparing.states import State

__all__ = [
    "BOTH",
    "NEW",
    "OLD",
    "Change",
    "Comparison",
    "EntryChanges",
    "Nature",
    "Piece",
    "Sort",
    "State",
    "Subject",
    "compare",
    "differing",
]
