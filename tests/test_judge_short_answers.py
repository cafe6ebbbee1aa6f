"""Whoever judges types little: beginnings of words and ids, numbers of topics, several answers in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from generator.cli import conversation, tab_key
from generator.judging import DRAFT, Field, TopicNumbers, offered_words, read_project
from generator.project import Project
from tests.judging import DRAFTS, SAYS, drafted, judge, statements
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

TOPICS = """topics:
  - {id: bridge, name: Bridge 3 at Brill}
  - {id: opening-hours, name: Opening hours}
"""


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three topics, and three drafts from one held text."""
    folder = drafted(project)
    change(folder, "briefings/x/call.yml", "statements:\n", f"{TOPICS}statements:\n")
    return folder


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (("about: harb", "stance: against"), "stance", {"harbour": "against"}),
        (("ab: harbour", "st: a"), "stance", {"harbour": "against"}),
        (("about: harbour", "stance: against, with conditions"), "stance", {"harbour": "against-with-conditions"}),
        (("stance: opening for-w",), "stance", {"opening-hours": "for-with-conditions"}),
        (("stance: 3 n",), "stance", {"opening-hours": "neutral"}),
        (("stance: 1 for, 3 against",), "stance", {"harbour": "for", "opening-hours": "against"}),
        (("stance: 1,3 f; bri: a",), "stance", {"harbour": "for", "opening-hours": "for", "bridge": "against"}),
        (("stance: 1 f", "stance: 1 -, 3 for, with conditions"), "stance", {"opening-hours": "for-with-conditions"}),
        (("stance: {harbour: for, bridge: against}",), "stance", {"harbour": "for", "bridge": "against"}),
        (("y // note: Of old.",), "note", "Of old."),
        (("about: 1, 2",), "about", ["harbour", "bridge"]),
        (("about: Bridge 3 at Brill",), "about", ["bridge"]),
        (("mod: hop",), "modality", "hoped"),
        (("kind: char",), "kind", "characterisation"),
        (("links: den opens",), "links", [{"to": "opens", "as": "denies"}]),
        (("speaker: bo",), "speaker", "bob"),
        (("about: 2 // stance: f // note: Of old.",), "note", "Of old."),
    ],
)  # fmt: skip
def test_few_letters_do(place: Path, lines: tuple[str, ...], field: str, value: object) -> None:
    first = next(iter(statements(place)))
    done = judge(place, *lines, "q")
    written = next(draft for id_, draft in statements(place).items() if id_ == first or "bob" in id_)
    assert written.get(field) == value, done.output


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("about: 4", "No topic has the number 4."),
        ("stance: a", "Name the topic, and then the stance: `stance: TOPIC a`."),
        ("tr: Niemand", "A draft has no `tr`"),
        ("modality: h", "Nothing was written."),
        ("links: denies un // y", "`unseen`"),
        ("stance: 1 for, 2 maybe", "`maybe` is no stance"),
        ("stance: 1 maybe, 2 for", "`maybe` is no stance"),
        ("stance: 1 for, 2", "Name the topic, and then the stance: `stance: bridge for`."),
    ],
)
def test_what_may_be_several_is_not_taken(place: Path, line: str, says: str) -> None:
    change(place, "briefings/x/call.yml", "  - id: unseen\n", "  - id: unheard\n    todo: look\n    speaker: ada\n"
           "    says: They hear.\n    source: paper-2\n  - id: unseen\n") if " un " in line else None  # fmt: skip
    before = (place / DRAFTS).read_bytes()
    done = judge(place, line, "q")
    assert says in done.output, done.output
    assert (place / DRAFTS).read_bytes() == before


def test_topics_are_listed_once_with_their_numbers(place: Path) -> None:
    done = " ".join(judge(place, "s", "note: Of old.", "q").output.split())
    listed = "Topics: 1 The harbour; 2 Bridge 3 at Brill; 3 Opening hours. A number stands for its topic:"
    assert done.count(listed) == 1
    assert " ".join(judge(place, "?", "q").output.split()).count(listed) == 2


def test_a_number_stays_that_of_its_topic(place: Path) -> None:
    library = read_project(Project(place)).library
    numbers = TopicNumbers()
    draft = next(statement for statement in library.statements.values() if statement.todo)
    assert numbers.told(draft, library)
    change(place, DRAFTS, "statements:\n", "topics:\n  - {id: a-first, name: First of all}\nstatements:\n")
    library = read_project(Project(place)).library
    assert "3 Opening hours; 4 First of all." in numbers.told(draft, library)
    assert not numbers.told(draft, library)
    assert numbers.named(Field("about", "4"), draft, library) == Field("about", "a-first")


def test_a_line_says_all_and_confirms(place: Path) -> None:
    done = judge(place, f"{SAYS} // stance: 1 against // y", "q")
    assert "Confirmed: ada-paper-1." in done.output
    first = next(iter(statements(place).values()))
    assert (first["says"], first["stance"]) == (SAYS, {"harbour": "against"})
    assert done.output.count(f"says: {SAYS}") == 1


def test_a_sentence_is_confirmed_in_its_line(place: Path) -> None:
    assert "Confirmed: ada-paper-1." in judge(place, f"{SAYS} y", "q").output
    assert next(iter(statements(place).values()))["says"] == SAYS


def test_what_is_confirmed_has_been_shown(place: Path) -> None:
    done = judge(place, f"{SAYS} // speaker: bo // y", "q")
    assert done.output.index("Bob (bob)") < done.output.index("Confirmed: bob-paper-1.")
    assert done.output.index(f"says: {SAYS}") < done.output.index("Confirmed: bob-paper-1.")


def test_what_is_refused_takes_nothing_else_of_the_line_with_it_and_confirms_nothing(place: Path) -> None:
    done = judge(place, f"{SAYS} // stance: harbour maybe // note: Of old. // y", "y", "q")
    assert "`maybe` is no stance" in done.output
    assert f"Written of this line: {SAYS} // note: Of old.\n" in done.output
    assert "Not written of this line: stance: harbour maybe // y\n" in done.output
    assert "Not written: “stance: harbour maybe”." in done.output
    assert "Confirmed: 0." in done.output
    first = next(iter(statements(place).values()))
    assert (first["says"], first["note"], "stance" in first) == (SAYS, "Of old.", False)


def test_what_is_no_answer_is_told_again_behind_others_that_are(place: Path) -> None:
    done = judge(place, f"banana // y // {SAYS}", "y", "q")
    assert f"Written of this line: {SAYS}\nNot written of this line: banana // y\n" in done.output
    assert "Not written: “banana”." in done.output
    assert "Confirmed: 0." in done.output


def test_a_line_answers_about_an_actor_too(place: Path) -> None:
    change(
        place,
        DRAFTS,
        "actors:\n",
        "actors:\n  - id: zoe\n    todo: look\n    type: unnamed\n    name: Zoe Hill\n",
    )
    done = judge(place, "type: per // part_of: ada // y", "state", "q", options=("zoe",))
    assert "Confirmed: zoe." in done.output, done.output
    assert "type: person" in (place / DRAFTS).read_text(encoding="utf-8")


def test_a_draft_is_opened_by_how_its_id_begins(place: Path) -> None:
    assert "1 of 1 · jonas-pell-geese" in judge(place, "q", options=("x", "jonas-pell-g")).output
    several = judge(place, "q", options=("x", "j"))
    assert several.exit_code == 2


def test_a_draft_of_other_words_comes_next(place: Path) -> None:
    done = judge(place, "and: The crisis ... of geese", "", "q")
    id_ = next(id_ for id_ in statements(place) if "crisis" in id_)
    assert f"A draft of these words comes next: {id_}." in done.output
    assert f"2 of 4 · {id_}" in done.output
    assert statements(place)[id_]["quote"] == "The crisis, as Bob calls it, is a crisis of geese"
    assert next(iter(statements(place).values()))["quote"] == "Nobody has asked us to."


def test_words_that_are_not_in_the_text_make_no_draft(place: Path) -> None:
    before = (place / DRAFTS).read_bytes()
    assert "The text does not have the words “Nobody sails”" in judge(place, "and: Nobody sails", "q").output
    assert (place / DRAFTS).read_bytes() == before


@pytest.mark.parametrize(
    ("before", "offered", "others"),
    [
        ("", {"speaker: ", "says: ", "and: "}, {"bob"}),
        ("They met. // ", {"stance: "}, {"bob"}),
        ("speaker: ", {"bob", "own-voice", "paper-1"}, {"harbour", "stance: "}),
        ("st: ", {"harbour", "against"}, {"bob"}),
        ("links: ", {"denies", "opens"}, {"bob"}),
        ("modality: ", {"hoped"}, {"opens"}),
        ("They met. ", set(), {"bob", "stance: "}),
    ],
)
def test_what_may_come_next_is_offered(place: Path, before: str, offered: set[str], others: set[str]) -> None:
    library = read_project(Project(place)).library
    draft = next(statement for statement in library.statements.values() if statement.todo)
    words = {*offered_words(before, DRAFT, draft, library)}
    assert offered <= words
    assert not others & words


def test_tab_completes_on_a_terminal_alone(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readline = pytest.importorskip("readline")
    offered: list[object] = []

    def prompt(*_: object, **__: object) -> str:
        completer = readline.get_completer()
        offered.append(completer and [completer("st", 0), completer("st", 1)])
        return "q"

    before = readline.get_completer()
    monkeypatch.setattr(click, "prompt", prompt)
    judge(place)
    monkeypatch.setattr(tab_key, "is_terminal", lambda: True)
    judge(place)
    assert offered == [before, ["stance: ", None]]
    assert readline.get_completer() is before


def test_a_yes_that_the_person_takes_back_is_not_told_as_refused(place: Path) -> None:
    done = judge(place, "Geese rule. y", "n", "q", options=("x", "jonas-pell-g"))
    assert "It stays a draft" in done.output
    assert "of this line" not in done.output


def test_what_is_told_is_cut_between_words_where_a_terminal_is_narrow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversation, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "20")
    assert conversation.in_lines("It stays a draft for now.\n  briefings judge a-long-id") == (
        "It stays a draft for\nnow.\n  briefings judge a-long-id"
    )
