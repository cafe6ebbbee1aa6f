"""Tells whether what the lock keeps of words still holds for what is claimed of them now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model.report import Id
    from generator.quotes.claims import Claim
    from generator.quotes.lock import QuoteEntry


def of_another_speaker(claim: Claim, kept: QuoteEntry) -> bool:
    """Tell whether a proof was made while the words were said to be somebody else's."""
    return bool(kept.said_by and claim.said_by) and claim.said_by not in kept.said_by


def unmatched(kept: Iterable[QuoteEntry], claims: Iterable[tuple[Id, Id, str]]) -> Callable[[Id, Id], bool]:
    """Return a function that tells whether an entry and source have a proof that fits no words of theirs."""
    current = set(claims)
    left = {(entry.entry, entry.source) for entry in kept if entry.key not in current}
    return lambda entry, source: (entry, source) in left
