"""Finds which offices an actor held on a date."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from generator.model.plan import plan_of
from generator.model.report import Report
from generator.model.statement_dates import date_of_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.actor import Actor, Office
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Evidence

_YEAR = timedelta(days=366)


def offices_held(actor: Actor, on: Date | None, library: Library) -> tuple[Office, ...]:
    """Return the offices of ``actor`` as held on a date; none if the date is not known.

    An office without dates of its own counts within a year of the date of its evidence (format.md, Actor).
    """
    if on is None:
        return ()
    return tuple(office for office in actor.offices if _held(office, on, library))


def _held(office: Office, on: Date, library: Library) -> bool:
    if office.since or office.until:
        return not (_earlier(on, office.since) or _earlier(office.until, on))
    return any(_within_a_year(on, date) for date in _dates(office.evidence, library))


def _earlier(date: Date | None, later: Date | None) -> bool:
    """Tell whether ``date`` lies before ``later`` in whole days, if both are given; about is taken for exact."""
    return date is not None and later is not None and date.days[1] < later.days[0]


def _within_a_year(date: Date, other_date: Date) -> bool:
    (first, last), (other_first, other_last) = date.days, other_date.days
    return first - other_last <= _YEAR and other_first - last <= _YEAR


def _dates(evidence: tuple[Evidence, ...], library: Library) -> Iterator[Date]:
    for item in evidence:
        date = _date(item, library)
        if date:
            yield date


def _date(item: Evidence, library: Library) -> Date | None:
    if isinstance(item, Report):
        return item.date or library.sources[item.source].date
    if item in library.statements:
        return date_of_statement(library.statements[item], library).date
    dated = library.events.get(item) or library.plans.get(plan_of(item))
    return dated.date if dated else None
