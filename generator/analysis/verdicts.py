"""Says what is known about the words of a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.findings import Verdict

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.model.report import Report


def verdict(report: Report, library: Library) -> Verdict:
    """Return what is known about the quotation of ``report``."""
    if library.sources[report.source].text is None:
        return Verdict.NO_TEXT
    return Verdict.NOT_CHECKED
