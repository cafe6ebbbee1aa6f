"""Two versions of one text: the words that differ, and the entries that this touches. The texts are invented."""

from __future__ import annotations

import json
from functools import partial
from random import Random
from textwrap import fill
from typing import TYPE_CHECKING

import pytest

from generator.comparing import BOTH, NEW, OLD
from generator.drift import compare_texts, passages
from generator.drift.points import points_in
from generator.model.plan import Point
from generator.quotes.text.source_text import index
from tests import factories as make
from tests.drift_project import FILES, NEW_TEXT, OLD_TEXT
from tests.quotes.project import change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project that holds two versions of a plan."""
    return project(FILES)


def test_the_words_that_differ_are_found_and_no_others() -> None:
    found = compare_texts(index(OLD_TEXT, "en"), index(NEW_TEXT, "en"))
    assert [
        (
            [piece.text.strip() for piece in passage.pieces if piece.is_in != BOTH],
            passage.old.line,
            passage.new.line,
        )
        for passage in found.passages
    ] == [
        (["It was read out in the town hall."], 2, 2),
        (["June", "July"], 2, 3),
        (["forty", "sixty", ", by ferry alone"], 4, 5),
        (["Signed in the town hall by both mayors."], 6, 6),
    ]
    assert found.paragraphs == {0: 0, 1: 2, 2: 3, 3: 4, 4: 5, 5: None}


def test_line_breaks_and_the_looks_of_signs_are_no_difference() -> None:
    """A text wrapped at a margin, with other marks, dashes and spaces, and accents written apart."""
    old = "The mayor’s “plan” – all of it – was read.\nIt begins in the café…\nNobody spoke.\n"
    new = 'The mayor\'s "plan" -\u00a0all of\nit — was read.\n\nIt begins  in the cafe\u0301...\n\nNobody spoke.\n'
    assert compare_texts(index(old, "en"), index(new, "en")).passages == ()


@pytest.mark.parametrize(
    ("old", "new"), [("A ship may land, here.", "A ship may land here."), ("The Plan", "The plan")]
)
def test_a_comma_and_a_capital_are_a_difference(old: str, new: str) -> None:
    assert len(compare_texts(index(old, "en"), index(new, "en")).passages) == 1


def test_a_long_text_that_was_wrapped_otherwise_is_the_same() -> None:
    """The one has a line for each paragraph, the other lines of a page without any space between paragraphs."""
    ships = [
        f"Ship {number} of the {number % 7} lines came with grain and lay at quay {number}."
        for number in range(300)
    ]
    old, new = (
        "\n".join(written(" ".join(ships[at : at + 3])) for at in range(0, 300, 3))
        for written in (str, partial(fill, width=70))
    )
    assert compare_texts(index(old, "en"), index(new, "en")).passages == ()
    (changed,) = compare_texts(
        index(old, "en"), index(new.replace("Ship 150 of", "Boat 150 of"), "en")
    ).passages
    assert [piece.text for piece in changed.pieces if piece.is_in != BOTH] == ["Ship", "Boat"]


def test_places_are_those_of_the_raw_texts() -> None:
    old, new = index("“One”\n\n  two  three\n", "en"), index("“One”\n\n  two  four five\n", "en")
    passage = compare_texts(old, new).passages[0]
    assert (old.raw[passage.old.start : passage.old.end], passage.old.line) == ("three", 3)
    assert (new.raw[passage.new.start : passage.new.end], passage.new.line) == ("four five", 3)


def test_a_long_text_is_compared_paragraph_by_paragraph() -> None:
    """Every paragraph differs, and one is put in; together they are longer than words can be compared at once."""
    lines = [" ".join(f"word{line}x{number}" for number in range(100)) for line in range(40)]
    new = [f"{line} end" for line in lines]
    new.insert(20, "Something else was put in here.")
    found = compare_texts(index("\n".join(lines), "en"), index("\n".join(new), "en"))
    changed = [[piece.text for piece in passage.pieces if piece.is_in != BOTH] for passage in found.passages]
    assert changed == [[" end"]] * 20 + [["Something else was put in here."]] + [[" end"]] * 20
    assert all(piece.is_in in (BOTH, NEW) for passage in found.passages for piece in passage.pieces)
    assert [number for number in found.paragraphs.values() if number is not None][19:21] == [19, 21]


WORDS = (*(f"w{number}" for number in range(40)), "the", "of", "—", "“a”", "’s", "1,000.", "(b)")


def _edited(text: list[list[str]], random: Random) -> list[list[str]]:
    """Return paragraphs of words with some put in, taken out, and changed."""
    edited = [list(paragraph) for paragraph in text]
    for _ in range(random.randint(0, 6)):
        place = random.randrange(len(edited))
        kind = random.choice(["paragraph in", "paragraph out", "other", "in", "out"])
        at = random.randrange(len(edited[place]))
        if kind == "paragraph in":
            edited.insert(place, random.choices(WORDS, k=random.randint(1, 25)))
        elif kind == "paragraph out" and len(edited) > 1:
            del edited[place]
        elif kind == "in":
            edited[place].insert(at, random.choice(WORDS))
        elif kind == "out" and len(edited[place]) > 1:
            del edited[place][at]
        else:
            edited[place][at] = random.choice(WORDS)
    return edited


@pytest.mark.parametrize("paragraphs", [8, 200])
def test_the_newer_text_is_the_older_one_with_the_passages_replaced(
    paragraphs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was edited; also where there are so many paragraphs that only those near each other are weighed."""
    monkeypatch.setattr(passages, "_MOST_PAIRS", 4 * paragraphs)
    monkeypatch.setattr(passages, "_LONG", 10 * paragraphs)
    for seed in range(400 // paragraphs):
        random = Random(seed)
        text = [random.choices(WORDS, k=random.randint(1, 25)) for _ in range(paragraphs)]
        old, new = (
            index(random.choice(["\n", "\n\n"]).join(map(" ".join, version)), "en")
            for version in (text, _edited(text, random))
        )
        made, at = "", 0
        for passage in compare_texts(old, new).passages:
            made += old.raw[at : passage.old.start] + new.raw[passage.new.start : passage.new.end]
            at = passage.old.end
        assert "".join((made + old.raw[at:]).split()) == "".join(new.raw.split()), seed


def test_points_are_found_by_heading_else_by_number_and_not_where_two_fit() -> None:
    def point(number: str, heading: str | None = None) -> Point:
        name = make.name(heading) if heading else None
        return Point(
            id=f"{make.BRIEFING}/paper#{number}", number=number, heading=name, says="-", place=make.PLACE
        )

    def found(*points: Point) -> dict[str, list[str]]:
        text = index(OLD_TEXT, "en")
        return {
            id_.rpartition("#")[2]: [
                text.raw[paragraph.start :].split()[1]
                for paragraph in text.paragraphs[numbers.start : numbers.stop]
            ]
            for id_, numbers in points_in(make.plan(points=points), text).items()
        }

    assert found(point("1", "Ships"), point("3", "Lights")) == {"1": ["Ships.", "Fish."], "3": ["Lights."]}
    assert found(point("1", "Ships"), point("2"), point("3", "Lights")) == {
        "1": ["Ships."],
        "2": ["Fish."],
        "3": ["Lights."],
    }
    assert found(point("7"), point("2", "harbour")) == {"2": ["Fish."]}
    assert found(point("1", "Lights"), point("2", "Fish")) == {}


def test_the_entries_that_rest_on_what_differs_are_named(place: Path) -> None:
    result = run(place, "drift", "plan-may", "plan-june", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert [(entry["touch"], entry["entry"], entry["was"], entry["now"]) for entry in found["entries"]] == [
        ("quotation-gone", "x/opens", "exact", "shall open on the first of"),
        ("silence-broken", "plan-may", None, None),
        ("silence-broken", "x/no-ferry", None, None),
        ("passage-gone", "x/signed", "para 5", None),
        ("passage-changed", "x/tons", "para 3", "para 4"),
        ("point-changed", "x/plan#2", None, None),
        ("moved", "x/no-fee", "para 1", "para 2"),
        ("moved", "x/lit", "para 4", "para 5"),
    ]
    by_entry = {entry["entry"]: entry for entry in found["entries"]}
    assert by_entry["x/plan#2"]["related"] == ["x/tons"]
    assert (by_entry["x/no-ferry"]["words"], by_entry["x/no-ferry"]["new_line"]) == ("ferry", 5)
    assert by_entry["x/opens"]["path"] == "briefings/x/call.yml"
    assert len(found["passages"]) == 4
    assert {piece["in"] for passage in found["passages"] for piece in passage["words"]} == {BOTH, OLD, NEW}


def test_it_is_said_in_plain_words_and_as_markdown(place: Path) -> None:
    text = run(place, "drift", "plan-may", "plan-june").output
    assert "shall open on the first of [-June-]{+July+}, and no fee shall be" in text
    assert "x/opens quotes words that are not there any more\n  “shall open on the first of June”" in text
    assert "the nearest there now (line 3): “shall open on the first of”" in text
    assert text.endswith("4 passages differ. It touches 8 things that rest on plan-may.\n")
    markdown = run(place, "drift", "plan-may", "plan-june", "--format", "markdown").output
    assert "the first of ~~June~~ **July**, and no" in markdown
    assert "- `x/plan#2` is a point whose passage has other words" in markdown


def test_a_text_saved_today_is_compared_with_the_one_that_is_held(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "today.txt"
    file.write_text(OLD_TEXT.replace("forty", "fifty"), encoding="utf-8")
    found = json.loads(run(place, "drift", "plan-may", str(file), "--format", "json").stdout)
    assert [(entry["touch"], entry["entry"]) for entry in found["entries"]] == [
        ("passage-changed", "x/tons"),
        ("point-changed", "x/plan#2"),
    ]
    backwards = run(place, "drift", str(file), "plan-may").output
    assert "[-fifty-]{+forty+}" in backwards
    assert "is no source of the register: no entries were looked through" in backwards


def test_a_topic_without_words_is_known_by_its_name(place: Path, tmp_path: Path) -> None:
    change(place, "briefings/registers.yml", "  - {id: fish,", "  - {id: tolls, name: Tolls}\n  - {id: fish,")
    file = tmp_path / "today.txt"
    file.write_text(f"{OLD_TEXT}Tolls are another matter.\n", encoding="utf-8")
    text = run(place, "drift", "plan-may", str(file)).output
    assert "tolls is a topic none of whose words were there, and some are now\n  “Tolls”: 1 time" in text
    backwards = run(place, "drift", "plan-may", "plan-june").output
    assert "tolls" not in backwards


def test_a_text_that_says_the_same_is_said_to(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "today.txt"
    file.write_text(OLD_TEXT.replace("\n", "\r\n"), encoding="utf-8")
    result = run(place, "drift", "plan-may", str(file))
    assert result.exit_code == 0
    assert "Nothing differs but line breaks" in result.output
    assert "No entry that rests on plan-may is touched" in result.output


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("plan-may", "plan-may", 2, "are the same text"),
        ("plan-may", "plan-jun", 2, "there is no source `plan-jun`, and no file"),
        ("plan-may", "unread", 1, "the text of unread is not held: the source names no `text`"),
        ("lost", "plan-may", 1, "the text of lost is not held"),
        ("plan-may", "plan-fr", 1, "plan-may is in en, plan-fr in fr: their words cannot be compared"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(
    place: Path, old: str, new: str, code: int, said: str
) -> None:
    result = run(place, "drift", old, new)
    assert (result.exit_code, said in result.output) == (code, True), result.output


@pytest.mark.parametrize(
    ("data", "said"), [(b"%PDF-1.7", "is a PDF, not plain text"), (b"caf\xe9", "is not a text in UTF-8")]
)
def test_a_file_that_is_no_text_is_refused(place: Path, tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "today.txt"
    file.write_bytes(data)
    result = run(place, "drift", "plan-may", str(file))
    assert (result.exit_code, said in result.output) == (1, True), result.output


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_withheld_words_are_hidden_in_what_is_printed(place: Path, form: str) -> None:
    """Also a name that the marks of a difference would part."""
    change(place, "sources/old.txt", "by both mayors", "by Zelda Quist")
    change(place, "sources/new.txt", "It was read", "Zelda Post was read")
    (place / "sources" / "new.txt").write_text(
        (place / "sources" / "new.txt").read_text(encoding="utf-8")
        + "Signed in the town hall by Zelma Quist.\n",
        "utf-8",
    )
    (place / "briefings" / "withhold.yml").write_text(
        "withhold:\n  - words: Zelda Quist\n    because: They asked us.\n", encoding="utf-8"
    )
    shown = run(place, "drift", "plan-may", "plan-june", "--format", form)
    assert shown.exit_code == 0, shown.output
    assert "Zelma" in shown.output
    for mark in ("", "[-", "-]", "{+", "+}", "~~", "**"):
        assert "Zelda Quist" not in (shown.output.replace(mark, "") if mark else shown.output)
    assert "withheld" in shown.output
    seen = run(place, "drift", "plan-may", "plan-june", "--format", form, "--show-withheld").output
    assert "withheld" not in seen
    assert "Zelda" in seen
