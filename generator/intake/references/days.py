"""Reads the dates of bibliographies, however incomplete, into the notation of `generator.model.dates`."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from generator.model.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_DAY = re.compile(r"(\d{4})(?:[-/](\d{1,2}|XX|[a-z]{3,9})(?:[-/](\d{1,2}|XX))?)?(?!\d)", re.IGNORECASE)
_IN_WORDS = (
    re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<month>[a-z]{3,9})\.? (?:(?P<day>\d{1,2}),? )?(?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?:.*[^\d])?(?P<year>[12]\d{3})(?:[^\d].*)?", re.IGNORECASE | re.DOTALL),
)
_ABOUT = re.compile(r"\b(?:c|ca|circa|about)\b\.?|~", re.IGNORECASE)


def from_parts(year: str | int, month: str | int = "", day: str | int = "") -> str:
    """Return a date of these parts; what cannot be is left out, "" without a year.

    >>> from_parts("2026", "May", "12"), from_parts(2026, 13), from_parts("2026", "2", "31")
    ('2026-05-12', '2026', '2026-02')
    """
    if not re.fullmatch(r"\d{4}", str(year).strip()):
        return ""
    number = _MONTHS.get(str(month).strip().lower().rstrip("."), str(month).strip())
    parts = [str(year).strip()]
    for part in (number, str(day).strip()):
        if not re.fullmatch(r"\d{1,2}", str(part)):
            break
        parts.append(f"{int(part):02}")
    while len(parts) > 1 and not _is_date("-".join(parts)):
        parts.pop()
    return "-".join(parts) if _is_date("-".join(parts)) else ""


def from_text(text: str) -> str:
    """Return a date as bibliographies write it: in EDTF, with slashes, in English words; "" if nothing is one.

    What both ends of a span doubt is that it was once between them, which is what a span is here.

    >>> from_text("2026-04-10?/2026-04-12?"), from_text("2026-04~"), from_text("/2026-03?")
    ('2026-04-10/2026-04-12', '2026-04~', '../2026-03')
    >>> from_text("2026/04//"), from_text("May 12, 2026"), from_text("c. 1998"), from_text("spring 2026")
    ('2026-04', '2026-05-12', '1998~', '2026')
    """
    text = text.strip()
    first, slash, last = text.partition("/")
    if slash and (
        re.fullmatch(r"(?:\d{4}(?:-\d\d){0,2}[~?%]*|\.\.)?", first) and re.match(r"\d{4}|\.\.|$", last)
    ):
        ends = [_single(end) or ".." for end in (first, last)]
        joined = "/".join(end.rstrip("~?") for end in ends)
        return joined if _is_date(joined) else ""
    return _single(text)


def _single(text: str) -> str:
    mark = "~" if _ABOUT.search(text) or "%" in text else "?" if text.endswith("?") else ""
    bare = _ABOUT.sub("", text).strip()
    found = _DAY.match(bare)
    if found:
        date = from_parts(*(part or "" for part in found.groups()))
        return f"{date}{mark}" if date else ""
    for pattern in _IN_WORDS:
        words = pattern.fullmatch(bare)
        if words:
            parts = words.groupdict()
            date = from_parts(parts["year"], parts.get("month") or "", parts.get("day") or "")
            if date:
                return f"{date}{mark}"
    return ""


def from_date_parts(parts: Sequence[Sequence[object]], *, circa: bool) -> str:
    """Return a date of CSL's ``date-parts``; a span of which CSL knows no more than that it is not certain is one."""
    days = [from_parts(*(str(part) for part in day[:3])) for day in parts[:2] if day]
    days = [day for day in days if day]
    if len(days) > 1:
        joined = "/".join(days)
        return joined if _is_date(joined) else days[0]
    return f"{days[0]}~" if days and circa else days[0] if days else ""


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:
        return False
    return True
