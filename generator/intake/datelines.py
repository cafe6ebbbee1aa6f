"""Reads the day that stands alone above a text, with its place perhaps: “Lund, 3 May 2026”, „Lund, den 3. Mai 2026“."""

from __future__ import annotations

import re

from generator.intake.days import day_written
from generator.intake.document import Fact

_LONGEST = 80
_MONTHS = (
    "january jan januar janvier січня января",
    "february feb februar février fevrier лютого февраля",
    "march mar märz mars березня марта",
    "april apr avril квітня апреля",
    "may mai травня мая",
    "june jun juni juin червня июня",
    "july jul juli juillet липня июля",
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
_PLACE = r"[^\W\d][\w'’.-]*(?: [\w'’.-]+){0,2} ?[,:–—]"
_BEFORE = rf"(?:(?:den|am|le|on|the|від|от|{_WEEKDAYS}),? ){{0,2}}"
_DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)? (?:of )?(?P<month>{_MONTH})\.?,?"
_MONTH_FIRST = rf"(?P<first>{_MONTH})\.? (?P<second>\d{{1,2}})(?:st|nd|rd|th)?,"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?: ?(?:року|р\.|года|г\.))?\.?"
_TIME = r"(?:,? (?:at |um |à |о |в )?\d{1,2}(?:[:.h]\d\d)? ?(?:[ap]\.?m\.?|uhr|h)?(?: [A-Z]{2,4})?)?"
_WHEN = rf"(?:{_DAY_FIRST}|{_MONTH_FIRST}) {_YEAR}"
_DATELINE = re.compile(rf"(?:{_PLACE} )?{_BEFORE}{_WHEN}{_TIME}", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>(?:19|20)\d\d)(?!\d)")
"""With points the day comes first everywhere; with strokes nobody can tell."""
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
    return _day(_DATELINE.fullmatch(line)) if len(line) <= _LONGEST else None


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
        day = day_written(f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}")
        days |= {day.value} if day else set()
    return Fact(days.pop(), "the date is the one that stands above the text") if len(days) == 1 else None


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
    return (
        Fact(date.value, "the date is the one that stands above the text")
        if date and date.value[7:]
        else None
    )
