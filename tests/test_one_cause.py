"""One mistake is told once, the cause first, and what its hint says can be done and mends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REGISTERS = "briefings/registers.yml"


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A small project."""
    return project(FILES)


def errors(folder: Path) -> list[str]:
    """Return the errors of a check, one paragraph each."""
    return [part for part in run(folder, "check").output.split("\n\n") if ": error: " in part]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sources:\n", "sources:\n  - {id: ada, type: report, publisher: paper, lang: en}\n"),
        ("topics:\n", "topics:\n  - {id: ada, name: Ada}\n"),
        ("terms:\n", "terms:\n  - {id: bob, name: Bob, words: [{word: so}]}\n"),
    ],
)
def test_one_id_of_two_entries_is_one_error(place: Path, old: str, new: str) -> None:
    change(place, REGISTERS, old, new)
    change(place, "briefings/x/call.yml", "about: [harbour]", "about: [harbour, ada, bob]")
    (told,) = errors(place)
    assert "is the id of another entry, an actor [duplicate-id]" in told
    assert "given here: briefings/registers.yml" in told


def test_an_id_of_the_library_given_in_a_briefing_is_one_error(place: Path) -> None:
    change(place, "briefings/x/call.yml", "id: unseen", "id: ada")
    change(place, "briefings/x/briefing.yml", "evidence: [paper-1]", "evidence: [ada, paper-1]")
    (told,) = errors(place)
    assert "`ada` is the id of another entry, an actor" in told


def test_what_is_no_id_is_one_error_with_the_places_that_name_it(place: Path) -> None:
    change(place, "briefings/x/call.yml", "speaker: bob", "speaker: Ada_L")
    change(place, "briefings/x/call.yml", "speaker: own-voice", "speaker: Ada_L")
    change(place, "briefings/x/call.yml", "speaker: ada", "speaker: Ada_L")
    change(place, REGISTERS, "{id: ada,", "{id: Ada_L,")
    (told,) = errors(place)
    assert "`Ada_L` is not an id, and 3 places name it so [invalid-id]" in told
    assert told.count("here too: briefings/x/call.yml") == 3
    assert "did you mean `ada-l`?" in told
    for name in (REGISTERS, "briefings/x/call.yml"):
        change(place, name, "Ada_L", "ada-l")
    assert errors(place) == []


def test_an_id_that_is_offered_says_how_ids_are_written(place: Path) -> None:
    change(place, "briefings/x/call.yml", "speaker: ada", "speaker: Ada")
    (told,) = errors(place)
    assert told.count("= hint:") == 1
    change(place, "briefings/x/call.yml", "speaker: Ada", "speaker: Nobody Known")
    (told,) = errors(place)
    assert "small letters, digits and single hyphens" in told


def test_a_field_under_another_name_is_one_error(place: Path) -> None:
    change(place, "briefings/x/call.yml", "says: The harbour", "version: The harbour")
    (told,) = errors(place)
    assert "there is no field `version` here, and `says` is missing [unknown-field]" in told
    assert "if it stands for `says`, call it so" in told


def test_an_entry_renamed_by_hand_is_one_error_whose_hint_is_true(place: Path) -> None:
    change(place, "briefings/x/call.yml", "speaker: bob", "speaker: ada")
    change(place, "briefings/x/call.yml", "speaker: own-voice", "speaker: ada")
    change(place, REGISTERS, "{id: ada,", "{id: a-smith,")
    (told,) = errors(place)
    assert "there is no actor or source `ada`, which is named in 3 places [unknown-reference]" in told
    assert told.count("here too: briefings/x/call.yml") == 2
    command = re.search("give it its old id again, and run `briefings ([^`]+)`", " ".join(told.split()))
    assert command
    change(place, REGISTERS, "{id: a-smith,", "{id: ada,")
    assert run(place, *command[1].split()).exit_code == 0
    assert errors(place) == []
    assert "id: a-smith" in (place / REGISTERS).read_text(encoding="utf-8")


def test_a_slip_in_two_briefings_is_told_in_each_if_it_is_of_its_own_entries(place: Path) -> None:
    for name in ("y", "z"):
        folder = place / "briefings" / name
        folder.mkdir()
        text = (place / "briefings/x/briefing.yml").read_text(encoding="utf-8")
        (folder / "briefing.yml").write_text(
            text.replace("[opens]", "[paper-1]").replace("title: X", f"title: {name}\nevent: met")
        )
    assert len(errors(place)) == 2
