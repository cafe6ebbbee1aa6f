"""Reads dates that documents carry about themselves, into the notation of `generator.model.dates`."""

from __future__ import annotations

import re
from dataclasses import replace
from email.utils import parsedate_to_datetime

from generator.intake.document import Fact
from generator.model.dates import parse_date

_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?)"
    r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


_SPELLED = re.compile(
    r"[\s（(【\[]*(?P<year>\d{4})\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일]"
)

_OF_PROGRAMS = frozenset({"1601-01-01", "1899-12-30", "1904-01-01", "1970-01-01", "1980-01-01", "2013-12-23"})
"""Where clocks of systems begin to count, and the day of the template with which python-docx makes documents."""


def day_at_head(text: str) -> Fact | None:
    """Return the whole date with which a paragraph in Chinese, Japanese or Korean begins, as a guess; None without.

    >>> day_at_head("（2026年5月12日）港口重新开放。").value, day_at_head("港口五月重新开放。")
    ('2026-05-12', None)
    """
    found = _SPELLED.match(text)
    if not found:
        return None
    date = _as_date("-".join(f"{int(found[part]):02}" for part in ("year", "month", "day")))
    return replace(date, guess="the date is the one with which the text begins") if date else None


def day_of_file(day: str, made: str) -> Fact | None:
    """Return the day of a file's properties, as a guess; None for those that templates and programs bring.

    >>> day_of_file("2026-05-12", "the file was made").value, day_of_file("2013-12-23", "the file was made")
    ('2026-05-12', None)
    """
    if day in _OF_PROGRAMS:
        return None
    return Fact(day, f"the date is the day on which {made}, perhaps not that on which it appeared")


def day_written(text: str) -> Fact | None:
    """Return a date as documents write it for programs; None if it is none of the calendar.

    A time is kept with its zone alone, for without one nobody knows when it was.

    >>> day_written("2026-05-12T08:30:00.000+02:00").value, day_written("2026-05-12 08:30").value
    ('2026-05-12T08:30+02:00', '2026-05-12')
    >>> day_written("2026/5").value, day_written("soon")
    ('2026-05', None)
    """
    found = _WRITTEN.match(text.strip())
    if not found:
        return None
    parts = [found["year"], *(f"{int(part):02}" for part in (found["month"], found["day"]) if part)]
    date = "-".join(parts)
    if found["time"] and found["zone"]:
        zone = found["zone"]
        date += f"T{found['time']}{zone if zone == 'Z' or ':' in zone else f'{zone[:3]}:{zone[3:]}'}"
    return _as_date(date) or _as_date(date.partition("T")[0])


def day_of_mail(text: str) -> Fact | None:
    """Return the date of an e-mail (RFC 5322, 3.3); None if it has none.

    >>> day_of_mail("Tue, 12 May 2026 08:30:00 +0200").value
    '2026-05-12T08:30+02:00'
    """
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day_written(moment.isoformat())


def _as_date(text: str) -> Fact | None:
    try:
        parse_date(text)
    except ValueError:
        return None
    return Fact(text)
