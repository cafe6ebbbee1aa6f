"""`briefings judge` enters somebody whom an answer names and no register has, as the person says what that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import DRAFTS, SAYS, drafted, judge, statements
from tests.quotes.project import run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REGISTERS = "briefings/registers.yml"


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


def _actors(place: Path) -> dict[str, dict[str, object]]:
    written = yaml.safe_load((place / REGISTERS).read_text(encoding="utf-8"))
    return {actor["id"]: actor for actor in written["actors"]}


@pytest.mark.parametrize(
    ("answer", "kind"), [("person", "person"), ("P", "person"), ("org", "organisation"), ("State", "state")]
)
def test_somebody_new_is_entered_with_the_answer(place: Path, answer: str, kind: str) -> None:
    done = judge(place, "speaker: Cecilia Dorn", answer, SAYS, "y", "q")
    assert f"New in {REGISTERS}: the {kind} `cecilia-dorn`." in done.output
    assert "Confirmed: 1." in done.output
    assert _actors(place)["cecilia-dorn"] == {"id": "cecilia-dorn", "type": kind, "name": "Cecilia Dorn"}
    assert statements(place)["cecilia-dorn-paper-1"]["speaker"] == "cecilia-dorn"
    assert run(place, "check").exit_code == 0


def test_of_two_names_each_that_is_new_is_asked_about(place: Path) -> None:
    judge(place, "speaker: Cecilia Dorn, Ada, Emil Fart", "p", "maybe", "p", "q")
    assert next(iter(statements(place).values()))["speaker"] == ["cecilia-dorn", "ada", "emil-fart"]
    assert {"cecilia-dorn", "emil-fart"} < _actors(place).keys()


@pytest.mark.parametrize("answers", [("",), ("q",), ("-",), ("maybe", "")])
def test_who_is_left_out_is_written_nowhere(place: Path, answers: tuple[str, ...]) -> None:
    before = (place / DRAFTS).read_bytes(), (place / REGISTERS).read_bytes()
    done = judge(place, "speaker: Cecilia Dorn", *answers, "q")
    assert "“Cecilia Dorn” is left out, and nothing was written." in done.output
    assert ((place / DRAFTS).read_bytes(), (place / REGISTERS).read_bytes()) == before


@pytest.mark.parametrize(
    ("name", "answers", "id_"),
    [
        ("Ярина Стовбур", (), "yaryna-stovbur"),
        ("习近平", ("Xi Jinping",), "xi-jinping"),
        ("习近平", ("",), "person"),
        ("Bo: {x} # y", (), "bo-x-y"),
    ],
)
def test_a_name_is_written_as_it_was_typed(
    place: Path, name: str, answers: tuple[str, ...], id_: str
) -> None:
    judge(place, f"speaker: {name}", "person", *answers, "q")
    assert _actors(place)[id_]["name"] == name


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("the Merrow Isles", "state", "Merrow Isles"),
        ("The Merrow Isles", "state", "The Merrow Isles"),
        ("the Dude", "person", "the Dude"),
    ],
)
def test_an_article_is_no_part_of_an_id_nor_of_a_state_s_name(
    place: Path, name: str, kind: str, written: str
) -> None:
    judge(place, f"speaker: {name}", kind, "q")
    id_ = name.lower().removeprefix("the ").replace(" ", "-")
    assert _actors(place)[id_]["name"] == written


@pytest.mark.parametrize("name", ["Cecilia \u202eDorn", "Cecilia \x1b[2JDorn", "cecilia.dorn@example.org"])
def test_a_name_that_no_page_may_show_is_written_nowhere(place: Path, name: str) -> None:
    before = (place / DRAFTS).read_bytes(), (place / REGISTERS).read_bytes()
    done = judge(place, f"speaker: {name}", "person", "q")
    assert "Nothing was written." in done.output
    shown = done.output.replace(f"> speaker: {name}", "")
    assert [sign for sign in shown if not (sign.isprintable() or sign == "\n")] == []
    assert ((place / DRAFTS).read_bytes(), (place / REGISTERS).read_bytes()) == before
