"""Validates a date against the words it was read from: years, months, days, and times told from a publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.checks.date_phrases import from_publication, read_phrase
from generator.diagnostics import Code
from generator.model.dates import Precision
from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Diagnostics, Place
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.source import Source

_LONGEST = timedelta(days=366)
"""Of a longer span only the years are compared."""


def date_outside_words(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Validate that "in March" is a day in March, unless the date has a source of its own."""
    for statement in briefing.statements:
        if statement.date_words and statement.date and not statement.date_source:
            sources = [library.sources[statement.reports[0].source]] if statement.reports else []
            _compare(statement.date_words, statement.date, sources, statement.place, diagnostics)
    entries: tuple[Event | Plan, ...] = (*briefing.events, *briefing.plans)
    for entry in entries:
        if entry.date_words and not entry.date_source:
            sources = [library.sources[item.source] for item in entry.evidence if isinstance(item, Report)]
            _compare(entry.date_words, entry.date, sources, entry.place, diagnostics)


def date_of_report_outside_words(
    reports: Sequence[Report], library: Library, diagnostics: Diagnostics
) -> None:
    """Validate the same of the date that a single report gives."""
    for report in reports:
        if report.date_words and report.date:
            sources = [library.sources[report.source]]
            _compare(report.date_words, report.date, sources, report.place, diagnostics)


def contradict(words: str, when: Date, sources: Sequence[Source] = ()) -> bool:
    """Tell whether ``words`` plainly name another time than ``when`` can be.

    ``sources`` are those that the words can be from: their languages are read, and "last month" is counted from the
    day of each; the words contradict if they do so in every one.
    """
    if when.first is None or when.last is None or when.approximate or when.doubtful:
        return False
    first, last = when.days_anywhere  # the words may be from another zone than the hour
    languages = frozenset(source.lang.partition("-")[0].lower() for source in sources)
    named = read_phrase(words, languages)
    if named:
        if last - first > _LONGEST:
            return bool(named.years) and not any(first.year <= year <= last.year for year in named.years)
        return not any(named.fits(first + timedelta(days=days)) for days in range((last - first).days + 1))
    meant = [span for source in sources for span in _spans(words, source)]
    return bool(meant) and not any(begin <= last and first <= end for begin, end in meant)


def _spans(words: str, source: Source) -> list[tuple[date, date]]:
    """Return the spans that ``words`` name when counted from the days of ``source``: when it appeared, was changed."""
    found = []
    for published in (source.date, source.updated):
        if published and published.precision in (Precision.DAY, Precision.MINUTE):
            day = published.days[0]
            if date.min.year + 1 < day.year < date.max.year - 1:
                found.append(from_publication(words, day))
    return [span for span in found if span]


def _compare(
    words: str, when: Date, sources: Sequence[Source], place: Place, diagnostics: Diagnostics
) -> None:
    if contradict(words, when, sources):
        diagnostics.warning(
            Code.DATE_OUTSIDE_WORDS,
            f"the words `{words}` do not fit the date `{when}`",
            place.span("date"),
            "correct the date; if it comes from another source, name that in `date_source`",
        )
