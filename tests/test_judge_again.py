"""`briefings judge` goes on where it was left, and nothing that nobody can finish stays behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.judging import draft_queue, read_project
from generator.model.unconfirmed import LEFT_ASIDE
from generator.project import find_project
from tests.judging import DRAFTS, SAYS, drafted, judge, statements, written
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

NOT_FOUND = """  - id: speaker-in-paper-1
    todo: say who speaks in paper-1, where no speaker was found
    type: unnamed
    name: speaker not found
"""


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


def _statement(id_: str, quote: str, *, is_draft: bool = True, is_left: bool = False) -> str:
    asked = ("look", *([LEFT_ASIDE] if is_left else []))
    todo = "    todo:\n" + "".join(f"      - {sentence}\n" for sentence in asked) if is_draft else ""
    return (
        f"id: {id_}\n{todo}    speaker: ada\n    about: [harbour]\n    says: Something was said.\n"
        f"    source: paper-1\n    locator: para 2\n    quote: {quote}\n"
    )


@pytest.mark.parametrize(
    ("there", "order", "left"),
    [
        ("abc", "abc", 0),
        ("aBc", "ac", 0),
        ("a-bc", "bc", 1),
        ("a-Bc-d", "d", 2),
        ("a-b-", "ab", 0),
        ("a-B", "a", 0),
    ],
)
def test_what_was_left_aside_comes_when_nothing_else_waits(
    place: Path, there: str, order: str, left: int
) -> None:
    """Capital letters are confirmed; behind those that were left aside is a dash."""
    quotes = ("will open", "will not close it", "has asked us", "we will", "open the harbour")
    letters = [letter for letter in there if letter != "-"]
    written(
        place,
        *(
            _statement(
                f"the-{letter.lower()}", quote, is_draft=letter.islower(), is_left=f"{letter}-" in there
            )
            for letter, quote in zip(letters, quotes, strict=False)
        ),
    )
    found = find_project(place)
    assert found is not None
    queue = draft_queue(read_project(found).library, "x")
    assert ("".join(draft.id[-1] for draft in queue.drafts), queue.left) == (order, left)


def test_an_empty_line_is_remembered(place: Path) -> None:
    """What was left so comes again when no other waits; unless something has been written in it."""
    done = judge(place, "", "Geese rule.", "", "q", options=("x",))
    assert "left aside" not in done.output.partition("Confirmed")[0]
    assert [id_ for id_, draft in statements(place).items() if LEFT_ASIDE in str(draft["todo"])] == [
        "ada-paper-1"
    ]
    done = judge(place, "", "q")
    assert done.output.startswith("Left aside before, and asked about when these are done: 1.\n")
    assert "1 of 2 · jonas-pell-geese ·" in done.output


def test_an_answer_takes_up_what_was_left(place: Path) -> None:
    judge(place, "", "q")
    assert LEFT_ASIDE in str(statements(place)["ada-paper-1"]["todo"])
    judge(place, "about: harbour", "q", options=("x", "ada-paper-1"))
    assert LEFT_ASIDE not in str(statements(place)["ada-paper-1"]["todo"])


def test_what_is_left_is_not_confirmed_with_the_rest(place: Path) -> None:
    written(place, _statement("a", "will open", is_left=True), _statement("b", "has asked us"))
    done = run(place, "confirm", "--all-of", "x")
    assert "Still drafts, as they were left aside when others were judged: a." in done.output
    assert ["todo" in draft for draft in statements(place).values()] == [True, False]
    assert run(place, "confirm", "x/a").exit_code == 0


def test_a_second_draft_comes_next_the_next_time_too(place: Path) -> None:
    judge(place, "a", "quote: Nobody has asked us", SAYS, "about: harbour", "y", "q")
    done = judge(place, "q")
    assert "1 of 3 · ada-paper-1-2 ·" in done.output


def _actors(place: Path) -> set[str]:
    return {actor["id"] for actor in yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))["actors"]}


def _with_somebody(place: Path, *ids: str) -> None:
    change(place, DRAFTS, "actors:\n", f"actors:\n{NOT_FOUND}")
    text = (place / DRAFTS).read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    for statement in found["statements"]:
        if statement["id"] in ids:
            statement["speaker"] = "speaker-in-paper-1"
    (place / DRAFTS).write_text(yaml.safe_dump(found, allow_unicode=True, sort_keys=False), encoding="utf-8")


def test_who_stood_for_a_speaker_goes_with_the_answer(place: Path) -> None:
    _with_somebody(place, "ada-paper-1")
    done = judge(place, "speaker: Bob", "q")
    assert "Nothing refers to `speaker-in-paper-1` any more, which stood for a speaker" in done.output
    assert "speaker-in-paper-1" not in _actors(place)
    assert "bob" in {statement["speaker"] for statement in statements(place).values()}
    assert run(place, "check").exit_code == 0


def test_who_stands_for_another_speaker_stays(place: Path) -> None:
    _with_somebody(place, "ada-paper-1", "jonas-pell-geese")
    judge(place, "speaker: Bob", "q")
    assert "speaker-in-paper-1" in _actors(place)
    judge(place, "speaker: Bob", "q", options=("x", "jonas-pell-geese"))
    assert "speaker-in-paper-1" not in _actors(place)


def test_a_new_actor_with_a_name_stays(place: Path) -> None:
    """It can be judged; who it is was guessed from the text."""
    judge(place, "", "speaker: Bob", "", "speaker: Bob", "q")
    assert "jonas-pell" in _actors(place)


def test_judge_and_publish_agree_about_who_was_not_found(place: Path) -> None:
    _with_somebody(place)
    checked = run(place, "publish", "--check").output
    done = run(place, "confirm", "--all-of", "x", "--dry-run")
    assert "ready to be published" in checked.casefold()
    assert "Still drafts, as `says` is still `…`: ada-paper-1," in done.output
    assert "speaker-in-paper-1" not in checked + done.output


def test_what_is_drafted_already_is_told_in_a_line(place: Path) -> None:
    done = run(place, "draft", "x", "paper-1")
    assert (
        done.output
        == "paper-1: 0 statements drafted\n4 quotations drafted or entered already\nNothing was written.\n"
    )
    assert run(place, "draft", "x", "paper-1", "--dry-run").output.count("is not drafted: x/") == 4


def test_what_is_confirmed_already_is_no_failure(place: Path) -> None:
    done = run(place, "confirm", "--all-of", "x")
    assert done.exit_code == 0
    assert (
        "Still drafts, as `says` is still `…`: ada-paper-1, jonas-pell-geese, jonas-pell-keys-lost."
        in done.output
    )
    assert "statements that are written are confirmed already." in done.output
    assert "Nothing was confirmed" not in done.output


def test_what_is_published_waits_for_the_front_page(place: Path) -> None:
    text = (place / "briefings/x/briefing.yml").read_text(encoding="utf-8")
    head = yaml.safe_load(text)
    head["bottom_line"]["says"] = "…"
    head["todo"] = ["Write the bottom line"]
    (place / "briefings/x/briefing.yml").write_text(
        yaml.safe_dump(head, allow_unicode=True), encoding="utf-8"
    )
    done = run(place, "confirm", "--all-of", "x")
    assert (
        "Nothing of the briefing is published before its front page is written:\n  briefings" in done.output
    )
    assert "Still drafts, as `says` is still `…`: ada-paper-1" in done.output
    assert ", x." not in done.output
    checked = run(place, "check").output
    assert (
        "Of `x`, 3 of 6 statements are confirmed; nothing of it is published before its front page is written"
        in checked
    )
