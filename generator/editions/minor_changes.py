"""Tells what a minor edition may change from what is more: spelling, slips of the pen, and what says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing import Nature, Subject
from generator.comparing.slips import words_otherwise

if TYPE_CHECKING:
    from generator.comparing import Comparison, EntryChanges

_SAYS_MORE = frozenset(Nature) - {Nature.SPELLING, Nature.RESOURCED, Nature.OTHERWISE}
"""Natures of changes that a minor edition has none of."""


def more_than_spelling(changes: Comparison) -> tuple[str, ...]:
    """Return what says anything else than it did: entries by their ids, parts of the summary by what they are."""
    return tuple(_named(changed) for changed in changes.told if set(changed.natures) & _SAYS_MORE)


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
