"""Validates a date against the words it was read from: years, months, days, and times told from a publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.checks.date_phrases import from_publication, read_phrase
from generator.diagnostics import Code
from generator.model.dates import Precision
from generator.model.plan import Plan
from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Diagnostics, Place
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.statement import Statement

_LONGEST = timedelta(days=366)
"""Of a longer span only the years are compared."""


def date_outside_words(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Validate that "in March" is a day in March.

    Where `date_source` names another source than that of the words, the two may differ. Where it names the very source
    that has them, its words are compared, on the entry or on the report of that source.
    """
    for statement in briefing.statements:
        first = [report.source for report in statement.reports[:1]]
        _compare_entry(statement, first, statement.reports, library, diagnostics)
    entries: tuple[Event | Plan, ...] = (*briefing.events, *briefing.plans)
    for entry in entries:
        reports = [item for item in entry.evidence if isinstance(item, Report)]
        _compare_entry(entry, _sources_of(entry, library), reports, library, diagnostics)


def date_of_report_outside_words(
    reports: Sequence[Report], library: Library, diagnostics: Diagnostics
) -> None:
    """Validate the same of the date that a single report gives."""
    for report in reports:
        words, when = report.date_words, report.date
        if words and when and contradict(words, when, [library.sources[report.source]]):
            _warn(words, when, None, report.place, diagnostics)


def contradict(words: str, when: Date, sources: Sequence[Source] = ()) -> bool:
    """Tell whether ``words`` plainly name another time than ``when`` can be.

    ``sources`` are those that the words can be from: their languages are read, and "last month" is counted from the
    day of each; the words contradict if they do so in every one.
    """
    if when.first is None or when.last is None or when.approximate or when.doubtful:
        return False
    first, last = when.days_anywhere  # the words may be from another zone than the hour
    languages = frozenset(source.text_lang.partition("-")[0].lower() for source in sources)
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


def _sources_of(entry: Event | Plan, library: Library) -> list[Id]:
    """Return the sources in which the words for the date of an entry may stand."""
    sources: list[Id] = list(entry.texts) if isinstance(entry, Plan) else []
    for item in entry.evidence:
        if isinstance(item, Report):
            sources.append(item.source)
        elif item in library.statements:
            sources += (report.source for report in library.statements[item].reports)
    return sources


def _compare_entry(
    entry: Statement | Event | Plan,
    sources: Sequence[Id],
    reports: Sequence[Report],
    library: Library,
    diagnostics: Diagnostics,
) -> None:
    """Compare the date of an entry with its words, which may be from any of ``sources``; one warning is enough.

    Also with the words that ``reports`` of the source that is said to give the date have without a date of their own.
    """
    named = entry.date_source
    found: list[tuple[str, list[Id]]] = []
    if entry.date_words and (named is None or {*sources} <= {named}):
        found.append((entry.date_words, [*sources] if named is None else [named]))
    found += (
        (report.date_words, [report.source])
        for report in reports
        if report.source == named and report.date_words and not report.date
    )
    for words, having in found:
        if entry.date and contradict(words, entry.date, [library.sources[source] for source in having]):
            _warn(words, entry.date, named, entry.place, diagnostics)
            return


def _warn(words: str, when: Date, named: Id | None, place: Place, diagnostics: Diagnostics) -> None:
    other = (
        f"correct the date, or the words; `date_source` says that it is `{named}` that gives this date"
        if named
        else "correct the date; if it comes from another source, name that in `date_source`"
    )
    diagnostics.warning(
        Code.DATE_OUTSIDE_WORDS,
        f"the words `{words}` do not fit the date `{when}`",
        place.span("date"),
        other,
    )
