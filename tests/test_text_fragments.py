"""An address that opens a page at quoted words names only words the editor left as they stood."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.writer.text_fragments import at_words

PAGE = "https://paper.example/one"
MARK = ":~:text="


@pytest.mark.parametrize(
    ("quotation", "directive"),
    [
        ("good thing", "good%20thing"),
        ("one two three four five six seven eight", "one%20two%20three%20four%20five%20six%20seven%20eight"),
        (
            "one two three four five six seven eight nine",
            "one%20two%20three%20four,six%20seven%20eight%20nine",
        ),
        ("we left the harbour … and came back", "we%20left%20the%20harbour,and%20came%20back"),
        ("[w]e left the harbour at night", "left%20the%20harbour%20at%20night"),
        ("they left [the harbour] at night", "they%20left,at%20night"),
        ("they [...] left", "they,left"),
        ("long-awaited, at last", "long%2Dawaited%2C%20at%20last"),
        ("“No,” he said & left.", "No%2C%E2%80%9D%20he%20said%20%26%20left"),
        ("不是当事方", "%E4%B8%8D%E6%98%AF%E5%BD%93%E4%BA%8B%E6%96%B9"),
    ],
)
def test_the_directive(quotation: str, directive: str) -> None:
    assert at_words(PAGE, quotation) == f"{PAGE}#{MARK}{directive}"


def test_a_fragment_stays() -> None:
    assert at_words(f"{PAGE}#part", "good thing") == f"{PAGE}#part{MARK}good%20thing"


@pytest.mark.parametrize("quotation", ["…", "[x]", " … [y] ", "“”"])
def test_without_words_the_page_opens_at_its_top(quotation: str) -> None:
    assert at_words(PAGE, quotation) == PAGE


@given(st.text())
def test_any_text_makes_an_address(quotation: str) -> None:
    """No mark of the directive's own syntax gets in, and each of its words is one of the quotation."""
    address = at_words(PAGE, quotation)
    assert address.isascii()
    assert address.startswith(PAGE)
    directive = address.removeprefix(PAGE).removeprefix(f"#{MARK}")
    parts = directive.split(",")
    assert len(parts) <= 2
    assert not set(directive) & set("-& \"'<>#")
    words = "".join(quotation.split())
    assert all("".join(unquote(part).split()) in words for part in parts)
