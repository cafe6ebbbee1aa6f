"""`briefings judge` shows each draft in its text, writes what is answered at once, and refuses what would be wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import DRAFTS, SAYS, drafted, judge, meanwhile, statements
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


def test_a_draft_is_shown_in_its_text_written_and_confirmed(place: Path) -> None:
    done = judge(place, SAYS, "stance: harbour for", "y", "q")
    assert done.exit_code == 0, done.output
    assert "1 of 3 · ada-paper-1 · briefings/x/drafts.yml:" in done.output
    assert "Ada (ada; carried over from before), on 2024-04-29 (“on Monday”" in done.output
    assert "close it,” Ada said. “>>Nobody has asked us to<<.”" in " ".join(done.output.split()).replace(
        " | ", " "
    )
    assert f"says: {SAYS}" in done.output
    assert "Confirmed: ada-paper-1." in done.output
    assert "Confirmed: 1. Still drafts: 2. Go on with:\n  briefings" in done.output
    assert done.output.endswith(" publish x\n")
    statement = statements(place)["ada-paper-1"]
    assert (statement["says"], statement["stance"], "todo" in statement) == (SAYS, {"harbour": "for"}, False)
    assert run(place, "check").exit_code == 0


def test_only_the_lines_of_the_answer_change(place: Path) -> None:
    before = (place / DRAFTS).read_text(encoding="utf-8").splitlines()
    judge(place, SAYS)
    after = (place / DRAFTS).read_text(encoding="utf-8").splitlines()
    assert set(after) - set(before) == {f"    says: {SAYS}"}
    assert [line for line in before if line not in after] == []
    assert "say in your own words what was said" not in statements(place)["ada-paper-1"]["todo"]  # type: ignore[operator]


def test_what_is_left_stays_a_draft_and_comes_again(place: Path) -> None:
    done = judge(place, "", "", "")
    assert "Confirmed: 0. Still drafts: 3, all left aside. The same command shows them again." in done.output
    assert "1 of 3" in judge(place, "q").output
    assert "1 of 1 · jonas-pell-geese" in judge(place, "q", options=("x", "jonas-pell-geese")).output


def test_what_a_statement_needs_is_asked_about_too(place: Path) -> None:
    before = (place / DRAFTS).read_text(encoding="utf-8")
    done = judge(place, "", "Geese rule.", "y", "n", "q")
    assert "It needs the actor `jonas-pell`, which nobody has confirmed either:" in done.output
    assert "It stays a draft" in done.output
    assert before.count("todo:") == (place / DRAFTS).read_text(encoding="utf-8").count("todo:")
    done = judge(place, "y", "y", "y", "q")
    assert "Confirmed: jonas-pell-geese, jonas-pell, twitter." in done.output
    assert run(place, "check").exit_code == 0


def test_who_is_not_found_is_not_confirmed(place: Path) -> None:
    somebody = "  - id: somebody\n    todo: say who\n    type: unnamed\n    name: speaker not found\n"
    change(place, DRAFTS, "actors:\n", f"actors:\n{somebody}")
    change(place, DRAFTS, "    speaker: ada\n", "    speaker: somebody\n")
    done = judge(place, SAYS, "y", "speaker: Bob", "y")
    assert "It is not said who speaks: write `speaker: ` and an id or a name." in done.output
    assert "Confirmed: 1." in done.output
    assert next(iter(statements(place).values()))["speaker"] == "bob"


def test_a_draft_behind_one_that_cannot_be_read_is_changed_in_its_place(place: Path) -> None:
    change(place, DRAFTS, "    speaker: ada\n", "    speeker: ada\n")
    before = (place / DRAFTS).read_text(encoding="utf-8")
    done = judge(place, "Geese rule.", "y", "y", "y", "q")
    assert "1 of 2 · jonas-pell-geese" in done.output
    assert "Confirmed: 1." in done.output, done.output
    after = (place / DRAFTS).read_text(encoding="utf-8")
    assert statements(place)["jonas-pell-geese"]["says"] == "Geese rule."
    assert before[before.index("speeker") : before.index("- id: jonas-pell-geese")] in after


def test_a_file_that_was_changed_meanwhile_is_read_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody writes beside it in an editor stays, and the answer is asked for again."""
    meanwhile(monkeypatch, lambda: change(place, DRAFTS, "    speaker: ada\n", "    speaker: bob\n"))
    done = judge(place, SAYS, SAYS, "y", "q")
    assert "Nothing was written, and it is shown as it is now." in done.output
    assert "Bob (bob)" in done.output
    statement = statements(place)["ada-paper-1"]
    assert (statement["speaker"], statement["says"]) == ("bob", SAYS)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("y", "Write first, in a sentence of your own, what was said."),
        ("speaker: Nobody Atall", "“Nobody Atall” is in no register. What is it? person / state /"),
        ("about: harbor", "if you mean `harbour`, write that"),
        ("stance: for", "Name the topic, and then the stance: `stance: TOPIC for`."),
        ("stance: 1 for", "No topic has a number here: write its id or its name in place of 1."),
        ("about: harbour, 2", "No topic has a number here: write its id or its name in place of 2."),
        ("stance: harbour maybe", "`maybe` is no stance"),
        ("stance: harbour -", "There is no stance on `harbour` to take out."),
        ("venue: -", "There is no `venue` to take out."),
        ("links: denies", "Name the other statement, too: `links: denies ID`."),
        ("links: denies opens by nobody", "Nothing that can be its `links, by` is called “nobody”"),
        ("links: likes opens", "`likes` is nothing that one statement does to another"),
        ("quote: Everybody has asked us to.", "Everybody"),
        ("date: yesterday", "Nothing was written."),
        ("modality: planed", "did you mean `planned`?"),
        ("Write to anna.kovac@example.org for more.", "Nothing was written."),
        ("note: <b>Bold</b> words were said.", "Nothing was written."),
        ("banana", "`banana` is no answer"),
    ],
)
def test_what_would_be_wrong_is_not_written(place: Path, line: str, says: str) -> None:
    before = (place / DRAFTS).read_bytes()
    done = judge(place, line, "q")
    assert done.exit_code == 0, done.output
    assert says in done.output
    assert (place / DRAFTS).read_bytes() == before


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("speaker: bob", "speaker", "bob"),
        ("speaker: Ada, bob", "speaker", ["ada", "bob"]),
        ("about: The harbour", "about", ["harbour"]),
        ("about: harbour", "about", ["harbour"]),
        ("quote: Nobody has asked us", "quote", "Nobody has asked us"),
        ("attribution: stated", "attribution", "stated"),
        ("date: 2024-04-29", "date", "2024-04-29"),
        ("venue: in the harbour office", "venue", "in the harbour office"),
        ("links: clarifies opens", "links", [{"to": "opens", "as": "clarifies"}]),
        ("links: clarifies opens by ada", "links", [{"to": "opens", "as": "clarifies", "by": "ada"}]),
        ("via: The Paper", "via", ["paper"]),
        ("note: Said at the end.", "note", "Said at the end."),
    ],
)
def test_a_field_is_written_as_the_format_has_it(place: Path, line: str, field: str, value: object) -> None:
    done = judge(place, line, "q")
    found = next(iter(statements(place).values())).get(field)
    assert str(found) == str(value) or found == value, done.output


def test_an_answer_can_be_taken_back(place: Path) -> None:
    judge(
        place, "stance: harbour for", "stance: harbour against", "venue: at sea", "venue: -", "about: -", "q"
    )
    statement = statements(place)["ada-paper-1"]
    assert statement["stance"] == {"harbour": "against"}
    assert "venue" not in statement
    judge(place, "stance: harbour -", "q")
    assert "stance" not in statements(place)["ada-paper-1"]


def test_one_goes_back_and_sees_more_of_the_text(place: Path) -> None:
    done = judge(place, "b", "", "b", "t", "?", "q")
    assert "There is no draft before this one." in done.output
    assert done.output.count("1 of 3") == 4
    assert "Ada met Bob in Brill on Monday." in done.output
    assert "what readers should know of it" in done.output


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("y",), "there is no briefing, source or actor `y`; did you mean `x`?"),
        (("x", "--of", "paper-3"), "there is no source `paper-3`"),
        (("x", "openss"), "no statement `openss` waits to be judged; did you mean `opens`?"),
    ],
)
def test_wrong_names_are_wrong_use(place: Path, options: tuple[str, ...], says: str) -> None:
    done = judge(place, options=options)
    assert done.exit_code == 2
    assert says in done.output


def test_a_source_alone_may_have_nothing_tojudge(place: Path) -> None:
    done = judge(place, options=("x", "--of", "paper-2"))
    assert (done.exit_code, "No statement waits to be judged." in done.output) == (0, True)
