"""What `briefings judge` shows: all that would be published, where it stands, and nothing that drives a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.cli.judge_lines import CardLines
from generator.judging import Passage
from generator.withholding import NOTHING
from generator.withholding.mask import Mask
from generator.withholding.matching import withheld_matcher
from tests.judging import TEXT, drafted, judge, meanwhile, written
from tests.test_withholding import withheld

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Projects = Callable[[Mapping[str, str]], Path]

WISH = "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n"
SECRET = Mask(withheld_matcher([withheld("Zorro Quibble")]))
DRAFT = """
id: a
    todo: look at it
    speaker: ada
    says: Nobody had asked them.
    source: paper-1
"""


def _one_line(text: str) -> str:
    return " ".join(text.replace("\n  | ", " ").split())


def test_what_is_withheld_is_not_shown(project: Projects) -> None:
    place = drafted(project, TEXT.replace("Bob in Brill", "Zorro Quibble in Brill"))
    (place / "briefings/wish.yml").write_text(WISH, encoding="utf-8")
    done = judge(place, "t", "q")
    assert done.exit_code == 0, done.output
    assert "Ada met [withheld] in Brill on Monday." in _one_line(done.output)
    assert "Quibble" not in done.output
    assert "Quibble" in judge(place, "t", "q", options=("x", "--show-withheld")).output


def test_what_is_withheld_meanwhile_is_hidden_from_then_on(
    project: Projects, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = drafted(project, TEXT.replace("Bob in Brill", "Zorro Quibble in Brill"))
    meanwhile(monkeypatch, lambda: (place / "briefings/wish.yml").write_text(WISH, encoding="utf-8"))
    done = judge(place, "about: harbour", "t", "q")
    assert "Ada met [withheld] in Brill on Monday." in _one_line(done.output)
    assert "Quibble" not in done.output


@pytest.mark.parametrize("length", range(60, 96))
def test_a_withheld_name_is_hidden_wherever_a_line_ends(length: int) -> None:
    shown = CardLines(SECRET, 96)
    text = f"{'x' * length} Zorro Quibble came."
    lines = [*shown.wrapped(text), *shown.passage(Passage("", "x", text[1:]))]
    words = " ".join(lines).replace("|", " ").split()
    assert words.count("[withheld]") == 2
    assert not {"Zorro", "Quibble"} & {*words}


@pytest.mark.parametrize(
    "parts",
    [
        ("Yes, Zorro ", "Quibble came", "."),
        ("Yes, ", "that was Zorro", " Quibble."),
        ("Yes, Zorro", "\n", "Quibble."),
        ("Zor", "r", "o Quibble"),
        ("Zorro Quib-\n", "ble", ""),
    ],
)
def test_a_withheld_name_is_hidden_round_the_marks_too(parts: tuple[str, str, str]) -> None:
    shown = " ".join(CardLines(SECRET, 96).passage(Passage(*parts)))
    assert "[withheld]" in shown
    assert not any(part in shown for part in ("Zor", "Quib", "ble."))


def test_nothing_that_is_shown_drives_a_terminal(project: Projects) -> None:
    text = TEXT.replace("in Brill", "\x1b]0;title\x07in\x1b[2J \u202eBrill\u202c")
    done = judge(drafted(project, text), "t", "q", color=True)
    shown = done.output.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")
    assert "\\x1b[2J" in shown
    assert [sign for sign in shown if not (sign.isprintable() or sign == "\n")] == []


def test_all_that_would_be_published_is_shown(project: Projects) -> None:
    place = drafted(project)
    written(
        place,
        f"""{DRAFT}
    date_words: on Monday
    kind: legal
    credibility: 2
    about: [harbour]
    quote: Nobody has asked us to
    also:
      - source: paper-2
        locator: para 3
        speaker: bob
        quote: nobody asked
""",
    )
    shown = judge(place, "q").output
    for line in (
        "kind: legal",
        "credibility: 2",
        "date_words: on Monday",
        "Also in paper-2, para 3:",
        "“nobody asked”",
        "speaker: bob",
        "In paper-2, para 3, of which no text is held here.",
    ):
        assert f"  {line}\n" in shown


def test_of_several_places_the_one_is_shown_that_the_draft_names(project: Projects) -> None:
    again = "Later they met at the mill. “Nobody has asked us to,” Bob said there.\n"
    place = drafted(project, TEXT + again)
    written(place, f"{DRAFT}    quote: Nobody has asked us to\n    locator: para 6\n")
    shown = _one_line(judge(place, "q").output)
    assert "In paper-1, para 6; one of 2 places with these words:" in shown
    assert "at the mill. “>>Nobody has asked us to<<,” Bob said there." in shown


def test_a_paragraph_in_which_the_words_are_not_is_not_said_to_have_them(project: Projects) -> None:
    place = drafted(project)
    written(place, f"{DRAFT}    quote: The geese have it\n    locator: para 2\n")
    assert "In paper-1, para 2; the words stand in para 4:" in judge(place, "q").output


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("locator: para 5", "| On the gate a sheet of paper hung: “All of the keys are lost.”"),
        ("locator: page 5", "In paper-1, page 5; no words of it are quoted."),
        ("quote: The geese are gone", "In paper-1; the text does not have these words."),
    ],
)
def test_without_words_nothing_is_said_of_them(project: Projects, fields: str, says: str) -> None:
    place = drafted(project)
    written(place, f"{DRAFT}    {fields}\n")
    assert says in judge(place, "q").output


def test_a_text_that_is_gone_is_not_said_to_be_unknown(project: Projects) -> None:
    place = drafted(project)
    (place / "sources/paper.txt").unlink()
    assert "the text of which is not here, or cannot be read." in _one_line(judge(place, "q").output)


@pytest.mark.parametrize(
    ("paragraphs", "place"),
    [
        (("1. Geese are free.", "2. “The keys are lost.”"), "In paper-1, para 3 (the text numbers it 2):"),
        (("1) Гуси вільні.", "2) “The keys are lost.”"), "In paper-1, para 3 (the text numbers it 2):"),
        (("(1) Geese are free.", "(2) “The keys are lost.”"), "In paper-1, para 3 (the text numbers it 2):"),
        (("Geese are free.", "2. “The keys are lost.”"), "In paper-1, para 3:"),
        (("1. Geese are free.", "12 “keys are lost”: The keys are lost."), "In paper-1, para 3:"),
    ],
)  # fmt: skip
def test_the_number_that_a_text_gives_its_paragraph_is_told(
    paragraphs: tuple[str, str], place: str, project: Projects
) -> None:
    folder = drafted(project, "\n".join(("“Nobody has asked us to,” Ada said.", *paragraphs, "")))
    written(folder, f"{DRAFT}    quote: The keys are lost\n    locator: para 3\n")
    assert place in _one_line(judge(folder, "q").output)


def test_a_paragraph_of_many_pages_is_cut_round_the_words(project: Projects) -> None:
    long = "And so it went on for a day. " * 4000
    place = drafted(project, f"Ada met Bob.\n{long}“Nobody has asked us to,” Ada said. {long}\n")
    shown = judge(place, "q").output
    assert ">>Nobody has asked us to<<,” Ada said." in _one_line(shown)
    assert len(shown) < 4000


@pytest.mark.parametrize(("columns", "sign"), [(40, "word "), (96, "word "), (40, "船队 "), (40, "船")])
def test_lines_are_no_wider_than_the_screen(columns: int, sign: str) -> None:
    lines = CardLines(Mask(NOTHING), columns).wrapped(sign * 100)
    widths = [len(line) + sum(letter in "船队" for letter in line) for line in lines]
    assert max(widths) <= columns
    assert max(widths) > columns * 0.8


def test_who_is_confirmed_with_a_draft_is_shown(project: Projects) -> None:
    place = drafted(project)
    shown = judge(place, "", "Geese rule the town.", "y", "n", "q").output
    assert "  type: unnamed\n" in shown
    assert "  name: Jonas Pell (in no register)\n" in shown
    assert "say who this is" not in shown
    assert "  office: captain (said in paper-1)\n" in shown


def test_a_draft_that_another_rests_on_is_shown_before_it_is_confirmed(project: Projects) -> None:
    place = drafted(project)
    other = (
        "id: b\n    todo: look\n    speaker: bob\n    says: The geese are in the mill.\n    source: paper-2"
    )
    written(place, f"{DRAFT}    about: [harbour]\n    links: [{{to: b, as: denies}}]\n", other)
    shown = judge(place, "y", "y", "y", "q").output
    assert shown.count("says: The geese are in the mill.") == 1
    assert "Confirmed: a, b." in shown
