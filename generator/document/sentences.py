"""Joins contents that may be sentences already, so that no two marks meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Phrase
from generator.document.plain import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.inline import Content

_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_CLOSING = "”’»›\"')]）」』 \u2069"
"""What may stand behind the mark that ends a sentence: quotation marks, brackets, the end of an isolated stretch."""


def ends_sentence(content: Content) -> bool:
    """Tell whether the last word has a mark behind it that ends a sentence.

    >>> ends_sentence("They met."), ends_sentence("She said “we met.”"), ends_sentence("against")
    (True, True, False)
    """
    return plain_text(content).rstrip(_CLOSING).endswith(_ENDS)


def in_quotation_marks(text: str) -> str:
    """Return a sentence's last words in quotation marks, with a full stop unless they have a mark of their own.

    >>> in_quotation_marks("two harbours"), in_quotation_marks("They met.")
    ('“two harbours”.', '“They met.”')
    """
    return f"“{text}”" if ends_sentence(text) else f"“{text}”."


def join_told(parts: Iterable[Content]) -> Content:
    """Return parts with a semicolon between each two, but none behind a sentence; "" if there are none.

    >>> join_told(["against → for", "It rejects it.", "rests on a letter"])
    ('against → for', '; ', 'It rejects it.', ' ', 'rests on a letter')
    """
    joined: list[Content] = []
    for part in parts:
        if joined:
            joined.append(" " if ends_sentence(joined[-1]) else "; ")
        joined.append(part)
    return joined[0] if len(joined) == 1 else Phrase(joined) if joined else ""
