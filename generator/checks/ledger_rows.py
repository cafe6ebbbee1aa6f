"""Finds what belongs together with a row of a briefing's corrections: others of the same, editions from before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing.shown_values import stands_in
from generator.model.briefing import CorrectionKind
from generator.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.briefing import Briefing, LedgerRow
    from generator.model.library import Library
    from generator.model.snapshot import FrozenEdition


def of_same(row: LedgerRow, briefing: Briefing) -> tuple[LedgerRow, ...]:
    """Return all corrections of what ``row`` is of, itself too."""
    return tuple(other for other in briefing.ledger if other.of == row.of)


def leads_on(row: LedgerRow, rows: Sequence[LedgerRow], standing: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether later ``rows`` correct ``row`` again; its end is told of by the last of them.

    Later is what is not certainly of an earlier day, wherever it is written. Where rows of a day correct each other in
    a circle, one of them must be what is ``standing``.
    """
    reached: list[LedgerRow] = []
    pending = [row]
    while pending:
        known = pending.pop()
        for later in rows:
            if later is known or any(later is other for other in reached):
                continue
            if not later.date.before_on_calendar(known.date) and stands_in(later.was, [known.now]):
                reached.append(later)
                pending.append(later)
    if not any(row is other for other in reached):
        return bool(reached)
    return any(
        other.kind is CorrectionKind.WITHDRAWAL or any(stands_in(other.now, values) for values in standing)
        for other in reached
    )


def kept_before(row: LedgerRow, frozen: Sequence[FrozenEdition]) -> list[FrozenEdition]:
    """Return the frozen editions that are not certainly later than a correction."""
    return [edition for edition in frozen if not row.date.before_on_calendar(edition.row.date)]


def may_be_unkept(
    row: LedgerRow, briefing: Briefing, library: Library, frozen: Sequence[FrozenEdition]
) -> bool:
    """Tell whether an edition that nobody froze may have said what a correction is of.

    That is one from before the first that tells of it, and before the last, which is written still.
    """
    numbers = {edition.number for edition in frozen}
    first = Ledger(briefing, library, frozen).first_with(row)
    end = first.number if first else briefing.last_edition.number
    return any(
        edition.number < end
        and edition.number not in numbers
        and not row.date.before_on_calendar(edition.date)
        for edition in briefing.editions
    )
