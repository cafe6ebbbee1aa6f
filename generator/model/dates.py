"""Dates as precise as they are known: a day, a month, a span of possible days, with or without a time.

The notation is a subset of EDTF (Library of Congress, 2019) with one change: ``A/B`` means *at some time
from A to B*, EDTF's ``[A..B]``. What lasted from A to B carries its end in a field of its own.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import StrEnum

from generator.model.kinds import Day  # noqa: TC001  # the reader's records read these types


class Precision(StrEnum):
    """What the written form commits to."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Date:
    """A date with its precision; compare with `before` or `before_on_calendar`, sort with `order`.

    >>> washington, tokyo = parse_date("2026-03-01"), parse_date("2026-03-02")
    >>> washington.before(tokyo), washington.before_on_calendar(tokyo)
    (False, True)
    >>> early, late = parse_date("2026-03-02T07:10+08:00"), parse_date("2026-03-01T20:00-05:00")
    >>> early.order < late.order
    True
    """

    text: Day
    """As written by the editor."""
    first: datetime | None
    """The earliest moment it can mean, None if open; aware only where a zone is written."""
    last: datetime | None
    """The latest moment it can mean, inclusive to the minute."""
    precision: Precision
    approximate: bool = False
    """Written with ``~``: about."""
    doubtful: bool = False
    """Written with ``?``: somebody doubts it."""
    parts: tuple[Date | None, Date | None] | None = None
    """The two ends of a range, as written; None for an open end or where it is no range."""

    def __str__(self) -> str:
        """Return the date as written."""
        return self.text

    @property
    def order(self) -> tuple[datetime, datetime]:
        """Sort key: earliest, then latest moment, in UTC; an open end sorts outermost.

        What is written without a zone is sorted as if it were UTC, which puts it in the middle of what it can mean.
        """
        return (
            datetime.min if self.first is None else _in_utc(self.first),
            datetime.max if self.last is None else _in_utc(self.last),
        )

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day it can mean, on the calendar of the place it was written for."""
        return (self.first or datetime.min).date(), (self.last or datetime.max).date()

    @property
    def days_anywhere(self) -> tuple[date, date]:
        """The first and the last day that a moment with a zone is on, somewhere; of any other date, its `days`."""
        if self.precision is not Precision.MINUTE or self.first is None or self.first.tzinfo is None:
            return self.days
        moment = _in_utc(self.first)
        return _in_utc(moment, -_WEST).date(), _in_utc(moment, -_EAST).date()

    def before(self, other: Date) -> bool:
        """Tell whether this is certainly earlier than ``other``: no possible moment of it is later.

        A date without a zone may belong to any place: its first moment is that of UTC+14, its last that of UTC−10.
        So what was said on 2 March in Tokyo may well be reported on 1 March in Washington, and days with a whole
        day between them are never the same moment. Approximate and doubtful dates are never certain.
        """
        if self._vague or other._vague or self.last is None or other.first is None:
            return False
        return _in_utc(self.last, _WEST) < _in_utc(other.first, _EAST)

    def before_on_calendar(self, other: Date) -> bool:
        """Tell whether this is certainly earlier than ``other``, where both are dates of one place.

        The beginning and the end of one thing, say, or two editions of one desk: their days count as written, and
        their moments where both zones are known.
        """
        if self._vague or other._vague or self.last is None or other.first is None:
            return False
        if self.last.tzinfo and other.first.tzinfo:
            return self.last < other.first
        return self.last.date() < other.first.date()

    @property
    def _vague(self) -> bool:
        return self.approximate or self.doubtful


_EAST, _WEST = timedelta(hours=14), timedelta(hours=-10)
"""The zones in which a day begins first and ends last (IANA time zone database: Pacific/Kiritimati, Pacific/Honolulu).

Two more lie behind them, of a few islands; with those a day would last 50 hours and meet the day after the next.
"""


def _in_utc(moment: datetime, unwritten: timedelta = timedelta()) -> datetime:
    """Return ``moment`` in UTC, without a zone; ``unwritten`` is the offset of one that has none."""
    if moment.tzinfo is None and not unwritten:
        return moment
    offset = moment.utcoffset()
    local = moment.replace(tzinfo=None)
    try:
        return local - (unwritten if offset is None else offset)
    except OverflowError:  # in the first or last hours that a datetime can hold
        return local


_DATE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?)?)?)?([~?]{0,2})",
    re.ASCII,
)


def parse_date(text: str) -> Date:
    """Return the date written in ``text``.

    >>> about_march = parse_date("2026-03~")
    >>> about_march.days, about_march.precision.value, about_march.approximate
    ((datetime.date(2026, 3, 1), datetime.date(2026, 3, 31)), 'month', True)
    >>> some_day = parse_date("2026-03-01/2026-03-05")
    >>> some_day.days[1], some_day.precision.value
    (datetime.date(2026, 3, 5), 'range')

    Raises `ValueError` with a sentence for the editor if it is not a date of this notation or of the calendar.
    """
    if "/" not in text:
        return _parse_single(text)
    left, _, right = text.partition("/")
    start = None if left == ".." else _parse_single(left)
    end = None if right == ".." else _parse_single(right)
    if start is None and end is None:
        msg = "a range needs at least one known end"
        raise ValueError(msg)
    if start and end and end.before_on_calendar(start):
        msg = f"the range ends before it begins: {left} is later than {right}"
        raise ValueError(msg)
    return Date(
        text,
        start.first if start else None,
        end.last if end else None,
        Precision.RANGE,
        approximate=any(part.approximate for part in (start, end) if part),
        doubtful=any(part.doubtful for part in (start, end) if part),
        parts=(start, end),
    )


def _parse_single(text: str) -> Date:
    match = _DATE.fullmatch(text)
    if not match:
        msg = "not a date as this format writes it"
        raise ValueError(msg)
    year, month, day, hour, minute, zone, marks = match.groups()
    if not int(year):
        msg = "there is no year 0000"
        raise ValueError(msg)
    if month and not 1 <= int(month) <= 12:
        msg = f"there is no month {month}"
        raise ValueError(msg)
    days = calendar.monthrange(int(year), int(month))[1] if month else 31
    if day and not 1 <= int(day) <= days:
        msg = f"{calendar.month_name[int(month)]} {year} has no day {day}"
        raise ValueError(msg)
    if hour and not (int(hour) < 24 and int(minute) < 60):
        msg = f"there is no time {hour}:{minute}"
        raise ValueError(msg)
    first_day = date(int(year), int(month or 1), int(day or 1))
    last_day = date(int(year), int(month or 12), int(day or days))
    if hour:
        moment = datetime(
            first_day.year, first_day.month, first_day.day, int(hour), int(minute), tzinfo=_zone(zone)
        )
        _require_in_utc(moment)
        first = last = moment
        precision = Precision.MINUTE
    else:
        first = datetime(first_day.year, first_day.month, first_day.day)
        last = datetime(last_day.year, last_day.month, last_day.day, 23, 59)
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Date(text, first, last, precision, "~" in marks, "?" in marks)


def _require_in_utc(moment: datetime) -> None:
    """Refuse a moment that UTC has in no year of the calendar: feeds, calendars and documents date it in UTC."""
    if moment.tzinfo is None:
        return
    try:
        moment.astimezone(UTC)
    except OverflowError:
        year = "0000" if moment.year == 1 else "10000"
        msg = f"there is no year {year}, which this moment is in by UTC"
        raise ValueError(msg) from None


def _zone(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[4:6])
    if hours > 14 or minutes > 59:
        msg = f"there is no time zone {text}"
        raise ValueError(msg)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if text[0] == "-" else offset)
