"""`briefings judge` takes a part of a name for a speaker, and tells so; whose part somebody is, it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import DRAFTS, drafted, judge, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REGISTERS = "briefings/registers.yml"
TO_PELL = ("", "Geese rule.", "y")
"""What leads to the question whether the speaker is right."""
MINISTRY = """
actors:
  - {id: ministry, type: organisation, name: Ministry of Ports of Zhen, short: MPZ}
"""
HARBOUR_OFFICE = "  - {id: harbour-office, type: organisation, name: Harbour Office of Zhen}\n"
ASKED = "“Zhen” is in no register. Do you mean Ministry of Ports of Zhen (`ministry`)? Or what is it? "


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with drafts and a ministry, whose state no register has."""
    folder = drafted(project)
    (folder / "briefings/more.yml").write_text(MINISTRY, encoding="utf-8")
    return folder


def _pell(place: Path) -> dict[str, object]:
    written = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))
    return next(actor for actor in written["actors"] if actor["id"] == "jonas-pell")


@pytest.mark.parametrize(("answer", "part_of"), [("state", "zhen"), ("m", "ministry"), ("", None)])
def test_the_state_of_a_ministry_is_not_the_ministry(place: Path, answer: str, part_of: str | None) -> None:
    done = judge(place, *TO_PELL, "part_of: Zhen", answer, "q", "q")
    assert ASKED in done.output
    assert _pell(place).get("part_of") == part_of


@pytest.mark.parametrize(
    "name", ["MPZ", "the Ministry of Ports of Zhen", "ministry", "ministry of ports of zhen"]
)
def test_a_whole_name_is_not_asked_about(place: Path, name: str) -> None:
    done = judge(place, *TO_PELL, f"part_of: {name}", "q", "q")
    assert "is in no register" not in done.output
    assert _pell(place)["part_of"] == "ministry"


def test_of_several_each_can_be_taken_by_its_number(place: Path) -> None:
    (place / "briefings/more.yml").write_text(MINISTRY + HARBOUR_OFFICE, encoding="utf-8")
    done = judge(place, *TO_PELL, "part_of: Zhen", "2", "q", "q")
    assert "Ministry of Ports of Zhen (1), Harbour Office of Zhen (2)?" in done.output
    assert _pell(place)["part_of"] == "harbour-office"


def test_members_are_asked_about_too(place: Path) -> None:
    done = judge(place, *TO_PELL, "members: Zhen", "", "q", "q")
    assert ASKED in done.output
    assert "members" not in _pell(place)


def test_nobody_is_made_one_with_another_by_a_part_of_a_name(place: Path) -> None:
    done = judge(place, *TO_PELL, "same: Ports", "q", "q")
    assert "“Ports” is only a part of the name of `ministry`: write which." in done.output


def test_whom_a_speaker_is_taken_for_is_told(place: Path) -> None:
    done = judge(place, "speaker: Ports", "q")
    assert "“Ports” is taken for Ministry of Ports of Zhen (`ministry`)." in done.output
    assert next(iter(statements(place).values()))["speaker"] == "ministry"
    assert "other_names" not in (place / "briefings/more.yml").read_text(encoding="utf-8")
