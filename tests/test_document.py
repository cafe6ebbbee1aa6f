"""Each kind of content comes out of each writer as it should, whatever words it holds and whichever way they run."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.document.escaping import Html
from generator.document.html import HtmlWriter
from generator.document.inline import (
    Address,
    Anchor,
    Citation,
    Code,
    Content,
    Emphasis,
    Foreign,
    Link,
    Phrase,
    Quotation,
    VerdictInContext,
    VerdictMark,
    WebAddress,
    When,
)
from generator.document.joining import join, join_with_and, labelled, phrase
from generator.document.link_targets import LinkTargets
from generator.document.markup import read_markup
from generator.document.plain import plain_text
from generator.document.site_position import SitePosition
from generator.document.typst import TypstWriter
from generator.model.dates import parse_date
from tests.document_nodes import HOLDING, OTHER, ROWS, STATEMENT, TARGETS, WORDLESS, Row
from tests.engine_markdown import ENGINES, HOSTILE, PLAIN_TEXT, fold, names, read, shown

SITE = HtmlWriter(SitePosition.of("briefings/x/", "x"))
PAPER = TypstWriter(TARGETS, page="plans")
KINDS = frozenset({Address, Anchor, WebAddress, *get_args(Content)})
ISOLATES = re.compile("[\u2067\u2069]")
QAF = "القمة"


def texts_in(value: object) -> str:
    """Return the words that a PDF prints of a value: pieces without their kinds and addresses."""
    if isinstance(value, str):
        return value
    assert isinstance(value, list)
    return "".join(piece if isinstance(piece, str) else texts_in(piece[-1]) for piece in value)


def test_every_kind_of_content_has_a_row() -> None:
    assert {row.content.__class__ for row in ROWS} == KINDS
    assert set(HOLDING) | WORDLESS | {Phrase} == KINDS
    assert set(HtmlWriter.BY_TYPE) | {str} == KINDS | {Html}
    assert {row.content.__class__ for row in ROWS} <= set(TypstWriter.BY_TYPE)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: repr(row.content)[:70])
def test_each_writer_has_its_own_way(row: Row) -> None:
    assert SITE.write(row.content) == row.html
    assert PAPER.write(row.content) == row.typst
    assert plain_text(row.content) == row.plain


def test_what_is_no_content_is_refused() -> None:
    for value in (b"x", object(), Html("<b>")):
        assert value.__class__ not in TypstWriter.BY_TYPE
        with pytest.raises(TypeError):
            PAPER.data(value)
    with pytest.raises(KeyError):
        SITE.write(b"x")  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", HOLDING, ids=lambda kind: kind.__name__)
def test_words_stay_words_in_whatever_holds_them(kind: type) -> None:
    expected = read(SITE.write(HOLDING[kind]("x")))[1]
    for text in HOSTILE:
        content = HOLDING[kind](text)
        words, tags = read(SITE.write(content))
        assert fold(text) in words
        assert [tag for tag in tags if tag != "bdi dir=rtl"] == expected
        assert fold(text) in fold(ISOLATES.sub("", texts_in(PAPER.write(content))))
        assert fold(text) in plain_text(content)
        for engine in (*ENGINES, "many") if not {"p", "ul"} & names(tags) else ():
            words, tags = read(shown("heading", content, engine))
            assert fold(text) in words
            assert len([tag for tag in tags if tag != "bdi dir=rtl"]) == 1 + len(expected)


@given(PLAIN_TEXT)
@example("a ש b")
@example("ש, 5")
def test_any_words_in_anything_are_the_same_everywhere(text: str) -> None:
    for make in HOLDING.values():
        content = make(text)
        words = fold(plain_text(content))
        assert read(SITE.write(content))[0] == words
        assert fold(ISOLATES.sub("", texts_in(PAPER.write(content)))) == fold(ISOLATES.sub("", words))


@pytest.mark.parametrize(
    "kind", [kind for kind in HOLDING if kind is not Code], ids=lambda kind: kind.__name__
)
def test_what_runs_from_right_to_left_is_kept_apart_in_whatever_holds_it(kind: type) -> None:
    """Code is as typed, signs of a machine."""
    content = HOLDING[kind](f"called {QAF}, 40 states")
    assert f'called <bdi dir="rtl">{QAF}</bdi>, 40 states' in SITE.write(content)
    assert f"called \u2067{QAF}\u2069, 40 states" in texts_in(PAPER.write(content))


@pytest.mark.parametrize("lang", ["", "en", "ar", "he-IL", "ckb", "arb", "zh", "x-odd"])
def test_quotations_and_names_say_which_way_they_run(lang: str) -> None:
    """Alone in an element they have a direction; else their stretches are isolated: never neither."""
    words = f"{QAF} (2)"
    for content in (Foreign(words, lang), Quotation(words, lang)):
        html, paper = SITE.write(content), repr(PAPER.write(content))
        assert 'dir="rtl"' in html or lang == "zh"
        assert "'rtl'" in paper or "\\u2067" in paper or lang == "zh"
        assert ('lang="' in html) == (lang not in {"", "en"})


def test_a_date_is_worded_in_the_language_of_the_writer() -> None:
    date = When(parse_date("2023-04-26"))
    assert HtmlWriter(SitePosition.of(""), lang="de").write(date) == "26 April 2023"
    assert HtmlWriter(SitePosition.of(""), lang="uk").write(date) == "26 квітня 2023"
    assert TypstWriter(TARGETS, "uk").write(date) == "26 квітня 2023"
    assert plain_text(date, "uk") == "26 квітня 2023"


def test_our_own_language_is_the_writers() -> None:
    quotation = Quotation("слово", "uk")
    assert HtmlWriter(SitePosition.of(""), lang="uk").write(quotation) == "<q>“слово”</q>"
    assert TypstWriter(TARGETS, "uk").write(quotation) == [["q", "", "", "", ["“слово”"]]]
    assert HtmlWriter(SitePosition.of(""), lang="ar").write(Quotation("so", "en")) == (
        '<q lang="en" dir="ltr">“so”</q>'
    )
    assert TypstWriter(TARGETS, "ar").write(Quotation("so", "en")) == [["q", "en", "", "ltr", ["“so”"]]]


def test_a_block_quotation_and_attributes_say_the_same_language() -> None:
    quotation = Quotation(QAF, "ar")
    assert SITE.block_quotation(quotation) == f'<blockquote lang="ar" dir="rtl">“{QAF}”</blockquote>'
    assert SITE.attributes(quotation) == ' lang="ar" dir="rtl"'
    assert SITE.attributes(Foreign("x")) == ""
    assert SITE.attributes(Foreign("x", 'a"b')) == ' lang="a&quot;b"'


def test_the_context_of_a_quotation_may_have_no_way_to_look_it_up() -> None:
    html = SITE.write(VerdictInContext(VerdictMark("verified", "held"), "", "said", "", "en", None))
    assert "look-up" not in html
    assert "<b>said</b>" in html


@pytest.mark.parametrize(
    ("content", "html"),
    [
        ("", ""),
        (phrase(), ""),
        ("a", "<p>a</p> "),
        (Emphasis("a"), "<p><em>a</em></p> "),
        (read_markup("a\n\nb"), "<p>a</p> <p>b</p> "),
        (read_markup("- a"), "<ul><li>a</li> </ul> "),
    ],
)
def test_what_is_no_block_is_a_paragraph_among_blocks(content: str, html: str) -> None:
    assert SITE.blocks(content) == html


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\u1680")))
def test_text_is_never_a_piece(text: str) -> None:
    """Whatever is typed stays one text, marked up or not."""
    typed = PAPER.write(text)
    assert isinstance(typed, str)
    assert ISOLATES.sub("", typed) == ISOLATES.sub("", text)
    assert PAPER.write(Emphasis(text)) == [["em", [typed] if text else []]]


@pytest.mark.parametrize("make", HOLDING.values())
def test_signs_that_typst_cannot_set_become_spaces(make: type) -> None:
    written = texts_in(PAPER.write(make("a\tb\nc\u1680d\u2028e\x85f")))
    assert "a b c d e f" in written


def test_a_link_leads_only_where_a_document_has_something() -> None:
    nowhere = TypstWriter(LinkTargets("x"))
    for content in (Link(Address(STATEMENT), "w"), Citation("paper", "w"), Link(Address("#plan--1"), "w")):
        assert nowhere.write(content) == "w"
    assert PAPER.write(read_markup("[w](javascript:x)")) == "w"
    assert TARGETS.label(OTHER) == ""
    assert TARGETS.label("#plan--1", "plans") == "briefings/x/plans/#plan--1"
    assert TARGETS.label("#plan--1") == ""
    assert TARGETS.label("sources/paper/") == "briefings/x/sources/#paper"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("zh-Hant-TW", ["zh", "TW", "ltr"]),
        ("uk", ["uk", "", "ltr"]),
        ("ar", ["ar", "", "rtl"]),
        ("he-IL", ["he", "IL", "rtl"]),
        ("PT-br", ["pt", "BR", "ltr"]),
        ("en", ["", "", ""]),
        ("", ["", "", ""]),
        ("x-odd", ["", "", ""]),
    ],
)
def test_languages_as_typst_takes_them(lang: str, expected: list[str]) -> None:
    assert PAPER.language(Foreign("x", lang)) == expected


def test_parts_are_joined_as_sentences_do() -> None:
    assert join([]) == ""
    assert plain_text(join(["a", Emphasis("b"), "c"])) == "a, b, c"
    assert plain_text(join_with_and(["a"])) == "a"
    assert plain_text(join_with_and(["a", "b", "c"])) == "a, b and c"
    assert labelled("About", []) == ""
    assert plain_text(labelled("About", ["a", "b"])) == "About: a; b"


@pytest.mark.parametrize("index", ["", "index.html"])
@pytest.mark.parametrize(
    ("page", "briefing", "actor", "statement", "source"),
    [
        ("", "", "actors/a/", "briefings/x/statements/", "sources/s/"),
        ("actors/b/", "", "../../actors/a/", "../../briefings/x/statements/", "../../sources/s/"),
        ("briefings/x/", "x", "../../actors/a/", "statements/", "sources/#s"),
        ("briefings/x/call/", "x", "../../../actors/a/", "../statements/", "../sources/#s"),
        ("briefings/y/call/", "y", "../../../actors/a/", "../../../briefings/x/statements/", "../sources/#s"),
    ],
)
def test_links_find_their_way_from_any_depth(  # noqa: PLR0913, PLR0917  # a table
    page: str, briefing: str, actor: str, statement: str, source: str, index: str
) -> None:
    position = SitePosition.of(page, briefing, index_html=bool(index))
    assert position.way("actors/a/") == f"{actor}{index}"
    assert position.way("briefings/x/statements/#one") == f"{statement}{index}#one"
    assert position.way("#one") == "#one"
    assert position.way("downloads/x.pdf") == f"{position.up}downloads/x.pdf"
    way, sign, anchor = source.partition("#")
    assert position.to_source("s") == f"{way}{index}{sign}{anchor}"
    writer = HtmlWriter(position)
    assert f'href="{position.way("actors/a/")}"' in writer.write(Link(Address("actors/a/"), "A"))
    assert f'href="{position.to_source("s")}"' in writer.write(Citation("s", "S"))
