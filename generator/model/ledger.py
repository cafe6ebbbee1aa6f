"""Knows a correction again: in the editions that were published, whatever has been renamed or withdrawn since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.briefing import Correction, PastCorrection
from generator.model.former_ids import first_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.briefing import Briefing, LedgerRow
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition


class Ledger:
    """The corrections of a briefing as it is now, and as its frozen editions had them, the oldest first."""

    def __init__(self, briefing: Briefing, library: Library, frozen: Sequence[FrozenEdition]) -> None:
        self.briefing, self.frozen = briefing, frozen
        self._library = library
        self._folders = frozenset((briefing.id, *briefing.formerly))

    def first_id_of(self, row: LedgerRow) -> Id:
        """Return what the entry that a correction is of was published under first; a sentence's name.

        Of the withdrawal of a whole entry what is written.
        """
        if isinstance(row, PastCorrection):
            for edition in reversed(self.frozen):
                then = edition.snapshot.library
                id_ = row.id_in(edition.snapshot.briefing, then.entries)
                if id_ in then.entries:
                    return self._in_first_folder(first_id(id_, then))
            return self._in_first_folder(f"{self.briefing.id}/{row.of}")
        return self._first_id(row, self._library)

    def first_with(self, row: LedgerRow) -> FrozenEdition | None:
        """Return the first edition that tells of a correction; None if none does.

        An entry that was withdrawn as a whole may be there again: then its row is of what stands.
        """
        first = self.first_id_of(row)
        known = {(id_, *_words(row)) for id_ in (first, first.rpartition("/")[2])}
        return next((edition for edition in self.frozen if not known.isdisjoint(self.told_in(edition))), None)

    def told_in(self, edition: FrozenEdition) -> list[tuple[Id, str, Date, str, str]]:
        """Return what an edition tells of: the first id of each entry, kind, day, and what was and is."""
        then = edition.snapshot.library
        return [
            (
                self.first_id_of(row) if isinstance(row, PastCorrection) else self._first_id(row, then),
                *_words(row),
            )
            for row in edition.snapshot.subject.ledger
        ]

    def _first_id(self, row: LedgerRow, library: Library) -> Id:
        if not isinstance(row, Correction) or row.of not in library.entries:
            return str(row.of)
        return self._in_first_folder(first_id(row.of, library))

    def _in_first_folder(self, id_: Id) -> Id:
        folder, slash, local = id_.partition("/")
        if not slash or folder not in self._folders:
            return id_
        return f"{first_id(self.briefing.id, self._library)}/{local}"


def _words(row: LedgerRow) -> tuple[str, Date, str, str]:
    return str(row.kind), row.date, row.was, row.now
