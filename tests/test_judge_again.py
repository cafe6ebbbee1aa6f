"""`briefings judge` goes on where it was left, and nothing that nobody can finish stays behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.judging import draft_queue, read_project
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


def _statement(id_: str, quote: str, *, is_draft: bool = True) -> str:
    todo = "    todo: look\n" if is_draft else ""
    return (
        f"id: {id_}\n{todo}    speaker: ada\n    about: [harbour]\n    says: Something was said.\n"
        f"    source: paper-1\n    locator: para 2\n    quote: {quote}\n"
    )


@pytest.mark.parametrize(
    ("there", "order", "left"),
    [
        ("abc", "abc", 0),
        ("aBc", "ca", 1),
        ("abCde", "deab", 2),
        ("abC", "ab", 0),
        ("AbcD", "bc", 0),
        ("Ab", "b", 0),
    ],
)
def test_it_goes_on_behind_the_last_that_is_confirmed(place: Path, there: str, order: str, left: int) -> None:
    """Capital letters are confirmed."""
    quotes = ("will open", "will not close it", "has asked us", "we will", "open the harbour")
    written(
        place,
        *(
            _statement(f"the-{letter.lower()}", quote, is_draft=letter.islower())
            for letter, quote in zip(there, quotes, strict=False)
        ),
    )
    found = find_project(place)
    assert found is not None
    queue = draft_queue(read_project(found).library, "x")
    assert ("".join(draft.id[-1] for draft in queue.drafts), queue.left) == (order, left)


def test_it_tells_how_many_were_left_before(place: Path) -> None:
    done = judge(place, "", "", "Geese rule.", "q", options=("x",))
    assert "left before" not in done.output
    written(
        place,
        _statement("a", "will open"),
        _statement("b", "has asked us", is_draft=False),
        _statement("c", "we will"),
    )
    done = judge(place, "q")
    assert done.output.startswith(
        "It goes on behind the last that is confirmed. Drafts that were left before, and come last: 1.\n"
    )
    assert "1 of 2 · c ·" in done.output


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
    judge(place, "", "speaker: Bob", "q")
    assert "speaker-in-paper-1" not in _actors(place)


def test_a_new_actor_with_a_name_stays(place: Path) -> None:
    """It can be judged; who it is was guessed from the text."""
    judge(place, "", "speaker: Bob", "", "speaker: Bob", "q")
    assert "jonas-pell" in _actors(place)


def test_judge_and_publish_agree_about_who_was_not_found(place: Path) -> None:
    _with_somebody(place)
    assert "speaker-in-paper-1" not in run(place, "publish", "--check").output
    done = run(place, "confirm", "--all-of", "x", "--dry-run")
    assert "speaker-in-paper-1" not in done.output


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
