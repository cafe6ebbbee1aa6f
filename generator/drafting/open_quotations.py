"""Finds paragraphs that lie inside a quotation which one before them opened, and none opened again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.quotes.text.quotation_marks import QuotedSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.quotes.text.source_text import Paragraph

_CLOSES = {"«": "»", "“": "”", "„": "“”", "「": "」"}
"""Marks that tell by their form whether they open or close."""
_MOST = 12
"""Paragraphs in which the closing mark is looked for."""


def with_open_quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return paragraphs, of which those have a quotation that lie between its opening mark and its closing one.

    A mark that is never closed opens nothing beyond its own paragraph, nor does one that the next opens again.
    """
    found = list(paragraphs)
    number = 0
    while number < len(found):
        mark = _left_open(text, found[number])
        number += 1
        closing = _closing(text, found, number, mark) if mark else None
        if closing is None:
            continue
        last, end = closing
        for inner in range(number, last):
            start, stop = found[inner].start, found[inner].end
            found[inner] = replace(found[inner], quoted=(QuotedSpan(start, stop, 1, closed=False),))
        behind = (span for span in found[last].quoted if span.start > end + 1)
        first = QuotedSpan(found[last].start, end, 1, closed=True)
        found[last] = replace(found[last], quoted=(first, *behind) if end > first.start else (*behind,))
        number = last
    return tuple(found)


def _left_open(text: str, paragraph: Paragraph) -> str | None:
    """Return the mark of the quotation with which a paragraph ends unclosed."""
    for span in paragraph.quoted:
        if span.depth == 1 and not span.closed and span.end >= paragraph.end:
            mark = text[span.start - 1]
            return mark if mark in _CLOSES else None
    return None


def _closing(text: str, found: Sequence[Paragraph], first: int, mark: str) -> tuple[int, int] | None:
    """Return in which paragraph, and where, a quotation is closed."""
    for number in range(first, min(first + _MOST, len(found))):
        paragraph = found[number]
        depth = 0
        for at in range(paragraph.start, paragraph.end):
            sign = text[at]
            if sign in _CLOSES[mark] and not depth:
                return number, at
            if sign in _CLOSES[mark]:
                depth -= 1
            elif sign == mark and not text[paragraph.start : at].strip():
                return None
            elif sign == mark:
                depth += 1
    return None
