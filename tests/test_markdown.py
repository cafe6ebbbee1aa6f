"""Words come out as typed, and editors' Markdown as meant, whatever Python-Markdown and its extensions make of them."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.document.html import escape
from generator.document.markup import literal, problems, to_html, to_inline_html, to_markdown, to_text
from generator.writer.pages.markdown import front_matter

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "nl2br",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "wikilinks",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.progressbar",
    "pymdownx.smartsymbols",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]
"""Those of mkdocs.yml and many more: a project may add its own."""

HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x][y] ![i](u)",
    "word{: onclick=alert(1) }",
    '--8<-- "mkdocs.yml"',
    "a | b | c",
    "[^1] and [^1]: note",
    "!!! note",
    "??? x",
    "{{ page }} {% raw %}",
    "`code` ``two``",
    "*[HTML]: Hyper",
    ":smile: ++ctrl++ ==mark== ~~gone~~ ^^up^^",
    "1. one",
    "2026. The year",
    "- dash",
    "+ plus",
    "# heading",
    "    four spaces",
    "> quote",
    "&amp; &lt; &copy; &#42;",
    "\\* \\_ \\\\",
    "www.example.org http://example.org a@example.org",
    "(c) (tm) --> 1/2 1st ... -- ---",
    "“quotes” 'single' \"double\"",
    "===",
    "term\n:   definition",
    "[[wiki]] [=50%]",
    "/// note",
    "习近平 Зеленський",
]


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(" ".join((tag, *(f"{key}={value}" for key, value in attrs))))


def read(html: str) -> tuple[str, list[str]]:
    """Return the words of HTML, spaces folded, and its tags."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return fold(reader.text), reader.tags


def fold(text: str) -> str:
    return " ".join(text.split())


@cache
def python_markdown() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS, tab_length=4)


def convert(text: str) -> str:
    return str(python_markdown().reset().convert(text))


plain_text = st.text(
    alphabet=st.one_of(
        st.sampled_from("aZ09 *_`[](){}<>!#|&^~=+-.:;'\"\\/$@%é中ж“"),
        st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: bool(text.strip()) and text == text.strip())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_out_as_typed(text: str) -> None:
    paragraph, tags = read(convert(literal(text)))
    assert paragraph == fold(text)
    assert tags == ["p"]
    heading, tags = read(convert(f"## {literal(text)} {{#here}}"))
    assert heading == fold(text)
    assert tags == ["h2 id=here"]
    block, tags = read(convert(f'<div title="{escape(text)}"><p>{escape(text)}</p></div>'))
    assert block == fold(text)
    assert tags[1:] == ["p"]


@given(plain_text)
@example("a--b")
@example("0.")
@example("A*b*")
def test_words_come_out_as_typed(text: str) -> None:
    assert read(convert(literal(text))) == (fold(text), ["p"])


@given(plain_text)
def test_words_in_a_list_and_after_a_heading_mark(text: str) -> None:
    assert read(convert(f"- {literal(text)}"))[0] == fold(text)
    assert read(convert(f"### {literal(text)}"))[0] == fold(text)


@given(plain_text)
def test_words_in_a_block_of_html(text: str) -> None:
    assert read(convert(f"<ul><li>{escape(text)}</li></ul>"))[0] == fold(text)
    assert read(f'<p title="{escape(text)}">')[1] == [f"p title={fold(text) if chr(10) in text else text}"]


pieces = st.recursive(
    st.text(alphabet="ab c*_é.-", min_size=1, max_size=8).map(lambda text: re.sub(r"[*_]", r"\\\g<0>", text)),
    lambda inner: st.one_of(
        inner.map(lambda text: f"*{text.strip() or 'x'}*"),
        inner.map(lambda text: f"**{text.strip() or 'x'}**"),
        inner.map(lambda text: f"[{text}](https://example.org/a_b?c=d&e=*f*)"),
        st.just("`a*b_c`"),
    ),
    max_leaves=4,
)
marked_up = st.lists(pieces, min_size=1, max_size=4).map(" ".join)


@given(marked_up)
def test_editors_markdown_reads_alike_in_both_dialects(text: str) -> None:
    assert read(convert(to_markdown(text)))[0] == read(to_html(text))[0] == fold(to_text(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain words", "plain words"),
        ("an *emphasis* and a **strong** one", "an <em>emphasis</em> and a <strong>strong</strong> one"),
        ("[a link](https://un.org/a_(b)?x=1&y=2)", '<a href="https://un.org/a_(b)?x=1&amp;y=2">a link</a>'),
        ("inline `<code>`", "inline <code>&lt;code&gt;</code>"),
        ("it's 5 < 6 & so", "it&#x27;s 5 &lt; 6 &amp; so"),
    ],
)
def test_editors_markdown_within_a_line(text: str, html: str) -> None:
    assert problems(text) == []
    assert to_inline_html(text) == html


def test_lists_nest_alike_in_both_dialects() -> None:
    text = "Words:\n\n- one\n  - two\n  - three\n- four\n\n1. first\n2. second"
    expected = read(to_html(text))
    assert read(convert(to_markdown(text))) == expected
    assert expected[1] == ["p", "ul", "li", "ul", "li", "li", "li", "ol", "li", "li"]


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
    words, tags = read(convert(to_markdown(text)))
    expected, structure = read(to_html(text))
    assert words == expected
    assert [tag for tag in tags if tag != "p"] == [tag for tag in structure if tag != "p"]


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


@given(st.text(max_size=60))
def test_anything_at_all_stays_harmless(text: str) -> None:
    allowed = {"p", "ul", "ol", "li", "em", "strong", "code", "a", "bdi"}
    for html in (to_html(text), to_inline_html(text)):
        assert {tag.partition(" ")[0] for tag in read(html)[1]} <= allowed
        assert not re.search(r'href="(?!https?:)', html)


@given(st.dictionaries(st.from_regex(r"field_[a-z]{1,4}", fullmatch=True), plain_text, max_size=4))
def test_front_matter_reads_back(fields: dict[str, str]) -> None:
    text = front_matter(fields)
    assert text.startswith("---\n")
    assert text.endswith("---\n")
    assert (yaml.safe_load(text.strip("-\n")) or {}) == fields


@pytest.mark.parametrize(
    "text", [" - one", "  1. one", "\t+ one", "one\rtwo", "one\r\ntwo", "    one", " # one", " > one"]
)
def test_what_begins_with_a_space_or_breaks_with_a_return_is_read_as_markdown(text: str) -> None:
    """Such words are no plain ones, however short: both dialects read them alike, or they are refused."""
    assert problems(text) or read(convert(to_markdown(text))) == read(to_html(text))
