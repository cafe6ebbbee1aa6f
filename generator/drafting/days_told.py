"""Tells days that a text gives in another sentence: on the same day, or at its end for the whole."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.chinese_numbers import is_number, number_of
from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.times import TIMES
from generator.drafting.time_phrases import times_told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from generator.drafting.said import Said
    from generator.drafting.source_days import SourceDays
    from generator.drafting.time_phrases import TimePhrase
    from generator.quotes.text.source_text import SourceText

_LONGEST = 60
"""Characters of a line that only says where and when a document was made."""
_DONE = re.compile(r"(?:Done|Signed|Fait|Signé|Geschehen|Unterzeichnet)\s(?:at|in|à|zu|am)\s", re.IGNORECASE)
"""How a line begins that tells where and when an agreement was signed."""


def with_days_after(
    text: str, lang: str, times: Sequence[TimePhrase], before: TimePhrase | None, latest: date | None
) -> list[TimePhrase]:
    """Return the times of a sentence with those that it counts from the day told last, ``before`` it or in it.

    As in: that same afternoon, a day later, tags zuvor, 当天. What lies behind the ``latest`` day is left out.
    """
    found = [*times]
    for pattern, days, sign in _counted_of(lang):
        for match in pattern.finditer(text):
            if any(phrase.start < match.end() and match.start() < phrase.end for phrase in found):
                continue
            earlier = [phrase for phrase in times if phrase.end <= match.start()]
            told = earlier[-1] if earlier else before
            number = days if days is not None else _number_in(match, lang)
            if told is None or not told.is_day or number is None:
                continue
            day = date.fromisoformat(told.date) + timedelta(days=sign * number)
            if latest is None or day <= latest:
                found.append(
                    replace(told, start=match.start(), end=match.end(), words=match[0], date=str(day))
                )
    return sorted(found, key=lambda phrase: phrase.start)


def _number_in(match: re.Match[str], lang: str) -> int | None:
    written = next(group for group in match.groups() if group).casefold()
    if is_number(written):
        return number_of(written)
    return TIMES[lang].numbers.get(written)


def last_day(times: Sequence[TimePhrase], before: TimePhrase | None) -> TimePhrase | None:
    """Return the last day that is told in a sentence, else the one told ``before``."""
    days = [phrase for phrase in times if phrase.is_day]
    return days[-1] if days else before


def dated_by_the_whole(said: Said, time: TimePhrase, answering: AbstractSet[str]) -> Said:
    """Return what a headline, or the frame of an interview, quotes, with the ``time`` of the whole text.

    ``answering`` are those who answer in it (`Speaker.key`).
    """
    is_of_it = said.speaker is not None and (said.paragraph == 0 or said.speaker.key in answering)
    is_undated = is_of_it and said.time is None
    return replace(said, time=time, time_carried=True) if is_undated else said


def dated_by_the_end(found: Sequence[Said], text: SourceText, lang: str, days: SourceDays) -> list[Said]:
    """Return what a document reports with the day that its last line gives, where no other is told: Ульн, 4 декабря."""
    if not text.paragraphs:
        return [*found]
    lines = [text.raw[paragraph.start : paragraph.end].strip() for paragraph in text.paragraphs]
    done = next((line for line in reversed(lines) if _DONE.match(line)), "")
    line = done or lines[-1]
    told = times_told(line, lang, days) if done or len(line) <= _LONGEST else []
    is_only = len(told) == 1 and told[0].is_absolute and (done or not _has_verb(line, lang))
    if not is_only:
        return [*found]
    return [
        replace(said, time=told[0], time_carried=True)
        if said.is_reported and (said.time is None or (said.time_carried and "/" in said.time.date))
        else said
        for said in found
    ]


def _has_verb(line: str, lang: str) -> bool:
    return whole(LANGUAGES[lang].verbs, lang).search(line) is not None


@cache
def _counted_of(lang: str) -> tuple[tuple[re.Pattern[str], int | None, int], ...]:
    """Return what finds words for days that are counted from another, by how many (None: as they say), which way."""
    known = TIMES[lang]
    bodies = (
        (known.same_day, 0, 1),
        (known.day_after, 1, 1),
        (known.day_before, 1, -1),
        (known.days_later, None, 1),
        (known.days_earlier, None, -1),
    )
    return tuple((whole(body, lang), days, sign) for body, days, sign in bodies if body != "(?!)")
