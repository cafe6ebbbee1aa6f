"""Checks whether dates can be true together: nothing is said before it happened, or reported before it was said."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.model.dates import Precision
from generator.model.report import Report
from generator.model.statement_dates import Basis, date_of_statement

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics, Span
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.source import Source


def said_before_event(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Check that what was said at an event was not said before it (format.md, Dates)."""
    for statement in briefing.statements:
        if statement.at and statement.date and statement.date.before(library.events[statement.at].date):
            event = library.events[statement.at]
            diagnostics.error(
                Code.SAID_BEFORE_EVENT,
                f"said on `{statement.date}`, but the event it was said at is of `{event.date}`",
                statement.place.span("date"),
                "correct one of the dates, or leave this one out: then the event's counts",
                related=(("the date of the event", event.place.span("date")),),
            )


def said_after_event(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Check that what was said at an event was not said after it."""
    for statement in briefing.statements:
        if not (statement.at and statement.date):
            continue
        event = library.events[statement.at]
        end = event.until or event.date
        if end.before(statement.date) and not _same_day(end, statement.date):
            diagnostics.warning(
                Code.SAID_AFTER_EVENT,
                f"said on `{statement.date}`, but the event it was said at was over on `{end}`",
                statement.place.span("date"),
                "what was said later about an event names it in `about`, not in `at`",
                "an event of several days has its last in `until`",
                related=(("the event", event.place.span("date")),),
            )


def reported_before_said(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Check that no source is older than what it reports as said."""
    for statement in briefing.statements:
        said = statement.date or (library.events[statement.at].date if statement.at else None)
        for report in statement.reports:
            date = report.date or said
            published = _published(library.sources[report.source])
            if date and published and published.before(date):
                _too_old(report, published, f"this was said on `{date}`", diagnostics)


def reported_before_event(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Check that no source is older than the event it is evidence for."""
    for event in briefing.events:
        for item in event.evidence:
            if isinstance(item, Report):
                date = item.date or event.date
                published = _published(library.sources[item.source])
                if published and published.before(date):
                    _too_old(item, published, f"this happened on `{date}`", diagnostics)


def ends_before_it_begins(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Check that every first date comes before its last."""
    for event in briefing.events:
        if event.until and event.until.before_on_calendar(event.date):
            message = f"it ends on `{event.until}`, before it begins on `{event.date}`"
            _reversed(message, event.place.span("until"), diagnostics)
    for edition in briefing.editions:
        if edition.date.before_on_calendar(edition.data_until):
            message = (
                f"this edition is of `{edition.date}` and cannot know what came until `{edition.data_until}`"
            )
            _reversed(message, edition.place.span("data_until"), diagnostics)
    first = min(briefing.editions, key=lambda edition: edition.date.order, default=None)
    for correction in briefing.ledger:
        if first and correction.date.before_on_calendar(first.date):
            message = f"corrected on `{correction.date}`, before the first edition of `{first.date}`"
            _reversed(message, correction.place.span("date"), diagnostics)


def registers_reversed(library: Library, diagnostics: Diagnostics) -> None:
    """Check that no office ends before it begins, and no source is changed or archived before it appeared."""
    for actor in library.actors.values():
        for office in actor.offices:
            if office.since and office.until and office.until.before_on_calendar(office.since):
                message = f"held until `{office.until}`, but only since `{office.since}`"
                _reversed(message, office.place.span("until"), diagnostics)
    for source in library.sources.values():
        if source.date is None:
            continue
        if source.updated and source.updated.before_on_calendar(source.date):
            message = f"updated on `{source.updated}`, before it appeared on `{source.date}`"
            _reversed(message, source.place.span("updated"), diagnostics)
        if source.status_since and source.status_since.before_on_calendar(source.date):
            message = f"{source.status or 'changed'} on `{source.status_since}`, before it appeared on `{source.date}`"
            _reversed(message, source.place.span("status_since"), diagnostics)
        if source.archived and source.archived.before(source.date):
            message = f"archived on `{source.archived}`, before it appeared on `{source.date}`"
            _reversed(message, source.place.span("archived"), diagnostics)


def linked_to_later(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Check that a statement repeats, answers or withdraws an earlier one (format.md, Statement, ``links``)."""
    for statement in briefing.statements:
        for index, relation in enumerate(statement.links):
            earlier = library.statements.get(relation.to)
            if earlier is None:  # an event may be denied before it is said to happen
                continue
            here = date_of_statement(statement, library)
            there = date_of_statement(earlier, library)
            if Basis.REPORTED in (here.basis, there.basis) or not (here.date and there.date):
                continue
            if here.date.before(there.date):
                diagnostics.error(
                    Code.LINK_TO_LATER,
                    f"`{relation.to.partition('/')[2]}` was said on `{there.date}`, after this one of `{here.date}`",
                    statement.place.span("links", index, "to"),
                    "a link leads to an earlier statement: put it on the later one of the two, or correct a date",
                )


def _same_day(end: Date, said: Date) -> bool:
    """Tell whether ``said`` is within a day of an hour: the hour given for an event is that of its beginning."""
    return end.precision is Precision.MINUTE and said.order[0] - end.order[1] <= timedelta(days=1)


def _published(source: Source) -> Date | None:
    """Return the last day on which something can have come into ``source``."""
    return source.updated or source.date


def _too_old(report: Report, published: Date, what: str, diagnostics: Diagnostics) -> None:
    diagnostics.error(
        Code.REPORTED_BEFORE_SAID,
        f"{what}, but the source is older: `{published}`",
        report.place.span("source"),
        "correct one of the dates; if the source was changed later, its own entry needs `updated`",
    )


def _reversed(message: str, span: Span, diagnostics: Diagnostics) -> None:
    diagnostics.error(Code.DATES_REVERSED, message, span, "correct one of the two dates")
