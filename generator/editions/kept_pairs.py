"""Keeps what differs between an entry as an edition has it and as it is now, until one of the two is another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.comparing import differing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.comparing import Change
    from generator.comparing.pairing import Pair
    from generator.comparing.spots import Spot
    from generator.memo import Memo
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class KeptPairs:
    """What `generator.comparing.differing` said of the entries of one edition the last time.

    An edit makes every entry of its briefing anew, equal to what it was but for few; so equal ones count as the same.
    """

    memo: Memo
    briefing: Id
    digest: str
    """Of the edition."""

    def __call__(self, pair: Pair, spot: Spot, names: Mapping[Id, Id]) -> tuple[Change, ...]:
        """Return what differs between two entries."""
        if pair.old == pair.new:  # most; nothing is kept of them
            return ()
        key = (self.briefing, self.digest, spot.entry)
        same = self.memo.same(("pair of entries", *key), (pair, dict(names)))
        return self.memo.get(("differing entries", *key), (same,), lambda: differing(pair, spot, names))
