"""Follows a report to the texts that stand behind it: its source, what that repeats, the texts it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.report import Id, Report
    from generator.model.source import Source


def texts_behind(report: Report, sources: Mapping[Id, Source]) -> dict[Id, bool]:
    """Return each text that stands behind a report, its source first: whether an origin or a relay led to it.

    What its source is only another state of is behind it too.
    """
    relayed = [(relay, True) for relay in report.via if relay in sources]
    return follow_texts(
        [*relayed, *([(report.origin, True)] if report.origin else ()), (report.source, False)], sources
    )


def follow_texts(texts: Iterable[tuple[Id, bool]], sources: Mapping[Id, Source]) -> dict[Id, bool]:
    """Return texts, and those that stand behind them: whether an origin or a relay led there, as told of the first."""
    found: dict[Id, bool] = {}
    pending = list(texts)
    while pending:
        id_, named = pending.pop()
        if id_ not in found:
            found[id_] = named
            pending += [(further, named or origin) for further, origin in rests_on(sources[id_])]
    return found


def rests_on(source: Source) -> list[tuple[Id, bool]]:
    """Return what a source directly rests on, each with whether that is its origin."""
    further = ((source.version_of, False), (source.origin, True))
    return [(id_, origin) for id_, origin in further if id_]
