"""Says which days words for a time can mean in a text that appeared on a certain day: honest ranges, never later."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import assert_never

from generator.drafting.time_kinds import TimeKind

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_SATURDAY = 5
_ABOUT_A_WEEK = timedelta(days=3)
"""What is told in weeks is meant by some days more or fewer."""


def counted(kind: TimeKind, number: int, published: date) -> str | None:
    """Return the ``kind`` that lies ``number`` from the one ``published`` is in, up to that day.

    >>> counted(TimeKind.WEEKEND, -1, date(2023, 4, 27)), counted(TimeKind.MONTH, 0, date(2023, 4, 27))
    ('2023-04-22/2023-04-23', '2023-04-01/2023-04-27')
    """
    with suppress(OverflowError, ValueError):  # before the first day of the calendar
        return _counted(kind, number, published)
    return None


def _counted(kind: TimeKind, number: int, published: date) -> str | None:
    found: str | None
    match kind:
        case TimeKind.DAY:
            found = str(published + number * _DAY)
        case TimeKind.NIGHT:
            found = _span(published - _DAY, published, published)
        case TimeKind.WEEKEND:
            found = _weekend(number, published)
        case TimeKind.WEEK:
            monday = published - published.weekday() * _DAY + number * _WEEK
            found = _span(monday, monday + 6 * _DAY, published)
        case TimeKind.MONTH:
            year, month = _month_from(published, number)
            found = _whole_month(year, month, published)
        case TimeKind.YEAR:
            year = published.year + number
            found = f"{year:04}" if number else _span(date(year, 1, 1), published, published)
        case TimeKind.DAYS_AGO | TimeKind.WEEKS_AGO | TimeKind.MONTHS_AGO:
            found = some_time_ago(kind, -number, published)
        case _:
            assert_never(kind)
    return found


def some_time_ago(kind: TimeKind, number: int, published: date) -> str | None:
    """Return what "``number`` days, weeks or months ago" can mean: weeks and months are told roughly.

    >>> some_time_ago(TimeKind.DAYS_AGO, 2, date(2023, 4, 27)), some_time_ago(TimeKind.WEEKS_AGO, 2, date(2023, 4, 27))
    ('2023-04-25', '2023-04-10/2023-04-16')
    """
    with suppress(OverflowError, ValueError):
        if kind is TimeKind.DAYS_AGO:
            return str(published - number * _DAY)
        if kind is TimeKind.WEEKS_AGO:
            middle = published - number * _WEEK
            return _span(middle - _ABOUT_A_WEEK, middle + _ABOUT_A_WEEK, published)
        year, month = _month_from(published, -number)
        return f"{year:04}-{month:02}"
    return None


def on_weekday(weekday: int, published: date, *, is_last: bool, of_week: bool) -> str | None:
    """Return the latest such day of the week (0 for Monday) up to ``published``.

    "Last Wednesday", told on a Thursday, can be yesterday and a week before: the range holds both. Where ``of_week``,
    as in Chinese, last means the week before without doubt.

    >>> on_weekday(2, date(2023, 4, 27), is_last=True, of_week=False)
    '2023-04-19/2023-04-26'
    """
    with suppress(OverflowError, ValueError):
        if is_last and of_week:
            return str(published - published.weekday() * _DAY - _WEEK + weekday * _DAY)
        latest = published - ((published.weekday() - weekday) % 7) * _DAY
        if not is_last:
            return str(latest)
        if latest == published:
            return str(latest - _WEEK)
        of_this_week = latest.isocalendar()[:2] == published.isocalendar()[:2]
        return f"{latest - _WEEK}/{latest}" if of_this_week else str(latest)
    return None


def meant_day(day: int, month: int | None, year: int | None, published: date | None) -> str | None:
    """Return the day of a month; without its year, or its month, the latest up to ``published``.

    >>> meant_day(26, 4, None, date(2024, 1, 2)), meant_day(30, None, None, date(2024, 3, 1))
    ('2023-04-26', '2024-01-30')
    """
    if year and month:
        candidates = [(year, month)]
    elif published is None:
        return None
    elif month:
        candidates = [(published.year - back, month) for back in range(5)]
    else:
        candidates = [_month_from(published, -back) for back in range(3)]
    for written_year, written_month in candidates:
        with suppress(ValueError):
            found = date(written_year, written_month, day)
            if published is None or found <= published:
                return str(found)
    return None


def in_month(month: int, published: date) -> str:
    """Return the latest month of that number that began up to ``published``."""
    year = published.year - (month > published.month)
    return _whole_month(year, month, published)


def _whole_month(year: int, month: int, published: date) -> str:
    if (year, month) == (published.year, published.month):
        return _span(date(year, month, 1), published, published)
    return f"{year:04}-{month:02}"


def _weekend(number: int, published: date) -> str:
    """Return a weekend; on a Saturday or Sunday "the weekend" is the one that has begun, "last" the one before."""
    saturday = published - ((published.weekday() - _SATURDAY) % 7) * _DAY
    if number and published.weekday() >= _SATURDAY:
        saturday -= _WEEK
    return _span(saturday, saturday + _DAY, published)


def _month_from(day: date, number: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, 1).year, month + 1


def _span(first: date, last: date, published: date) -> str:
    last = min(last, published)
    return str(first) if first >= last else f"{first}/{last}"
