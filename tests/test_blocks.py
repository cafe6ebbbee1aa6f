"""Raw HTML: marked whole, put aside unread, and the page comes out the same without the extension."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from generator.build import Project, generate
from generator.document.markdown import RAW_HTML, RAW_HTML_END
from tests.engine_markdown import ENGINES, convert

GOLDEN = Path(__file__).parent / "golden" / "small"
SITE = ["admonition", "attr_list", "footnotes", "tables", "toc"]
NAMES = sorted(path.relative_to(GOLDEN / "pages").as_posix() for path in (GOLDEN / "pages").rglob("*.md"))
"""Its pages, which test_golden.py makes sure of."""

LABELS = re.compile(
    r"<(?:thead|caption|dt)>"
    r'|<a class="look-up"|<p class="amounts"|<p class="fact">Used in:|<p class="verification"'
    r'|<small class="amount'
    r'|<span class="(?:amount"|label"|level|opposed"|silence"|stance|verdict)'
)
"""How the elements begin that only label what stands beside them: table headings, chips, verdicts. Nobody's words.

None may hold an element of its own kind: the indexes compare by tag, and the inner one would end the exception.
"""
ASIDE = re.compile(
    r'<(?:p|fieldset) class="switch"|<div class="filter-room"|<div data-order="stance"|<figure class="drawn[ "]'
    r'|<table class="sides lineage"|<ul class="carrying"|<div class="without"'
    r'|<p class="(?:fact|amount)"|<ul>(?=<li>)|<div class="remarks"|<span class="comparison'
    r'|<summary>(?:\d|No entry|also|<span class="level)'
    r'|<bdi class="translated"|<blockquote\b|<div>(?=<dt>)|<span>|<a href='
)
"""What else search passes over, where it stands: controls, what they arrange anew, the drawing, ways between
statements, what would be lost without a source, addresses, the context of a quotation, a translation that stands on
the page of the statement too."""
UNSEARCHED = " data-search-exclude"
_TAG = re.compile(r"<[a-z][^>]*>")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """What stands on each page below its front matter."""
    files = generate(Project(GOLDEN)).files
    pages = {name: text.decode() for name, text in files.items() if name.endswith(".md")}
    return {name: text.split("---\n", 2)[2] for name, text in pages.items()}


def _html(text: str, extensions: list[str]) -> str:
    return re.sub(r"<!--/?raw-html-->|\s+", "", markdown.markdown(text, extensions=extensions))


def _outside(body: str) -> list[str]:
    """Return the lines of a page that the engine reads; each mark on its own line, none within others."""
    lines: list[str] = []
    inside = False
    for line in body.split("\n"):
        if line in (RAW_HTML, RAW_HTML_END):
            assert inside == (line == RAW_HTML_END)
            inside = not inside
            lines.append("")
        elif not inside:
            assert RAW_HTML not in line
            assert RAW_HTML_END not in line
            lines.append(line)
    assert not inside
    return lines


@pytest.mark.parametrize("name", NAMES)
def test_same_page_with_and_without_the_extension(name: str, pages: dict[str, str]) -> None:
    """The marks are only ever a matter of speed."""
    assert _html(pages[name], [*SITE, "generator.blocks"]) == _html(pages[name], SITE)


def test_raw_html_comes_through_as_it_is() -> None:
    """Whatever it looks like: blank lines, Markdown, code, what seems to end it."""
    html = '<div>\n<p title="*a*">1</p>\n\n    *no*\n\n## no\n\n[^1]: no\n</div>\n\n<ul>\n<li>`3`</li>\n</ul>'
    for engine in ENGINES:
        page = convert(f"## A\n\n{RAW_HTML}\n{html}\n{RAW_HTML_END}\n\nB *b*\n", engine)
        assert html in page
        assert "<p>B <em>b</em></p>" in page


def test_an_open_mark_hides_nothing() -> None:
    """A hand-written page that begins the mark and never ends it keeps its text."""
    assert "lost" in _html(f"{RAW_HTML}\nnot lost\n", ["generator.blocks"])


@pytest.mark.parametrize(
    "inside", ["a\tb", "a\n  \nb", "  ", "a \nb", "\x02wzxhzdk:0\x03", "```\nno code\n```", ""]
)
def test_white_space_and_signs_in_raw_html_come_out_as_python_markdown_reads_them(inside: str) -> None:
    """A block is set aside before white space is read only if that would change nothing."""
    text = f"## A\n\n{RAW_HTML}\n<p>1</p>\n{RAW_HTML_END}\n\n{RAW_HTML}\n<pre>\n{inside}\n</pre>\n{RAW_HTML_END}\n\nB\n"
    md = markdown.Markdown(extensions=["generator.blocks"])
    page = md.convert(text)
    md.reset()
    md.preprocessors.deregister("raw-html-aside")
    assert page == md.convert(text)
    assert page.count("<p>1</p>") == 1


def test_no_line_of_a_page_stands_for_a_block() -> None:
    line = "<!--raw-html-aside-0-->"
    page = markdown.markdown(
        f"{line}\n\n{RAW_HTML}\n<p>1</p>\n{RAW_HTML_END}\n\n{line}\n", extensions=["generator.blocks"]
    )
    assert page.count("<p>1</p>") == 1
    assert page.count(line) == 2


@pytest.mark.parametrize("name", NAMES)
def test_all_raw_html_stands_between_marks(name: str, pages: dict[str, str]) -> None:
    """Outside them no block of HTML begins, which the engine would read tag by tag; each pair holds something."""
    block = "|".join(markdown.Markdown().block_level_elements)
    for line in _outside(pages[name]):
        assert not re.match(rf"</?({block})\b", line), line
    for inside in re.findall(f"{RAW_HTML}\n(.*?){RAW_HTML_END}", pages[name], re.DOTALL):
        assert re.match(rf"<({block})\b", inside), inside[:80]
        for tag in re.findall(rf"<({block})\b", inside):
            assert len(re.findall(rf"<{tag}\b", inside)) == inside.count(f"</{tag}>"), (tag, inside[:80])
    for mark in (RAW_HTML, RAW_HTML_END):
        before = [part for part in pages[name].split(mark)[:-1] if mark == RAW_HTML]
        assert all(part.endswith("\n\n") for part in before), "a blank line stands before the mark"


@pytest.mark.parametrize("name", NAMES)
def test_labels_are_no_part_of_search_and_words_are(name: str, pages: dict[str, str]) -> None:
    """Verdicts, chips and table headings carry the attribute; what somebody said never does."""
    body = pages[name]
    for tag in _TAG.finditer(body):
        after = body[tag.end() : tag.end() + 60]
        plain = tag[0].replace(UNSEARCHED, "") + after.replace(UNSEARCHED, "")
        if UNSEARCHED in tag[0]:
            assert LABELS.match(plain) or ASIDE.match(plain), tag[0]
        else:
            assert not LABELS.match(plain), plain


def test_quotations_are_found_by_search(pages: dict[str, str]) -> None:
    """The blockquote that search passes over repeats, among the source's words, a quotation that stands above it."""
    for name, body in pages.items():
        for start in re.finditer(rf"<blockquote[^>]*{UNSEARCHED}", body):
            assert body[: start.start()].endswith("</summary> "), name


@pytest.mark.parametrize("name", NAMES)
def test_no_label_holds_an_element_of_its_own_kind(name: str, pages: dict[str, str]) -> None:
    """The indexes compare elements by tag, so the inner one would end the exception too early."""
    for tag, inside in re.findall(
        r"<(\w+)(?=[^>]* data-search-exclude)[^>]*>(.*?)</\1>", pages[name], re.DOTALL
    ):
        assert not re.search(rf"<{tag}\b", inside), f"<{tag}> in {inside[:80]}"
