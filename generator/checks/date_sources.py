"""Checks that a date taken from a source stands in what was entered from that source (`date_source`)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.checks.date_words import contradict
from generator.diagnostics import Code
from generator.model.dates import Precision
from generator.model.event import Event
from generator.model.report import Report
from generator.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Id
    from generator.model.source import Source

    Dated = Statement | Event | Plan


def date_source_without_date(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a ``date_source`` without the date that it is the source of (format.md, Dates)."""
    for statement in briefing.statements:
        if statement.date_source and not statement.date:
            diagnostics.error(
                Code.DATE_SOURCE_WITHOUT_DATE,
                "`date_source` names the source of a date, but there is no `date`",
                statement.place.span("date_source"),
                "write the `date` this source gives, or leave `date_source` out",
            )


def date_not_from_source(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a date that its ``date_source`` gives otherwise, and warn where nothing entered from it gives one.

    The page prints "date from" that source. It may rest on a report of it, in the entry or in another of the briefing,
    or on the day of its own publication (format.md, Dates).
    """
    entries: tuple[Dated, ...] = (*briefing.statements, *briefing.events, *briefing.plans)
    named = [entry for entry in entries if entry.date_source and entry.date]
    if not named:
        return
    given = _given(entries)
    for entry in named:
        source = library.sources[entry.date_source or ""]
        own = [report for report in _reports(entry) if report.source == source.id]
        other = next((report for report in own if report.date and not _gives(report.date, entry.date)), None)
        if other:
            diagnostics.error(
                Code.DATE_NOT_FROM_SOURCE,
                f"the page would say that `{source.id}` gives `{entry.date}`, and here it gives `{other.date}`",
                entry.place.span("date"),
                f"write `date: {other.date}`, or name the source that gives this date in `date_source`",
                related=((f"what `{source.id}` gives", other.place.span("date")),),
            )
        elif not (_has_own_date(entry, own) or _elsewhere(entry, source, given)):
            diagnostics.warning(
                Code.DATE_NOT_FROM_SOURCE,
                f"nothing that was entered from `{source.id}` gives `{entry.date}`",
                entry.place.span("date_source"),
                f"add a report of `{source.id}` with the `date` it gives, under `also` or in `evidence`",
            )


def date_against_evidence(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of an event or plan whose reports give other days than it has, by date or words, and none gives its own.

    Whose date it is says `date_source`; without it the page prints one date, and its evidence another.
    """
    dated: tuple[Event | Plan, ...] = (*briefing.events, *briefing.plans)
    for entry in dated:
        if entry.date_source:
            continue
        last = (entry.until if isinstance(entry, Event) else None) or entry.date
        given = [report for report in _reports(entry) if report.date or report.date_words]
        other = [report for report in given if _gives_another(report, entry.date, last, library)]
        if not other or len(other) < len(given):
            continue
        field = "date" if other[0].date else "date_words"
        says = other[0].date or other[0].date_words
        diagnostics.warning(
            Code.DATE_NOT_FROM_SOURCE,
            f"nothing in its evidence gives `{entry.date}`: `{other[0].source}` gives `{says}`",
            entry.place.span("date"),
            "correct the date, or what the evidence gives; if another source gives this date, name it in `date_source`",
            related=((f"what `{other[0].source}` gives", other[0].place.span(field)),),
        )


def _gives_another(report: Report, first: Date, last: Date, library: Library) -> bool:
    """Tell whether a report plainly gives a day that is none from the first to the last."""
    if report.date:
        if Precision.MINUTE in {
            date.precision for date in (report.date, first, last)
        }:  # of two zones, perhaps
            return report.date.before(first) or last.before(report.date)
        return report.date.before_on_calendar(first) or last.before_on_calendar(report.date)
    words = report.date_words or ""
    return first is last and contradict(words, first, [library.sources[report.source]])


def _reports(entry: Dated) -> Sequence[Report]:
    if isinstance(entry, Statement):
        return entry.reports
    return [item for item in entry.evidence if isinstance(item, Report)]


def _has_own_date(entry: Dated, own: Sequence[Report]) -> bool:
    """Tell whether a report of the source gives a date here; the first of a statement gives the statement's."""
    first = isinstance(entry, Statement) and entry.reports[0] in own
    return first or any(report.date or report.date_words for report in own)


def _given(entries: Sequence[Dated]) -> Mapping[Id, Sequence[tuple[Id, Date]]]:
    """Return the dates that each source gives, with the entry in which it does."""
    given: defaultdict[Id, list[tuple[Id, Date]]] = defaultdict(list)
    for entry in entries:
        for number, report in enumerate(_reports(entry)):
            own = entry.date if not number and entry.date_source in {None, report.source} else None
            date = report.date or own
            if date:
                given[report.source].append((entry.id, date))
    return given


def _elsewhere(entry: Dated, source: Source, given: Mapping[Id, Sequence[tuple[Id, Date]]]) -> bool:
    """Tell whether the source gives the date of ``entry`` in another one, or appeared on it."""
    dates = [date for id_, date in given.get(source.id, ()) if id_ != entry.id]
    dates += [source.date] if source.date else []
    return entry.date is not None and any(_gives(date, entry.date) for date in dates)


def _gives(given: Date, written: Date | None) -> bool:
    """Tell whether a source that gives one date gives the other too: the same, or less exactly written.

    A day gives no hour, "about" and "perhaps" no certainty. Two moments with zones are compared as moments.
    """
    if written is None or given.text == written.text:
        return True
    if not (given.first and given.last):
        return False
    if (given.approximate and not written.approximate) or (given.doubtful and not written.doubtful):
        return False
    return _not_before(given.first, written.first) and _not_before(written.last, given.last)


def _not_before(moment: datetime | None, then: datetime | None) -> bool:
    """Tell whether a moment is not before another, on the clock where a zone is missing; None is an open end."""
    if moment is None or then is None:
        return True
    if moment.tzinfo is None or then.tzinfo is None:
        return moment.replace(tzinfo=None) >= then.replace(tzinfo=None)
    return moment >= then
