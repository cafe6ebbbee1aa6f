"""`briefings judge` changes the fields of an actor that comes with a draft, or makes one of two, before it confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.model.unconfirmed import LEFT_ASIDE
from tests.judging import DRAFTS, drafted, judge, statements
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REGISTERS = "briefings/registers.yml"
TO_PELL = ("", "Geese rule.", "y")
"""What leads to the question whether the speaker is right."""
OFFICE = "office “captain”, as paper-1 sets it beside the name"


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text, of which one has a speaker that no register has."""
    return drafted(project)


def _entries(place: Path, name: str, path: str = DRAFTS) -> dict[str, dict[str, object]]:
    written = yaml.safe_load((place / path).read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in written.get(name, ())}


def _pell(place: Path) -> dict[str, object]:
    return _entries(place, "actors")["jonas-pell"]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("name: Jonas Pell-Reed", "name", "Jonas Pell-Reed"),
        ("name: en: Jonas Pell; uk: Йонас Пелл", "name", {"en": "Jonas Pell", "uk": "Йонас Пелл"}),
        ("type: Person", "type", "person"),
        ("also: Йонас Пелл, Captain Pell", "other_names", ["Йонас Пелл", "Captain Pell"]),
        ("also: Pell, Jonas; Cpt. Pell", "other_names", ["Pell, Jonas", "Cpt. Pell"]),
        ("also: jonas pell, Joe, Joe", "other_names", ["Joe"]),
        ("part_of: The Paper", "part_of", "paper"),
        ("part_of: paper", "part_of", "paper"),
        ("office: A captain", "offices", [{"title": "A captain", "evidence": ["paper-1"]}]),
        ("office: -", "offices", None),
        ("note: He sails.", "note", "He sails."),
        ("members: Ada, bob", "members", ["ada", "bob"]),
        ("short: no", "short", "no"),
        ("meant: Bob", "meant", "bob"),
        ("meant: Bob", "evidence", ["paper-1"]),
        ("reason: He fears for his boat.", "reason", "He fears for his boat."),
        ("name: [x, y]: {z} # & *", "name", "[x, y]: {z} # & *"),
    ],
)
def test_a_field_is_written_and_confirmed(place: Path, line: str, field: str, value: object) -> None:
    done = judge(place, *TO_PELL, line, "y", "y", "q")
    assert "Confirmed: jonas-pell-geese, jonas-pell, twitter." in done.output
    found = _pell(place)
    assert found.get(field) == value, done.output
    assert "todo" not in found


def test_an_office_that_nobody_guessed_stands_beside_another(place: Path) -> None:
    change(place, DRAFTS, f"      - {OFFICE}\n", "")
    judge(place, *TO_PELL, "office: Mayor", "y", "q")
    assert [office["title"] for office in _pell(place)["offices"]] == ["captain", "Mayor"]  # type: ignore[attr-defined]


def test_what_has_been_answered_is_asked_no_more(place: Path) -> None:
    assert OFFICE in _pell(place)["todo"]  # type: ignore[operator]
    judge(place, *TO_PELL, "office: A captain", "n", "q")
    assert _pell(place)["todo"] == ["say who this is, as the registers have nobody called “Jonas Pell”"]


def test_only_the_lines_of_the_answer_change(place: Path) -> None:
    change(place, DRAFTS, "    name: Jonas Pell\n", "    # as he writes it\n    name: Jonas Pell\n")
    before = (place / DRAFTS).read_text(encoding="utf-8").splitlines()
    judge(place, *TO_PELL, "part_of: paper", "n", "q")
    after = (place / DRAFTS).read_text(encoding="utf-8").splitlines()
    assert set(after) - set(before) == {
        "    says: Geese rule.",
        "    part_of: paper",
        f"      - {LEFT_ASIDE}",
    }
    assert [line for line in before if line not in after] == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("type: preson", "`preson` is not one of person,"),
        ("name: -", "It has a `name`: write another."),
        ("part_of: -", "There is no `part_of` to take out."),
        ("part_of: Ada, bob", "Write one id or name behind `part_of:`."),
        ("part_of: jonas-pell", "is called “jonas-pell”"),
        ("office: captain", "It has that office already."),
        ("also: Jonas Pell", "It is called so already."),
        ("speaker: ada", "An actor has no `speaker`"),
        ("evidence: paper-1", "Write `evidence` into the file, at the line that is named above."),
        ("nmae: Joe", "did you mean `name`?"),
        ("He sails the sea.", "`He sails the sea.` is no answer; `?` lists them."),
        ("same: Nobody Atall", "is called “Nobody Atall”"),
        ("same: jonas-pell", "is called “jonas-pell”"),
        ("name: Jonas\u202e Pell", "Nothing was written."),
        ("note: anna.kovac@example.org", "Nothing was written."),
    ],
)
def test_what_would_be_wrong_is_not_written(place: Path, line: str, says: str) -> None:
    judge(place, "", "Geese rule.", "q")
    before = (place / DRAFTS).read_bytes()
    done = judge(place, "y", line, "q", "q")
    assert says in " ".join(done.output.split())
    assert (place / DRAFTS).read_bytes() == before


def test_a_slip_in_one_field_is_one_mistake(place: Path) -> None:
    done = judge(place, *TO_PELL, "type: preson", "q", "q")
    assert done.output.count("error: ") == 1


def test_whose_part_an_actor_is_may_be_somebody_new(place: Path) -> None:
    done = judge(place, *TO_PELL, "part_of: Government of Brill", "person", "state", "y", "y", "q")
    assert (
        "“Government of Brill” is in no register. What is it? state / organisation / group (Enter"
        in done.output
    )
    assert "Write one of state, organisation, group, or nothing." in done.output
    assert _pell(place)["part_of"] == "government-of-brill"
    assert _entries(place, "actors", REGISTERS)["government-of-brill"] == {
        "id": "government-of-brill",
        "type": "state",
        "name": "Government of Brill",
    }
    assert "Confirmed: 1." in done.output
    assert run(place, "check").exit_code == 0


def test_whose_part_an_actor_may_be_is_told_and_not_written_unless_somebody_agrees(place: Path) -> None:
    change(place, DRAFTS, "title: captain", "title: Prime Minister of Brill")
    shown = " ".join(judge(place, *TO_PELL, "n", "q").output.split())
    assert (
        "Part of Brill, a state that is in no register, by “Prime Minister of Brill”: `y` enters that, too"
        in shown
    )
    assert "part_of" not in _pell(place)
    judge(place, *TO_PELL, "y", "q")
    assert _pell(place)["part_of"] == "brill"


def test_whose_office_it_is_may_be_whose_part_somebody_is(place: Path) -> None:
    shown = " ".join(judge(place, *TO_PELL, "office: Envoy of the Paper", "y", "q", "q").output.split())
    assert "Part of The Paper (paper), by “Envoy of the Paper”: `y` enters that, too" in shown


def test_two_who_are_one_become_one(place: Path) -> None:
    done = judge(place, *TO_PELL, "same: Ada", "y", "y", "y", "q")  # once more, as a warning is told
    assert "It has changed with that, and is shown as it is now." in done.output
    assert "Confirmed: ada-geese, twitter." in done.output
    assert "jonas-pell" not in _entries(place, "actors")
    assert statements(place)["ada-geese"]["speaker"] == "ada"
    assert run(place, "check").exit_code == 0


def test_two_who_are_not_one_stay_two(place: Path) -> None:
    before = (place / REGISTERS).read_bytes()
    done = judge(place, *TO_PELL, "same: harbour", "same: The Paper", "n", "q", "q")
    assert "and `paper` is an organisation. Are they one?" in done.output
    assert "They stay two, and nothing was written." in done.output
    assert "jonas-pell" in _entries(place, "actors")
    assert (place / REGISTERS).read_bytes() == before


def test_who_confirms_an_actor_has_seen_it_as_it_is(place: Path) -> None:
    done = judge(place, *TO_PELL, "name: Joe Pell", "y", "also: Birds", "y", "q")
    assert done.output.count("It needs the actor `jonas-pell`") == 1
    assert "\n\n  name: Joe Pell\n" in done.output
    assert done.output.count("It needs the actor `twitter`") == 1
    assert "\n\n  other_names: Birds\n" in done.output
    assert "Confirmed: 1." in done.output


def test_help_lists_what_can_be_typed(place: Path) -> None:
    shown = judge(place, *TO_PELL, "?", "q", "q").output
    assert "this is that one, and both become one entry" in shown
    assert "it stays unconfirmed, and the draft with it" in shown
