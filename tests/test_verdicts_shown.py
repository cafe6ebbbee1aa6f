"""The pages say of each quotation what the quote lock proves, and need no source text for it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from generator.build import Project, generate
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

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


def test_a_proof_serves_its_own_entry_only(tmp_path: Path) -> None:
    """The same words of the same source, put into another mouth, are not verified until they are checked there."""
    for folder in ("briefings", "site_templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "briefings" / BRIEFING / "again.yml").write_text(
        "statements:\n  - id: said-again\n    speaker: blinken\n    about: [negotiations]\n    says: It was good.\n"
        "    source: ft-xi-call\n    quote: good thing\n",
        encoding="utf-8",
    )
    page = generate(Project(tmp_path)).files[f"briefings/{BRIEFING}/statements/index.md"].decode()
    cards = {card.split('"', 1)[0]: card for card in page.split('<h3 id="')[1:]}
    assert "not checked yet" in cards["said-again"]
    assert 'class="verdict verified"' not in cards["said-again"]
    assert 'class="verdict verified"' in cards["kirby-welcomes"]
