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
    Issued(first=(2023, 4, 26), last=(), circa=False)
    >>> issued_on(parse_date("2023-04~"))
    Issued(first=(2023, 4), last=(), circa=True)
    >>> issued_on(parse_date("2023-04-22/2023-05"))
    Issued(first=(2023, 4, 22), last=(2023, 5), circa=False)
    """
    if date is None:
        return None
    vague = date.approximate or date.doubtful
    if date.parts is None:
        return Issued(day_of(date), circa=vague) if date.first else None
    start, end = date.parts
    vague = vague or any(part is None or part.approximate or part.doubtful for part in date.parts)
    known = [day_of(part) for part in (start, end) if part and part.first]
    if not known:
        return None
    return Issued(known[0], known[1] if len(known) > 1 and known[1] != known[0] else (), circa=vague)


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
