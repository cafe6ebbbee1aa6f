"""Which drafts somebody chooses by their numbers, and how the text looks in which these stand."""

from __future__ import annotations

import re

import click
import pytest

from generator.cli.judge_lines import CardLines
from generator.cli.judge_text import text_lines
from generator.judging import Action, NotUnderstood, read_choice
from generator.quotes.text.source_text import index
from generator.withholding import NOTHING
from generator.withholding.mask import Mask
from generator.withholding.matching import withheld_matcher
from tests.test_withholding import withheld

PLAIN, SECRET = Mask(NOTHING), Mask(withheld_matcher([withheld("Zorro Quibble")]))
TEXT = """Talks at the mill

Ada met Bob. She said that the harbour opens in May, and that no ship waits.

Nothing was said of the tugs.

“The geese are gone,” Bob said, “and the keys are lost.”
"""
ALL = {1, 2, 3, 4, 5, 6, 7, 8, 9}


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("1-3, 7", {1, 2, 3, 7}),
        ("1..3", {1, 2, 3}),
        ("2…4, 7.", {2, 3, 4, 7}),
        (" 2 ", {2}),
        ("1 3  9", {1, 3, 9}),
        ("1 - 3;5", {1, 2, 3, 5}),
        ("1–3, 2", {1, 2, 3}),
        ("7, 1.", {1, 7}),
        ("１、３－４", {1, 3, 4}),
        ("٢، ٣", {2, 3}),
        ("", ALL),
        ("   ", ALL),
        ("All", ALL),
        ("0", set()),
        ("none", set()),
    ],
)
def test_numbers_are_understood_as_people_write_them(line: str, numbers: set[int]) -> None:
    assert read_choice(line, 9) == frozenset(numbers)


@pytest.mark.parametrize(
    ("line", "action"), [("q", Action.QUIT), ("EXIT", Action.QUIT), ("?", Action.HELP), ("help", Action.HELP)]
)
def test_help_and_the_end_are_understood(line: str, action: Action) -> None:
    assert read_choice(line, 9) is action


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("y", "`y` is no number of a draft; write numbers, as 1-4, 7; nothing for all, 0 for none"),
        ("1, two", "`two` is no number"),
        ("10", "`10` is none of them: the numbers are 1 to 9"),
        ("3-1", "`3-1` is none of them"),
        ("0-3", "`0-3` is none of them"),
        ("1-99999999999999999999", "is no number"),
        ("9" * 5000, "is no number"),
        ("-4", "is no number"),
        ("1-2-3", "is no number"),
        (", ,", "no number is in that"),
        ("\x1b[2J", "is no number"),
        ("1\udcff", "another encoding than UTF-8"),
    ],
)
def test_anything_else_is_a_sentence(line: str, says: str) -> None:
    with pytest.raises(NotUnderstood, match=re.escape(says)):
        read_choice(line, 9)


def test_of_one_draft_the_number_is_told() -> None:
    with pytest.raises(NotUnderstood, match="the only number is 1"):
        read_choice("2", 1)


def _shown(
    text: str, *words: str | None, lang: str = "en", mask: Mask = PLAIN, columns: int = 96
) -> list[str]:
    """Return the lines of a text in which these words are marked."""
    spans = [(text.index(said), text.index(said) + len(said)) if said else None for said in words]
    return [click.unstyle(line) for line in text_lines(index(text, lang), spans, CardLines(mask, columns))]


def test_words_are_marked_in_their_text_without_its_headline() -> None:
    assert _shown(TEXT, "the harbour opens in May", None, "no ship waits", "and the keys are lost.") == [
        "  para 1 | Ada met Bob. She said that [1 the harbour opens in May], and that [3 no ship waits].",
        "  para 2 | Nothing was said of the tugs.",
        "  para 3 | “The geese are gone,” Bob said, “[4 and the keys are lost.]”",
    ]
    assert "[1 Talks]" in _shown(TEXT, "Talks")[0]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("Ada met Bob", "Bob"), "[1 Ada met [2 Bob]]"),
        (("Bob", "Bob"), "Ada met [1, 2 Bob]"),
        (("Ada met", "met Bob"), "[1 Ada [2 met 1] Bob]"),
        (("Ada met", "met"), "[1 Ada [2 met]]"),
    ],
)
def test_drafts_may_share_words(words: tuple[str, ...], line: str) -> None:
    assert line in _shown(TEXT, *words)[0]


def test_words_of_two_paragraphs_are_marked_in_both() -> None:
    both = "no ship waits.\n\nNothing was said"
    shown = _shown(TEXT, both)
    assert shown[0].endswith("[1 no ship waits.]")
    assert shown[1] == "  para 2 | [1 Nothing was said] of the tugs."


@pytest.mark.parametrize("words", ["Zorro", "Ada met Zorro", "Quibble came", "orro Quib", "Zorro Quibble"])
def test_a_mark_cuts_no_withheld_name(words: str) -> None:
    shown = " ".join(_shown("Then Ada met Zorro Quibble came in.\n", words, mask=SECRET))
    assert "[withheld]" in shown
    assert "[1 " in shown
    assert not any(part in shown for part in ("Zor", "rro", "Quib", "bble"))


@pytest.mark.parametrize("columns", [24, 40, 96])
def test_a_withheld_name_is_hidden_over_paragraphs_and_lines(columns: int) -> None:
    text = "Talks\n\nAda met Zorro\nQuibble at the mill. It was late.\n\nThen Zorro\n\nQuibble went home.\n"
    shown = " ".join(_shown(text, "It was late.", mask=SECRET, columns=columns))
    assert shown.count("[withheld]") == 2
    assert "Zorro" not in shown
    assert "Quibble" not in shown


@pytest.mark.parametrize(("columns", "most"), [(96, 96), (40, 40), (24, 24), (10, 24)])
def test_lines_are_no_wider_than_the_screen(columns: int, most: int) -> None:
    shown = _shown(TEXT * 3, "Nothing was said", columns=max(columns, 24))
    assert max(map(len, shown)) <= most
    assert ("  para 2" in shown) is (columns < 48)


@pytest.mark.parametrize(
    ("text", "words", "lang", "line"),
    [
        (
            "部长说，港口将在五月开放。\n\n船不等。\n",
            "港口将在五月开放",
            "zh",
            "部长说，[1 港口将在五月开放]。",
        ),
        ("השר אמר כי הנמל ייפתח במאי.\n", "הנמל ייפתח במאי", "he", "כי [1 הנמל ייפתח במאי]."),
        ("See note [3] of it. She agreed.\n", "She agreed", "en", "note [3] of it. {1 She agreed}."),
    ],
)
def test_other_scripts_and_brackets_of_the_text_are_told_apart(
    text: str, words: str, lang: str, line: str
) -> None:
    assert line in _shown(text, words, lang=lang)[0]


def test_of_a_long_text_the_paragraphs_with_drafts_are_shown() -> None:
    long = "".join(f"Paragraph {number} tells of one more ship that waits.\n\n" for number in range(1200))
    shown = _shown(long, "Paragraph 3 tells", "Paragraph 800 tells")
    assert [line.partition("|")[0].strip() for line in shown] == ["…", "para 4", "…", "para 801", "…"]


def test_of_a_long_paragraph_what_stands_far_from_marks_is_cut() -> None:
    text = f"{'The ship waits. ' * 300}Ada said that the harbour opens. {'It still waits. ' * 300}\n"
    shown = " ".join(" ".join(_shown(text, "the harbour opens")).replace(" | ", " ").split())
    assert "It still waits. Ada" not in shown
    assert "Ada said that [1 the harbour opens]. It still" in shown
    assert len(shown) < 2500


def test_marks_have_a_colour_where_the_terminal_has_colours() -> None:
    at = TEXT.index("no ship waits")
    (line, *_) = text_lines(index(TEXT, "en"), [(at, at + 13)], CardLines(PLAIN, 96))
    assert "\x1b[36m\x1b[1m[1 no ship waits]\x1b[0m." in line


def test_nothing_in_a_text_drives_a_terminal() -> None:
    shown = "\n".join(_shown("Ada \x1b[2Jsaid \u202eyes\u202c. It is late.\n", "yes"))
    assert "\\x1b[2J" in shown
    assert shown.replace("\n", "").isprintable()
