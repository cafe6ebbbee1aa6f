"""What is typed of a plan stands as it was typed, or not at all; what is withheld is shown in no line of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.starter import Kind
from tests.composing import begun, compose, written
from tests.test_compose_safety import COMMANDS_OF_THE_TALK, HOSTILE, WITHHELD

if TYPE_CHECKING:
    from pathlib import Path

LISTED = (
    "A plan for the pond\nThis is it.\n"
    "1. Zorro Quibble\nHe drains the pond.\n2. Nets\nNone at all, says Zorro Quibble.\n"
)
PROSE = (
    "A plan for the pond\nThe pond is to be drained, as Zorro Quibble said.\nNo nets are to be cast in it.\n"
)


@pytest.mark.parametrize("typed", HOSTILE)
def test_names_and_points_stand_as_they_were_typed(typed: str, tmp_path: Path) -> None:
    begun(tmp_path, Kind.PLAN, {"hill": LISTED})
    compose(tmp_path, "Talks", "A plan", "", "", "1-2", "n", "The plan", "", "", "", "n", "q")
    done = compose(tmp_path, "n", typed, "", "q")
    assert done.exit_code == 0, done.output
    assert "\x1b" not in done.output.replace(f"> {typed}", "")
    points = written(tmp_path)["plans"][0].get("points")
    if points is None:
        assert "othing was written" in done.output or "what point 1 wants?" in done.output, done.output
    else:
        assert points[0]["says"].rstrip("\n") == " ".join(typed.split())
    named = compose(tmp_path, *[""] * 9, typed, "q", options=("--all",))
    assert named.exit_code == 0, named.output
    name = written(tmp_path)["plans"][0]["name"].rstrip("\n")
    assert name in {"The plan", " ".join(typed.split())}
    assert typed.casefold() not in COMMANDS_OF_THE_TALK


@pytest.mark.parametrize(
    ("text", "points"),
    [(LISTED, ("y", "Drain it.", "No nets.")), (PROSE, ("Drain it.", "2", "No nets.", "3", ""))],
)
def test_withheld_words_are_shown_in_no_line(text: str, points: tuple[str, ...], tmp_path: Path) -> None:
    begun(tmp_path, Kind.PLAN, {"hill": text})
    path = tmp_path / "briefings/registers.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("hill.txt", "hill.txt\n    title: A plan of Zorro Quibble")
        + WITHHELD,
        encoding="utf-8",
    )
    happened = ("Talks", "A plan", "", "", "1-2", "n")
    done = compose(tmp_path, *happened, "The plan", "", "", "", *points, "q")
    assert "What does point 2 want" in done.output
    assert "Zorro" not in done.output
    assert "Quibble" not in done.output
