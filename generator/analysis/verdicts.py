"""Says what is known about the words of a quotation, and of how many the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.proofs import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.model.proofs import Proofs
    from generator.model.report import Id, Report
    from generator.model.walks import QuotedReport


def verdict(report: Report, library: Library) -> Verdict:
    """Return what is known about the quotation of ``report``."""
    if library.sources[report.source].text is None:
        return Verdict.NO_TEXT
    return Verdict.NOT_CHECKED


def proved_verdict(entry: Id, report: Report, library: Library, findings: Findings) -> Verdict:
    """Return what is known about the quotation of ``report``, which stands in ``entry``, by the quote lock."""
    proof = findings.proof(entry, report)
    return proof.verdict if proof else verdict(report, library)


def count_verdicts(
    quotations: Mapping[Id, tuple[QuotedReport, ...]], library: Library, proofs: Proofs
) -> Mapping[Verdict, int]:
    """Return how many of ``quotations`` there are of each verdict, in the order of the verdicts."""
    counted = dict.fromkeys(Verdict, 0)
    for source, group in quotations.items():
        for entry, report in group:
            proof = proofs.get((entry, source, report.quote or ""))
            counted[proof.verdict if proof else verdict(report, library)] += 1
    return {counted_verdict: number for counted_verdict, number in counted.items() if number}
