"""What a source's text holds drives no terminal, whatever command prints words of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.quotes.project import FILES, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = (
    "The \x1b]0;title\x07 gate \x1b[2J \u202ereversed\u202c is \x85 not \u2028 ours to \u200f keep at all."
)
TEXT = f"{FILES['sources/paper.txt']}A captain, Jonas Pell, said: “{WORDS}”\n"
DRIVING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    "command",
    [
        "unused paper-1",
        "draft x paper-1 --dry-run",
        "draft x paper-1",
        "drift OLD sources/paper.txt",
        "drift OLD sources/paper.txt --format markdown",
        "verify",
        "sources paper-1",
        "impact paper-1",
    ],
)
def test_no_line_of_a_source_drives_a_terminal(project: Callable[..., Path], command: str) -> None:
    folder = project({**FILES, "sources/paper.txt": TEXT})
    (folder / "old.txt").write_text(
        TEXT.replace("keep", "sell").replace("gate", "\x9bdoor"), encoding="utf-8"
    )
    paths = {"OLD": str(folder / "old.txt"), "sources/paper.txt": str(folder / "sources/paper.txt")}
    done = run(folder, *(paths.get(word, word) for word in command.split()))
    assert "Traceback" not in done.output
    assert DRIVING.findall(done.output) == []


def test_what_is_printed_as_a_file_is_exact(project: Callable[..., Path]) -> None:
    said = "“שלום\u200f to all of you, and\u00ad so on and on”, said Ada."
    folder = project({**FILES, "sources/paper.txt": f"{FILES['sources/paper.txt']}{said}\n"})
    done = run(folder, "draft", "x", "paper-1", "--dry-run", "--format", "yaml")
    quotes = [statement.get("quote", "") for statement in yaml.safe_load(done.output)["statements"]]
    assert any("שלום\u200f to all of you" in quote for quote in quotes), done.output
