"""Reads the day of a live blog: it stands above entries that begin with a time of day, and is that of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase
    from generator.quotes.text.source_text import SourceText

_BEGINS = re.compile(r"\s*(?:[01]?\d|2[0-3])(?:[:.h]|\sh\s)[0-5]\d(?!\d)")
"""How an entry begins: 21:14; 9.40 Uhr; 18h05."""
_FEWEST = 3
"""Entries that a live blog has at least."""
_DAY = 10
"""Characters of a date that is one day."""


def is_live_blog(text: SourceText) -> bool:
    """Tell whether a text has entries with times of day."""
    entries = [
        True for paragraph in text.paragraphs if _BEGINS.match(text.raw, paragraph.start, paragraph.end)
    ]
    return len(entries) >= _FEWEST


def only_day(around: Surroundings) -> TimePhrase | None:
    """Return the day that a sentence tells, if it is no more than a day: Tuesday 21 October."""
    day = day_in(around)
    if day is None or around.mentions:
        return None
    rest = around.text
    for phrase in around.times:
        rest = rest.replace(phrase.words, " ", 1)
    return day if len(re.findall(r"[^\W\d_]+", rest)) <= 1 else None


def day_in(around: Surroundings) -> TimePhrase | None:
    """Return the only time of a sentence, else the only one that is one day: spoke today on a summit in March."""
    if len(around.times) == 1:
        return around.times[0]
    days = [phrase for phrase in around.times if len(phrase.date) == _DAY]
    if len({phrase.date for phrase in days}) != 1:
        return None
    return max(days, key=lambda phrase: phrase.end - phrase.start)
