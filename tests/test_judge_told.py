"""`briefings judge` says things as a person would, and names as the next step what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.composing.todo import SAY_REST
from tests.judging import DRAFTS, drafted, judge
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REGISTERS = "briefings/registers.yml"
PAPER = """  - id: paper-2
    todo: look
    type: article-newspaper
    publisher: paper
    lang: en
    date: 2024-05-02
"""
PELL = ("jonas-pell",)


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("title: captain", "office: captain"),
        ("title: captain of The Paper\n        of: paper", "office: captain of The Paper"),
        ("title: captain\n        of: paper", "office: captain, an office of The Paper"),
        ("title: captain\n        since: 2024-01", "office: captain, since 2024-01"),
    ],
)
def test_an_office_is_told_in_words(place: Path, fields: str, told: str) -> None:
    change(place, DRAFTS, "title: captain", fields)
    shown = judge(place, "q", options=PELL).output
    assert f"  {told} (said in paper-1)\n" in shown
    assert "evidence" not in shown


def test_an_address_is_taken_without_a_word_of_what_is_typed_elsewhere(place: Path) -> None:
    change(
        place,
        REGISTERS,
        "  - {id: paper-2, type: article-newspaper, publisher: paper, lang: en, date: 2024-05-02}\n",
        PAPER,
    )
    done = judge(place, "url: https://example.org/a", "q", options=("paper-2",))
    assert "[missing-archive]" in done.output
    assert "waive" not in done.output


def test_what_happened_is_told_before_anything_is_drafted(place: Path) -> None:
    fields = "name: The call\n    date: 2024-04-29\n    evidence: [paper-1]\n"
    event = f"events:\n  - id: call\n    todo: {SAY_REST}\n    {fields}"
    head = place / "briefings/x/briefing.yml"
    head.write_text(f"{head.read_text(encoding='utf-8')}event: call\n", encoding="utf-8")
    (place / "briefings/x/event.yml").write_text(event, encoding="utf-8")
    done = judge(place, "y", options=("twitter",))
    assert "Go on with what happened, which is still to be told:\n  briefings" in done.output
    assert " compose x\n" in done.output
    assert " judge x\n" not in done.output
