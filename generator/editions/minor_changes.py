"""Tells what a minor edition may change from what is more: spelling, slips of the pen, and what says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing import Nature, Subject
from generator.comparing.slips import words_otherwise

if TYPE_CHECKING:
    from generator.comparing import Change, Comparison, EntryChanges

_ADDRESSES = frozenset({"url", "mirror", "archive"})
"""Fields of a source that say where it is found."""


def more_than_spelling(changes: Comparison) -> tuple[str, ...]:
    """Return what says anything else than it did: entries by their ids, parts of the summary by what they are."""
    return tuple(
        _named(changed)
        for changed in changes.entries
        if changed.corrections or not all(map(_says_the_same, changed.changes))
    )


def _says_the_same(change: Change) -> bool:
    """Tell whether a change is one of spelling, of a web address, or of a place in a source that rests there still.

    Whatever else a field holds is told to readers or to programs: what is not known to be less is more.
    """
    is_address = change.subject is Subject.SOURCE and change.field in _ADDRESSES
    is_place = change.nature is Nature.RESOURCED and change.field.rpartition(".")[2] == "locator"
    return change.nature is Nature.SPELLING or is_address or is_place or change.leads_elsewhere


def slips_in(changes: Comparison | None) -> tuple[str, ...]:
    """Return the words that differ as by slips, each with the entry that it stands in."""
    return tuple(
        f"{_named(changed)}: {words_otherwise(change.pieces)}"
        for changed in (changes.entries if changes is not None else ())
        for change in changed.slips
    )


def _named(changed: EntryChanges) -> str:
    """Return an entry by its id, and what the briefing itself says by what it is: `the bottom line`, `key point 2`."""
    if changed.subject is Subject.BOTTOM_LINE:
        return "the bottom line"
    if changed.subject is Subject.KEY_POINT:
        return f"key point {changed.changes[0].part[0]}" if changed.changes else "a key point"
    if changed.subject is Subject.BRIEFING:
        fields = dict.fromkeys(change.field for change in changed.changes if change.field)
        return (
            f"the briefing's {' and '.join(f'`{field}`' for field in fields)}" if fields else "a correction"
        )
    return changed.entry
