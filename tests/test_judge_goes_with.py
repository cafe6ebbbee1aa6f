"""What an answer to `judge` takes away with it: what was said of a speaker or a day that is another by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import DRAFTS, drafted, judge, statements
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project whose first draft has a doubtful speaker, and a day in the words of its text."""
    folder = drafted(project)
    change(folder, DRAFTS, "attribution: inherited", "attribution: unclear")
    return folder


@pytest.mark.parametrize(
    ("line", "gone", "told"),
    [
        ("speaker: bob", {"attribution"}, "attribution is taken out"),
        ("date: 2024-04-22", {"date_words"}, "on 2024-04-22, about"),
        ("date: -", {"date", "date_words"}, "Ada (carried over from before), about"),
        ("date: 2024-04-29", set(), ""),
        ("about: harbour", set(), ""),
    ],
)
def test_what_is_said_of_the_old_goes_with_it(place: Path, line: str, gone: set[str], told: str) -> None:
    before = next(iter(statements(place).values()))
    assert {"attribution", "date", "date_words"} <= set(before)
    done = judge(place, line, "q")
    after = next(iter(statements(place).values()))
    assert {name for name in before if name not in after} == gone, done.output
    assert told in done.output


def test_with_the_quotation_goes_what_was_said_of_its_words(place: Path) -> None:
    change(place, DRAFTS, "attribution: unclear\n", "attribution: unclear\n    wording: reported\n")
    done = judge(place, "quote: -", "q")
    after = next(iter(statements(place).values()))
    assert not {"quote", "wording"} & after.keys(), done.output
    assert "misplaced-wording" not in done.output
