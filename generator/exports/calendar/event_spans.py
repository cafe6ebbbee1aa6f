"""Says when an event stands in a calendar: at a moment, or on the days on which it may have been."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from generator.model.dates import Precision

if TYPE_CHECKING:
    from generator.model.dates import Date


class LeftOut(StrEnum):
    """Why an event can stand in no calendar, in words for its readers."""

    UNBOUNDED = "for their beginning or end is not known"
    TOO_LATE = "for they may last until the end of the year 9999, and no calendar has a day after it"


class Span(NamedTuple):
    """From when to when: both moments in UTC, or both days."""

    begin: date
    """A day, or a moment (`datetime`)."""
    end: date | None
    """The first day, or moment, that is no longer part of it; None for a moment at which nothing is known to last."""
    is_vague: bool
    """Whether it is not known when exactly it was."""
    may_be_outside: bool = False
    """Whether it may have been on other days too: what is dated "about" a day, or what is doubted."""


def span_of(start: Date, until: Date | None = None) -> Span | LeftOut:
    """Return when an event stands in a calendar that begins at ``start`` and lasts to ``until``, if it lasts.

    Only a moment with a time zone is one. One without, which each reader's calendar would take for the own, is
    a day, and so is a day, in whatever place. What is known less precisely takes all days that it can mean. `LeftOut`
    if the sources leave a bound open, or its end, which is the first day behind it, is none that a calendar can write.

    >>> from generator.model.dates import parse_date
    >>> span = span_of(parse_date("2023-04-26T17:30+08:00"))
    >>> span.begin.isoformat(), span.end
    ('2023-04-26T09:30:00+00:00', None)
    >>> span_of(parse_date("2023-02~"))
    Span(begin=datetime.date(2023, 2, 1), end=datetime.date(2023, 3, 1), is_vague=True, may_be_outside=True)
    >>> span_of(parse_date("2023-05-16"), parse_date("2023-05-17"))
    Span(begin=datetime.date(2023, 5, 16), end=datetime.date(2023, 5, 18), is_vague=False, may_be_outside=False)
    >>> span_of(parse_date("../2023-05-16")).name, span_of(parse_date("9999")).name
    ('UNBOUNDED', 'TOO_LATE')
    """
    last = until or start
    if start.first is None or last.last is None:
        return LeftOut.UNBOUNDED
    moments = [date_ for date_ in (start, until) if date_]
    if all(map(_is_moment, moments)):
        begin, *ends = (_in_utc(moment) for moment in moments)
        return Span(begin, ends[0] if ends and ends[0] > begin else None, is_vague=False)
    begin_day, end_day = start.days[0], max(last.days[1], start.days[0])
    if end_day == date.max:
        return LeftOut.TOO_LATE
    return Span(
        begin_day,
        end_day + timedelta(days=1),
        is_vague=any(map(_is_vague, moments)),
        may_be_outside=any(moment.approximate or moment.doubtful for moment in moments),
    )


def _is_vague(known: Date) -> bool:
    return known.precision not in (Precision.DAY, Precision.MINUTE) or known.approximate or known.doubtful


def _is_moment(known: Date) -> bool:
    with_zone = known.first is not None and known.first.tzinfo is not None
    return with_zone and known.precision is Precision.MINUTE and not _is_vague(known)


def _in_utc(known: Date) -> datetime:
    assert known.first is not None  # noqa: S101  # `_is_moment` has asked
    return known.first.astimezone(UTC)
