"""Asks whether a date fits the words it was read from, where they name a year, a month or a day of the week."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics import Diagnostics, Place
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Report
    from generator.model.statement import Statement

_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
_DAYS = {name: number for number, name in enumerate(calendar.day_name)}
_NAMED = re.compile(rf"\b(?:{'|'.join((*_MONTHS, *_DAYS))})\b")
_YEAR = re.compile(r"(?<![\d/-])(?:1[5-9]|20)\d\d(?![\d/-]|s\b)")
_RELATIVE = re.compile(
    r"\b(?:before|after|since|until|till|by|from|between|to|through|ago|later?|earlier|following|next|previous|"
    r"prior|eve|than|anniversary|start\w*|end\w*)\b",
    re.IGNORECASE,
)
"""Words that set a date off from the one they name."""


def date_outside_words(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Ask that "in March" is a day in March, unless the date has a source of its own (FORMAT section 4)."""
    things: Iterable[Statement | Event | Plan] = (*briefing.statements, *briefing.events, *briefing.plans)
    for one in things:
        if one.date_words and one.date and not one.date_source:
            _compare(one.date_words, one.date, one.place, diagnostics)


def date_of_report_outside_words(
    reports: Sequence[Report], _library: Library, diagnostics: Diagnostics
) -> None:
    """Ask the same of the date that a single report gives."""
    for report in reports:
        if report.date_words and report.date:
            _compare(report.date_words, report.date, report.place, diagnostics)


def contradict(words: str, when: Date) -> bool:
    """Tell whether ``words`` plainly name another year, month or day of the week than ``when`` can be."""
    if when.first is None or when.last is None or when.approximate or when.doubtful:
        return False
    years, names = _YEAR.findall(words), _NAMED.findall(words)
    if not (years or names) or _RELATIVE.search(words):
        return False
    first, last = when.first.date(), when.last.date()
    if years and not any(first.year <= int(year) <= last.year for year in years):
        return True
    if last - first > timedelta(days=366):
        return False
    months = {_MONTHS[name] for name in names if name in _MONTHS}
    days = {_DAYS[name] for name in names if name in _DAYS}
    if months:
        return not any(day.month in months for day in _each_day(first, last))
    return bool(days) and not any(day.weekday() in days for day in _each_day(first, last))


def _compare(words: str, when: Date, place: Place, diagnostics: Diagnostics) -> None:
    if contradict(words, when):
        diagnostics.warning(
            Code.DATE_OUTSIDE_WORDS,
            f"the words `{words}` do not fit the date `{when}`",
            place.span("date"),
            "correct the date; if it comes from another source, name that in `date_source`",
        )


def _each_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
