"""`briefings compose` asks for a plan where there is one, and goes on with it where it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.composing.plans import ASKS_FOR_POINTS
from generator.starter import Kind
from tests.composing import FOLDER, begun, compose, written

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "A plan for the pond\nThis is it.\n1. The pond is drained.\n2. No nets.\n3. A fence is built.\n"
HAPPENED = ("Talks on the pond", "Hill puts a plan forward", "", "", "1-2", "n")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A briefing of a plan of which only the plan is still to be asked."""
    begun(tmp_path, Kind.PLAN, {"hill": PLAN})
    compose(tmp_path, *HAPPENED, "q")
    return tmp_path


def points(place: Path) -> list[str]:
    return [point["n"] for point in written(place)["plans"][0].get("points", ())]


def test_what_tells_a_plan_is_what_a_new_briefing_has(place: Path) -> None:
    assert f"# - {ASKS_FOR_POINTS}\n" in (place / FOLDER / "entries.yml").read_text(encoding="utf-8")


def test_each_answer_stands_at_once_and_the_rest_is_asked_later(place: Path) -> None:
    compose(place, "The plan", "q")
    plan = written(place)["plans"][0]
    assert plan["name"] == "The plan"
    assert len(plan["todo"]) == 4
    done = compose(place, "", "", "2026-03-03", "q")
    assert "sources, plan. --all asks for it, too." in " ".join(done.output.split())
    assert "What is the plan called?" not in done.output
    assert written(place)["plans"][0]["todo"] == ["Write what its points want."]
    again = compose(place, "Drain it.", "q")
    assert "put forward by" in again.output
    assert points(place) == ["1"]
    compose(place, "No nets are cast.", "Build a fence.", "q")
    assert points(place) == ["1", "2", "3"]
    assert "todo" not in written(place)["plans"][0]
    assert "want, in a sentence" not in compose(place, "q").output


def test_a_point_left_for_later_comes_to_its_place(place: Path) -> None:
    compose(place, "The plan", "", "", "", "", "No nets are cast.", "", "n", "q")
    assert points(place) == ["2"]
    compose(place, "Drain it.", "", "n", "q")
    assert points(place) == ["1", "2"]
    done = compose(place, "", "y", "q")
    assert "Nothing is written of point 3. Is that to stay so? (y or n)" in done.output
    assert "todo" not in written(place)["plans"][0]


def test_what_somebody_wrote_of_a_plan_is_kept(place: Path) -> None:
    path = place / FOLDER / "own.yml"
    path.write_text(
        "plans:\n  - id: own # ours\n    name: Our own\n    by: hill-town\n    date: 2026-03-02\n"
        "    texts: [hill-note]\n",
        encoding="utf-8",
    )
    before = path.read_bytes()
    done = compose(place, "q")
    assert "sources, plan," in done.output
    assert path.read_bytes() == before
    compose(place, *[""] * 9, "Our plan", "", "", "", "Drain it.", "", "", "", "q", options=("--all",))
    text = path.read_text(encoding="utf-8")
    assert "  - id: own # ours\n    name: Our plan\n    by: hill-town\n" in text
    assert "says: Drain it." in text


def test_a_document_that_looks_like_a_plan_is_asked_about(tmp_path: Path) -> None:
    begun(tmp_path, texts={"hill": PLAN})
    path = tmp_path / "briefings/registers.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("text: hill.txt", "text: hill.txt\n    title: A plan for the pond"))
    done = compose(tmp_path, *HAPPENED, "", "n", "q")
    assert (
        "Does one of these texts set out a plan: `hill-note` (“A plan for the pond”)? (y or n)"
        in " ".join(done.output.split())
    )
    assert "plans" not in written(tmp_path)
    compose(tmp_path, "", "y", "1", "", "", "", "q")
    assert written(tmp_path)["plans"][0]["name"] == "A plan for the pond"


def test_nobody_is_asked_for_a_plan_where_there_is_none(tmp_path: Path) -> None:
    begun(tmp_path)
    done = compose(tmp_path, "", *HAPPENED[:2], "", "", "", "1-2", "n", "", "q", options=("--all",))
    assert "What is it about? The name of a first topic" in done.output, "which comes behind the plan"
    assert "plan" not in done.output.replace("Hill puts a plan forward", "")


def test_a_wrong_number_or_name_is_told(place: Path) -> None:
    done = compose(place, "4", "The plan", "", "3", "n", "", "x", "", "q")
    assert "There is no title 4 here." in done.output
    assert "There is no 3 here: the numbers go from 1 to" in done.output
    assert written(place)["plans"][0]["by"] == "hill-town"


def test_words_are_not_asked_of_a_text_that_is_not_held(place: Path) -> None:
    (place / "sources/hill.txt").unlink()
    done = compose(place, "The plan", "", "", "", "Drain it.", "7", "", "q")
    assert "The text of `hill-note` is not held here" in " ".join(done.output.split())
    assert written(place)["plans"][0]["points"][0]["evidence"] == [
        {"source": "hill-note", "locator": "para 7"}
    ]
