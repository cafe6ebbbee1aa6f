"""Checks on the origins of reports: that the one text behind several is named, and that a confirmation is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.grouping import Groups
from generator.analysis.origins import GUESSED, Reason, Tie, origins_of, ties_of
from generator.diagnostics import Code

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Report
    from generator.model.statement import Statement

_FIELD = {Reason.QUOTED_PUBLISHER: "source", Reason.VENUE: "venue", Reason.WORDS: "quote"}


def origin_not_named(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Warn of reports that seem to share an origin which neither of them names (method.md, Origins)."""
    events = {event.id: event for event in briefing.events}
    for statement in briefing.statements:
        if len(statement.reports) < 2:
            continue
        groups = Groups(len(statement.reports))
        for tie in ties_of(statement, library.sources, events):
            if groups.unite(tie.reports) and tie.reason in GUESSED:
                _ask(statement, tie, library, diagnostics)


def _ask(statement: Statement, tie: Tie, library: Library, diagnostics: Diagnostics) -> None:
    """Ask at the first report of the tie that names no origin; of a quoted publisher, at the one that quotes it."""
    reports = [statement.reports[place] for place in tie.reports]
    asked = reports[:1] if tie.reason is Reason.QUOTED_PUBLISHER else reports[::-1]
    report = next((report for report in asked if not _names_origin(report, library)), None)
    if report is None:
        return
    other = next(neighbour for neighbour in asked[::-1] + reports if neighbour is not report)
    origin = other.origin or other.source
    hints = [f"write under this report, if it repeats that text: `origin: {origin}`"]
    if tie.reason is not Reason.QUOTED_PUBLISHER:
        hints.append("if both heard it at one event, write under the statement: `at: ` and the event's id")
    hints.append(f"if `{report.source}` heard it for itself: `origin: {report.source}`")
    diagnostics.warning(
        Code.ORIGIN_NOT_NAMED,
        f"{_why(tie, other)}; they count as one origin, and neither names it",
        report.place.span(_FIELD[tie.reason]),
        *hints,
    )


def _names_origin(report: Report, library: Library) -> bool:
    return bool(report.origin or library.sources[report.source].origin)


def _why(tie: Tie, other: Report) -> str:
    match tie.reason:
        case Reason.QUOTED_PUBLISHER:
            return f"this report has it from `{tie.by}`, which publishes `{other.source}`"
        case Reason.VENUE:
            return f"this report and that in `{other.source}` give the same venue and date"
        case _:
            return (
                f"this quotation and that from `{other.source}` have eight words or more in a row in common"
            )


def suspicious_credibility(briefing: Briefing, library: Library, diagnostics: Diagnostics) -> None:
    """Refuse the digit 1 where no source confirms the statement that has no origin in common with the first.

    Admiralty code: 1 is "confirmed", by sources that do not rest on each other.
    """
    events = {event.id: event for event in briefing.events}
    for statement in briefing.statements:
        if statement.credibility != 1:
            continue
        if len(origins_of(statement, library.sources, events).groups) < 2:
            diagnostics.error(
                Code.SUSPICIOUS_CREDIBILITY,
                "1 means confirmed by another source, but all reports are known to share one origin",
                statement.place.span("credibility"),
                "add a report without that origin under `also`, or grade it 2 or lower",
            )
