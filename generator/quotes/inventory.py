"""Sums up by source what is held, proved and archived."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.library import Library
    from generator.model.proofs import Verdict
    from generator.model.source import Source
    from generator.quotes.verify import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """One source's row of the table."""

    source: Source
    held: bool
    """Whether its text is in the folder of texts."""
    sha256: str | None
    """Of the text held; else of the text the lock was made with."""
    verdicts: Mapping[Verdict, int]
    """How many quotations and words for a date there are of each verdict; the same words count once."""
    stale: int
    checked: str | None
    """The latest date in the lock."""


def inventory(library: Library, found: Verification) -> list[SourceState]:
    """Return the state of every source, in the order of the register."""
    lock = found.lock.quotes if found.lock else ()
    rows = []
    for source in library.sources.values():
        quotes = [quote for quote in found.quotes if quote.source == source.id]
        entries = [entry for entry in lock if entry.source == source.id]
        text = found.held.get(source.id)
        rows.append(
            SourceState(
                source=source,
                held=text is not None,
                sha256=text.sha256 if text else max((entry.text for entry in entries), default=None),
                verdicts=Counter({(quote.digest, quote.verdict): quote.verdict for quote in quotes}.values()),
                stale=sum(quote.stale is not None for quote in quotes),
                checked=max((entry.date for entry in entries), default=None),
            )
        )
    return rows
