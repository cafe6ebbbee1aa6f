"""The libraries that the benchmarks measure are valid ones, and the same for the same seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.model.proofs import Verdict
from generator.project import Project
from generator.quotes.held_texts import load_texts
from generator.quotes.verify import verify
from tests.synthetic import write_library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("statements", [16, 40])
def test_a_synthetic_library_has_no_mistakes(statements: int, tmp_path: Path) -> None:
    write_library(tmp_path, briefings=3, statements=statements)
    diagnostics = Diagnostics()
    library, _ = build.check(Project(tmp_path), diagnostics)
    assert [f"{one.span}: {one.message}" for one in diagnostics] == []
    assert len(library.briefings) == 3
    assert len(library.statements) == 3 * statements


def test_the_same_seed_gives_the_same_library(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("same", 1), ("other", 2)):
        write_library(tmp_path / name, briefings=2, seed=seed)
    texts = {
        name: [path.read_text(encoding="utf-8") for path in sorted((tmp_path / name).rglob("*.yml"))]
        for name in ("one", "same", "other")
    }
    assert texts["one"] == texts["same"]
    assert texts["one"] != texts["other"]


def test_its_texts_prove_what_is_quoted_of_them(tmp_path: Path) -> None:
    """Every word, and nothing else of them stands on the pages."""
    write_library(tmp_path, briefings=2, statements=16, articles=2)
    project, diagnostics = Project(tmp_path), Diagnostics()
    library, _ = build.check(project, diagnostics)
    held = load_texts(library, tmp_path / "sources", diagnostics)
    found = verify(library, held, None)
    assert {quote.verdict for quote in found.quotes} == {Verdict.EXACT}
    assert held.keys() == library.sources.keys()
    assert all(800 <= len(text.text.words) <= 3_500 for text in held.values())
    build.check_copies(project, {source: text.text for source, text in held.items()}, diagnostics)
    assert list(diagnostics) == []
