"""What `judge` asks beside the draft: whom else the answer is for, what comes first, what is drafted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import DRAFTS, SAYS, drafted, judge, statements
from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SIDES = """The two sides agreed that “the harbour stays open until the end of May”. The weather was fine.

The two sides stressed that “no ship waits longer than a day” in it.

Does that hold for tugs?

“No. A tug is a tug,” Ada said.
"""
NOBODY = "  - id: nobody-yet\n    todo: say who\n    type: unnamed\n    name: speaker not found\n"
WHO = "speaker nobody-yet, read from"
ASKS = f"{WHO} “The two sides agreed” in paragraph 1 (say who “The two sides” are, as the text names none)"
ASKS_TOO = f"{WHO} “They stressed” in paragraph 2 (“They” read as “The two sides”; say who they are)"


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with the drafts of one held text."""
    return drafted(project)


@pytest.fixture
def sides(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with drafts of which two have the same nameless speakers."""
    folder = project({**FILES, "sources/paper.txt": SIDES})
    change(folder, "briefings/x/call.yml", "quote: We will open the harbour", "quote: A tug is a tug")
    (folder / DRAFTS).write_text(
        f"actors:\n{NOBODY}statements:\n"
        + "".join(
            f"  - id: {id_}\n    todo:\n      - say in your own words what was said\n      - {asked}\n"
            f"    speaker: nobody-yet\n    about: [harbour]\n    says: …\n    source: paper-1\n    quote: {quote}\n"
            for id_, asked, quote in (
                ("nobody-yet-harbour", ASKS, "the harbour stays open until the end of May"),
                ("nobody-yet-ship-waits", ASKS_TOO, "no ship waits longer than a day"),
                ("nobody-yet-tug", "say what it is about", "A tug is a tug"),
            )
        ),
        encoding="utf-8",
    )
    return folder


def test_who_the_two_sides_are_is_answered_once(sides: Path) -> None:
    done = judge(sides, "speaker: Ada and Bob", "y", "q")
    assert "1 more draft has “The two sides” speaking: the same in it? (y or n)" in done.output
    found = statements(sides)
    assert [found[id_]["speaker"] for id_ in ("ada-and-bob-harbour", "ada-and-bob-ship-waits")] == [
        ["ada", "bob"]
    ] * 2
    assert found["nobody-yet-tug"]["speaker"] == "nobody-yet"


def test_who_the_others_are_may_be_another_matter(sides: Path) -> None:
    judge(sides, "speaker: ada", "n", "q")
    assert [*statements(sides)] == ["ada-harbour", "nobody-yet-ship-waits", "nobody-yet-tug"]


def test_a_draft_is_called_after_whom_it_has_speaking(place: Path) -> None:
    done = judge(place, "speaker: bob", SAYS, "y", "q")
    assert "Confirmed: bob-paper-1." in done.output
    assert "bob-paper-1" in statements(place)
    assert run(place, "check").exit_code == 0


@pytest.mark.parametrize("why", ["another refers to it", "it has a name of its own"])
def test_a_draft_keeps_an_id_that_is_not_its_speakers_alone(place: Path, why: str) -> None:
    if why.startswith("another"):
        judge(place, "links: answers ada-paper-1", "q", options=("x", "jonas-pell-geese"))
        kept = "ada-paper-1"
    else:
        kept = "wish"
        change(place, DRAFTS, "id: ada-paper-1", f"id: {kept}")
    judge(place, "speaker: bob", "q")
    assert statements(place)[kept]["speaker"] == "bob"


def test_what_a_statement_rests_on_is_judged_first(place: Path) -> None:
    done = judge(
        place, SAYS, "links: answers jonas-pell-geese", "y", "y", "Geese rule.", "y", "y", "y", "y", "q"
    )
    assert (
        "It rests on the statement `jonas-pell-geese`, in which nothing is said yet. Judge that first?"
        in done.output
    )
    assert done.output.index("Confirmed: jonas-pell-geese") < done.output.index("Confirmed: ada-paper-1")
    assert run(place, "check").exit_code == 0


def test_a_draft_says_something_before_another_is_asked_about(place: Path) -> None:
    done = judge(place, "links: answers jonas-pell-geese", "y", "q")
    assert "Write first, in a sentence of your own, what was said." in done.output
    assert "Judge that first?" not in done.output


def test_two_things_said_at_once_are_two_drafts(place: Path) -> None:
    done = judge(place, "a", SAYS, "quote: Nobody has asked us", "y", "They were asked nothing.", "q")
    assert "A second draft of these words comes next: ada-paper-1-2." in done.output
    found = statements(place)
    assert found["ada-paper-1"]["quote"] == "Nobody has asked us"
    second = found["ada-paper-1-2"]
    assert (second["quote"], second["says"]) == ("Nobody has asked us to.", "They were asked nothing.")
    assert "todo" in second
    assert "todo" not in found["ada-paper-1"]


def test_other_words_have_their_own_place(place: Path) -> None:
    assert statements(place)["ada-paper-1"]["locator"] == "para 2"
    judge(place, "quote: The geese have it.", "q")
    assert statements(place)["ada-paper-1"]["locator"] == "para 4"
    judge(place, "quote: Everybody has it.", "q")
    assert statements(place)["ada-paper-1"]["quote"] == "The geese have it."


def test_a_question_stands_before_its_answer(sides: Path) -> None:
    assert "Does that hold for tugs?" in judge(sides, "", "", "q").output


def test_what_would_be_published_with_the_rest_is_told_at_the_end(place: Path) -> None:
    done = judge(place, SAYS, "", "q")
    assert "1 of them says something, and would be published by" in done.output
    assert "confirm --all-of x`: ada-paper-1." in done.output


@pytest.mark.parametrize(
    ("name", "id_"), [("Pell", "jonas-pell"), ("jonas pell", "jonas-pell"), ("The Paper", "paper")]
)
def test_a_surname_is_enough_where_one_has_it(place: Path, name: str, id_: str) -> None:
    judge(place, f"speaker: {name}", "q")
    assert id_ in {str(statement["speaker"]) for statement in statements(place).values()}


def test_what_readers_are_told_of_the_speaker_is_shown(place: Path) -> None:
    done = judge(place, "attribution: unclear", "q")
    assert "readers are told: who speaks cannot be told from the text" in done.output


@pytest.mark.parametrize("answer", ["q", "n", "", "maybe"])
def test_only_a_yes_is_one(place: Path, answer: str) -> None:
    done = judge(place, "", "Geese rule.", "y", answer, "q", "q")
    assert "todo" in statements(place)["jonas-pell-geese"], done.output


def test_the_same_speaker_is_no_other_name(place: Path) -> None:
    """Nor is an id given that an entry has which cannot be read, or that one had before."""
    judge(place, "speaker: ada", "q")
    assert "ada-paper-1" in statements(place)
    change(place, "briefings/x/call.yml", "  - id: opens\n", "  - id: opens\n    formerly: [bob-paper-1]\n")
    judge(place, "speaker: bob", "a", "q")
    assert next(iter(statements(place))) == "bob-paper-1-2"
