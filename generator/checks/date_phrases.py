"""Reads the words of a source for a date: which years, months, days and days of the week they plainly name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from generator.checks.calendar_words import (
    AFTER_A_MONTH,
    AT_NIGHT,
    BEFORE_A_MONTH,
    EDGES,
    FROM_PUBLICATION,
    LEFT_ALONE,
    MONTHS,
    OTHER_NUMBERS,
    SET_OFF,
    WEEKDAYS,
    WORDS_TOO,
    Unit,
    names_in,
)
from generator.checks.date_numerals import FIGURES, in_plain_digits, read_figures
from generator.checks.named_date import Named
from generator.checks.plain_dates import read_plain_date

_ENGLISH = "en"
"""Read in texts of every language: a press office or a translator may have written the words."""
_UNSPACED = frozenset({"zh", "ja", "ko"})
"""Languages in which a name need not have a space before and behind it."""
_YEAR = re.compile(r"(?<![\w/–—-])(1[5-9]\d\d|20\d\d)(?=年|년|\b)(?!['’]?s\b|[/–—-])")
_NUMBERED_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s?[月월](?:\s?(3[01]|[12]\d|0?[1-9])\s?[日号號일])?")
_DAY = r"(?<![\d:.,])(?:3[01]|[12]\d|0?[1-9])(?![\d:%]|[.,]\d)"
_BESIDE_A_DAY = (
    r"(?:(?<=\d\s)|(?<=\d(?:st|nd|rd|th)\s)|(?<=\d\.\s))",
    r"(?=\.?\s(?:3[01]|[12]\d|[1-9])(?:\D|$))",
)
_ORDINAL = r"(?:st|nd|rd|th|er|\.|º|ª|-?го)?"
_LEFT_ALONE, _EDGES = re.compile(LEFT_ALONE), re.compile(EDGES)
_DASH = re.compile(r"[-–—~～]")
_SPANS = re.compile(rf"{FIGURES}\s*[-–—~～/]|[-–—~～/]\s*{FIGURES}")
_TURKISH = str.maketrans("Iİ", "ıi")


@lru_cache(maxsize=4096)
def read_phrase(words: str, languages: frozenset[str]) -> Named | None:
    """Return what ``words`` name by the calendar, in one of ``languages`` (two letters) or in English.

    None where they name nothing, or set the date off from what they name: "before May". Never raises.

    >>> read_phrase("10 мая", frozenset({"ru"})).days
    frozenset({10})
    >>> read_phrase("a week before 10 May", frozenset({"en"}))
    """
    text = in_plain_digits(words, languages)
    figures = read_figures(text)
    if figures.strange or _SPANS.search(figures.text):
        return None
    # Where words that set a date off are not known, all of its words must be.
    read = read_plain_date if languages - MONTHS.keys() else _read_parts
    named = read(figures.text, languages)
    if named is None:
        return None
    named |= figures.named
    if named.several and _DASH.search(figures.text):  # March – May
        return None
    return named or None


def _read_parts(text: str, languages: frozenset[str]) -> Named | None:
    """Return what a text names between words that need not be known, unless one of them sets it off."""
    text = OTHER_NUMBERS.sub(" ", text)
    if _LEFT_ALONE.search(text.casefold()):
        return None
    years = {int(year) for year in _YEAR.findall(text)}
    months: set[int] = set()
    days: set[int] = set()
    weekdays: set[int] = set()
    for month, day in _NUMBERED_MONTH.findall(text):
        months.add(int(month))
        days |= {int(day)} if day else set()
    for language in sorted(({_ENGLISH, *languages} | _scripts(text)) & MONTHS.keys()):
        patterns = _patterns(language)
        if patterns.set_off.search(text.casefold()):
            return None
        folded = _folded(text, language)
        months |= {at for at, name in enumerate(patterns.months, 1) if name.search(folded)}
        weekdays |= {at for at, name in enumerate(patterns.weekdays) if name.search(folded)}
        if patterns.day_and_month.search(folded):
            days |= {int(day) for day in re.findall(_DAY, folded)}
    return Named(frozenset(years), frozenset(months), frozenset(days), frozenset(weekdays))


def from_publication(words: str, published: date) -> tuple[date, date] | None:
    """Return the first and last day of what ``words`` such as "last month" name in a source of the day ``published``.

    A day either way is left for time zones. None where no such words stand alone.

    >>> from_publication("last month", date(2026, 3, 15))
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    """
    counted = _counted_in(words)
    if counted is None:
        return None
    spread = timedelta(days=1)
    return _shifted(published - spread, *counted)[0], _shifted(published + spread, *counted)[1]


@lru_cache(maxsize=1024)
def _counted_in(words: str) -> tuple[Unit, int] | None:
    """Return the unit that ``words`` name, and how many of them lie between; the same words stand in many entries."""
    text = unicodedata.normalize("NFKC", words).casefold()
    for unit, distance, pattern in _counted_from_publication():
        found = pattern.search(text)
        if found:
            rest = _EDGES.sub("", text[: found.start()] + text[found.end() :])
            return None if any(letter.isalnum() for letter in rest) else (unit, distance)
    return None


@cache
def _counted_from_publication() -> tuple[tuple[Unit, int, re.Pattern[str]], ...]:
    return tuple(
        (unit, distance, re.compile(pattern)) for (unit, distance), pattern in FROM_PUBLICATION.items()
    )


def _shifted(day: date, unit: Unit, distance: int) -> tuple[date, date]:
    """Return the first and last day of the unit that lies ``distance`` units from the one ``day`` is in."""
    if unit is Unit.DAY:
        return (day + timedelta(days=distance),) * 2
    if unit is Unit.YEAR:
        return date(day.year + distance, 1, 1), date(day.year + distance, 12, 31)
    year, month = divmod(day.year * 12 + day.month - 1 + distance, 12)
    following_year, following_month = divmod(year * 12 + month + 1, 12)
    return date(year, month + 1, 1), date(following_year, following_month + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What finds the names of one language in a text that `_folded` gave."""

    months: tuple[re.Pattern[str], ...]
    weekdays: tuple[re.Pattern[str], ...]
    day_and_month: re.Pattern[str]
    set_off: re.Pattern[str]


def _scripts(text: str) -> set[str]:
    """Return the languages of East Asian dates in ``text``, in whatever language the rest of it is."""
    return ({"ko"} if "월" in text else set()) | ({"zh", "ja"} if "月" in text else set())


@lru_cache(maxsize=len(MONTHS))
def _patterns(language: str) -> _Patterns:
    months = [_names(forms, language) for forms in names_in(MONTHS[language])]
    weekdays = [_names(forms, language) for forms in names_in(WEEKDAYS[language])]
    every = "|".join(form for names in months for form, _ in names)
    day_and_month = rf"{_DAY}{_ORDINAL}\)?\s?(?:de |of |di )?(?:{every})"
    if language == _ENGLISH:
        day_and_month += rf"|(?:{every})\.?\s{_DAY}"
    set_off = f"{SET_OFF[language]}|{AT_NIGHT[language]}"
    set_off = set_off if language in _UNSPACED else rf"\b(?:{set_off})\b"
    return _Patterns(
        tuple(_pattern(names, language) for names in months),
        tuple(_pattern(names, language) for names in weekdays),
        re.compile(day_and_month),
        re.compile(set_off),
    )


def _names(forms: list[tuple[str, bool]], language: str) -> list[tuple[str, bool]]:
    """Return the names of one month or weekday, of `names_in`, as they stand in a text that `_folded` gave."""
    # In English a name without its capital is another word: may, march, sat.
    if language != _ENGLISH:
        return forms
    return [(form[0].upper() + form[1:], short) for form, short in forms] + [
        (form.upper(), True) for form, _ in forms
    ]


def _pattern(names: list[tuple[str, bool]], language: str) -> re.Pattern[str]:
    """Return what finds one month or weekday: a whole name anywhere, a short one beside a number only."""
    bodies = []
    for form, is_short in names:
        if language in _UNSPACED:
            bodies.append(rf"(?<![十십]){form}")  # the tenth and the first make the eleventh
        elif is_short:
            bodies.append(rf"(?:(?<=\d\s)|(?<=\d\.\s))\b{form}\b|\b{form}\b(?=[.,]?\s\d)")
        elif language == _ENGLISH and form.lower() in WORDS_TOO:
            bodies += [rf"{_BESIDE_A_DAY[0]}\b{form}\b", rf"\b{form}\b{_BESIDE_A_DAY[1]}"]
            bodies.append(
                rf"(?:^\W*|[\d,;()-]\s*|\b(?i:{BEFORE_A_MONTH})\s+){form}(?=\W*$|\s?[\d,;()]|\s(?:{AFTER_A_MONTH})\b|\s\d)"
            )
        else:
            bodies.append(rf"\b{form}\b")
    return re.compile("|".join(bodies))


def _folded(text: str, language: str) -> str:
    if language == _ENGLISH:
        return text
    return text.translate(_TURKISH).lower() if language == "tr" else text.casefold()
