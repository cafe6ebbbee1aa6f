"""Says what became of the notes of a document."""

from __future__ import annotations


def about_notes(count: int) -> tuple[str, ...]:
    """Return a sentence about notes that stand behind the text; none of no notes.

    >>> about_notes(2)
    ('2 notes stand behind the text, each with its number',)
    """
    if not count:
        return ()
    return (
        f"{'1 note stands' if count == 1 else f'{count} notes stand'} behind the text, each with its number",
    )
