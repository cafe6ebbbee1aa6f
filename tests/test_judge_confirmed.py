"""`briefings judge` opens a statement that is confirmed: one that is named, and the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import DRAFTS, SAYS, drafted, judge, statements
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

OTHER = "There has been no such wish so far."
NAMED = ("x", "ada-paper-1")


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts, of which the first is confirmed."""
    folder = drafted(project)
    assert "Confirmed: 1." in judge(folder, SAYS, "about: harbour", "y", "q").output
    return folder


def test_one_that_is_named_is_opened_and_changed(place: Path) -> None:
    done = judge(place, OTHER, "note: Said at the end.", "", options=NAMED)
    assert "1 of 1 · confirmed · ada-paper-1 · briefings/x/drafts.yml:" in done.output
    assert "It is confirmed. Change what it says, or a field?" in done.output
    assert f"Before, it said: {SAYS}" in done.output
    statement = statements(place)["ada-paper-1"]
    assert (statement["says"], statement["note"], "todo" in statement) == (OTHER, "Said at the end.", False)
    assert run(place, "check").exit_code == 0


def test_the_one_before_is_opened_too(project: Callable[[Mapping[str, str]], Path]) -> None:
    folder = drafted(project)
    done = judge(folder, SAYS, "about: harbour", "y", "b", OTHER, "y", "q")
    assert "1 of 3 · confirmed · ada-paper-1" in done.output
    assert statements(folder)["ada-paper-1"]["says"] == OTHER
    assert done.output.count("2 of 3 · jonas-pell-geese") == 2


@pytest.mark.parametrize(
    ("line", "todo"), [("todo", ["look at this again"]), ("todo: ask Bob: all?", ["ask Bob: all?"])]
)
def test_it_becomes_a_draft_again(place: Path, line: str, todo: list[str]) -> None:
    done = judge(place, line, "q", options=NAMED)
    assert statements(place)["ada-paper-1"]["todo"] == todo
    assert "Still drafts: 3." in done.output
    again = judge(place, "todo: and Ada", "y", options=NAMED)
    assert "Confirmed: 1." in again.output


def test_a_confirmed_one_keeps_its_id(place: Path) -> None:
    judge(place, "speaker: bob", "q", options=NAMED)
    assert statements(place)["ada-paper-1"]["speaker"] == "bob"


def test_a_changed_quotation_is_to_be_checked_anew(place: Path) -> None:
    done = judge(place, "quote: Nobody has asked us", "q", options=NAMED)
    assert "Its words are to be checked anew: briefings" in done.output
    assert statements(place)["ada-paper-1"]["quote"] == "Nobody has asked us"


@pytest.mark.parametrize(
    "line", ["date: yesterday", "speaker: -", "says: …", "quote: Everybody has asked us."]
)
def test_what_would_be_wrong_is_not_written(place: Path, line: str) -> None:
    before = (place / DRAFTS).read_bytes()
    judge(place, line, "q", options=NAMED)
    assert (place / DRAFTS).read_bytes() == before


def test_what_is_published_is_changed_as_in_the_file(place: Path) -> None:
    assert run(place, "edition", "x").exit_code == 0
    done = judge(place, OTHER, "todo", "q", options=NAMED)
    assert "enter a correction of `ada-paper-1` in briefing.yml" in done.output
    assert "[todo-on-published]\nNothing was written." in done.output
    statement = statements(place)["ada-paper-1"]
    assert (statement["says"], "todo" in statement) == (OTHER, False)


def test_a_translation_is_the_editors_own(project: Callable[[Mapping[str, str]], Path]) -> None:
    folder = drafted(project)
    change(
        folder,
        "briefings/registers.yml",
        "publisher: paper, lang: en, date: 2024-05-01",
        "publisher: paper, lang: fr, date: 2024-05-01",
    )
    drafts = folder / DRAFTS
    written = yaml.safe_load(drafts.read_text(encoding="utf-8"))
    written["statements"][0]["todo"].append("translate the quotation")
    drafts.write_text(yaml.safe_dump(written, allow_unicode=True, sort_keys=False), encoding="utf-8")
    done = judge(folder, SAYS, "y", "n", "translation: They have not been asked.", "y", "q")
    assert done.output.count("Without a translation? (y or n)") == 1
    assert "Confirmed: ada-paper-1." in done.output, done.output
    statement = statements(folder)["ada-paper-1"]
    assert (statement["translation"], statement["translation_by"]) == ("They have not been asked.", "own")
    judge(folder, "translation_by: official", "q", options=NAMED)
    assert statements(folder)["ada-paper-1"]["translation_by"] == "official"
    judge(folder, "translation: -", "q", options=NAMED)
    assert not {"translation", "translation_by"} & statements(folder)["ada-paper-1"].keys()
