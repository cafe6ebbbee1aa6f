"""Finds what belongs together with a row of a briefing's corrections: others of the same, editions from before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing.shown_values import corrected_in, stands_in
from generator.model.briefing import CorrectionKind
from generator.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.briefing import Briefing, LedgerRow
    from generator.model.library import Library
    from generator.model.snapshot import FrozenEdition


_MOST_TEXTS = 1000
"""That rows can make of one: they may be of one day, and so in any order."""
_LONGEST = 20_000
"""Characters of a text that they can make."""


def of_same(row: LedgerRow, briefing: Briefing) -> tuple[LedgerRow, ...]:
    """Return all corrections of what ``row`` is of, itself too."""
    return tuple(other for other in briefing.ledger if other.of == row.of)


def leads_on(row: LedgerRow, rows: Sequence[LedgerRow], standing: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether later ``rows`` make of what ``row`` says what is ``standing``; a wrong end is told of by the last.

    Each replaces its ``was`` in what the ones before it made. Later is what is not certainly of an earlier day,
    wherever it is written. A withdrawal ends it: of its ``now`` nothing need stand. Rows that make ever new texts of
    each other are believed: nobody can tell where they lead.
    """
    seen = {row.now}
    pending = [(row, row.now)]
    while pending:
        if len(seen) > _MOST_TEXTS:
            return True
        last, text = pending.pop()
        for later in rows:
            if later is row or later is last or later.date.before_on_calendar(last.date):
                continue
            made = corrected_in(text, later.was, later.now)
            if made is None:
                continue
            if later.kind is CorrectionKind.WITHDRAWAL or _stands(made, standing):
                return True
            if not _stands(later.now, standing) and not _goes_on(later, rows):
                return True
            if made not in seen and len(made) <= _LONGEST:
                seen.add(made)
                pending.append((later, made))
    return False


def _stands(words: str, standing: Sequence[tuple[str, ...]]) -> bool:
    return any(stands_in(words, values) for values in standing)


def _goes_on(row: LedgerRow, rows: Sequence[LedgerRow]) -> bool:
    return any(
        later is not row
        and not later.date.before_on_calendar(row.date)
        and corrected_in(row.now, later.was, later.now) is not None
        for later in rows
    )


def kept_before(row: LedgerRow, frozen: Sequence[FrozenEdition]) -> list[FrozenEdition]:
    """Return the frozen editions that are not certainly later than a correction."""
    return [edition for edition in frozen if not row.date.before_on_calendar(edition.row.date)]


def may_be_unkept(
    row: LedgerRow, briefing: Briefing, library: Library, frozen: Sequence[FrozenEdition]
) -> bool:
    """Tell whether an edition that nobody froze may have said what a correction is of.

    That is one from before the first that tells of it, and before the last, which is written still, unless that one is
    kept no more.
    """
    numbers = {edition.number for edition in frozen}
    first = Ledger(briefing, library, frozen).first_with(row)
    last = briefing.last_edition
    end = first.number if first else last.number + bool(last.not_kept)
    return any(
        edition.number < end
        and edition.number not in numbers
        and not row.date.before_on_calendar(edition.date)
        for edition in briefing.editions
    )
