"""`briefings judge`: whoever says yes behind an answer that was refused sees first what stands there without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import DRAFTS, SAYS, drafted, judge, statements, written
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

TOPICS = """topics:
  - id: filling-reservoir
    name: The filling of the reservoir
  - id: opening-hours
    name: Opening hours
  - id: opening-bridge
    name: The opening of the bridge
"""
WITHOUT = "It stands as it is shown now, without that."
COPY = (
    "id: a\n    todo: look\n    speaker: ada\n    about: [harbour]\n    says: Nobody has asked us to.\n"
    "    source: paper-1\n    locator: para 2\n    quote: Nobody has asked us to.\n"
)


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text, and four topics."""
    folder = drafted(project)
    (folder / "briefings/more.yml").write_text(TOPICS, encoding="utf-8")
    return folder


def _in_line(text: str) -> str:
    return " ".join(text.split()).replace(" | ", " ")


@pytest.mark.parametrize("line", ["stance: harbor for", "about: herring", "banana", "date: yesterday"])
def test_yes_behind_a_refused_answer_confirms_nothing_yet(place: Path, line: str) -> None:
    done = judge(place, SAYS, line, "y", "q")
    assert f"Not written: “{line}”. {WITHOUT}" in done.output
    assert "Confirmed: 0." in done.output
    assert done.output.count("1 of 3 · ada-paper-1") == 2
    assert "Confirmed: ada-paper-1." in judge(place, line, "y", "y", "q").output


def test_what_was_mended_since_needs_no_second_yes(place: Path) -> None:
    done = judge(
        place, SAYS, "stance: harbor for", "stance: harbour for", "banana", "about: harbour", "y", "q"
    )
    assert WITHOUT not in done.output
    assert "Confirmed: ada-paper-1." in done.output


def test_another_answer_does_not_make_up_for_a_refused_one(place: Path) -> None:
    done = judge(place, SAYS, "stance: harbor for", "about: harbour", "y", "q")
    assert f"Not written: “stance: harbor for”. {WITHOUT}" in done.output


def test_an_actor_is_seen_again_behind_a_refused_answer(place: Path) -> None:
    done = judge(place, "", "Geese rule.", "y", "type: persn", "y", "q")
    assert f"Not written: “type: persn”. {WITHOUT}" in done.output
    assert "Confirmed: 0." in done.output


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("about: reservoir", ["filling-reservoir"]),
        ("about: hours", ["opening-hours"]),
        ("about: Filling", ["filling-reservoir"]),
        ("about: the bridge", ["opening-bridge"]),
    ],
)
def test_a_topic_is_known_by_a_word_that_it_alone_has(place: Path, line: str, about: list[str]) -> None:
    judge(place, line, "q")
    assert statements(place)["ada-paper-1"]["about"] == about


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("about: opening", "“opening” may be `opening-hours` or `opening-bridge`: write which."),
        ("stance: opening against", "“opening” may be `opening-hours` or `opening-bridge`: write which."),
        (
            "about: herring",
            "the topics are `",
        ),
    ],
)
def test_topics_that_may_be_meant_are_listed(place: Path, line: str, says: str) -> None:
    before = (place / DRAFTS).read_bytes()
    assert says in judge(place, line, "q").output
    assert (place / DRAFTS).read_bytes() == before


def test_what_a_strict_build_stops_at_is_told_before_it_is_confirmed(place: Path) -> None:
    written(place, COPY)
    done = judge(place, "y", "q")
    assert "[says-copies-quote]" in done.output
    assert (
        "publish --check` stops at that until it is mended; y once more confirms it all the same."
        in done.output
    )
    assert "Confirmed: 0." in done.output
    assert "Confirmed: 1." in judge(place, "y", "y", "q").output


def test_what_has_changed_since_is_told_of_again(place: Path) -> None:
    written(place, COPY)
    done = judge(place, "y", "note: Said at the end.", "y", "q")
    assert done.output.count("y once more confirms") == 2
    assert "Confirmed: 1." in judge(place, SAYS, "y", "q").output


def test_a_field_shows_what_it_changed_and_no_more(place: Path) -> None:
    done = judge(place, SAYS, "note: Said at the end.", "q")
    assert done.output.count("1 of 3 · ada-paper-1") == 1
    assert done.output.count(f"says: {SAYS}") == 1
    assert "  note: Said at the end.\n" in done.output
    again = judge(place, "note: -", "s", "q")
    assert "  note is taken out\n" in again.output
    assert again.output.count("1 of 3 · ada-paper-1") == 2
    assert _in_line(again.output).count(">>Nobody has asked us to<<") == 2


def test_a_cut_quotation_is_shown_in_its_text(place: Path) -> None:
    done = judge(place, "quote: Nobody has asked us", "q")
    assert ">>Nobody has asked us<<" in _in_line(done.output)


def test_what_changed_meanwhile_is_shown_whole(place: Path) -> None:
    change(place, DRAFTS, "    speaker: ada\n", "    speaker: bob\n")
    assert "Bob (bob)" in judge(place, "s", "q").output
