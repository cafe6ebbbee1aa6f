"""Compares what a statement says by what it refers to: who says it, when, and which of its sources is the first.

An own voice is that of the publisher of the first report; a statement without a date has that of its event, of a report
or of its source. So another order of reports, or an event that is no longer named, can make it another's, or of another
day, and no field of that name has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing.changes import Nature, Sort
from generator.model.statement_dates import Basis, dated
from generator.model.voices import voices_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.comparing.changes import Change
    from generator.comparing.spots import Spot
    from generator.model.event import Event
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.statement import Statement
    from generator.model.statement_dates import StatementDate


def implied_changes(
    old: Statement, new: Statement, spot: Spot, events: Mapping[Id, Event], sources: Mapping[Id, Source]
) -> Iterator[Change]:
    """Yield what differs between a statement in two states beside its own fields, or in place of one of them.

    ``old`` calls entries as ``new`` does. Both are judged by the same ``events`` and ``sources``, as the newer state
    has them, or the older one where that has them no more: what changed in one of these is told of it.
    """
    yield from _speakers(old, new, spot, sources)
    if old.date is None and new.date is None:
        yield from _dates(dated(old, events, sources), dated(new, events, sources), spot)
    yield from _first_sources(old, new, spot)


def _speakers(old: Statement, new: Statement, spot: Spot, sources: Mapping[Id, Source]) -> Iterator[Change]:
    if old.speakers and new.speakers:  # whose difference is one of the field
        return
    mine, theirs = voices_of(old, sources), voices_of(new, sources)
    was = tuple(id_ for id_ in mine if id_ not in theirs)
    now = tuple(id_ for id_ in theirs if id_ not in mine)
    if was or now:
        yield spot.change("speaker", Nature.REATTRIBUTED, Sort.REFERENCE, was, now)


def _dates(old: StatementDate, new: StatementDate, spot: Spot) -> Iterator[Change]:
    """Yield another date; the day on which something was reported is none beside one on which it was said."""
    is_said = Basis.REPORTED not in (old.basis, new.basis)
    both_reported = old.basis is new.basis is Basis.REPORTED
    was, now = (
        (str(given.date),)
        if given.date and (is_said or both_reported or given.basis is not Basis.REPORTED)
        else ()
        for given in (old, new)
    )
    if was != now:
        yield spot.change("date", Nature.REDATED, Sort.DATE, was, now)


def _first_sources(old: Statement, new: Statement, spot: Spot) -> Iterator[Change]:
    """Yield that another of the sources in both is the first, by which the statement is cited."""
    was, now = old.reports[0].source, new.reports[0].source
    if was != now and {was, now} <= {report.source for report in old.reports} & {
        report.source for report in new.reports
    }:
        yield spot.change("source", Nature.RESOURCED, Sort.REFERENCE, (was,), (now,))
