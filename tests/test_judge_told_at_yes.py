"""`briefings judge` tells what a strict build stops at before it confirms a draft; and at its end what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import SAYS, drafted, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


def test_a_warning_of_the_words_is_told_at_yes(place: Path) -> None:
    done = judge(place, "quote: has asked us to", SAYS, "y", "q").output
    assert "[negation-at-edge]" in done
    assert "stops at that until it is mended; y once more confirms it all the same" in " ".join(done.split())
    assert "Confirmed: 0." in done
    assert "Confirmed: 1." in judge(place, "y", "y", "q").output


def test_what_was_changed_of_a_confirmed_statement_is_told_at_the_end(place: Path) -> None:
    judge(place, SAYS, "y", "q")
    done = judge(place, "note: Of old.", "q", options=("x", "ada-paper-1")).output
    assert "Changed, and still confirmed: ada-paper-1." in done
    assert "Confirmed: 0." not in done
