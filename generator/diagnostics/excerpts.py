"""Shows a line of a file in a terminal, with carets under what is wrong in it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generator.text.isolation import MARKS, stretches
from generator.text.printable import printable

if TYPE_CHECKING:
    from generator.diagnostics import Span

_MOST_SHOWN = 100
"""Characters of a line shown; a longer one is cut round the caret."""


def excerpt_of(line: str, span: Span) -> tuple[str, str]:
    """Return the line, cut if long, and the caret line below it, wide characters counted as two."""
    start = min(span.column - 1, len(line))
    stop = span.end_column - 1 if span.end_line == span.line else len(line)
    stop = max(min(stop, len(line)), start + 1)
    left = max(0, start - _MOST_SHOWN // 2) if len(line) > _MOST_SHOWN else 0
    shown = _printable(line[left : left + _MOST_SHOWN])
    before, marked = shown[: start - left], shown[start - left : stop - left]
    cut = "…" if left else ""
    excerpt = cut + shown + ("…" if len(line) > left + _MOST_SHOWN else "")
    caret = " " * (len(cut) + _width(before)) + "^" * max(1, _width(marked))
    return printable(excerpt), caret


def _width(text: str) -> int:
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    """Return how many columns a terminal gives to a character of a line that `_printable` has written."""
    if unicodedata.combining(character) or character in MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _printable(text: str) -> str:
    """Return a line of a file, each of its characters as one, with what could drive a terminal made visible.

    Marks of direction stay beside the letters that they belong to.
    """
    if text.isprintable():
        return text
    isolated = {at for start, stop, _ in stretches(text) for at in range(start, stop)}
    return "".join(
        character
        if character.isprintable() or (character in MARKS and at in isolated)
        else " "
        if character == "\t"
        else "\N{REPLACEMENT CHARACTER}"
        for at, character in enumerate(text)
    )
