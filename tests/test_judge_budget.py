"""`briefings judge` tells with which statement more of a text is quoted than goes without a reason, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import drafted, judge, written
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SENTENCES = [
    " ".join(f"{word}{number}" for number in range(20))
    for word in ("boat", "net", "crane", "mole", "buoy", "rope", "mast", "keel", "sail", "oar")
]
TEXT = "".join(f"“{sentence}.”\n\n" for sentence in SENTENCES)
OVER = "words of `paper-1` are quoted: a tenth of a text is much."


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with four drafts, each of a tenth of the same text."""
    fields = "todo: look\n    speaker: ada\n    about: [harbour]"
    folder = drafted(project)
    (folder / "sources/paper.txt").write_text(TEXT, encoding="utf-8")
    change(folder, "briefings/x/call.yml", "quote: We will open the harbour", "quote: boat0 boat1")
    written(
        folder,
        *(
            f"id: d{number}\n    {fields}\n    says: Part {number} was told.\n"
            f"    source: paper-1\n    locator: para {number + 1}\n    quote: {SENTENCES[number]}\n"
            for number in range(4)
        ),
    )
    return folder


def test_it_is_told_once_with_the_statement_that_makes_it_so(place: Path) -> None:
    done = judge(place, "y", "y", "y", "y").output
    assert done.count(OVER) == 1, done
    assert (
        done.index("Confirmed: d2.")
        < done.index(f"With this one, 60 of the 200 {OVER}")
        < done.index("Confirmed: d3.")
    )


def test_a_reason_is_enough(place: Path) -> None:
    paper = "  - {id: paper-1, type: article-newspaper, publisher: paper, lang: en, date: 2024-05-01, text: paper.txt"
    change(place, "briefings/registers.yml", paper, f"{paper}, waive: {{quote_budget: It is a poem.}}")
    assert OVER not in judge(place, "y", "y", "y", "y").output
