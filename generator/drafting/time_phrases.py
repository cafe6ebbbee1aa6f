"""Finds the words of a text for a time, and what dates they can mean, told from the day on which the text appeared."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from generator.checks.calendar_words import MONTHS, WEEKDAYS, names_in
from generator.drafting.chinese_numbers import is_number, number_of
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.times import TIMES
from generator.drafting.meant_days import (
    counted,
    in_month,
    meant_day,
    on_weekday,
    some_time_ago,
)
from generator.drafting.right_before import right_before
from generator.drafting.source_days import SourceDays, widest
from generator.drafting.time_kinds import TimeKind
from generator.text.compiled import compiled
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_ANY_DAY = date(2000, 6, 15)
"""A day from which words for times are found where it does not matter what they mean."""


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """Words for a time in a text."""

    start: int
    end: int
    words: str
    date: str
    """What they can mean, as dates are written: the widest range they allow; "" if nobody knows."""
    is_absolute: bool
    """Whether they name it without the day of publication."""

    @property
    def is_day(self) -> bool:
        """Whether they mean one day, and neither more nor less."""
        return len(self.date) == _DAY_WRITTEN


def times_told(text: str, lang: str, days: SourceDays) -> list[TimePhrase]:
    """Return the words for times in a text that appeared on one of ``days``, by place, none inside another.

    They mean whatever they can mean on any of these; of a text whose day is not known only what names a whole date
    means anything, and of the others no more than the words are returned.

    >>> told = times_told("She said so yesterday.", "en", SourceDays(date(2024, 5, 10), date(2024, 5, 12)))
    >>> [(found.words, found.date) for found in told]
    [('yesterday', '2024-05-09/2024-05-11')]
    """
    on_each = [time_phrases(text, lang, day) for day in days.every]
    if not on_each:
        known = time_phrases(text, lang, None)
        others = [
            replace(phrase, date="")
            for phrase in time_phrases(text, lang, _ANY_DAY)
            if not any(phrase.start < found.end and found.start < phrase.end for found in known)
        ]
        return sorted([*known, *others], key=lambda phrase: phrase.start)
    meant: defaultdict[tuple[int, int], list[TimePhrase]] = defaultdict(list)
    for phrases in on_each:
        for phrase in phrases:
            meant[phrase.start, phrase.end].append(phrase)
    found = [
        phrases[0]
        if phrases[0].is_absolute
        else replace(phrases[0], date=widest((phrase.date for phrase in phrases), days.marks))
        for _, phrases in sorted(meant.items())
    ]
    return [
        phrase for number, phrase in enumerate(found) if not number or phrase.start >= found[number - 1].end
    ]


def time_phrases(text: str, lang: str, published: date | None) -> list[TimePhrase]:
    """Return the words for times in ``text``, by place, none inside another; ``lang`` is one of `LANGUAGES`.

    Of a text whose day is not known only what names a whole date is found. What would lie after that day is left out.

    >>> from datetime import date, timedelta
    >>> text = "She said so on Wednesday, and again last weekend."
    >>> [(text[found.start:found.end], found.date) for found in time_phrases(text, "en", date(2023, 4, 27))]
    [('on Wednesday', '2023-04-26'), ('last weekend', '2023-04-22/2023-04-23')]
    """
    found = [on_the_night(phrase, text, lang) for phrase in _all(text, lang, published) if phrase is not None]
    found.sort(key=lambda phrase: (phrase.start, -phrase.end))
    if lang == "zh":
        found = [phrase for phrase in _with_ranges(found, text) if not _SINCE.match(text, phrase.end)]
    kept: list[TimePhrase] = []
    for phrase in found:
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept


def _all(text: str, lang: str, published: date | None) -> Iterator[TimePhrase | None]:
    patterns = _patterns(lang)
    for pattern in patterns.days:
        for match in pattern.finditer(text):
            month = _month(match["month"], lang) if "month" in pattern.groupindex else None
            year = match["year"] if "year" in pattern.groupindex else None
            meant = meant_day(number_of(match["day"]), month, number_of(year) if year else None, published)
            yield _phrase(match, meant, is_absolute=bool(year))
    if published is None:
        return
    for pattern, kind, number in patterns.times:
        for match in pattern.finditer(text):
            yield _phrase(match, _counted(match, kind, number, published, lang))
    for match in patterns.weekday.finditer(text):
        weekday = next(at for at in range(7) if match[f"d{at}"])
        is_last = bool(match["last"] or match["behind"])
        yield _phrase(match, on_weekday(weekday, published, is_last=is_last, of_week=lang == "zh"))
    for match in patterns.year.finditer(text):
        year = int(next(group for group in match.groups() if group))
        yield _phrase(match, counted(TimeKind.YEAR, year - published.year, published))
    for match in patterns.month.finditer(text):
        month = _month(match["name"], lang)
        yield _phrase(match, in_month(month, published) if month else None)


def _with_ranges(found: Sequence[TimePhrase], text: str) -> Iterator[TimePhrase]:
    """Yield words for times in Chinese, two days as one where the first lasts to the second: 13日至14日."""
    at = 0
    while at < len(found):
        phrase, behind = found[at], found[at + 1 : at + 2]
        at += 1
        for last in behind:
            is_range = re.fullmatch("[至到—～~–-]+", text[phrase.end : last.start]) is not None
            if is_range and phrase.is_day and last.is_day and phrase.date < last.date:
                words, both = text[phrase.start : last.end], f"{phrase.date}/{last.date}"
                phrase = replace(phrase, end=last.end, words=words, date=both)
                at += 1
        yield phrase


def on_the_night(phrase: TimePhrase, text: str, lang: str) -> TimePhrase:
    """Return words for a day with those before them by which it is the night before: в ночь на среду."""
    before = right_before(_NIGHT_BEFORE, text, phrase.start) if lang in ("uk", "ru") else None
    if before is None or not phrase.is_day:
        return phrase
    day = date.fromisoformat(phrase.date)
    words = f"{text[before.start() : phrase.start]}{phrase.words}"
    return replace(phrase, start=before.start(), words=words, date=f"{day - timedelta(days=1)}/{day}")


_SINCE = re.compile(in_both("以来|至今|迄今"))
"""What makes of a time the beginning of another, in Chinese: 去年以来."""
_NIGHT_BEFORE = re.compile(
    r"\b(?:у|в)\s(?:ніч|ночь)\sна\s$|\b(?:у|в)\s(?:ніч|ночь)\s(?=на\s$)", re.IGNORECASE
)
_DAY_WRITTEN = len("2024-05-16")


def _phrase(match: re.Match[str], meant: str | None, *, is_absolute: bool = False) -> TimePhrase | None:
    start, end = match.span()
    shown = match[0]
    start += len(shown) - len(shown.lstrip())
    end -= len(shown) - len(shown.rstrip())
    return TimePhrase(start, end, shown.strip(" ."), meant, is_absolute) if meant else None


def _counted(match: re.Match[str], kind: TimeKind, number: int, published: date, lang: str) -> str | None:
    if not kind.is_ago:
        return counted(kind, number, published)
    word = (match.groupdict().get("number") or "").casefold()
    if not word:
        return some_time_ago(kind, 1, published)
    count = int(word) if word.isdecimal() else TIMES[lang].numbers.get(word)
    return some_time_ago(kind, count, published) if count else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What finds the times of a language."""

    days: tuple[re.Pattern[str], ...]
    times: tuple[tuple[re.Pattern[str], TimeKind, int], ...]
    weekday: re.Pattern[str]
    month: re.Pattern[str]
    year: re.Pattern[str]


@cache
def _patterns(lang: str) -> _Patterns:
    words = TIMES[lang]
    edge = r"\b" if LANGUAGES[lang].is_spaced else ""
    months = any_of(_month_bodies(lang))
    named = "|".join(
        f"(?P<d{at}>{'|'.join(form for form, is_short in forms if not is_short)})"
        for at, forms in enumerate(names_in(WEEKDAYS[lang]))
    )
    counts = rf"(?P<number>{any_of(words.numbers)}|\d+)"
    daytime = _DAYTIME.get(lang, "")
    behind = rf"\s(?P<behind>{words.last_weekday})" if lang == "fr" else "(?P<behind>(?!))"
    last = "(?P<last>(?!))" if lang == "fr" else f"(?P<last>{words.last_weekday})"
    month = r"(?:1[0-2]|[1-9])月(?:份)?(?!\d)" if lang == "zh" else f"(?:{months})"
    needed = "" if lang == "zh" else rf"(?:{words.before_month})"
    return _Patterns(
        tuple(_compiled(f"{edge}{body.replace('MONTH', f'(?:{months})')}") for body in words.day_and_month),
        tuple(
            (_compiled(f"{edge}(?:{body.replace(_ANY_NUMBER, counts)}){edge}"), kind, number)
            for kind, number, body in words.times
        ),
        _compiled(rf"{edge}(?:{last}|{words.before_weekday})?(?:{named})(?:{daytime})?{edge}(?:{behind})?"),
        _compiled(rf"{edge}{needed}(?P<name>{month}){edge}(?!\s?\d)"),
        _compiled(f"{edge}(?:{words.in_year}){edge}"),
    )


_ANY_NUMBER = r"(?P<number>\w+)"
"""What stands for a number in the words of a language: 好 and сказал are none."""
_DAYTIME = {
    "en": r"\s(?:morning|afternoon|evening)",
    "de": r"(?:morgen|vormittag|nachmittag|abend)|\s(?:früh|abend|morgen)",
    "fr": r"\s(?:matin|soir|après-midi)",
    "uk": r"\s(?:вранці|ввечері|увечері)",
    "ru": r"\s(?:утром|вечером)",
    "zh": in_both("(?:上午|下午|中午|[凌早]晨|早上|清晨|傍晚|深夜|晚[间上]?)"),
}
"""What may follow a day of the week and changes nothing."""


def _month_bodies(lang: str) -> list[str]:
    if lang == "zh":
        return []
    return [
        form + (r"\.?" if is_short else "") for forms in names_in(MONTHS[lang]) for form, is_short in forms
    ]


def _month(written: str | None, lang: str) -> int | None:
    """Return the number of the month, by its name or its digits."""
    if not written:
        return None
    digits = written.strip("月份")
    if is_number(digits):
        return number_of(digits)
    for at, forms in enumerate(names_in(MONTHS[lang]), 1):
        if any(compiled(form, re.IGNORECASE).fullmatch(written.rstrip(".")) for form, _ in forms):
            return at
    return None


def _compiled(body: str) -> re.Pattern[str]:
    return re.compile(body, re.IGNORECASE)
