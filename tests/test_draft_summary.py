"""`briefings draft` says in a few lines what it drafted; with --verbose, or when it writes nothing, each draft."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.cli.draft_summary import summary
from generator.drafting.entries import DraftedActor, DraftedStatement, LeftOut, SourceDrafts
from generator.model.placeholders import SPEAKER_NOT_FOUND
from tests.factories import actor, library
from tests.quotes.project import FILES, run, without_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

KNOWN = library(actors=map(actor, ("ada", "bob", "cleo")))
OPEN_DAY = "date “last week”: say which day that was, as the source has no date"
SIDES = "speaker nobody, read from “Both agreed” in paragraph 1 (say who “Both” are, as the text names none)"


def _said(*speakers: str, todo: tuple[str, ...] = (), number: int = 0) -> DraftedStatement:
    id_ = f"{'-and-'.join(speakers)}-{number}"
    words = f"words {number}"
    return DraftedStatement(
        id=id_,
        speakers=speakers,
        says="…",
        source="s",
        locator="para 1",
        quote=words,
        date_words="last week",
        todo=todo,
    )


def _drafts(
    *statements: DraftedStatement, left: tuple[LeftOut, ...] = (), new: tuple[str, ...] = ()
) -> SourceDrafts:
    actors = tuple(DraftedActor(id=name.lower(), type="person", name=name, todo=("say who",)) for name in new)
    return SourceDrafts(source="s", statements=statements, actors=actors, left_out=left)


def _lines(*drafts: SourceDrafts) -> list[str]:
    return [*summary(drafts, KNOWN)]


@pytest.mark.parametrize(
    ("speakers", "says"),
    [
        ((), "s: 0 statements drafted"),
        ((("ada",),), "s: 1 statement drafted: Ada 1"),
        ((("bob",), ("ada",), ("ada",)), "s: 3 statements drafted: Ada 2, Bob 1"),
        ((("ada", "bob"), ("ada",), ("bob",), ("bob",)), "s: 4 statements drafted: Bob 2, Ada 1, both 1"),
        ((("ada", "bob"), ("ada",), ("cleo",)), "s: 3 statements drafted: Ada 1, Cleo 1, Ada and Bob 1"),
        (
            tuple((f"person-{number}",) for number in range(9)),
            "s: 9 statements drafted: person-0 1, person-1 1, person-2 1, person-3 1, person-4 1, person-5 1, others 3",
        ),
    ],
)
def test_a_source_is_one_line(speakers: tuple[tuple[str, ...], ...], says: str) -> None:
    assert _lines(_drafts(*(_said(*names, number=number) for number, names in enumerate(speakers)))) == [says]


def test_what_is_open_is_counted_with_the_first_examples() -> None:
    lines = _lines(
        _drafts(
            *(_said("ada", todo=(OPEN_DAY,), number=number) for number in range(3)),
            _said("nobody", todo=(SIDES,), number=3),
            _said("ada", number=4),
            left=(LeftOut(words="It rains, and " * 9, line=7, because="it is entered already"),),
        ),
        _drafts(new=(SPEAKER_NOT_FOUND, *(f"P{number}" for number in range(10)))),
    )
    assert lines[2:] == [
        "1 draft without a speaker: nobody-3 (“Both”)",
        "3 drafts with a day that is to be said: ada-0 (“last week”), ada-1 (“last week”), …",
        "1 quotation not drafted: line 7 (“It rains, and It rains, and It rains, an…”: it is entered already)",
        "In no register yet: P0, P1, P2, P3, P4, P5, P6, P7 and 2 more",
    ]


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one held text."""
    return project(FILES)


def test_the_command_ends_with_the_next_step(place: Path) -> None:
    told = without_folder(run(place, "draft", "x", "paper-1").output, place).splitlines()
    assert told[0] == "paper-1: 1 statement drafted: Ada 1"
    assert told[-2] == "  briefings judge x"
    assert not any("to do:" in line for line in told)
    assert len(told) < 8


@pytest.mark.parametrize("option", ["--verbose", "--dry-run"])
def test_each_draft_is_told_to_whoever_wants_it(place: Path, option: str) -> None:
    told = run(place, "draft", "x", "paper-1", option).output
    assert "ada-paper-1: ada, para 2" in told
    assert "    to do: speaker ada, read in paragraph 2" in told


def test_programs_read_all_of_it(place: Path) -> None:
    found = json.loads(run(place, "draft", "x", "paper-1", "--format", "json").output)
    (statement,) = found["sources"][0]["statements"]
    assert "speaker ada, read in paragraph 2 (carried over from before)" in statement["todo"]


def test_what_is_withheld_is_not_told(place: Path) -> None:
    text = (place / "sources/paper.txt").read_text(encoding="utf-8")
    (place / "sources/paper.txt").write_text(
        f"{text}“All keys are lost,” Zorro Quibble said.\n", encoding="utf-8"
    )
    wish = "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n"
    (place / "briefings/wish.yml").write_text(wish, encoding="utf-8")
    told = run(place, "draft", "x", "paper-1").output
    assert "2 statements drafted" in told
    assert "Quibble" not in told
