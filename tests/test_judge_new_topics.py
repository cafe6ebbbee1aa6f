"""`briefings judge` enters a topic that an answer names and no register has, if the person says that it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import DRAFTS, SAYS, drafted, judge, statements
from tests.quotes.project import run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


def test_a_new_topic_is_entered_with_the_answer(place: Path) -> None:
    done = judge(place, "about: Equal shares of the catch", "y", SAYS, "q")
    assert "“Equal shares of the catch” is in no register: a new topic? (y or n)" in done.output
    (topic,) = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))["topics"]
    assert topic["name"] == "Equal shares of the catch"
    assert next(iter(statements(place).values()))["about"] == [topic["id"]]
    assert run(place, "check").exit_code == 0


@pytest.mark.parametrize("line", ["about: Equal shares of the catch", "about: catch", "about: harbor"])
def test_a_topic_that_is_none_is_written_nowhere(place: Path, line: str) -> None:
    before = (place / DRAFTS).read_bytes()
    done = judge(place, line, "n", "q", options=("x", "ada-paper-1"))
    assert ("a new topic?" in done.output) is ("Equal" in line)
    assert "that can be its `about` is called" in done.output
    assert (place / DRAFTS).read_bytes() == before
