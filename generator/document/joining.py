"""Puts contents together as sentences and lines do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.inline import Content


def join(parts: Iterable[Content], separator: str = ", ") -> Content:
    """Return parts with a separator between each two; empty if there are none.

    >>> join(["a", "b", "c"], "; ")
    ('a', '; ', 'b', '; ', 'c')
    """
    joined: list[Content] = []
    for part in parts:
        if joined:
            joined.append(separator)
        joined.append(part)
    return joined[0] if len(joined) == 1 else Phrase(joined) if joined else ""


def join_with_and(parts: Iterable[Content]) -> Content:
    """Return parts as a sentence lists them.

    >>> join_with_and(["one", "two", "three"])
    (('one', ', ', 'two'), ' and ', 'three')
    """
    *first, last = parts
    return phrase(join(first), " and ", last) if first else last


def labelled(label: str, parts: Iterable[Content]) -> Content:
    """Return a short line, a label and what belongs to it; empty if nothing does.

    >>> labelled("About", ["grain", "prisoners"])
    ('About: ', ('grain', '; ', 'prisoners'))
    """
    joined = join(parts, "; ")
    return phrase(f"{label}: ", joined) if joined else ""
