"""Everyday slips of people who write YAML by hand or paste it: each is named at its place, with what to do.

``typos.txt`` holds one of each kind: a line of input (its characters written as in Python), then ``fine``, or the
place, the code, the message and the beginning of a hint. A line of input that begins with ``<statements>`` or
``<plans>`` is one of the two files below in which ``before => after`` was changed once.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from generator.diagnostics import Code, Diagnostic, Diagnostics
from generator.reader.decode import decode, text_rules
from generator.reader.records import EntriesRecord
from generator.reader.tree import parse
from generator.reader.tree.lookalikes import COLONS, DASHES, LIST_MARKS, describe_character, likely_ascii
from tests.fuzz.mutations import SPACES

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")
_PLAIN = {"n": "\n", "t": "\t", "\\": "\\"}


_FILES = {
    "<statements> ": """statements:
  - id: one
    speaker: xi
    says: Talks help.
    source: gazette
    locator: para 2
    also:
      - source: daily
        quote: Talks help us.
        locator: para 3
        quote_lang: uk
      - source: weekly
        locator: para 4
    about: [peace, trade]
    note: >
      First line
      second line.
events:
  - id: talks
    name: {en: Talks, uk: Перемовини}
    date: 2023-04-26
    evidence:
      - source: daily
        locator: para 1
    accounts:
      - by: china
        sources: [gazette]
        voices: [xi]
""",
    "<plans> ": """plans:
  - id: paper
    name: Position
    by: china
    date: 2023-02-24
    texts: [gazette]
    points:
      - n: 1
        heading: {en: Respect, zh: 尊重}
        says: It asks for respect.
      - n: 2
        heading: Peace
        says: It asks for peace.
    positions:
      - topic: trade
        level: silent
        because: Nothing of it.
terms:
  - id: war
    name: War
    words:
      - {word: war, forms: [war, wars]}
sources:
  - id: gazette
    type: document
    publisher: china
    title: A title
    date: 2023-02-24
    lang: zh
    url: https://news.example/a
    text: gazette.txt
""",
}
"""Files without a mistake, nested as deep as editors nest."""


class Slip(NamedTuple):
    """One block of the file."""

    name: str
    text: str
    place: str
    """``line:column-line:column code``, or ``fine``."""
    message: str
    hint: str


def _unescaped(line: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else _PLAIN[match[2]], line)


def _input(line: str) -> str:
    """Return the content of the file that a line of input stands for."""
    for mark, text in _FILES.items():
        if line.startswith(mark):
            before, after = map(_unescaped, line.removeprefix(mark).split(" => "))
            assert before in text
            return text.replace(before, after, 1)
    return _unescaped(line)


def _slips() -> list[Slip]:
    blocks = (Path(__file__).parent / "typos.txt").read_text(encoding="utf-8").split("=== ")[1:]
    found = []
    for block in blocks:
        name, text, place, *told = block.rstrip("\n").split("\n")
        message, hint = told or ("", "")
        found.append(Slip(name, _input(text), *map(_unescaped, (place, message, hint.removeprefix("- ")))))
    return found


def _found(text: str) -> list[Diagnostic]:
    """Return what is told of a file of entries, but for what is only missing in it."""
    diagnostics = Diagnostics()
    tree = parse("a.yml", text, text_rules(), diagnostics)
    if tree is not None:
        decode(tree, EntriesRecord, diagnostics)
    return [diagnostic for diagnostic in diagnostics if diagnostic.code != Code.MISSING_FIELD]


def _place(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column} {diagnostic.code}"


_TWICE = {
    "curly marks round ids",
    "colons behind items",
    "ids in place of entries",
    "in brackets: name without spaces",
    "in brackets: name fullwidth colon",
    "two fields misspelt",
    "commas behind values",
}
"""Slips that hold the mistake twice, at two places."""


@pytest.mark.parametrize("slip", _slips(), ids=lambda slip: slip.name)
def test_slip(slip: Slip) -> None:
    found = _found(slip.text)
    if slip.place == "fine":
        assert found == []
        return
    first = found[0]
    assert (_place(first), first.message) == (slip.place, slip.message)
    assert first.hints[0].startswith(slip.hint)
    assert len(found) == 1 + (slip.name in _TWICE), "each cause is told once"


def _with_one_sign_too_many(text: str) -> Iterator[str]:
    """Yield a file that ends early, and one in which a sign was typed, at every place of it."""
    for at in range(len(text)):
        yield text[:at]
        yield from (f"{text[:at]}{sign}{text[at:]}" for sign in "[{:*-\n")


@pytest.mark.parametrize("text", _FILES.values(), ids=_FILES.keys())
def test_no_slip_of_one_sign_is_told_in_the_words_of_the_parser(text: str) -> None:
    said = (found.message for slip in _with_one_sign_too_many(text) for found in _found(slip))
    assert {message for message in said if message.startswith("this is not YAML")} == set()


def test_each_slip_is_one_of_a_kind() -> None:
    slips = _slips()
    assert len({slip.name for slip in slips}) == len({slip.text for slip in slips}) == len(slips) > 400


@pytest.mark.parametrize("space", [space for space in SPACES if space != "\ufeff"], ids=ascii)
@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("statements:\n  - id: one\n{}{}speaker: alice\n    at: talks\n", 1),
        ("statements:\n  - id: one\n  {} speaker: alice\n    at: talks\n", 3),
        ("statements:\n  - id: one\n    speaker{}: alice\n", 12),
        ("statements:\n  - id: one\n    speaker:{}alice\n    at: talks\n", 13),
        ("statements:\n  - id: one\n    about:\n      -{}peace\n    at: talks\n", 8),
    ],
    ids=["indentation", "second in indentation", "before a colon", "behind a colon", "behind a hyphen"],
)
def test_a_space_that_is_none_is_named_where_it_stands(text: str, column: int, space: str) -> None:
    """Whatever looks like a space, wherever YAML asks for one; a tab before or behind a colon is one to YAML."""
    if space == "\t" and column in (12, 13):
        assert _found(text.format(space, space)) == []
        return
    first = _found(text.format(space, space))[0]
    assert (describe_character(space) in first.message, first.span.column) == (True, column), first
    assert any("type" in hint or "delete" in hint or "did you mean" in hint for hint in first.hints)


@pytest.mark.parametrize("mark", sorted(set(LIST_MARKS)), ids=ascii)
def test_a_list_mark_of_a_word_processor_is_named(mark: str) -> None:
    for text, place in (
        ("statements:\n  {} id: one\n    speaker: alice\n", "2:3-2:4 yaml-syntax"),
        (
            "statements:\n  - id: one\n    about:\n      - peace\n      {} trade\n    at: talks\n",
            "5:7-5:8 yaml-syntax",
        ),
    ):
        first = _found(text.format(mark))[0]
        assert (_place(first), describe_character(mark) in first.message) == (place, True)


@pytest.mark.parametrize("colon", COLONS, ids=ascii)
def test_a_colon_that_is_none_is_named(colon: str) -> None:
    first = _found(f"statements:\n  - id: one\n    speaker{colon} alice\n    at: talks\n")[0]
    assert (_place(first), describe_character(colon) in first.message) == ("3:12-3:13 yaml-syntax", True)


_LIKE = {
    "a": "аα",
    "c": "сϲ",
    "e": "еε",
    "i": "іιı",
    "o": "оο",
    "p": "рρ",
    "s": "ѕ",
    "y": "у",
    "k": "кκ",
    "r": "г",
}


@pytest.mark.parametrize("field", ["source", "speaker", "says", "stance", "credibility", "locator", "quote"])
def test_a_letter_of_another_script_is_named_in_a_fields_name(field: str) -> None:
    """Each letter that has a likeness in Cyrillic or Greek, one at a time and all together."""
    for at, letter in enumerate(field):
        for like in _LIKE.get(letter, ""):
            (first,) = _found(f"statements:\n  - {field[:at]}{like}{field[at + 1 :]}: x\n")
            assert first.code == Code.UNKNOWN_FIELD
            assert first.span.column == 5 + at
            assert describe_character(like) in first.message
            assert first.hints == (f"did you mean `{field}`?",)
    (whole,) = _found(f"statements:\n  - {''.join(_LIKE.get(letter, letter)[0] for letter in field)}: x\n")
    assert whole.hints == (f"did you mean `{field}`?",)


@pytest.mark.parametrize("dash", DASHES, ids=ascii)
def test_a_dash_in_an_id_or_a_date_is_named(dash: str) -> None:
    (first,) = _found(f"statements:\n  - speaker: xi{dash}jinping\n")
    assert (first.span.column, first.hints[0]) == (16, "did you mean `xi-jinping`?")
    (first,) = _found(f"statements:\n  - date: 2024{dash}05{dash}01\n")
    assert (first.span.column, first.hints[0]) == (15, "did you mean `2024-05-01`?")
    assert describe_character(dash) in first.message


def test_what_is_meant_is_only_told_where_it_is_sure() -> None:
    """Words of other scripts stay what they are."""
    assert likely_ascii("источник") != "source"
    (first,) = _found("statements:\n  - источник: x\n")
    assert "the first letter is a Cyrillic и (U+0438)" in first.message
    assert first.hints[0].startswith("fields that may stand here")


def test_an_entry_without_its_hyphen_is_told_once() -> None:
    (first,) = _found(
        "statements:\n  - id: one\n    speaker: a\n    at: b\n    id: two\n    speaker: c\n    at: d\n"
    )
    assert first.code == Code.DUPLICATE_KEY
