"""Says what all that is printed of a briefing, pages and PDFs, is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.writer.write import inputs_of_briefings
from generator.writer.writing import writing_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.writer.pages.options import SiteOptions


def briefings_made_from(
    library: Library, findings: Findings, options: SiteOptions, memo: Memo
) -> Mapping[Id, tuple[object, ...]]:
    """Return for each briefing what its pages are made from: the same objects while that is the same."""
    writing = writing_of(library, findings, options, Diagnostics(), memo)
    return {briefing.id: writing.made_from(inputs) for briefing, inputs in inputs_of_briefings(writing)}
