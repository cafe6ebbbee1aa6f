"""Tells days that a text gives in another sentence: on the same day, or at its end for the whole."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.time_phrases import TimePhrase, times_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.said import Said
    from generator.drafting.source_days import SourceDays
    from generator.quotes.text.source_text import SourceText

_LONGEST = 60
"""Characters of a line that only says where and when a document was made."""
_DAY_WRITTEN = len("2024-05-16")


def with_the_same_day(
    text: str, lang: str, times: Sequence[TimePhrase], before: TimePhrase | None
) -> list[TimePhrase]:
    """Return the times of a sentence with words for the day told last, ``before`` it or in it: того ж дня, 当天."""
    found = [*times]
    for match in _same_of(lang).finditer(text):
        earlier = [phrase for phrase in times if phrase.end <= match.start()]
        day = earlier[-1] if earlier else before
        is_free = not any(phrase.start < match.end() and match.start() < phrase.end for phrase in times)
        if is_free and day is not None and len(day.date) == _DAY_WRITTEN:
            found.append(TimePhrase(*match.span(), match[0], day.date, is_absolute=day.is_absolute))
    return sorted(found, key=lambda phrase: phrase.start)


def last_day(times: Sequence[TimePhrase], before: TimePhrase | None) -> TimePhrase | None:
    """Return the last day that is told in a sentence, else the one told ``before``."""
    days = [phrase for phrase in times if len(phrase.date) == _DAY_WRITTEN]
    return days[-1] if days else before


def dated_by_the_end(found: Sequence[Said], text: SourceText, lang: str, days: SourceDays) -> list[Said]:
    """Return what a document reports with the day that its last line gives, where no other is told: Ульн, 4 декабря."""
    if not text.paragraphs:
        return [*found]
    last = text.paragraphs[-1]
    line = text.raw[last.start : last.end].strip()
    told = times_told(line, lang, days) if len(line) <= _LONGEST else []
    is_only = len(told) == 1 and told[0].is_absolute and not _has_verb(line, lang)
    if not is_only:
        return [*found]
    return [
        replace(said, time=told[0], time_carried=True) if said.is_reported and said.time is None else said
        for said in found
    ]


def _has_verb(line: str, lang: str) -> bool:
    known = LANGUAGES[lang]
    edge = r"\b" if known.is_spaced else ""
    return re.search(rf"{edge}(?:{known.verbs}){edge}", line, re.IGNORECASE) is not None


@cache
def _same_of(lang: str) -> re.Pattern[str]:
    same = {
        "uk": r"\b(?:того|цього) (?:ж|самого) дня\b",
        "ru": r"\bв (?:тот|этот) же день\b",
        "zh": r"当[天日](?!的)|同日|同一天",
    }
    return re.compile(same.get(lang, "(?!)"), re.IGNORECASE)
