"""Commands for those who write read a library that withholds words and has editions: nothing of it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.published_harbour import published
from tests.quotes.project import run

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = (
    ("sources",),
    ("verify",),
    ("impact", "tolvay-readout"),
    ("confirm", "--all-of", "harbour-talks"),
    ("sheet", "--out", "talks.xlsx"),
    ("export", "harbour-talks", "--format", "csv", "--out", "talks.zip"),
    ("rename", "tolvay-readout", "tolvay-paper"),
    ("check",),
)


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_a_wish_beside_an_edition_stops_no_command(arguments: tuple[str, ...], tmp_path: Path) -> None:
    project = published(tmp_path)
    wish = "withhold:\n  - words: nobody at all\n    because: asked\n"
    (project.briefings / "wishes.yml").write_text(wish, encoding="utf-8")
    given = [str(tmp_path / part) if part.startswith("talks.") else part for part in arguments]
    result = run(project.root, *given)
    assert result.exit_code == 0, result.output
    assert "take out what is withheld" not in result.output
