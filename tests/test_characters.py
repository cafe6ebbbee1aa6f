"""What no text may hold is refused as typed, as an entity, as an escape, at its place; what scripts need stays."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.build import Project, generate
from generator.diagnostics import BuildFailed
from generator.document.markup import problems, read_markup, refused_in
from generator.text.characters import find_spelled, name_character, refused
from tests.case_files import Case, write_project
from tests.engine_markdown import BLOCKS, INLINE, assert_shown, names, read, shown

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic

REFUSED = {
    "\x00": "null (U+0000)",
    "\x07": "control character (U+0007)",
    "\x0b": "vertical tab (U+000B)",
    "\x0c": "form feed (U+000C)",
    "\x1b": "escape (U+001B)",
    "\x7f": "delete (U+007F)",
    "\x85": "next line (U+0085)",
    "\u2028": "line separator (U+2028)",
    "\u2029": "paragraph separator (U+2029)",
    "\u202a": "left-to-right embedding (U+202A)",
    "\u202e": "right-to-left override (U+202E)",
    "\u2067": "right-to-left isolate (U+2067)",
    "\u206a": "inhibit symmetric swapping (U+206A)",
    "\ue000": "private-use character (U+E000)",
    "\U000f1234": "private-use character (U+F1234)",
    "\ufdd0": "code point without a character (U+FDD0)",
    "\uffff": "code point without a character (U+FFFF)",
    "\U0003fffe": "code point without a character (U+3FFFE)",
    "\ufff9": "interlinear annotation anchor (U+FFF9)",
    "\ufffc": "object replacement character (U+FFFC)",
    "\ufffd": "replacement character (U+FFFD)",
    "\U000e0041": "tag latin capital letter a (U+E0041)",
    "\ufeff": "byte order mark (U+FEFF)",
}
ALLOWED = [
    "two\nlines\tand a tab",
    "10\N{NO-BREAK SPACE}000 Mit\N{SOFT HYPHEN}glieder",
    "می\N{ZERO WIDTH NON-JOINER}خواهم \N{ARABIC LETTER MARK}5 שלום\N{RIGHT-TO-LEFT MARK}!",
    "क\N{DEVANAGARI SIGN VIRAMA}\N{ZERO WIDTH JOINER}ष ภาษา\N{ZERO WIDTH SPACE}ไทย",
    "👩\N{ZERO WIDTH JOINER}💻 ❤\N{VARIATION SELECTOR-16} 葛\N{VARIATION SELECTOR-17}",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "e\u0301 𝒳 Å",
    "(“e\u0301cole”)",
    "1\ufe0f\u20e3 of it",
    "שְׁלוֹם",
    "«سَلام»",
]
PLACES = {
    "prose": "An {} of it.",
    "emphasis": "An *{}* of it.",
    "a link's words": "[An {} of it](https://a.example/)",
    "a link's title": '[words](https://a.example/ "An {} of it")',
    "a link's address": "[words](https://a.example/{}x)",
    "a list": "- An {} of it",
}
ENTITIES = {
    "&#10;-&#10;": "line break (U+000A)",
    "&NewLine;": "line break (U+000A)",
    "&#13;": "carriage return (U+000D)",
    "&#x202E;": "right-to-left override (U+202E)",
    "&#8238;": "right-to-left override (U+202E)",
    "&#x2067;": "right-to-left isolate (U+2067)",
    "&#8232;": "line separator (U+2028)",
    "&#xE000;": "private-use character (U+E000)",
    "&#12;": "form feed (U+000C)",
    "&#0;": "replacement character (U+FFFD)",
    "&#x7f;": "replacement character (U+FFFD)",
    "&#xD800;": "replacement character (U+FFFD)",
    "&#xFFFF;": "replacement character (U+FFFD)",
    "&#x110000;": "replacement character (U+FFFD)",
    "&#xe0041;": "tag latin capital letter a (U+E0041)",
}


@pytest.mark.parametrize(("character", "name"), REFUSED.items(), ids=map(ascii, REFUSED))
def test_what_no_text_may_hold(character: str, name: str) -> None:
    found = refused(f"some{character}words")
    assert found
    assert found.character == character
    assert name in found.message
    assert found.hint
    assert refused_in(f"some{character}words") == found


@pytest.mark.parametrize("text", ALLOWED, ids=ascii)
def test_what_scripts_and_signs_need_stays(text: str) -> None:
    assert refused(text) is None
    assert refused_in(text) is None


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("entity", "name"), ENTITIES.items())
def test_an_entity_brings_in_nothing_that_is_refused_when_typed(place: str, entity: str, name: str) -> None:
    if "FFFD" in name and place in {"a link's title", "a link's address"}:
        return  # there, what is no character's number stays as typed
    text = PLACES[place].format(entity)
    found = refused_in(text)
    assert found
    assert name in found.message
    span = find_spelled(text, found.character)
    assert span
    assert text[slice(*span)] in entity


@pytest.mark.parametrize(
    "text",
    [
        "caf&eacute; &amp; bar &shy;&zwj;&zwnj;&nbsp;10",
        "double &amp;#10;-&amp;#x202e; encoded",
        "`&#10;&#x202e;` in code",
        r"\&#10; and \\ and \* are typed",
        "&Tab;&#9;a tab is a space",
        "&#32;&#32;&#32;&#32;&#32;no block of code",
        "&#35; no heading",
        "&#32;&#45;&#32;no list",
        "&#32;1.&#32;no list",
        "&notanentity; &#; &#x;",
        "[a query](https://a.example/?q=a%0Ab%E2%80%AE)",
        "<https://a.example/%C3%A9>",
    ],
)
def test_entities_of_words_come_out_alike_everywhere(text: str) -> None:
    assert refused_in(text) is None
    assert problems(text) == []
    assert_shown(text)
    tags = read(shown("blocks", read_markup(text)))[1]
    assert tags[0] == "p"
    assert names(tags) <= {"p", "code", "a"}


PIECES = [
    *(
        "&#10;",
        "&#32;",
        "&Tab;",
        "&nbsp;",
        "&#45;",
        "&#35;",
        "&amp;",
        "&lt;",
        "&#96;",
        "&#42;",
        "&#123;",
        "&#124;",
        "&shy;",
    ),
    *(
        "\\",
        "*",
        "_",
        "`",
        "[a](https://a.example/)",
        "<",
        "-",
        "1.",
        "#",
        " ",
        "\n",
        "a",
        "ש",
        "5",
        "|",
        "~",
        ":",
        "{",
    ),
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
@example("&#32;&#45;&#32;a")
def test_what_is_accepted_is_shown_as_meant(text: str) -> None:
    text = text.strip()
    if not refused_in(text) and not problems(text):
        assert_shown(text)
        assert names(read(shown("blocks", read_markup(text)))[1]) <= BLOCKS | INLINE | {"bdi"}


def test_an_address_in_brackets_brings_in_no_line_break() -> None:
    found = refused_in("<https://a.example/%0A-%0A%E2%80%AE>")
    assert found
    assert "(U+" in found.message


@pytest.mark.parametrize("text", ["\N{ZERO WIDTH SPACE}", "&nbsp;", "&#8203;&shy;", "\u3164", "&zwj; &#32;"])
def test_words_that_nobody_sees_are_none(text: str) -> None:
    found = refused_in(text)
    assert found
    assert found.message == "nothing of this text can be seen"


@given(st.characters())
@example("\ufdd0")
def test_what_is_refused_is_named(character: str) -> None:
    found = refused(f"a{character}b")
    if found:
        assert name_character(character) in found.message
    else:
        assert unicodedata.category(character) not in {"Co", "Cs", "Zl", "Zp"}


def test_no_private_use_surrogate_or_non_character_passes() -> None:
    wrong = [
        f"{code:X}"
        for code in range(0x80, sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in {"Co", "Cs"}
        or code & 0xFFFE == 0xFFFE
        or 0xFDD0 <= code <= 0xFDEF
        if not refused(f"a{chr(code)}")
    ]
    assert wrong == []


FIELDS = """
actors:
  - id: carol
    type: person
    name:
      uk: {0}
sources:
  - id: paper
    type: article
    publisher: alice
    lang: en
    title: {0}
topics:
  - id: odd
    name: Odd
    note: >
      Several lines
      and {1}
statements:
  - id: one
    speaker: alice
    says: {0}
    source: paper
    quote: {0}
"""


def mistakes(folder: Path, written: str, prose: str = "words") -> list[tuple[Diagnostic, str]]:
    """Return what is said of an entry with ``written`` in its fields, each with what the span marks."""
    text = FIELDS.format(written, prose)
    write_project(Case("", {"briefings/x/odd.yml": text}, ()), folder)
    with pytest.raises(BuildFailed) as failed:
        generate(Project(folder))
    lines = text.split("\n")
    spans = [(one, one.span) for one in failed.value.diagnostics]
    assert all(span.line == span.end_line for _, span in spans)
    return [(one, lines[span.line - 1][span.column - 1 : span.end_column - 1]) for one, span in spans]


@pytest.mark.parametrize("spelled", ["\\u202e", "\\uE000", "\\P", "\\x07", "\\uFFFE", "\ue000", "\U000e0041"])
def test_fields_of_every_kind_are_judged_at_the_place(tmp_path: Path, spelled: str) -> None:
    found = mistakes(tmp_path, f'"odd {spelled} words"')
    assert [marked for _, marked in found] == [spelled] * 4


@pytest.mark.parametrize("spelled", ["&#x202e;", "&NewLine;", "\ue000"])
def test_what_stands_in_a_folded_text_is_shown_at_its_place(tmp_path: Path, spelled: str) -> None:
    ((found, marked),) = mistakes(tmp_path, "words", f"words {spelled} odd")
    assert marked == spelled
    assert (found.span.line, found.span.column) == (18, 17)
