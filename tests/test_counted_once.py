"""A statement counts once for an entry, however often it refers to it; each number is that of the list behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.model.statement import Stance
from tests import factories as make
from tests.outputs import html_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """One statement about topics on which it takes a stance, too, twice in one source; and one beside it."""
    twice = make.statement(
        "twice",
        about=("peace", "trade"),
        stance=(("peace", Stance.FOR), ("trade", Stance.AGAINST)),
        reports=(make.report(), make.report(locator="para 9")),
    )
    once = make.statement("once", about=("peace",))
    return html_of(make.library(make.briefing(statements=(twice, once))))


@pytest.mark.parametrize(
    ("register", "entry", "number"),
    [
        ("topics", "peace", 2),
        ("topics", "trade", 1),
        ("sources", "gazette-1", 2),
        ("actors", "alice", 2),
    ],
)
def test_a_register_counts_a_statement_once(
    pages: Mapping[str, str], register: str, entry: str, number: int
) -> None:
    row = next(
        line
        for line in pages[f"/{register}"].splitlines()
        if f"{register}/{entry}/" in line or f"{entry}/index" in line
    )
    assert re.findall(r'class="number"[^>]*>(\d+)<', row) == [str(number)]


@pytest.mark.parametrize(("topic", "number"), [("peace", 2), ("trade", 1)])
def test_the_page_behind_the_number_lists_as_many(pages: Mapping[str, str], topic: str, number: int) -> None:
    anchors = re.findall(r"statements/#(twice|once)\"", pages[f"/topics/{topic}"])
    assert len(set(anchors)) == number
