"""Guesses which date was meant by one that is not written as in this format: `26.04.2023`, `April 26, 2023`."""

from __future__ import annotations

import re
import unicodedata

from generator.model.dates import parse_date
from generator.reader.tree.lookalikes import likely_ascii

_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_LONGEST = 60
_AROUND = " \t,;:[](){}'\"`<>"
_CLOCK = re.compile(
    r"(.*\d)(?:\s*T|,?\s+(?:at\s+)?)(\d{1,2})[:.](\d\d)(?::\d\d(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(r"(\d{1,2})(?P<s>[./-])\s?(\d{1,2})(?P=s)\s?(\d{4})\.?")
_YEAR_FIRST = re.compile(r"(\d{4})(?P<s>[./-])\s?(\d{1,2})(?P=s)\s?(\d{1,2})\.?")
_MONTH_LAST = re.compile(r"(\d{1,2})[./-](\d{4})")
_MONTH = re.compile(r"(\d{4})[./-](\d{1,2})")
_TOGETHER = re.compile(r"(\d{4})(\d\d)(\d\d)")
_IN_WORDS = re.compile(
    r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:of\s+)?)?(?P<m>[a-z]{3,9})\.?[\s-]+(?:(?P<e>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<y>\d{4})"
)
_EAST = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?")
"""Year, month and day in Chinese, Japanese and Korean."""
_TWO = re.compile(r"\s+(?:to|until|till|through|and)\s+|\s+-\s+")
_WEEKDAY = re.compile(
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+", re.IGNORECASE
)
_ABOUT = re.compile(r"(?:about|around|circa|ca?\.)\s*(?=\d)|~\s*(?=\d)", re.IGNORECASE)


def date_hints(written: object) -> tuple[str, ...]:
    """Return the hint with the dates that ``written`` can be meant to be; none if there are none.

    >>> date_hints("26.04.2023")
    ('did you mean `2023-04-26`?',)
    >>> date_hints("03/04/2023")
    ('did you mean `2023-04-03` (3 April) or `2023-03-04` (4 March)?',)
    """
    if not isinstance(written, str) or len(written) > _LONGEST:
        return ()
    east = _EAST.fullmatch(unicodedata.normalize("NFKC", written).strip(_AROUND))
    plain = (
        "-".join(part for part in east.groups() if part)
        if east
        else " ".join(likely_ascii(written).strip(_AROUND).split())
    )
    about = _ABOUT.match(plain)
    plain, mark = (plain[about.end() :], "~") if about else (plain, "")
    time = ""
    if span := _span(plain):
        return span
    if clock := _CLOCK.fullmatch(plain):
        plain, time = clock[1], _time(clock)
    plain = _WEEKDAY.sub("", plain)
    found = [f"{day}{time}{mark}" for day in _days(plain.rstrip(".,")) if day]
    likely = [date for date in dict.fromkeys(found) if date != written and _is_date(date)]
    if len(likely) == 2 and not time:
        first, second = (f"`{date}` ({int(date[8:10])} {_NAMES[int(date[5:7]) - 1]})" for date in likely)
        return (f"did you mean {first} or {second}?",)
    return (f"did you mean {' or '.join(f'`{date}`' for date in likely)}?",) if likely else ()


def _span(text: str) -> tuple[str, ...]:
    """Return how to write two dates with a word or a dash between them; nothing for other texts."""
    parts = _TWO.split(text)
    if len(parts) != 2:
        return ()
    first, last = (next((day for day in _days(part) if _is_date(day)), "") for part in parts)
    if not (first and last and _is_date(f"{first}/{last}")):
        return ()
    return (
        f"what lasted from the one to the other has the first day here, and `until: {last}`",
        f"for some time between the two write `{first}/{last}`",
    )


def _days(text: str) -> list[str]:
    """Return the days, months and years that ``text`` can be, the likeliest first."""
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = int(found[1]), int(found[3]), found[4]
        orders = (
            [(second, first)] if found["s"] == "." and second <= 12 else [(second, first), (first, second)]
        )
        return [f"{year}-{month:02}-{day:02}" for month, day in orders]
    if found := _YEAR_FIRST.fullmatch(text):
        first, second = int(found[3]), int(found[4])
        return [f"{found[1]}-{first:02}-{second:02}", f"{found[1]}-{second:02}-{first:02}"][first > 12 :][:1]
    if found := _MONTH_LAST.fullmatch(text) or _MONTH.fullmatch(text):
        year, number = sorted(found.groups(), key=len, reverse=True)
        return [f"{year}-{int(number):02}"]
    if found := _TOGETHER.fullmatch(text):
        return ["-".join(found.groups())]
    found = _IN_WORDS.fullmatch(text.lower())
    return [text] if found is None else _in_words(found)


def _in_words(found: re.Match[str]) -> list[str]:
    """Return the day or month that English words name, if they name one."""
    month, day = _month(found["m"]), found["d"] or found["e"]
    if not month or (found["d"] and found["e"]):
        return []
    return [f"{found['y']}-{month:02}" + (f"-{int(day):02}" if day else "")]


def _month(name: str) -> int:
    """Return the number of an English month, also of its first letters, three at least; 0 for another word."""
    return next((number for number, full in enumerate(_NAMES, 1) if full.lower().startswith(name)), 0)


def _time(clock: re.Match[str]) -> str:
    hour, half = int(clock[2]), (clock[4] or "")[:1].lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    offset = clock[5] or ""
    if len(offset) == len("+0300"):
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"T{hour:02}:{clock[3]}{offset}"


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:
        return False
    return True
