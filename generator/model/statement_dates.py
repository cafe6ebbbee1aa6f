"""Finds the date of a statement, and what it is taken from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.dates import Date, Precision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.statement import Statement


class Basis(StrEnum):
    """What the date of a statement is taken from."""

    GIVEN = "said"
    """A date given for the statement itself."""
    EVENT = "event"
    """The date of the event at which it was said."""
    REPORTED = "reported"
    """Only the date of the source: "reported on"."""


@dataclass(frozen=True, slots=True)
class StatementDate:
    """When a statement was made, as well as we know."""

    date: Date | None
    basis: Basis


def date_of_statement(statement: Statement, library: Library) -> StatementDate:
    """Return the date of ``statement`` as `dated` does, from what its library holds."""
    return dated(statement, library.events, library.sources)


def dated(statement: Statement, events: Mapping[Id, Event], sources: Mapping[Id, Source]) -> StatementDate:
    """Return the date of ``statement`` (format.md, Dates).

    Its own; else that of the event it was made at; else the first that a report gives; else that of the first source
    which has one, which is only the day it was reported.
    """
    if statement.date:
        return StatementDate(statement.date, Basis.GIVEN)
    if statement.at:
        return StatementDate(whole_time(events[statement.at]), Basis.EVENT)
    given = next((report.date for report in statement.reports if report.date), None)
    if given:
        return StatementDate(given, Basis.GIVEN)
    cited = (sources[report.source] for report in statement.reports)
    return StatementDate(next((source.date for source in cited if source.date), None), Basis.REPORTED)


def whole_time(event: Event) -> Date:
    """Return the date of ``event``; of one that lasted, the span from its first to its last day.

    What was said at an event of two days was said *at some time from* its first *to* its last day.
    """
    start, end = event.date, event.until
    if end is None or Precision.RANGE in (start.precision, end.precision):
        return start
    return Date(
        f"{start.text}/{end.text}",
        start.first,
        end.last,
        Precision.RANGE,
        approximate=start.approximate or end.approximate,
        doubtful=start.doubtful or end.doubtful,
        parts=(start, end),
    )
