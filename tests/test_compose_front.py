"""In `briefings compose` a key point is mended by itself: its words, what it rests on, or by going back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.composing import begun, compose, judged, written

if TYPE_CHECKING:
    from pathlib import Path

LINE = ("Reed drains the pond; Orlo refuses.", "orlo-refuses")
POINTS = ("Ada Reed drains the pond.", "reed-drains", "Bela Orlo refuses.", "orlo-refuses")


def _points(place: Path) -> list[tuple[str, list[str]]]:
    return [(point["says"], point["evidence"]) for point in written(place, "briefing.yml")["key_points"]]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = judged(begun(tmp_path))
    done = compose(made, *LINE, *POINTS, "", "q")
    assert _points(made) == [(POINTS[0], ["reed-drains"]), (POINTS[2], ["orlo-refuses"])], done.output
    return made


@pytest.mark.parametrize(
    ("answers", "first"),
    [
        pytest.param(("", "1", "", "reed-nets"), (POINTS[0], ["reed-nets"]), id="rests on something else"),
        pytest.param(("", "1", "", ""), (POINTS[0], ["reed-drains"]), id="Enter keeps all"),
        pytest.param(("", "1", "", "b"), (POINTS[0], ["reed-drains"]), id="back keeps all"),
        pytest.param(
            ("", "1", "Nets are allowed.", "reed-nets"),
            ("Nets are allowed.", ["reed-nets"]),
            id="in other words",
        ),
        pytest.param(
            ("", "b", "", "1", "", "reed-nets"), (POINTS[0], ["reed-nets"]), id="back and forth again"
        ),
    ],
)
def test_the_front_page_alone_is_asked_for(
    place: Path, answers: tuple[str, ...], first: tuple[str, list[str]]
) -> None:
    """Its first answer keeps the bottom line; the next question is the key points, without what stands before."""
    done = compose(place, *answers, "", "", options=("--front",))
    assert "A question of fact that a reader will ask? (Enter: no more)" in " ".join(done.output.split())
    assert _points(place) == [first, (POINTS[2], ["orlo-refuses"])], done.output
    assert "What is the title" not in done.output
    assert (
        "Key point 3, if there is one more (Enter: no more; 1 opens the first, -1 takes it out):"
        in " ".join(done.output.split())
    )
    assert "compose` ends here" in " ".join(done.output.split())


def test_a_key_point_is_taken_out_by_its_number_with_a_minus(place: Path) -> None:
    done = compose(place, "", "-3", "-1", "", "", options=("--front",))
    assert "there is no key point 3 yet" in done.output.casefold()
    assert _points(place) == [(POINTS[2], ["orlo-refuses"])], done.output


@pytest.mark.parametrize(
    ("answers", "evidence"),
    [
        pytest.param(("e", "reed-nets, reed-d"), ["reed-nets", "reed-drains"], id="rests on something else"),
        pytest.param(("e", ""), ["orlo-refuses"], id="Enter keeps all"),
        pytest.param(("e", "b", "e", "reed-nets"), ["reed-nets"], id="back to the sentence"),
    ],
)
def test_the_bottom_line_rests_on_something_else_in_the_same_words(
    place: Path, answers: tuple[str, ...], evidence: list[str]
) -> None:
    done = compose(place, *answers, "", options=("--front",))
    line = written(place, "briefing.yml")["bottom_line"]
    assert (line["says"], line["evidence"]) == (LINE[0], evidence), done.output
    assert "now: orlo-refuses" in done.output


def test_whoever_goes_back_is_asked_again_for_all_on_the_way_there(place: Path) -> None:
    """From the question behind the key points to the bottom line; Enter then leads to the key points, not over them."""
    done = compose(place, "b", "b", "", "1", "", "reed-nets", "", "q")
    assert _points(place)[0] == (POINTS[0], ["reed-nets"]), done.output


def test_the_front_page_is_a_part_of_all(place: Path) -> None:
    assert compose(place, options=("--front", "--all")).exit_code == 2


def test_a_name_is_no_form_of_a_word_and_forms_are_taken_by_number(tmp_path: Path) -> None:
    texts = {
        "hill": "Luc Ferrane said that ferries sail. A ferry of Luc Ferrane rests. Luc Ferrane was ferried.\n"
    }
    place = begun(tmp_path, texts=texts)
    done = compose(
        place, "Ferries", "The mayors meet", "", "", "", "", "", "Ferries", "", "ferry", "2", "", "q"
    )
    told = " ".join(done.output.split())
    assert "other forms, too: 1 ferried, 2 ferries. Which of them as well?" in told, done.output
    (word,) = written(place)["topics"][0]["words"]
    assert (word["word"], word["forms"]) == ("ferry", ["ferries"]), done.output
