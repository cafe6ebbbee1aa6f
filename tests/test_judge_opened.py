"""`briefings judge ID` opens what is confirmed: an actor of the registers, or a statement of the only briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import drafted, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with drafts, and confirmed actors."""
    return drafted(project)


def test_statements_of_one_briefing_need_no_other_name(place: Path) -> None:
    done = judge(place, "q", options=("opens",))
    assert (done.exit_code, "1 of 1 · confirmed · opens" in done.output) == (0, True), done.output


def test_a_confirmed_actor_is_opened_and_changed(place: Path) -> None:
    done = judge(place, "part_of: Brill", "state", "n", "q", options=("ada",))
    assert "It is confirmed. Change a field?" in done.output
    assert "Changed, and still confirmed: ada. Confirmed: 0." in done.output, done.output
    assert "part_of: brill" in (place / "briefings/registers.yml").read_text(encoding="utf-8")


def test_of_a_confirmed_actor_an_empty_line_and_a_yes_change_nothing(place: Path) -> None:
    before = (place / "briefings/registers.yml").read_bytes()
    for line in ("", "y", "todo", "banana"):
        assert "Confirmed: 0." in judge(place, line, "q", options=("ada",)).output
    assert (place / "briefings/registers.yml").read_bytes() == before
