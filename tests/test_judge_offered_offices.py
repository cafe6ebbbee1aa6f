"""`briefings judge` offers what a text says of a new person: the office, and for whom they speak by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import DRAFTS, drafted, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SAID = "The {} met the ferrymen.\n\n“The ferry runs in May,” said Ana Brenn.\n"
OFFICE = "Office: Foreign Minister of Orland, by “Foreign Minister Ana Brenn of Orland”? (Enter: yes"
BODY = "Speaks for Orland, a state that is in no register, by “Foreign Minister of Orland”? (Enter: yes"


def _asked(
    project: Callable[[Mapping[str, str]], Path], words: str, *lines: str
) -> tuple[str, dict[str, object]]:
    """Return what is printed and written of a new person of whom the text says ``words``."""
    place = drafted(project, SAID.format(words))
    done = judge(place, *lines, options=("ana-brenn",))
    actors = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))["actors"]
    return done.output, next(actor for actor in actors if actor["id"] == "ana-brenn")


@pytest.mark.parametrize(
    ("lines", "office", "body"),
    [
        (("", "", "q"), "Foreign Minister of Orland", "orland"),
        (("y", "y", "y"), "Foreign Minister of Orland", "orland"),
        (("?", "", "-", "y"), "Foreign Minister of Orland", None),
        (("-", "y"), None, None),
        (("n", "part_of: Orland", "state", "q"), None, "orland"),
        (("office: Mayor of Brill", "y", "q"), "Mayor of Brill", None),
        (("", "-", "q"), "Foreign Minister of Orland", None),
        (("", "q"), "Foreign Minister of Orland", None),
    ],
)
def test_an_empty_line_takes_what_the_text_says(
    project: Callable[[Mapping[str, str]], Path], lines: tuple[str, ...], office: str | None, body: str | None
) -> None:
    output, written = _asked(project, "Foreign Minister Ana Brenn of Orland", *lines)
    assert OFFICE in output
    assert (BODY in output) == (office == "Foreign Minister of Orland")
    titles = [known["title"] for known in written.get("offices", [])]  # type: ignore[attr-defined]
    assert (titles, written.get("part_of")) == ([office] if office else [], body)


@pytest.mark.parametrize(
    "words",
    [
        "former Foreign Minister Ana Brenn of Orland",
        "outgoing Foreign Minister Ana Brenn of Orland",
        "writer Ana Brenn of Orland",
    ],
)
def test_nothing_is_offered_that_the_text_does_not_say(
    project: Callable[[Mapping[str, str]], Path], words: str
) -> None:
    output, _ = _asked(project, words, "q")
    assert "(Enter: yes" not in output


def test_answers_that_come_in_one_line_are_not_taken_for_what_is_offered(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    output, written = _asked(
        project, "Foreign Minister Ana Brenn of Orland", "short: Brenn // office: Minister of Orland // y"
    )
    assert BODY not in output
    assert "part_of" not in written


def test_an_office_is_offered_that_says_more_than_what_was_guessed(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    said = "“The ferry runs in May,” said Foreign Minister Ana Brenn.\n\nForeign Minister Ana Brenn of Orland left.\n"
    place = drafted(project, said)
    before = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))["actors"][0]["offices"]
    done = judge(place, "", "q", options=("ana-brenn",))
    after = yaml.safe_load((place / DRAFTS).read_text(encoding="utf-8"))["actors"][0]["offices"]
    assert OFFICE in done.output
    assert [[office["title"] for office in offices] for offices in (before, after)] == [
        ["Foreign Minister"],
        ["Foreign Minister of Orland"],
    ]
