"""An address that opens a page at quoted words names only words the editor left as they stood."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quotes.matching.match import match
from generator.quotes.text.source_text import index
from generator.writer.wording.text_fragments import at_words

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


@pytest.mark.parametrize(
    ("url", "begin"),
    [
        (f"{PAGE}#:~:text=old,words&text=more", f"{PAGE}#"),
        (f"{PAGE}#part:~:text=old", f"{PAGE}#part"),
        (f"{PAGE}#", f"{PAGE}#"),
        (f"{PAGE}?q=:~:x", f"{PAGE}?q=:~:x#"),
    ],
)
def test_a_directive_that_was_there_gives_way(url: str, begin: str) -> None:
    assert at_words(url, "good thing") == f"{begin}{MARK}good%20thing"
    assert at_words(url, "…") == url


QUAY = index(
    "The ferry didn’t sail — the long–awaited boat came late, and one by one all of them left the quay & the town.\n\n"
    "Nobody waved at them that night. The co-\noperation ended, she said, and the fish were sold.\n",
    "en",
)


@pytest.mark.parametrize(
    ("quotation", "ends"),
    [
        ("the long–awaited boat came late", ()),
        ("The long–awaited boat came late", ()),
        ("didn't sail - the long-awaited boat", ("didn’t sail — the long–awaited boat",)),
        (
            "didn't sail - the long-awaited boat came late, and one by one",
            ("didn’t sail — the", "and one by one"),
        ),
        ("the quay & the town. Nobody waved", ("the quay & the", "Nobody waved")),
        ("[A]nd one by one all of them left", ("and one by one all of them left",)),
        ("The ferry didn't sail … left the quay", ("The ferry didn’t sail", "left the quay")),
        ("The cooperation ended", ()),
        ("all of them left the quay & the town. Nobody waved at them", ()),
        ("that … cooperation ended, she said", ()),
    ],
)
def test_the_ends_are_the_sources_own_words(quotation: str, ends: tuple[str, ...]) -> None:
    found = match(quotation, QUAY)
    assert found.accepted
    assert found.ends == ends
    assert all(end in " ".join(QUAY.raw[found.start : found.end].split()) for end in ends)


def test_ends_take_the_place_of_the_words_as_written() -> None:
    ends = ("didn’t sail — the", "quay & town, one")
    directive = "didn%E2%80%99t%20sail%20%E2%80%94%20the,quay%20%26%20town%2C%20one"
    assert at_words(f"{PAGE}#x:~:text=y", "didn't sail", ends) == f"{PAGE}#x{MARK}{directive}"


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


def test_a_long_text_without_spaces_takes_time_in_proportion() -> None:
    assert at_words(PAGE, "湖" * 200_000).startswith(PAGE)
