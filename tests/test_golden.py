"""The pages of a small library are those kept beside it, byte for byte; `pytest --accept` keeps new ones."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, generate
from generator.storage.files import Files, overwrite

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics

GOLDEN = Path(__file__).parent / "golden" / "small"
EXPECTED = GOLDEN / "pages"


@pytest.fixture(scope="module")
def made() -> tuple[Files, Diagnostics]:
    """Pages and diagnostics of the small library."""
    result = generate(Project(GOLDEN))
    assert result.files.pop("handbook/reading/index.md")  # the same in every site, and kept in site_templates
    return result.files, result.diagnostics


def test_pages(made: tuple[Files, Diagnostics], *, accept: bool) -> None:
    """Nothing differs, nothing is missing, nothing is left over."""
    files, _ = made
    if accept:
        shutil.rmtree(EXPECTED)
        overwrite(files, EXPECTED)
    kept = {path.relative_to(EXPECTED).as_posix(): path for path in EXPECTED.rglob("*") if path.is_file()}
    assert sorted(kept) == sorted(files)
    for name, path in kept.items():
        assert files[name].decode() == path.read_text(encoding="utf-8"), name


def test_no_diagnostics(made: tuple[Files, Diagnostics]) -> None:
    """The small library is a model for others: it has not even a warning."""
    _, diagnostics = made
    assert [f"{diagnostic.span}: {diagnostic.message}" for diagnostic in diagnostics] == []
