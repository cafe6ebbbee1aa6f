"""`briefings compose` writes what was typed, as it was typed, or nothing; it shows nothing that is withheld."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.composing import FOLDER, begun, compose, judged, written
from tests.waiting import LONGEST, wait_for

if TYPE_CHECKING:
    from pathlib import Path

WITHHELD = "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n"
COMMANDS_OF_THE_TALK = frozenset({"b", "back", "q", "quit", "exit", "?", "h", "help"})
HOSTILE = (
    *(
        "null",
        "yes",
        "~",
        "12",
        "1e3",
        "2026-03-04",
        "{a: b}",
        "[x]",
        "- x",
        "a: b",
        "# x",
        "x # y",
        "*x",
        "&x",
        "!!str x",
    ),
    *(
        "'x'",
        '"x',
        "%TAG",
        "@x",
        "`x`",
        "|",
        "> x",
        "x\\n",
        "…",
        "...",
        "---",
        "=",
        "<<",
        "\u202ex",
        "x\u2028y",
        "\x1b[31mx",
    ),
    *("\x07", "x\x00y", "\ufeffx", "<b>x</b>", "[x](javascript:y)", "ﬁ", "x" * 400, "Ставок", "池塘", "بركة"),
)


def stands(place: Path, name: str, typed: str) -> None:
    """Hold that a text stands as it was typed, but for its spaces, or that nothing stands in its place."""
    path = place / FOLDER / "briefing.yml"
    before = path.read_bytes()
    done = compose(place, "", typed, "q", options=("--all",))
    assert done.exit_code == 0, done.output
    assert "\x1b" not in done.output.replace(f"> {typed}", "")  # what is echoed as it is typed
    if path.read_bytes() == before:
        assert "Nothing was written." in done.output or typed.strip().casefold() in {
            "",
            *COMMANDS_OF_THE_TALK,
            name,
        }
        return
    assert written(place, "briefing.yml")["title"].rstrip("\n") == " ".join(typed.split())


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_text_stands_as_it_was_typed_or_nothing_does(typed: str, tmp_path: Path) -> None:
    stands(begun(tmp_path), "A briefing on pond talks", typed)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing that has been begun, for many titles."""
    return begun(tmp_path_factory.mktemp("titles"))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=40))
@example("x: y")
def test_any_text_comes_back(place: Path, typed: str) -> None:
    stands(place, str(written(place, "briefing.yml")["title"]), typed)


@pytest.mark.parametrize(
    ("answers", "field", "value"),
    [
        (("", "null", "q"), "name", "null"),
        (("", "", "no", "q"), "place", "no"),
        (("", "a: {b}", "q"), "name", "a: {b}"),
    ],
)
def test_what_yaml_would_take_for_something_else_is_a_text(
    answers: tuple[str, ...], field: str, value: str, tmp_path: Path
) -> None:
    place = begun(tmp_path)
    done = compose(place, *answers)
    event = written(place)["events"][0]
    assert event.get(field) == value or "Nothing was written." in done.output


def test_comments_and_other_bytes_stay(tmp_path: Path) -> None:
    place = begun(tmp_path)
    path = place / FOLDER / "briefing.yml"
    before = path.read_text(encoding="utf-8").splitlines()
    compose(place, "Talks on the pond", "q")
    after = path.read_text(encoding="utf-8").splitlines()
    assert set(before) - set(after) == {"  - Write the title.", "title: A briefing on pond talks"}
    assert set(after) - set(before) == {"title: Talks on the pond"}


def test_withheld_words_are_shown_in_no_question(tmp_path: Path) -> None:
    place = judged(begun(tmp_path))
    for path, old in (
        (place / "sources/hill.txt", "Ada Reed said"),
        (place / FOLDER / "drafts.yml", "name: Ada Reed"),
    ):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, old.replace("Ada Reed", "Zorro Quibble")), encoding="utf-8")
    (place / "briefings/withheld.yml").write_text(WITHHELD, encoding="utf-8")
    shown = compose(
        place, "", "", "Zorro Quibble meets", *["", ""] * 3, "Zorro Quibble", "", "Zorro, drained", "", "", "", "", "q",
        options=("--all",),
    )  # fmt: skip
    typed = shown.output.replace("> Zorro Quibble", "> ")
    assert "Quibble" not in typed
    assert "Zorro Quibble" in compose(place, "", "", "", "q", options=("--all", "--show-withheld")).output


@pytest.mark.parametrize("length", [*range(84, 112, 5), *range(140, 162, 4)])
def test_no_half_of_a_withheld_name_is_left_where_a_text_is_cut(length: int, tmp_path: Path) -> None:
    place = judged(begun(tmp_path))
    (place / "briefings/withheld.yml").write_text(WITHHELD, encoding="utf-8")
    long = f"{'frog ' * (length // 5)}{'x' * (length % 5)} Zorro Quibble and the pond {'of frogs ' * 20}"
    (place / "sources/hill.txt").write_text(
        f"{long}.\n\nIn Zorro Quibble a zorro quibbles.\n", encoding="utf-8"
    )
    drafts = place / FOLDER / "drafts.yml"
    text = drafts.read_text(encoding="utf-8").replace("Nobody may drain the pond.", f"{long}.")
    drafts.write_text(text, encoding="utf-8")
    done = compose(place, "b", "Frogs", "", "frog, pond", "", "", "", "l", "q")
    shown = " ".join(done.output.split())
    assert "[withheld]" in shown, shown
    assert not {"Zorro", "Quibble", "zorro"} & {*shown.replace("“", " ").split()}


def test_the_end_of_the_answers_loses_none(tmp_path: Path) -> None:
    place = begun(tmp_path)
    done = compose(place, "Talks on the pond")
    assert done.exit_code == 0
    assert "briefings" in done.output
    assert written(place, "briefing.yml")["title"] == "Talks on the pond"


def test_what_cannot_be_read_is_told_first(tmp_path: Path) -> None:
    place = begun(tmp_path)
    path = place / FOLDER / "briefing.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("lang: en", "lang: [en"), encoding="utf-8")
    done = compose(place, "Talks on the pond")
    assert done.exit_code == 1
    assert "nothing can be written before these are mended" in done.output


def test_a_briefing_without_an_event_of_its_own_is_asked_for_the_rest(tmp_path: Path) -> None:
    place = begun(tmp_path)
    path = place / FOLDER / "briefing.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("event: meeting\n", ""), encoding="utf-8")
    done = compose(place, "Talks on the pond", "The pond", "", "pond", "", "q")
    assert "What happened?" not in done.output
    assert [topic["name"] for topic in written(place)["topics"]] == ["The pond"]


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
def test_it_is_answered_on_a_terminal(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    place = begun(tmp_path)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "-C", str(place), "compose", "pond-talks"]
    shown = ""

    def asks(question: str) -> bool:
        nonlocal shown
        if select.select([ours], [], [], 0)[0]:
            shown += os.read(ours, 4096).decode(errors="replace")
        return re.search(rf"{question}.*\n?.*\n> ", shown.replace("\r", "")) is not None

    answers = (
        ("What is the title", "Talks on the ponds\x7f at Hill\n"),
        ("What happened", "Ставок\n"),
        ("Where", "b\n"),
        ("On which day", "q\n"),
    )
    program = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    try:
        for question, answer in answers:
            wait_for(partial(asks, question), lambda: repr(shown))
            os.write(ours, answer.encode())
        wait_for(lambda: asks("") or program.poll() is not None, lambda: repr(shown))
        assert program.wait(LONGEST) == 0
    finally:
        program.kill()
        os.close(ours)
        os.close(theirs)
    assert written(place, "briefing.yml")["title"] == "Talks on the pond at Hill"
    assert written(place)["events"][0]["name"] == "Ставок"
