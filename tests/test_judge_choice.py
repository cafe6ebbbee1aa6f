"""`briefings judge` shows a text once, asks which of its drafts are needed, and asks about these alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import openpyxl
import pytest

from generator.model.unconfirmed import LEFT_ASIDE
from tests.judging import DRAFTS, judge, meanwhile, statements
from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Projects = Callable[[Mapping[str, str]], Path]

TEXT = """The harbour of Brill

Ada met Bob in Brill on Monday.

“We will open the harbour,” Ada said. “We will not close it in winter,” she added.

“The geese have it,” Bob said. He wrote: “The keys are lost, all of them.”

“Nobody has asked us to,” Ada said.

“Then ask us now, and we come,” Bob answered.
"""
WHICH = "Which of them does a reader need?"
SAYS = "They will come when they are asked."


def _ids(place: Path, *, left: bool) -> list[str]:
    return [
        str(draft["quote"])
        for draft in statements(place).values()
        if (LEFT_ASIDE in str(draft["todo"])) is left
    ]


@pytest.fixture
def place(project: Projects) -> Path:
    """A project with five drafts of one held text, of which one sentence is confirmed elsewhere."""
    folder = project({**FILES, "sources/paper.txt": TEXT})
    done = run(folder, "draft", "x", "paper-1")
    assert done.exit_code == 0, done.output
    assert len(statements(folder)) == 5
    return folder


def test_only_the_chosen_are_asked_about(place: Path) -> None:
    done = judge(place, "2, 4", "", SAYS, "q")
    assert "paper-1: without a title. 5 drafts:" in done.output
    assert "  para 3 | “[2 The geese have it],” Bob said. He wrote: “[3 The keys" in done.output
    assert done.output.count(WHICH) == 1
    assert "Left aside: 3 of 5." in done.output
    assert "1 of 2 · bob-geese" in done.output
    assert "2 of 2 · " in done.output
    assert " of 5 · " not in done.output
    assert "Still drafts: 5, 4 left aside." in done.output


def test_the_same_command_asks_about_the_chosen_first(place: Path) -> None:
    judge(place, "2, 4", "q")
    done = judge(place, "q")
    assert WHICH not in done.output
    assert done.output.startswith("Left aside before, and asked about when these are done: 3.")
    assert "1 of 2 · bob-geese" in done.output


def test_when_all_else_is_done_it_is_chosen_of_those_that_were_left(place: Path) -> None:
    judge(place, "0")
    assert _ids(place, left=False) == []
    done = judge(place, "1", "q")
    assert WHICH in done.output
    assert len(_ids(place, left=False)) == 1


@pytest.mark.parametrize("lines", [("",), ("1-5",), ("all",)])
def test_all_may_be_needed(place: Path, lines: tuple[str, ...]) -> None:
    before = (place / DRAFTS).read_bytes()
    done = judge(place, *lines, "q")
    assert "1 of 5 · " in done.output
    assert "Left aside" not in done.output
    assert (place / DRAFTS).read_bytes() == before


def test_with_none_needed_there_is_nothing_to_ask(place: Path) -> None:
    done = judge(place, "0")
    assert " of 5 · " not in done.output
    assert (
        done.output.splitlines()[-1]
        == "Confirmed: 0. Still drafts: 5, all left aside. The same command shows them again."
    )


def test_nonsense_is_told_in_a_sentence_and_asked_again(place: Path) -> None:
    done = judge(place, "the geese", "9", "?", "1", "q")
    assert (
        "`the` is no number of a draft; write numbers, as 1-4, 7; nothing for all, 0 for none." in done.output
    )
    assert "`9` is none of them: the numbers are 1 to 5." in done.output
    assert "are left aside: they stay drafts" in done.output
    assert done.output.count("Ada met Bob in Brill") == 1
    assert "1 of 1 · " in done.output


@pytest.mark.parametrize("lines", [("q",), ()])
def test_who_ends_there_has_written_nothing(place: Path, lines: tuple[str, ...]) -> None:
    before = (place / DRAFTS).read_bytes()
    done = judge(place, *lines)
    assert done.exit_code == 0
    assert "Confirmed: 0. Still drafts: 5." in done.output
    assert (place / DRAFTS).read_bytes() == before


@pytest.mark.parametrize(
    "problem", [click.Abort(), KeyboardInterrupt(), UnicodeDecodeError("ascii", b"\xfc", 0, 1, "no text")]
)
def test_however_it_ends_what_was_left_is_kept(
    place: Path, monkeypatch: pytest.MonkeyPatch, problem: BaseException
) -> None:
    asked = click.prompt
    questions: list[str] = []

    def interrupted(question: str, **options: Any) -> object:  # noqa: ANN401  # what `click.prompt` takes
        questions.append(question)
        if len(questions) == 3:
            raise problem from KeyboardInterrupt()
        return asked(question, **options)

    monkeypatch.setattr(click, "prompt", interrupted)
    judge(place, "", "")
    assert len(_ids(place, left=True)) == 1


def test_it_can_be_chosen_anew_at_a_draft(place: Path) -> None:
    done = judge(place, "1, 2", "", "c", "1, 5", "q")
    assert done.output.count(WHICH) == 2
    assert done.output.count("? helps)") == 2  # of each question once
    assert len(_ids(place, left=False)) == 2


def test_it_can_be_chosen_anew_from_the_start(place: Path) -> None:
    judge(place, "1, 2", "q")
    done = judge(place, "3", "q", options=("x", "--choose"))
    assert "5 drafts:" in done.output
    assert len(_ids(place, left=False)) == 1


def test_named_drafts_are_asked_about_without_a_choice(place: Path) -> None:
    judge(place, "0")
    id_ = next(iter(statements(place)))
    done = judge(place, "", options=("x", id_))
    assert WHICH not in done.output
    assert f"1 of 1 · {id_} ·" in done.output
    assert judge(place, options=("x", id_, "--choose")).exit_code == 2
    assert judge(place, options=("paper-1", "--choose")).exit_code == 2


def test_of_a_source_it_is_chosen_too(place: Path) -> None:
    assert WHICH in judge(place, "q", options=("x", "--of", "paper-1")).output


def test_where_somebody_has_begun_nothing_is_to_be_chosen(place: Path) -> None:
    assert WHICH in judge(place, "", SAYS, "q").output
    done = judge(place, "q")
    assert "1 of " in done.output
    assert WHICH not in done.output


def test_without_a_text_the_drafts_are_listed(place: Path) -> None:
    (place / "sources/paper.txt").unlink()
    done = judge(place, "1", "q")
    assert "  [1] Ada: We will not close it in winter\n" in done.output
    assert "Left aside: 4 of 5." in done.output


def test_words_that_stand_nowhere_are_listed_below_the_text(place: Path) -> None:
    change(place, DRAFTS, "quote: The geese have it", "quote: The ducks have it")
    done = judge(place, "5", "q")
    assert "  Of these, the text does not have the words:\n  [5] Bob: The ducks have it\n" in done.output
    assert "1 of 1 · bob-geese" in done.output


def test_what_others_change_meanwhile_is_shown_as_it_is(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def done() -> None:
        change(place, DRAFTS, "quote: The geese have it", "quote: The geese")

    meanwhile(monkeypatch, done)
    shown = judge(place, "1, 3-5", "2", "q").output
    assert "has been changed meanwhile. Nothing was written, and it is shown as it is now." in shown
    assert "You typed:\n1, 3-5\n" in shown
    assert shown.count(WHICH) == 2
    assert len(_ids(place, left=False)) == 1


def test_of_drafts_that_are_all_gone_nothing_is_asked(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, (place / DRAFTS).unlink)
    shown = judge(place, "2, 4").output
    assert "You typed:\n2, 4\n" in shown
    assert shown.count(WHICH) == 1
    assert "Still drafts: 0." in shown


def test_a_withheld_name_is_in_no_mark(project: Projects) -> None:
    text = TEXT.replace("The geese have it", "Zorro Quibble has it")
    folder = project({**FILES, "sources/paper.txt": text})
    run(folder, "draft", "x", "paper-1")
    change(folder, DRAFTS, "quote: Zorro Quibble has it", "quote: Quibble has it")
    (folder / "briefings/wish.yml").write_text(
        "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n", encoding="utf-8"
    )
    shown = judge(folder, "q").output
    assert "[2 [withheld] has it]" in shown
    assert "Quibble" not in shown


def test_what_a_workbook_has_somebody_say_is_taken_up(place: Path) -> None:
    judge(place, "0")
    book = place / "x.xlsx"
    assert run(place, "sheet", "x", "--out", str(book)).exit_code == 0
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["Statements"]
    heads = [cell.value for cell in sheet[1]]
    quoted, says = heads.index("Quotation"), heads.index("Says")
    row = next(row for row in sheet.iter_rows(min_row=2) if row[quoted].value == "The geese have it")
    row[says].value = "It is in the hands of the geese."
    workbook.save(book)
    done = run(place, "import", str(book))
    assert done.exit_code == 0, done.output
    assert _ids(place, left=False) == ["The geese have it"]


def test_words_of_which_nothing_was_drafted_become_a_draft_that_is_asked_about(place: Path) -> None:
    before = set(statements(place))
    done = judge(place, "quote: no such words", "quote: Bob said ... wrote", "2", "q")
    assert "The text does not have the words “no such words”" in done.output
    (new,) = set(statements(place)) - before
    assert f"A draft of these words: {new}." in done.output
    assert new == "bob-bob-said", "called as all drafts are: the speaker, and what it is named by"
    draft = statements(place)[new]
    assert (draft["quote"], draft["locator"], draft["says"]) == ("Bob said. He wrote", "para 3", "…")
    assert "a guess: as the draft next to it has it" in str(draft["todo"])
    assert "1 of 2 · " in done.output
    assert "Left aside: 4 of 5." in done.output


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("quote:", "Write the words as the text has them, or `quote: first words ... last words`."),
        ("quote: geese ... harbour of Nowhere", "The text does not have the words “harbour of Nowhere”"),
        ("quote: answered ... We will open", "“We will open” does not stand behind “answered”."),
        ("quote: a ... b ... c", "Write the words as the text has them, or"),
    ],
)
def test_words_that_are_none_of_the_text_make_no_draft(place: Path, line: str, says: str) -> None:
    before = (place / DRAFTS).read_bytes()
    assert says in judge(place, line, "q").output
    assert (place / DRAFTS).read_bytes() == before
