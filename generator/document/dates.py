"""Writes dates and names of languages for a reader, dates as precise as they are known."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_datetime

from generator.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from generator.model.dates import Date

_PATTERNS = {
    Precision.YEAR: "y",
    Precision.MONTH: "MMMM y",
    Precision.DAY: "d MMMM y",
    Precision.MINUTE: "d MMMM y",
}


@lru_cache(maxsize=50_000)
def show(date: Date, lang: str = "en") -> str:
    """Return ``date`` for a reader, in words of ``lang`` (BCP 47); what is known of it besides is said in English.

    >>> from generator.model.dates import parse_date
    >>> [show(parse_date(text)) for text in ("2022-02", "2023-04-26T17:30+08:00", "2022~")]
    ['February 2022', '26 April 2023, 17:30 (UTC+8)', 'about 2022']
    >>> show(parse_date("2023-04-22/2023-04-23"))
    'some time from 22 to 23 April 2023'
    """
    if date.parts is not None:
        return _show_range(*date.parts, lang)
    words = _format(date, _PATTERNS[date.precision], lang)
    if date.precision is Precision.MINUTE and date.first is not None:
        words += f", {date.first:%H:%M} ({_zone(date.first)})"
    if date.approximate:
        words = f"about {words}"
    return f"{words} (doubtful)" if date.doubtful else words


@lru_cache(maxsize=50_000)
def show_span(start: Date, until: Date | None, lang: str = "en") -> str:
    """Return the days of what lasted from ``start`` to ``until``, or the date of what did not, if that is None.

    >>> from generator.model.dates import parse_date
    >>> show_span(parse_date("2023-03-20"), parse_date("2023-03-22"))
    '20 to 22 March 2023'
    """
    if until is None:
        return show(start, lang)
    return f"{_first_words(start, until, lang)} to {show(until, lang)}"


@lru_cache(maxsize=50_000)
def show_short(date: Date, lang: str = "en") -> str:
    """Return a date for a citation: a short month, no time of day."""
    if date.precision in (Precision.DAY, Precision.MINUTE) and not (date.approximate or date.doubtful):
        return _format(date, "d MMM y", lang)
    return show(date, lang)


@lru_cache(maxsize=5_000)
def show_in_line(date: Date, lang: str = "en") -> str:
    """Return a date for a line that has little room: days between which it lies stand with a dash.

    >>> from generator.model.dates import parse_date
    >>> [show_in_line(parse_date(text)) for text in ("2023-04-22/2023-04-23", "2023-04/2023-06", "2023-04-22/..")]
    ['22–23 April 2023', 'April – June 2023', '22 April 2023 or later']
    """
    start, end = date.parts or (None, None)
    if start is None or end is None:
        return show(date, lang)
    first, last = _first_words(start, end, lang), show(end, lang)
    return f"{first}–{last}" if first.isdigit() else f"{first} – {last}"


@lru_cache(maxsize=5_000)
def month(date: Date, lang: str = "en") -> str:
    """Return the month of the earliest day a date can mean, as it is written."""
    return _format(date, _PATTERNS[Precision.MONTH], lang)


@lru_cache(maxsize=512)
def month_names(number: int, lang: str) -> frozenset[str]:
    """Return what a month is called in ``lang`` (BCP 47) and in English, in full and in short, in small letters.

    >>> sorted(month_names(6, "de"))
    ['jun', 'june', 'juni']
    """
    names: set[str] = set()
    for code in {lang, "en"}:
        try:
            months = Locale.parse(code, sep="-").months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names |= {*re.findall(r"[^\W\d_]+", str(months[context][width][number]).casefold())}
    return frozenset(names)


@lru_cache(maxsize=5_000)
def show_moment(moment: datetime, pattern: str, lang: str = "en") -> str:
    """Return a moment in a pattern of the CLDR, as an axis shows it: ``d MMM``."""
    return str(format_datetime(moment, pattern, locale=_locale(lang)))


def _show_range(start: Date | None, end: Date | None, lang: str) -> str:
    if start is None:
        return f"by {show(end, lang)}" if end else ""
    if end is None:
        return f"{show(start, lang)} or later"
    return f"some time from {_first_words(start, end, lang)} to {show(end, lang)}"


def _first_words(start: Date, end: Date, lang: str) -> str:
    """Return the first of two dates without what the second repeats."""
    plain = not (start.approximate or start.doubtful) and start.precision is end.precision
    if plain and start.first and end.first and start.first.year == end.first.year:
        if start.precision is Precision.DAY:
            return _format(start, "d" if start.first.month == end.first.month else "d MMMM", lang)
        if start.precision is Precision.MONTH:
            return _format(start, "MMMM", lang)
    return show(start, lang)


def _zone(moment: datetime) -> str:
    offset = moment.utcoffset()
    if offset is None:
        return "time zone not known"
    minutes = int(offset.total_seconds()) // 60
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def _format(date: Date, pattern: str, lang: str) -> str:
    if date.first is None:
        return date.text
    return str(format_datetime(date.first.replace(tzinfo=None), pattern, locale=_locale(lang)))


@lru_cache(maxsize=32)
def _locale(lang: str) -> Locale:
    return Locale.parse(lang.replace("-", "_"))


@lru_cache(maxsize=1_000)
def language(code: str, lang: str = "en") -> str:
    """Return the name of a language (BCP 47): ``Chinese``; the code itself where it is not known."""
    try:
        return Locale.parse(code, sep="-").get_display_name(lang) or code
    except (ValueError, UnknownLocaleError):
        return code


def names_of_dates(langs: Iterable[str], named: Iterable[str]) -> list[str]:
    """Return the names of months and days, and of the languages ``named``, as they may stand in pages in ``langs``."""
    found: list[str] = []
    for lang in sorted(langs):
        try:
            locale = _locale(lang)
        except (ValueError, UnknownLocaleError):
            continue
        for kinds in (*locale.months.values(), *locale.days.values()):
            found += [name for width in ("wide", "abbreviated") for name in kinds[width].values()]
        found += [language(code, lang) for code in sorted(named)]
    return found
