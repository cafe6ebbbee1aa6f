"""What a site would offer to be taken away is looked through before anything is called ready or kept as an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.quotes.text import surroundings
from tests.quotes.project import FILES, change
from tests.quotes.project import run as command
from tests.test_surroundings import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def copying(project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of which the data, and nothing else, would hold a copy."""
    monkeypatch.setattr(surroundings, "MOST_WORDS", 40)
    before, words, behind = TEXTS["zh"]
    folder = project(
        {
            **FILES,
            "sources/paper.txt": f"{before}{words}{behind}\n",
            "briefings/registers.yml": FILES["briefings/registers.yml"].replace("lang: en", "lang: zh"),
        }
    )
    change(folder, "briefings/x/call.yml", "We will open the harbour", words)
    change(folder, "briefings/x/call.yml", "    date_words: on Monday\n", "")
    assert command(folder, "verify", "--write").exit_code == 0
    return folder


def test_it_is_not_called_ready(copying: Path) -> None:
    done = command(copying, "publish", "--check")
    assert "error: build/docs/downloads/x.json: " in done.output
    assert "[copied-text]" in done.output
    assert "Not ready to be published" in done.output


def test_no_edition_of_it_is_kept(copying: Path) -> None:
    done = command(copying, "edition", "x")
    assert done.exit_code == 1
    assert "[copied-text]" in done.output
    assert "no edition was made" in done.output
    assert not (copying / "briefings/editions.lock.json").exists()
    assert not (copying / "briefings/x/editions").exists()
