"""Knows a correction again: in the editions that were published, whatever has been renamed or withdrawn since."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.model.briefing import Correction, SummaryCorrection
from generator.model.former_ids import current_ids, first_id, former_ids_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.briefing import Briefing, LedgerRow, PastCorrection, Withdrawal
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition


class Told(NamedTuple):
    """What makes a correction that one and no other; a later word on why it was made is none of this."""

    of: Id
    """The entry that it is of, as it is called now; a sentence's name."""
    day: str
    kind: str
    was: str
    now: str
    """Both on one line, however they were wrapped."""


class Ledger:
    """The corrections of a briefing as it is now, and as its frozen editions had them, the oldest first."""

    def __init__(self, briefing: Briefing, library: Library, frozen: Sequence[FrozenEdition]) -> None:
        self.briefing, self.frozen = briefing, frozen
        self._library = library
        self._folders = frozenset((briefing.id, *briefing.formerly))
        self._told_in: dict[int, list[Told]] = {}

    def told(self, row: LedgerRow) -> Told:
        """Return what a correction tells, of the briefing as it is now or of an edition."""
        was, now = (" ".join(words.split()) for words in (row.was, row.now))
        return Told(self._called_now(row), row.date.text, str(row.kind), was, now)

    def told_in(self, edition: FrozenEdition) -> list[Told]:
        """Return what an edition tells of, in the order of `Briefing.ledger`."""
        found = self._told_in.get(edition.number)
        if found is None:
            found = self._told_in[edition.number] = list(map(self.told, edition.snapshot.subject.ledger))
        return found

    def first_with(self, row: LedgerRow) -> FrozenEdition | None:
        """Return the first edition that tells of a correction; None if none does."""
        told = self.told(row)
        return next((edition for edition in self.frozen if told in self.told_in(edition)), None)

    def repeated(self) -> Iterator[tuple[LedgerRow, LedgerRow]]:
        """Yield each correction that tells what one before it tells, with that one; none that was published so."""
        most: Counter[Told] = Counter()
        for edition in self.frozen:
            most |= Counter(self.told_in(edition))
        before: dict[Told, list[LedgerRow]] = {}
        for row in self.briefing.ledger:
            told = self.told(row)
            same = before.setdefault(told, [])
            if same and len(same) >= most[told]:
                yield row, same[0]
            same.append(row)

    def named(self) -> Iterator[tuple[LedgerRow, str]]:
        """Yield each correction with its name, by which feeds and links know it for ever.

        It is made of what the correction tells, of what its entry was called first as far as the first edition with it
        knew, and of nothing that another one could change: neither of where it is written, nor of how many there are.
        Of several that tell the very same the later ones are counted.
        """
        same: Counter[Told] = Counter()
        for row in self.briefing.ledger:
            told = self.told(row)
            same[told] += 1
            content = repr((self._first_id(row, told), *told[1:], same[told]))
            yield row, hashlib.sha256(content.encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def _first_id(self, row: LedgerRow, told: Told) -> Id:
        """Return what the entry that a correction is of was published under first; a sentence's name."""
        for edition in self.frozen:
            told_in = self.told_in(edition)
            if told in told_in:
                then = edition.snapshot
                return self._first_id_in(then.subject.ledger[told_in.index(told)], then.library)
        return self._first_id_in(row, self._library)

    def _first_id_in(self, row: LedgerRow, library: Library) -> Id:
        if isinstance(row, SummaryCorrection):
            return str(row.of)
        if isinstance(row, Correction):
            id_ = row.of
        else:
            id_, library = self._gone(row)
        return self._in_first_folder(first_id(id_, library) if id_ in library.entries else id_)

    def _called_now(self, row: LedgerRow) -> Id:
        """Return what the entry that a correction is of is called now; a sentence's name."""
        if isinstance(row, SummaryCorrection):
            return str(row.of)
        id_ = row.of if isinstance(row, Correction) else self._gone(row)[0]
        return id_ if id_ in self._library.entries else self._current.get(id_, id_)

    @cached_property
    def _current(self) -> Mapping[Id, Id]:
        """What every former id became: with an entry that is gone its former ids went, which editions know still."""
        found: dict[Id, Id] = {}
        for library in (*(edition.snapshot.library for edition in self.frozen), self._library):
            found.update(
                (self._in_folder(former), self._in_folder(now))
                for former, now in current_ids(library).items()
            )
        return found

    def ids_of_gone(self, row: Withdrawal | PastCorrection) -> tuple[Id, ...]:
        """Return every full id under which editions may have what is gone, the one that it had last first."""
        id_, then = self._gone(row)
        return (id_, *map(self._in_folder, former_ids_in(id_, then))) if id_ in then.entries else (id_,)

    def _gone(self, row: Withdrawal | PastCorrection) -> tuple[Id, Library]:
        """Return the full id of what is gone, and the library of the last edition that had it."""
        for edition in reversed(self.frozen):
            then = edition.snapshot.library
            id_ = row.id_in(edition.snapshot.briefing, then.entries)
            if id_ in then.entries:
                return id_, then
        return f"{self.briefing.id}/{row.of}", self._library

    def _in_folder(self, id_: Id) -> Id:
        """Return an id below what the folder is called now: so are the entries of editions called."""
        folder, slash, local = id_.partition("/")
        return f"{self.briefing.id}/{local}" if slash and folder in self._folders else id_

    def _in_first_folder(self, id_: Id) -> Id:
        folder, slash, local = id_.partition("/")
        if not slash or folder not in self._folders:
            return id_
        return f"{first_id(self.briefing.id, self._library)}/{local}"
