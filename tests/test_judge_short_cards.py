"""What `briefings judge` has printed once it does not print again, and what is doubtful it always prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import DRAFTS, SAYS, judge, statements
from tests.quotes.project import FILES, change, run
from tests.tutorial.measures import drafted, session, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Projects = Callable[[Mapping[str, str]], Path]

REGISTERS = "briefings/registers.yml"
MOST_WORDS = 170
"""Words that are read for each statement: with the texts, and all cards and questions; before, it were 331."""
TEXT = (
    "“We have the keys,” Ada said. “The geese have it. They came by night.” It rained all day in Brill. "
    "“Nobody has asked us to do that,” she added.\n\nBob heard of it later.\n"
)
ORDER = ("We have the keys", "The geese have it. They came by night.", "Nobody has asked us to do that")


def _statement(id_: str, quote: str, asked: str, speaker: str = "ada") -> str:
    return (
        f"  - id: {id_}\n    todo:\n      - say in your own words what was said\n      - {asked}\n"
        f"    speaker: {speaker}\n    about: [harbour]\n    says: …\n    source: paper-1\n"
        f"    locator: para 1\n    quote: {quote}\n"
    )


@pytest.fixture
def place(project: Projects) -> Path:
    """A project with three drafts from one paragraph, of which two have their speaker from the first."""
    folder = project({**FILES, "sources/paper.txt": TEXT})
    change(folder, "briefings/x/call.yml", "quote: We will open the harbour", "quote: Bob heard of it later")
    asked = (
        "speaker ada, read from “Ada said” in paragraph 1",
        "speaker ada, read in paragraph 1 (carried over from before)",
        "speaker ada, read from “she added” in paragraph 1 (“she” read as ada)",
    )
    entries = map(_statement, ("one", "two", "three"), ORDER, asked)
    (folder / DRAFTS).write_text(f"statements:\n{''.join(entries)}", encoding="utf-8")
    return folder


def _cards(place: Path, *lines: str) -> list[str]:
    """Return what is printed from one question to the next, each in a line."""
    return [" ".join(card.split()).replace(" | ", " ") for card in judge(place, *lines).output.split("\n> ")]


def test_words_are_printed_once_and_a_paragraph_too(place: Path) -> None:
    first, second, third, *_ = _cards(place, "", "", "q")
    assert first.count("We have the keys") == 1
    assert "It rained all day in Brill." in first
    assert "In para 1: … “>>The geese have it. They came by night<<.” …" in second
    assert "It rained" not in third
    assert ">>Nobody has asked us to do that<<,” she added." in third


@pytest.mark.parametrize("line", ["s", "t"])
def test_all_of_it_is_shown_to_whoever_asks(place: Path, line: str) -> None:
    _, _, again, *_ = _cards(place, "", line, "q")
    assert "Ada (ada; carried over from before), about harbour:" in again
    assert "It rained all day in Brill." in again


def test_words_that_the_text_has_otherwise_are_printed_as_they_are(place: Path) -> None:
    change(place, DRAFTS, "quote: We have the keys", "quote: We have […] keys")
    first, *_ = _cards(place, "q")
    assert "“We have […] keys” In paper-1, para 1: “>>We have the keys<<,” Ada said." in first
    change(place, DRAFTS, "quote: We have […] keys", "quote: We have no keys")
    first, *_ = _cards(place, "q")
    assert "“We have no keys” In paper-1, para 1; the text does not have these words." in first


def test_an_id_and_the_answers_stand_there_once(place: Path) -> None:
    first, second, *_ = _cards(place, "", "q")
    assert "Ada (ada; by “Ada said”), about harbour:" in first
    assert first.endswith("What was said, in one sentence of your own? (Enter leaves it a draft, ? helps)")
    assert "Ada (carried over from before), about harbour:" in second
    assert second.endswith("What was said, in one sentence of your own?")


def test_other_words_are_shown_in_their_text_and_no_more(place: Path) -> None:
    _, changed, *_ = _cards(place, "quote: We have the", "q")
    assert "In para 1: “>>We have the<< keys,” Ada said. …" in changed
    assert "about harbour" not in changed


def test_a_corrected_speaker_is_offered_for_what_has_it_from_there(place: Path) -> None:
    done = judge(place, "speaker: Bob", "y", SAYS, "q")
    assert (
        "The next 2 drafts have their speaker from the same words: change them too? (y or n)" in done.output
    )
    assert {draft["speaker"] for draft in statements(place).values()} == {"bob"}
    assert run(place, "check").exit_code == 0


@pytest.mark.parametrize("answer", ["n", "", "q"])
def test_other_speakers_are_changed_on_a_yes_alone(place: Path, answer: str) -> None:
    judge(place, "speaker: Bob", answer, "q")
    assert [draft["speaker"] for draft in statements(place).values()] == ["bob", "ada", "ada"]


def test_of_one_draft_behind_it_is_told_in_the_singular(place: Path) -> None:
    done = judge(place, "", "speaker: Bob", "n", "q")
    assert "The next draft has its speaker from the same words: change it too? (y or n)" in done.output
    assert "The next" not in judge(place, "speaker: Bob", "q", options=("x", "three")).output


def test_a_field_of_a_source_prints_what_it_changed(project: Projects) -> None:
    folder = project(FILES)
    publisher = "    todo: [who]\n    type: organisation\n"
    change(
        folder,
        REGISTERS,
        "  - {id: paper-2, type: article-newspaper, publisher: paper, lang: en, date: 2024-05-02}\n",
        "  - id: paper-2\n    todo:\n      - 'The publisher is new: look at the actor `press` first'\n      - look\n"
        "    type: article-newspaper\n    publisher: press\n    lang: en\n    date: 2024-05-02\n",
    )
    change(
        folder,
        REGISTERS,
        "actors:\n",
        f"actors:\n  - id: press\n    name: Press\n{publisher.replace('[who]', 'who')}",
    )
    done = judge(folder, "", "title: The geese", "c", "q", options=("paper-2",))
    assert "1 of 2 · actor press" in done.output
    assert "The publisher is new" not in done.output
    assert done.output.count("The publisher is Press.") == 1
    assert (
        "\n> title: The geese\n\n  title: The geese\n  Not known: url. Type what you know, as `url: …`.\n"
        in done.output
    )
    assert "Drafts are chosen where their briefing is named" in done.output


def test_the_words_of_a_session_have_a_ceiling(tmp_path: Path) -> None:
    printed, _, confirmed = session(drafted(tmp_path))
    assert confirmed == 25
    assert words_of(printed) / confirmed < MOST_WORDS
    assert printed.count("All of veldara-readout: at call, as the source is an account of it.") == 1
