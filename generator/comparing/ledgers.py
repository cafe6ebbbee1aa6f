"""Compares what two states of a briefing say that they have corrected: which rows came, and which were taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing.changes import Nature, Subject
from generator.comparing.pairing import plain
from generator.comparing.shown_values import stands_in
from generator.comparing.spots import Spot
from generator.model.briefing import Correction, SummaryCorrection, SummaryPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from generator.comparing.changes import Change
    from generator.model.briefing import Briefing, LedgerRow
    from generator.model.report import Id


class Ledgers:
    """The corrections of two states of a briefing."""

    def __init__(self, old: Briefing, new: Briefing, known: AbstractSet[Id], names: Mapping[Id, Id]) -> None:
        """Take two states; ``known`` are the entries of both as the newer calls them, ``names`` what it renamed."""
        self._old, self._new, self._known, self._names = old, new, known, names

    def made(self) -> Mapping[Id, tuple[LedgerRow, ...]]:
        """Return the corrections that only the newer state has, by what they correct; of the summary by the briefing.

        So are those of an entry that neither state has: it was gone before.
        """
        found: dict[Id, tuple[LedgerRow, ...]] = {}
        for row in self._only_in(self._new, self._old):
            of = self._told_at(row)
            found[of] = (*found.get(of, ()), row)
        return found

    def taken_back(self) -> Mapping[Id, tuple[Change, ...]]:
        """Return the corrections that only the older state has, as changes of what they correct."""
        found: dict[Id, tuple[Change, ...]] = {}
        for row in self._only_in(self._old, self._new):
            of = self._told_at(row)
            spot = Spot(Subject.CORRECTION, of, (str(row.date),))
            found[of] = (*found.get(of, ()), spot.whole(Nature.WITHDRAWN, row.now, is_old=True))
        return found

    def _only_in(self, state: Briefing, other: Briefing) -> Iterable[LedgerRow]:
        """Yield the corrections of a state that the other does not tell of; a copy of one tells nothing more."""
        known = set(map(self._key, other.ledger))
        for row in state.ledger:
            key = self._key(row)
            if key not in known:
                known.add(key)
                yield row

    def _key(self, row: LedgerRow) -> tuple[Id, ...]:
        """Return what tells one correction from another: a later word on why it was made is none of its own."""
        return self._of(row), str(row.date), str(row.kind), plain(row.was), plain(row.now)

    def _of(self, row: LedgerRow) -> Id:
        """Return what the newer state calls the entry, or the older one if it is gone; the name of a sentence."""
        if isinstance(row, SummaryCorrection):
            return str(row.of)
        if isinstance(row, Correction):
            return self._names.get(row.of, row.of)
        of = row.id_in(self._new.id, self._known)
        return self._names.get(of, of)

    def _told_at(self, row: LedgerRow) -> Id:
        of = self._of(row)
        return of if not isinstance(row, SummaryCorrection) and of in self._known else self._new.id


def sentence_corrected(row: LedgerRow, changes: Iterable[Change]) -> tuple[Subject, str, bool]:
    """Return which of a briefing's own sentences a correction is of, as `group_of` names them.

    A key point is found by its words among what has changed; where it has not, it is told at the briefing's head.
    """
    if not isinstance(row, SummaryCorrection):
        return Subject.BRIEFING, "", False
    if row.of is SummaryPart.BOTTOM_LINE:
        return Subject.BOTTOM_LINE, "", False
    for change in changes:
        group = group_of(change)
        if group[0] is Subject.KEY_POINT and (
            stands_in(row.was, change.was) or stands_in(row.now, change.now)
        ):
            return group
    return Subject.BRIEFING, "", False


def group_of(change: Change) -> tuple[Subject, str, bool]:
    """Return which of a briefing's own sentences a change is of; one that went is none that came."""
    for subject in (change.within, change.subject):
        if subject is Subject.BOTTOM_LINE:
            return subject, "", False
        if subject is Subject.KEY_POINT:
            return subject, change.part[0], change.is_whole and bool(change.was)
    return Subject.BRIEFING, "", False
