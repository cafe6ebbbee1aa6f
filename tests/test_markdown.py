"""Words come out as typed, and editors' Markdown as meant, whatever Python-Markdown and its extensions make of them."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.document.html import HtmlWriter
from generator.document.markup import problems, read_markup, refused_in, to_text
from generator.document.plain import plain_text
from generator.document.site_position import SitePosition
from generator.writer.pages.markdown import front_matter
from tests.engine_markdown import (
    ENGINES,
    HOSTILE,
    PLAIN_TEXT,
    assert_harmless,
    assert_shown,
    fold,
    marks,
    read,
    shown,
)

WRITER = HtmlWriter(SitePosition.of(""))
READERS = (*ENGINES, "many")


@pytest.mark.parametrize("engine", READERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_out_as_typed(text: str, engine: str) -> None:
    for way, around in (("typed", "p"), ("heading", "h2"), ("line", "div"), ("blocks", "p")):
        html = shown(way, text, engine)
        assert read(html)[0] == fold(text)
        assert [tag for tag, _ in marks(html) if tag] == [around, f"/{around}"]
    assert read(shown("heading", text, engine))[1][0] == "h2 id=here"
    assert read(shown("attribute", text, engine))[1] == [f"div title={fold(text)}"]


@given(PLAIN_TEXT)
@example("a--b")
@example("0.")
@example("A*b*")
@example("a ש b -c")
@example("ש - b")
def test_words_come_out_as_typed(text: str) -> None:
    words = [("", word) for word in text.split()]
    for way, around in (("typed", "p"), ("heading", "h2"), ("line", "div")):
        for engine in READERS:
            html = shown(way, text, engine)
            assert read(html)[0] == fold(text)
            assert marks(html) == [(around, ""), *words, (f"/{around}", "")]
    assert read(shown("listed", text))[0] == fold(text)
    assert read(shown("attribute", text))[1] == [f"div title={fold(text)}"]


@pytest.mark.parametrize("text", ["    no code", "\tno\n\ncode", "one\n- two", "one\r\n# two", "\n"])
def test_words_typed_on_several_lines_stay_one_line(text: str) -> None:
    assert read(shown("typed", text)) == (fold(text), ["p"] * bool(fold(text)))


pieces = st.recursive(
    st.text(alphabet="ab c*_é.-ש", min_size=1, max_size=8).map(
        lambda text: re.sub(r"[*_]", r"\\\g<0>", text)
    ),
    lambda inner: st.one_of(
        inner.map(lambda text: f"*{text.strip() or 'x'}*"),
        inner.map(lambda text: f"**{text.strip() or 'x'}**"),
        inner.map(lambda text: f"[{text}](https://example.org/a_b?c=d&e=*f*)"),
        st.just("`a*b_c`"),
    ),
    max_leaves=4,
)
marked_up = st.lists(pieces, min_size=1, max_size=4).map(" ".join)
listed = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["- ", "1. ", "", "\n"]), marked_up), min_size=1, max_size=6
).map(lambda lines: "\n".join(f"{'   ' * depth}{mark}{text}" for depth, mark, text in lines))


@given(marked_up)
@example("*ש* and **ש b**")
def test_a_line_of_editors_markdown_is_shown_as_meant(text: str) -> None:
    if not problems(text):
        assert_shown(text)


@given(listed)
@example("- one\n   - two\n- three")
@example("- *one*\n   1. `two`\n\n   three\n- four")
def test_blocks_of_editors_markdown_are_shown_as_meant(text: str) -> None:
    if not problems(text) and not refused_in(text):
        assert_shown(text)


@given(st.text(max_size=60))
def test_anything_at_all_is_harmless(text: str) -> None:
    assert_harmless(text)
    if not problems(text) and not refused_in(text):
        assert_shown(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain words", "plain words"),
        ("an *emphasis* and a **strong** one", "an <em>emphasis</em> and a <strong>strong</strong> one"),
        ("[a link](https://un.org/a_(b)?x=1&y=2)", '<a href="https://un.org/a_(b)?x=1&amp;y=2">a link</a>'),
        ("inline `<code>`", "inline <code>&lt;code&gt;</code>"),
        ("it's 5 < 6 & so", "it's 5 &lt; 6 &amp; so"),
        ("one\n\ntwo", "<p>one</p> <p>two</p> "),
        ("- one\n- two", "<ul><li>one</li> <li>two</li> </ul> "),
    ],
)
def test_editors_markdown_as_html(text: str, html: str) -> None:
    assert problems(text) == []
    assert WRITER.write(read_markup(text)) == html


def test_lists_nest() -> None:
    text = "Words:\n\n- one\n  - two\n  - three\n- four\n\n1. first\n2. second"
    assert_shown(text)
    words, tags = read(shown("blocks", read_markup(text)))
    assert words == "Words: one two three four first second"
    assert tags == ["p", "ul", "li", "ul", "li", "li", "li", "ol", "li", "li"]


@pytest.mark.parametrize(
    "text",
    [
        "- one\n\n  two\n- three\n- four",
        "- one\n  - two\n\n  three\n- four",
        "1. one\n\n   two\n2. three",
        "- one\n  1. two\n\n     three\n  2. four\n\n  five\n- six\n\nseven",
        "- one\n  - two\n  1. three\n",
        "- one\n  - two\n    1. three\n    - four\n- five",
    ],
)
def test_items_of_several_blocks_end_where_the_next_begins(text: str) -> None:
    assert_shown(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Heading", "Heading"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("<div>\nx\n</div>", "<div> x </div>"),
        ("[x](javascript:alert(1))", "x"),
        ("```\n*a*\n```", "*a*"),
        ("> *a*\n\nb", "a b"),
        ("# a\n\nb", "a b"),
        ("- a\n  # b\n  ```\n  c\n  ```", "a b c"),
    ],
)
def test_what_is_not_allowed_comes_out_as_the_words_typed(text: str, words: str) -> None:
    """A text is printed only if it has no problem; what reads one before that is known still shows nothing odd."""
    assert problems(text)
    content = read_markup(text)
    assert plain_text(content) == to_text(text) == words
    assert read(shown("blocks", content))[0] == words
    assert_harmless(text)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- a\n- \N{NO-BREAK SPACE}", 2, "is empty"),
        ("-\n- a", 1, "is empty"),
        ("- a\n- - b", 2, "begins with a mark of another list"),
        ("- 1. a", 1, "begins with a mark of another list"),
        ("a\n\n* b\n  * \N{THIN SPACE}\n* c", 4, "is empty"),
        ("# Heading", 1, "a heading"),
        ("a\n\n<b>bold</b>", 3, "HTML"),
        ("<div>", 1, "HTML"),
        ("![i](https://example.org/i.png)", 1, "an image"),
        ("| a |\n| - |\n| b |", 1, "a table"),
        ("words\n\n    code", 3, "a block of code"),
        ("```\ncode\n```", 1, "a block of code"),
        ("> quoted", 1, "a block quotation"),
        ("a\n\n---\n", 3, "a rule"),
        ("~~gone~~", 1, "struck-out"),
        ("[x](javascript:alert(1))", 1, "http"),
        ("first\n[x](mailto:a@example.org)", 2, "http"),
        ("<ftp://example.org>", 1, "http"),
        ("2026. The year", 1, "numbered list"),
    ],
)
def test_what_editors_may_not_write_is_told_with_its_line(text: str, line: int, words: str) -> None:
    found = problems(text)
    assert any(number == line and words in message for number, message in found), found


@given(st.dictionaries(st.from_regex(r"field_[a-z]{1,4}", fullmatch=True), PLAIN_TEXT, max_size=4))
def test_front_matter_reads_back(fields: dict[str, str]) -> None:
    text = front_matter(fields)
    assert text.startswith("---\n")
    assert text.endswith("---\n")
    assert (yaml.safe_load(text.strip("-\n")) or {}) == fields


@pytest.mark.parametrize(
    "text", [" - one", "  1. one", "\t+ one", "one\rtwo", "one\r\ntwo", "    one", " # one", " > one"]
)
def test_what_begins_with_a_space_or_breaks_with_a_return_is_read_as_markdown(text: str) -> None:
    """Such words are no plain ones, however short: they are shown as markdown-it reads them, or refused."""
    if not problems(text):
        assert_shown(text)
