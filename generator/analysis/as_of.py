"""Finds the day up to which sources tell of something: that of the latest among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from generator.model.dates import Date
    from generator.model.source import Source


def as_of(sources: Iterable[Source]) -> Date | None:
    """Return the date of the latest of ``sources``, as changed last; None where none has a date.

    An open end (*not earlier than*) counts from its beginning: more is not known.
    """
    dates = [date for source in sources if (date := source.updated or source.date)]
    return latest(dates)


def latest(dates: Iterable[Date | None]) -> Date | None:
    """Return the date that ends last, the most exact of those that end together."""
    return max((date for date in dates if date), key=_end, default=None)


def _end(date: Date) -> tuple[datetime, datetime]:
    earliest, last = date.order
    return (earliest if date.last is None else last), earliest
