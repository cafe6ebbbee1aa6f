"""`briefings judge` publishes nothing that nobody has seen, loses nothing, and says so where it can do nothing."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from tests.judging import DRAFTS, SAYS, drafted, judge, meanwhile, statements, written
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SENTENCE = "Nobody had asked for it."
OTHERS = """
actors:
  - {id: ministry, type: organisation, name: "Ministry of Fish, Brill"}
  - {id: dora, type: person, name: Dora Reed}
  - {id: dora-two, type: person, name: Dora}
  - {id: jose, type: person, name: José Li}
"""


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


def test_a_mistake_that_another_draft_has_too_is_not_written(place: Path) -> None:
    bold = "<b>Bold</b> words were said."
    change(place, DRAFTS, "    via: [twitter]", f"    note: {bold}\n    via: [twitter]")
    before = (place / DRAFTS).read_bytes()
    done = judge(place, f"note: {bold}", "q")
    assert "HTML is not allowed here" in done.output
    assert (place / DRAFTS).read_bytes() == before


def test_drafts_that_cannot_be_read_are_told(place: Path) -> None:
    change(place, DRAFTS, "    speaker: ada\n", "    speeker: ada\n")
    done = judge(place, "q")
    assert "1 draft cannot be read, and is not among those to be judged; see above." in done.output
    assert "there is no field `speeker` here" in done.output
    done = judge(place, options=("x", "ada-paper-1"))
    assert (done.exit_code, "there is no field `speeker` here" in done.output) == (1, True)
    assert "cannot be read" not in judge(place, "q", options=("x", "jonas-pell-geese")).output


def test_a_draft_before_one_that_cannot_be_read_is_confirmed(place: Path) -> None:
    """What is wrong in the next entry of its list is no mistake of its own."""
    change(place, DRAFTS, "    via: [twitter]", "    vai: [twitter]")
    done = judge(place, SENTENCE, "y", "q")
    assert "Confirmed: ada-paper-1." in done.output
    assert "This is to be mended first." not in done.output


def test_a_mistake_that_somebody_else_made_meanwhile_keeps_nobody_from_answering(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = "    quote: not at all\n"
    meanwhile(monkeypatch, lambda: change(place, "briefings/x/call.yml", old, f"{old}    date: 2024-05-04\n"))
    done = judge(place, SAYS, "q")
    assert statements(place)["ada-paper-1"]["says"] == SAYS, done.output


def test_what_cannot_be_read_any_more_is_told_with_its_place(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: change(place, "briefings/x/call.yml", "says: It does", "seys: It does"))
    before = (place / DRAFTS).read_bytes()
    done = judge(place, SAYS, "q")
    assert "briefings/x/call.yml:13:5: error: there is no field `seys` here" in done.output
    assert "Nothing was written." in done.output
    assert (place / DRAFTS).read_bytes() == before


def test_of_a_briefing_that_waits_nothing_is_said_to_be_published(place: Path) -> None:
    change(place, "briefings/x/briefing.yml", "title: X", "title: X\ntodo: finish it")
    done = judge(place, SENTENCE, "y", "q")
    assert "nothing of it is published before that is done" in done.output
    assert f"briefings -C {place} compose x" in done.output


def test_mistakes_in_a_briefing_that_waits_keep_a_draft_from_being_confirmed(place: Path) -> None:
    change(place, "briefings/x/briefing.yml", "title: X", "title: X\ntodo: finish it")
    change(place, DRAFTS, "    quote: Nobody", "    translation: Niemand\n    quote: Nobody")
    done = judge(place, SENTENCE, "y", "q")
    assert "This is to be mended first." in done.output
    assert "todo" in next(iter(statements(place).values()))


def test_a_whole_briefing_is_not_confirmed_with_a_draft(place: Path) -> None:
    other = place / "briefings/other"
    other.mkdir()
    head = (place / "briefings/x/briefing.yml").read_text(encoding="utf-8")
    head = head.replace("title: X", "title: Y\ntodo: later").replace("[opens]", "[paper-1]")
    (other / "briefing.yml").write_text(head, encoding="utf-8")
    carl = "actors:\n  - {id: carl, type: person, name: Carl}\n"
    (other / "actors.yml").write_text(carl, encoding="utf-8")
    done = judge(place, "speaker: Carl", SENTENCE, "y", "q")
    assert "It rests on the briefing `other`, which nobody has confirmed" in done.output
    assert "todo" in next(iter(statements(place).values()))


def test_what_an_editor_is_to_do_stays(place: Path) -> None:
    own = ("note that the minister was away", "speaker of the house, or she?")
    change(place, DRAFTS, "      - speaker ada", f"      - {own[0]}\n      - {own[1]}\n      - speaker ada")
    judge(place, "note: Said late in the day.", "speaker: bob", "q")
    todo = next(iter(statements(place).values()))["todo"]
    assert isinstance(todo, list)
    assert {*own} < {*todo}
    assert not any("read in paragraph 2" in sentence for sentence in todo)


def test_what_was_said_before_is_told(place: Path) -> None:
    assert f"Before, it said: {SAYS}" in judge(place, SAYS, SENTENCE, "q").output


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Ministry of Fish, Brill", "ministry"),
        ("Ministry of Fish, Brill, Ada", ["ministry", "ada"]),
        ("Ada and Bob", ["ada", "bob"]),
        ("ada; bob; ada", ["ada", "bob"]),
        ("ＪＯＳＥ́  LI", "jose"),
        ("dora", "dora"),
        ("own voice", "own-voice"),
    ],
)
def test_people_are_known_as_others_write_them(place: Path, line: str, speaker: object) -> None:
    (place / "briefings/more.yml").write_text(OTHERS, encoding="utf-8")
    done = judge(place, f"speaker: {line}", "q")
    assert next(iter(statements(place).values()))["speaker"] == speaker, done.output


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("speaker: Dora", "“Dora” may be `dora` or `dora-two`: write which."),
        ("speaker: Adda", "“Adda” is in no register. Do you mean Ada (`ada`)? Or what is it?"),
        ("speaker: Dora Read", "“Dora Read” is in no register. Do you mean Dora Reed (`dora`)?"),
        ("speaker: Ada and Nobody", "“Nobody” is left out, and nothing was written."),
        ("speaker: dora-twoo", "is called “dora-twoo”; if you mean `dora-two`, write that"),
        ("speaker: nobody-atall", "somebody new is written as a name: “Ann Reed”"),
    ],
)
def test_nobody_is_taken_for_another(place: Path, line: str, says: str) -> None:
    (place / "briefings/more.yml").write_text(OTHERS, encoding="utf-8")
    before = (place / DRAFTS).read_bytes()
    assert says in judge(place, line, "q").output
    assert (place / DRAFTS).read_bytes() == before


def test_a_link_is_written_once(place: Path) -> None:
    done = judge(place, "links: Denies opens", "links: denies opens", "q")
    assert "It denies `opens` already." in done.output
    assert statements(place)["ada-paper-1"]["links"] == [{"to": "opens", "as": "denies"}]


def test_what_is_seen_in_two_texts_can_be_changed(place: Path) -> None:
    also = "    also:\n      - source: paper-2\n        quote: nobody asked\n"
    draft = "id: a\n    todo: x\n    speaker: ada\n    says: Nobody came.\n    source: paper-1"
    written(place, f"{draft}\n    quote: Nobody has asked us to\n{also}")
    done = judge(place, "quote: Nobody has asked us", "q")
    assert statements(place)["a"]["quote"] == "Nobody has asked us", done.output


@pytest.mark.parametrize(("ends", "code"), [(EOFError, 0), (KeyboardInterrupt, 130)])
def test_ctrl_c_is_told_apart_from_the_end_of_the_answers(
    place: Path, monkeypatch: pytest.MonkeyPatch, ends: type[BaseException], code: int
) -> None:
    def end(*_: object, **__: object) -> str:
        try:
            raise ends
        except (EOFError, KeyboardInterrupt):
            raise click.Abort from None

    monkeypatch.setattr(click, "prompt", end)
    done = judge(place)
    assert done.exit_code == code
    assert "Confirmed: 0. Still drafts: 3." in done.output


def test_what_is_no_text_ends_it_in_a_sentence(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def garble(*_: object, **__: object) -> str:
        return b"\x9d".decode("cp1252")

    monkeypatch.setattr(click, "prompt", garble)
    done = judge(place)
    assert done.exit_code == 1
    assert "what was typed is not in the encoding" in done.output


def test_what_breaks_meanwhile_is_no_success(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_it() -> None:
        change(place, DRAFTS, "statements:", "statements: [")

    meanwhile(monkeypatch, break_it)
    done = judge(place, SAYS)
    assert done.exit_code == 1
    assert "nothing can be written before these are mended" in done.output


def test_words_that_their_text_does_not_have_are_not_confirmed(place: Path) -> None:
    change(place, DRAFTS, "quote: Nobody has asked us to.", "quote: Everybody has asked us to.")
    done = judge(place, SENTENCE, "y", "quote: Nobody has asked us", "y", "q")
    assert done.output.count("error: ") >= 2
    assert "This is to be mended first." in done.output
    assert "Confirmed: 1." in done.output


def test_words_that_may_say_something_else_are_told(place: Path) -> None:
    change(place, "sources/paper.txt", "Nobody has asked us to.", "We did not say that the geese came.")
    done = judge(place, "quote: the geese came", "q")
    assert "warning: a word like “not” stands right beside this quotation" in done.output


def test_a_translation_goes_with_who_made_it(place: Path) -> None:
    judge(place, "translation_by: own", "translation: Niemand bat uns.", "translation: -", "q")
    assert not {"translation", "translation_by"} & statements(place)["ada-paper-1"].keys()


def test_a_path_is_told_as_it_is_written(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, lambda: change(place, DRAFTS, "    speaker: ada\n", "    speaker: bob\n"))
    assert "\nbriefings/x/drafts.yml has been changed meanwhile. Nothing" in judge(place, SAYS, "q").output


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes input")
def test_an_input_that_is_closed_is_the_end_of_the_answers(place: Path) -> None:
    command = [
        "sh",
        "-c",
        '"$@" <&-',
        "sh",
        sys.executable,
        "-m",
        "generator",
        "-C",
        str(place),
        "judge",
        "x",
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert b"Confirmed: 0. Still drafts: 3." in done.stdout
