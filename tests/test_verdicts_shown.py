"""The pages say of each quotation what the quote lock proves, and need no source text for it."""

from __future__ import annotations

from generator.build import Project, generate
from tests.conftest import ROOT

BRIEFING = "xi-zelenskyy-call"


def test_each_quotation_carries_its_verdict() -> None:
    """Those of held sources are verified, with the day; all others are cited, not verified; none is left out."""
    result = generate(Project(ROOT))
    sources = result.library.sources
    quoted = [
        report.source
        for statement in result.library.briefings[BRIEFING].statements
        for report in statement.reports
        if report.quote
    ]
    held = sum(sources[id_].text is not None for id_ in quoted)
    page = result.files[f"briefings/{BRIEFING}/statements/index.md"].decode()
    assert held >= 24
    assert (
        page.count('<span class="verdict verified">verified word for word, 22 November 2026</span>') == held
    )
    assert page.count('<span class="verdict">cited, not verified</span>') == len(quoted) - held
    overview = result.files[f"briefings/{BRIEFING}/index.md"].decode()
    assert "verified word for word" in overview
    assert "cited, not verified" in overview
