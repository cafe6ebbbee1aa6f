"""`briefings judge` tells whose part a body is by its name; a yes to the card enters that, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import drafted, judge
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SOURCES = "briefings/added.yml"
ADDED = """
actors:
  - id: ministry
    todo: No actor has this name.
    type: organisation
    name: Ministry of Ports of Brill
"""


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with a body that nobody has confirmed."""
    folder = drafted(project)
    (folder / SOURCES).write_text(ADDED, encoding="utf-8")
    return folder


def _ministry(place: Path) -> dict[str, object]:
    written = yaml.safe_load((place / SOURCES).read_text(encoding="utf-8"))
    return next(entry for entry in written["actors"] if entry["id"] == "ministry")


@pytest.mark.parametrize(
    ("name", "lines", "state"),
    [
        ("Ministry of Ports of Brill", ("y",), "brill"),
        ("Ministry of Ports of Brill", ("part_of: Brill", "state", "y"), "brill"),
        ("Ministry of Ports of Brill", ("short: Ports // y",), "brill"),
        ("Ministry of Ports of Brill", ("part_of: -", "y"), None),
        ("Ministry of Ports of Brill", ("part_of: - // y",), None),
        ("Office of the President of Brill", ("y", "state"), "brill"),
        ("Office of the President of Brill", ("y", "", "y"), None),
        ("Office of the Brill Ferries", ("y",), None),
    ],
)
def test_yes_enters_the_state_that_the_card_names(
    place: Path, name: str, lines: tuple[str, ...], state: str | None
) -> None:
    change(place, SOURCES, "Ministry of Ports of Brill", name)
    done = judge(place, *lines, options=("ministry",))
    is_named = name in {"Ministry of Ports of Brill", "Office of the President of Brill"}
    assert (f"by “{name}”: `y` enters that, too" in " ".join(done.output.split())) == is_named
    assert ("a state that is in no register" in " ".join(done.output.split())) == name.startswith("Ministry")
    assert _ministry(place).get("part_of") == state
    assert ("the state `brill`." in done.output) == bool(state)
    assert "Confirmed: 1. Still waiting: 0." in done.output


def test_who_is_confirmed_is_a_part_of_nobody_by_a_yes(place: Path) -> None:
    change(place, SOURCES, "id: ministry\n    todo: No actor has this name.", "id: ministry")
    shown = " ".join(judge(place, "y", options=("ministry",)).output.split())
    assert "Part of Brill, a state that is in no register, by “Ministry of Ports of Brill”?" in shown
    assert "part_of" not in _ministry(place)
