"""Finds withheld words that are left in a library or its findings: in every string that a reader may come to see.

They have been taken out of every text by then; ids and days are looked through too. It is asked where
pages say such words by themselves (a person called Page), so that an editor's words cannot hide behind them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.outgoing.values import strings_in
from generator.withholding.guard import withheld_in

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.outgoing.exclusions import Exclusions


def look_for_leftovers(
    library: Library,
    findings: Findings,
    excluded: Exclusions,
    diagnostics: Diagnostics,
) -> None:
    """Report every entry that still holds withheld words, and the proofs and addresses that do."""
    for entry in (*library.entries.values(), *library.briefings.values()):
        for spelling in withheld_in(strings_in(entry), excluded.words):
            _tell(entry.place.span(), spelling, excluded, diagnostics)
    for spelling in withheld_in(
        strings_in((findings.library_proofs, findings.address_checks)), excluded.words
    ):
        _tell(Span("briefings"), spelling, excluded, diagnostics)


def _tell(span: Span, spelling: str, excluded: Exclusions, diagnostics: Diagnostics) -> None:
    diagnostics.error(
        Code.WITHHELD_WORD,
        "words that are withheld would still be shown of this",
        span,
        "write it without them",
        related=excluded.told_at(spelling),
    )
