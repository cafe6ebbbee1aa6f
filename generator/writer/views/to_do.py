"""Says on pages that only editors see what is still to be done at an entry."""

from __future__ import annotations


def to_do(sentences: tuple[str, ...]) -> str:
    """Return the mark of an entry that is not confirmed; "" of one that is, and so on every page that is published.

    >>> to_do(("Is this the minister?", "Find the archived copy.")), to_do(())
    ('To do: Is this the minister? · Find the archived copy.', '')
    """
    return f"To do: {' · '.join(sentences)}" if sentences else ""
