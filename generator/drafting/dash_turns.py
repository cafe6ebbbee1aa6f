"""Reads interviews whose lines begin with dashes, and say by turns only who asks and who answers: — …? — …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.quotes.text.source_text import SourceText

_DASH = re.compile(r"\s*[—–]\s+(?=[^\W_]|[«“„\"])")
_FEWEST = 4
"""Lines with dashes, one after the other, at least."""
_ASKS = 0.6
"""Of the lines that should ask, so many end with a question mark at least: others only say what is to be answered."""


def dash_turns(text: SourceText) -> dict[int, str]:
    """Return for the lines of an interview, by the number of the paragraph, Q or A; none if a text is no such.

    The first line asks, and each line is the other's: where a question, or an answer, has two paragraphs, the lines do
    not fit, and it is none.
    """
    numbers = [
        number
        for number, paragraph in enumerate(text.paragraphs)
        if _DASH.match(text.raw, paragraph.start, paragraph.end)
    ]
    if len(numbers) < _FEWEST or numbers != [*range(numbers[0], numbers[0] + len(numbers))]:
        return {}
    asking, answering = numbers[::2], numbers[1::2]
    asked = [number for number in asking if _ends_asking(text, number)]
    is_interview = asking[0] in asked and len(asked) >= _ASKS * len(asking)
    if not is_interview or any(_ends_asking(text, number) for number in answering):
        return {}
    return {number: "A" if number in answering else "Q" for number in numbers}


def behind_dash(raw: str) -> int:
    """Return where the words of such a line begin."""
    found = _DASH.match(raw)
    return found.end() if found else 0


def _ends_asking(text: SourceText, number: int) -> bool:
    paragraph = text.paragraphs[number]
    return text.raw[paragraph.start : paragraph.end].rstrip().endswith("?")
