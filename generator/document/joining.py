"""Puts contents together as sentences and lines do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.inline import Content, Link, RestsOn


def phrase(*parts: Content) -> Phrase:
    """Return contents as one, without anything between them.

    >>> from generator.document.inline import Emphasis
    >>> phrase("about ", Emphasis("grain"))
    ('about ', Emphasis(content='grain'))
    """
    return Phrase(parts)


def join(parts: Iterable[Content], separator: str = ", ") -> Content:
    """Return parts with a separator between each two; empty if there are none.

    >>> join(["a", "b", "c"], "; ")
    ('a', '; ', 'b', '; ', 'c')
    """
    joined = _separated(parts, separator)
    return joined[0] if len(joined) == 1 else Phrase(joined) if joined else ""


def join_with_and(parts: Iterable[Content]) -> Content:
    """Return parts as a sentence lists them.

    >>> join_with_and(["one", "two", "three"])
    ('one', ', ', 'two', ' and ', 'three')
    """
    *first, last = parts
    return Phrase((*_separated(first, ", "), " and ", last)) if first else last


def labelled(label: str, parts: Iterable[Content]) -> Content:
    """Return a short line, a label and what belongs to it; empty if nothing does.

    >>> labelled("About", ["grain", "prisoners"])
    ('About: ', 'grain', '; ', 'prisoners')
    """
    joined = _separated(parts, "; ")
    return Phrase((f"{label}: ", *joined)) if joined else ""


def in_brackets(parts: Iterable[Content]) -> Content:
    """Return parts in brackets, one after the other; empty if there are none.

    >>> in_brackets(["Xinhua", "Reuters, p. 2"])
    ('[', 'Xinhua', '] [', 'Reuters, p. 2', ']')
    """
    joined = _separated(parts, "] [")
    return Phrase(("[", *joined, "]")) if joined else ""


def numbered(citation: Link | RestsOn) -> Content:
    """Return the words of a link or citation with the number of the statement, if it needs one.

    >>> from generator.document.inline import Address, RestsOn
    >>> numbered(RestsOn("call/xi", Address("briefings/call/statements/#xi"), "Xi", 7))
    ('Xi', ' (No. 7)')
    """
    if not citation.number:
        return citation.content
    if not citation.content:
        return f"No. {citation.number}"
    return phrase(citation.content, f" (No. {citation.number})")


def _separated(parts: Iterable[Content], separator: str) -> list[Content]:
    separated: list[Content] = []
    for part in parts:
        if separated:
            separated.append(separator)
        separated.append(part)
    return separated
