"""Makes of dates what records hold: years, months and days, as many as are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.citing.record import Day, Issued
from generator.model.dates import Precision, parse_date

if TYPE_CHECKING:
    from generator.model.dates import Date


def issued_on(date: Date | None) -> Issued | None:
    """Return a date as records have it; None if none is known.

    >>> issued_on(parse_date("2023-04-26T17:30+08:00"))
    Issued(first=(2023, 4, 26), last=(), circa=False, is_between=False)
    >>> issued_on(parse_date("2023-04~"))
    Issued(first=(2023, 4), last=(), circa=True, is_between=False)
    >>> issued_on(parse_date("2023-04-22/2023-05"))
    Issued(first=(2023, 4, 22), last=(2023, 5), circa=False, is_between=True)
    >>> issued_on(parse_date("../2023-05"))
    Issued(first=(), last=(2023, 5), circa=False, is_between=True)
    """
    if date is None:
        return None
    vague = date.approximate or date.doubtful
    if date.parts is None:
        return Issued(day_of(date), circa=vague) if date.first else None
    first, last = (day_of(part) if part and part.first else () for part in date.parts)
    if first == last:
        return Issued(first, circa=vague) if first else None
    return Issued(first, last, circa=vague, is_between=True)


def day_of(date: Date) -> Day:
    """Return year, month and day of a date that is no span, as many as its notation commits to."""
    first = date.days[0]
    if date.precision is Precision.YEAR:
        return (first.year,)
    if date.precision is Precision.MONTH:
        return first.year, first.month
    return first.year, first.month, first.day


def day_in(text: str) -> Day:
    """Return the day that a lock file keeps, empty if it keeps none: ``2023-05-01``."""
    return day_of(parse_date(text)) if text else ()


def written(day: Day) -> str:
    """Return a day as ISO 8601 writes it.

    >>> written((2023, 4)), written((2023, 4, 6)), written((987,))
    ('2023-04', '2023-04-06', '0987')
    """
    return "-".join(f"{part:0{4 if place == 0 else 2}}" for place, part in enumerate(day))
