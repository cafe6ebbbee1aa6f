"""Orders changes by how much they matter to somebody who has read the older state."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from generator.comparing.changes import Nature, Subject

if TYPE_CHECKING:
    from generator.comparing.changes import Change, EntryChanges

_SUBJECTS = (
    {Subject.BOTTOM_LINE},
    {Subject.KEY_POINT},
    {Subject.ASSESSMENT},
    {Subject.QUESTION, Subject.ANSWER},
    {Subject.STATEMENT, Subject.QUOTATION, Subject.REPORT},
    {Subject.PLAN, Subject.POINT, Subject.POSITION},
    {Subject.EVENT, Subject.ACCOUNT, Subject.CONTRAST},
    {Subject.BRIEFING},
    {Subject.SOURCE},
    {Subject.ACTOR, Subject.OFFICE},
    {Subject.TOPIC, Subject.TERM, Subject.CORRECTION},
)
"""What the briefing itself says comes first, for it is what is remembered; the registers last, for they only serve."""
_RANKS = {subject: rank for rank, subjects in enumerate(_SUBJECTS) for subject in subjects}
_NATURES = {nature: rank for rank, nature in enumerate(Nature)}
_SERVING = _RANKS[Subject.SOURCE]
_OWN = frozenset({Subject.BOTTOM_LINE, Subject.KEY_POINT, Subject.ASSESSMENT, Subject.BRIEFING})


class Group(StrEnum):
    """What changes are told together, the most important first."""

    CORRECTED = "corrected"
    OWN = "own"
    """What the briefing itself says: its bottom line, key points, assessments."""
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    ADDED = "added"
    SERVING = "serving"
    """What the others rest on, name and are about: sources, actors, topics."""


def group_of(entry: EntryChanges) -> Group:
    """Return the group that an entry is told in."""
    if entry.is_corrected:
        return Group.CORRECTED
    if _RANKS[entry.subject] >= _SERVING:
        return Group.SERVING
    if entry.subject in _OWN:
        return Group.OWN
    whole = {Nature.WITHDRAWN: Group.WITHDRAWN, Nature.ADDED: Group.ADDED}
    return whole.get(entry.nature, Group.CHANGED)


def weight_of(entry: EntryChanges) -> tuple[bool, bool, bool, int, int]:
    """Return a key by which the most important of several sorts first.

    Corrections before all, spelling behind all; then what readers read, by what it is and in what way it changed,
    before what only serves it: sources, actors, topics.
    """
    rank, nature = _RANKS[entry.subject], entry.nature  # which is gathered from all its changes
    return (
        not entry.is_corrected,
        nature is Nature.SPELLING,
        rank >= _SERVING and nature is not Nature.CORRECTED,
        rank,
        _NATURES[nature],
    )


def weight_in_entry(change: Change) -> tuple[bool, int, int]:
    """Return a key by which the weightiest of an entry's changes sorts first, and what only explains others last."""
    return change.explains, _NATURES[change.nature_of_entry], _RANKS[change.subject]
