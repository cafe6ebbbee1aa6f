"""Warns of statements that have changed since somebody reviewed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library


def suspect_review(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of a review that no longer stands: what was approved is not what is written now."""
    for of_briefing in findings.briefings.values():
        for id_, state in of_briefing.reviews.items():
            if state.changed:
                diagnostics.warning(
                    Code.SUSPECT_REVIEW,
                    str(state),
                    library.statements[id_].place.key_span("reviewed"),
                    f"read it again, then: `briefings review {id_} --by NAME`",
                    "or take `reviewed` out until somebody has",
                )
