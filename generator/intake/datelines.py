"""Reads the day that stands alone above a text, with its place perhaps: “Lund, 3 May 2026”, „Lund, den 3. Mai 2026“."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.intake.days import day_at_head, day_written
from generator.intake.document import Fact

_LONGEST = 80
_ABOVE = "the date is the one that stands above the text"
_MONTHS = (
    "january jan januar janvier janv січня января",
    "february feb februar février fevrier févr лютого февраля",
    "march mar märz mrz mars березня марта",
    "april apr avril квітня апреля",
    "may mai травня мая",
    "june jun juni juin червня июня",
    "july jul juli juillet juil липня июля",
    "august aug août aout серпня августа",
    "september sept sep septembre вересня сентября",
    "october oct oktober octobre жовтня октября",
    "november nov novembre листопада ноября",
    "december dec dezember décembre decembre грудня декабря",
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    "понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя|"
    "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
)
_WEEKDAY = (
    rf"(?:{_WEEKDAYS}|середу|п['’ʼ]ятницю|суботу|неділю|среду|пятницу|субботу|"
    r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|"
    r"пн|вт|ср|чт|пт|сб|нд|вс)\.?)"
)
_NAME = r"[^\W\d][\w'’.-]*(?: [\w'’.-]+){0,2}"
_PLACE = rf"{_NAME}(?: ?[/–—-] ?{_NAME}){{0,2}} ?[,:–—]"
_BEFORE = rf"(?:(?:den|am|le|on|the|від|от|у|в|во|{_WEEKDAY}),? ){{0,3}}"
_DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)? (?:of )?(?P<month>{_MONTH})\.?,?"
_MONTH_FIRST = rf"(?P<first>{_MONTH})\.? (?P<second>\d{{1,2}})(?:st|nd|rd|th)?,"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?: ?(?:року|р\.|года|г\.))?\.?"
_CLOCK = (
    r"(?:at |um |à |о |об |в )?\d{1,2}(?: ?[:.h] ?\d\d){0,2} ?(?:[ap]\.?m\.?|uhr|h|год\.?|годин[аі]?|ч\.?|hrs?)?"
    r"(?: (?:[A-Z]{2,4}(?:[+-]\d{1,2})?|мск|local time|ortszeit|heure locale))?"
)
_BEHIND = rf"(?:(?:,| –| —)? (?:{_CLOCK}|\({_CLOCK}\)|{_WEEKDAY}|\({_WEEKDAY}(?:, {_CLOCK})?\))){{0,2}}"
"""The time of day and the day of the week, bare or in brackets."""
_WHEN = rf"(?:{_DAY_FIRST}|{_MONTH_FIRST}) {_YEAR}"
_DATELINE = re.compile(rf"(?:{_PLACE} )?{_BEFORE}{_WHEN}{_BEHIND}", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>(?:19|20)\d\d)(?!\d)")
"""With points the day comes first everywhere; with strokes nobody can tell."""
_NUMBERS_ALONE = rf"{_NUMERIC.pattern}(?: ?(?:року|р\.|года|г\.))?|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
_DATELINE_NUMERIC = re.compile(rf"(?:{_PLACE} )?{_BEFORE}(?:{_NUMBERS_ALONE}){_BEHIND}", re.IGNORECASE)
_DATELINE_UNSPACED = re.compile(
    r"(?:[^\W\d]{1,8}[,， ]*)?(?P<spelled>\d{4}\s?[年년]\s?\d\d?\s?[月월]\s?\d\d?\s?[日일])"
    r"[,， ]*(?:[(（]?(?:星期|周|週|曜日)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日|요일)?[)）]?)?"
    r"[,， ]*[(（]?(?:(?:上午|下午|晚上|午前|午後|오전|오후) ?)?(?:\d{1,2}(?:[:：时時点시] ?\d{0,2}[分분]?)?)?[)）]?"
)
_WHENEVER = re.compile(rf"(?<!\d){_WHEN}", re.IGNORECASE)
_SPELLED = re.compile(r"(?<!\d)\d{4}\s?[年년]\s?\d\d?\s?[月월]\s?\d\d?\s?[日일]")
_MASTHEAD = re.compile(
    rf"(?P<name>[^.!?;“„«]*?)\b(?:{_WEEKDAYS}),? (?:den |le )?{_WHEN}(?![^|·•]*[.!?])", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[|·•]\s*")
_SMALL = frozenset("of the and for de des du la le les der die das und".split())  # noqa: SIM905  # as a reader reads it


def day_above(text: str) -> Fact | None:
    """Return the day that a paragraph is, with its place at most, as a guess; None if it says anything else.

    >>> day_above("Lund, 3 May 2026").value, day_above("Лунд, 3 травня 2026 року").value
    ('2026-05-03', '2026-05-03')
    >>> day_above("On 3 May 2026 the ferry stayed."), day_above("Until 3 May 2026")
    (None, None)
    """
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return None
    if spelled := _DATELINE_UNSPACED.fullmatch(line):
        day = day_at_head(spelled["spelled"])
        return replace(day, guess=_ABOVE) if day else None
    return _day(_DATELINE.fullmatch(line)) or _numeric_day(_DATELINE_NUMERIC.fullmatch(line))


def day_within(text: str) -> Fact | None:
    """Return the only day that a line has among other words, as a guess; None of several, and of what may be two.

    >>> day_within("Published: 12.05.2026").value, day_within("Sent: Tuesday, 12 May 2026 18:02").value
    ('2026-05-12', '2026-05-12')
    >>> day_within("12/05/2026"), day_within("3 May 2026, updated 4 May 2026")
    (None, None)
    """
    line = " ".join(text.split())[:_LONGEST]
    days = {day.value for found in re.finditer(_WHEN, line, re.IGNORECASE) if (day := _day(found))}
    for found in _NUMERIC.finditer(line):
        days |= {day.value} if (day := _numeric_day(found)) else set()
    return Fact(days.pop(), _ABOVE) if len(days) == 1 else None


def days_in(text: str) -> set[str]:
    """Return the days that a text names with their years, wherever they stand in it.

    >>> sorted(days_in("The ferry of 3 May 2026 was late. 12.05.2026 was better, and June 2026 good."))
    ['2026-05-03', '2026-05-12']
    """
    written = (_day(found) for found in _WHENEVER.finditer(text))
    numeric = map(_numeric_day, _NUMERIC.finditer(text))
    spelled = (day_at_head(found[0]) for found in _SPELLED.finditer(text))
    return {day.value for day in (*written, *numeric, *spelled) if day}


def day_in_masthead(text: str) -> Fact | None:
    """Return the day in the first line of a page, beside a paper's name or the number of the page; None without one.

    >>> day_in_masthead("The Harbour Post Sunday, May 3, 2026 Region | 5").value
    '2026-05-03'
    >>> day_in_masthead("The ferry stayed on Sunday, 3 May 2026")
    """
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return None
    parts = _PARTS.split(line)
    if len(parts) > 1 and (day := next(filter(None, map(day_above, parts)), None)):
        return day
    found = _MASTHEAD.match(line)
    if found is None or any(word[0].islower() and word not in _SMALL for word in found["name"].split()):
        return None
    return _day(found)


def name_in_masthead(text: str) -> str:
    """Return what stands before the day in the first line of a page, as a paper's name does; "" if nothing does.

    >>> name_in_masthead("The Harbour Post Sunday, May 3, 2026 Region | 5"), name_in_masthead("Lund, 3 May 2026")
    ('The Harbour Post', '')
    >>> name_in_masthead("The Harbour Post | World | 3 May 2026")
    'The Harbour Post'
    """
    line = " ".join(text.split())
    if not day_in_masthead(line):
        return ""
    first, *others = _PARTS.split(line)
    if any(map(day_above, others)):
        return first
    found = _MASTHEAD.match(line)
    return found["name"].strip(" ,–—-") if found else ""


def _day(found: re.Match[str] | None) -> Fact | None:
    if found is None:
        return None
    month = _NUMBERS[(found["month"] or found["first"]).casefold()]
    day = int(found["day"] or found["second"])
    date = day_written(f"{found['year']}-{month:02}-{day:02}")
    return Fact(date.value, _ABOVE) if date and date.value[7:] else None


def _numeric_day(found: re.Match[str] | None) -> Fact | None:
    if found is None:
        return None
    named = found.groupdict()
    date = day_written(named.get("iso") or f"{named['year']}-{int(named['month']):02}-{int(named['day']):02}")
    return Fact(date.value, _ABOVE) if date and date.value[7:] else None
