"""Checks that a source that was retracted or corrected says since when, and that nothing important rests on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.retractions import rest_on_retracted
from generator.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Assessment, Briefing, KeyPoint
    from generator.model.library import Library
    from generator.model.question import Answer


def incomplete_status(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a status without its day, and a day or note without a status (format.md, Source)."""
    for source in library.sources.values():
        if source.status and source.status_since is None:
            diagnostics.error(
                Code.INCOMPLETE_STATUS,
                f"since when is it {source.status}? Readers are told the day beside each citation",
                source.place.span("status"),
                "add `status_since`: the day on which the publisher said so",
            )
        elif source.status is None and (source.status_since or source.status_note):
            diagnostics.error(
                Code.INCOMPLETE_STATUS,
                "this says since when or why, but not what became of the source",
                source.place.span("status_since" if source.status_since else "status_note"),
                "add `status`: retracted or corrected",
            )


def retracted_evidence(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of a key point, judgement or answer that rests on nothing but retracted sources."""
    if not findings.retracted:
        return
    for briefing in library.briefings.values():
        for said in _said(briefing):
            if rest_on_retracted(said.evidence, findings.retracted):
                diagnostics.warning(
                    Code.RETRACTED_EVIDENCE,
                    "this rests only on what its publisher has retracted",
                    said.place.span("evidence", 0),
                    "add evidence that stands, or take it out and say so under `corrections`",
                )


def _said(briefing: Briefing) -> Iterator[KeyPoint | Assessment | Answer]:
    yield briefing.bottom_line
    yield from briefing.key_points
    yield from briefing.assessments
    for question in briefing.questions:
        yield from question.answers
