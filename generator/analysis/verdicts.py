"""Says what is known about the words of a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.findings import Verdict

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.model.report import Id, Report


def verdict(report: Report, library: Library) -> Verdict:
    """Return what is known about the quotation of ``report``."""
    if library.sources[report.source].text is None:
        return Verdict.NO_TEXT
    return Verdict.NOT_CHECKED


def proved_verdict(entry: Id, report: Report, library: Library, findings: Findings) -> Verdict:
    """Return what is known about the quotation of ``report``, which stands in ``entry``, by the quote lock."""
    proof = findings.proof(entry, report)
    return proof.verdict if proof else verdict(report, library)
