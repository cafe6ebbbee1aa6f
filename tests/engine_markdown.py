"""What a page shows of words: written by templates as pages are, read by Markdown as both engines set it up."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote

import markdown
from hypothesis import strategies as st
from jinja2 import DictLoader
from markdown_it import MarkdownIt
from mkdocs.utils.yaml import yaml_load

from generator.document.html import HtmlWriter
from generator.document.markup import read_markup
from generator.document.plain import plain_text
from generator.document.site_position import SitePosition
from generator.writer.pages.page_context import PageContext
from generator.writer.pages.printing import environments
from tests.conftest import ROOT

if TYPE_CHECKING:
    from generator.document.inline import Content

MANY = [
    *(
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "nl2br",
        "sane_lists",
        "smarty",
    ),
    *("tables", "toc", "wikilinks", "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic"),
    *("pymdownx.details", "pymdownx.emoji", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys"),
    *("pymdownx.magiclink", "pymdownx.mark", "pymdownx.progressbar", "pymdownx.smartsymbols"),
    *("pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
]
"""Those of mkdocs.yml and many more: a project may add its own. Without ours, so that the marks are comments."""
ENGINES = ("mkdocs", "zensical")
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
    "<!--raw-html--> <!--/raw-html-->",
    "习近平 Зеленський",
    "said القمة is *it*, - 40",
]
BLOCKS = frozenset({"p", "ul", "ol", "li"})
INLINE = frozenset({"em", "strong", "code", "a"})
"""The elements of editors' Markdown."""

PLAIN_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("aZ09 *_`[](){}<>!#|&^~=+-.:;'\"\\/$@%é中ж“ש"),
        st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: bool(text.strip()) and text == text.strip())
"""Words without markup, whatever they look like."""

_TEMPLATES = {
    "typed": "{{ content }}\n",
    "listed": "- {{ content }}\n",
    "heading": "## {{ heading(content) }} {{ anchor('here') }}\n",
    "line": "{% raw_html %}\n<div>{{ content }}</div>\n{% endraw_html %}\n",
    "blocks": "{% raw_html %}\n{{ content | blocks }}\n{% endraw_html %}\n",
    "attribute": '{% raw_html %}\n<div title="{{ content | plain }}"></div>\n{% endraw_html %}\n',
}
"""The ways in which templates print content."""
_PAGES, _PARTS = environments(DictLoader(_TEMPLATES))


def written(way: str, content: Content, lang: str = "en") -> str:
    """Return a page in Markdown, at the root of the site, that prints ``content`` in this way."""
    around = PageContext.of(SitePosition.of(""), lang, _PARTS)
    return _PAGES.get_template(way).render(around.variables({"content": content}))


def shown(way: str, content: Content, engine: str = "mkdocs") -> str:
    """Return the HTML of such a page."""
    return convert(written(way, content), engine)


@cache
def _reader(engine: str) -> markdown.Markdown:
    if engine == "many":
        return markdown.Markdown(extensions=MANY, tab_length=4)
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        listed = yaml_load(file)["markdown_extensions"]
    settings = {name: given for one in listed if isinstance(one, dict) for name, given in one.items()}
    names = [next(iter(one)) if isinstance(one, dict) else one for one in listed]
    own = ["toc", "tables", "fenced_code"] if engine == "mkdocs" else []  # MkDocs always adds these
    return markdown.Markdown(extensions=list(dict.fromkeys(own + names)), extension_configs=settings)


def convert(text: str, engine: str = "many") -> str:
    """Return Markdown as HTML: as an engine sets it up by mkdocs.yml, or with ``many`` extensions."""
    return str(_reader(engine).reset().convert(text))


class _Html(HTMLParser):
    """Reads HTML as words, tags, and words between tags; without the signs that lead to a heading's own anchor."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self.marks: list[tuple[str, str]] = []
        self._words = ""
        self._skipping = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "headerlink") in attrs:
            self._skipping = True
            return
        self.tags.append(" ".join((tag, *(f"{key}={value}" for key, value in attrs))))
        if tag != "bdi":
            self.end_words()
            self.marks.append((tag, unquote(dict(attrs).get("href") or "")))

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            self._skipping = False
        elif tag != "bdi":
            self.end_words()
            self.marks.append((f"/{tag}", ""))

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.text += data
            self._words += data

    def end_words(self) -> None:
        self.marks += (("", word) for word in self._words.split())
        self._words = ""


def _read(html: str) -> _Html:
    reader = _Html()
    reader.feed(html)
    reader.close()
    reader.end_words()
    return reader


def read(html: str) -> tuple[str, list[str]]:
    """Return the words of HTML, spaces folded, and its tags."""
    found = _read(html)
    return fold(found.text), found.tags


def names(tags: list[str]) -> set[str]:
    """Return the names of elements among ``tags``."""
    return {tag.partition(" ")[0] for tag in tags}


def marks(html: str) -> list[tuple[str, str]]:
    """Return every tag of HTML with the address it leads to, and every word as ``("", word)``, in order.

    Isolation aside: what runs from right to left is part of its word.
    """
    return _read(html).marks


def fold(text: str) -> str:
    """Return ``text`` as HTML shows it: on one line."""
    return " ".join(text.split())


@cache
def _common_mark() -> MarkdownIt:
    return MarkdownIt("commonmark").disable("reference")


def common_mark(text: str) -> str:
    """Return what markdown-it itself makes of an editor's text, in which no link is defined elsewhere."""
    return str(_common_mark().render(text))


def assert_shown(text: str) -> None:
    """Assert that each way to print an editor's text shows what markdown-it finds in it, and no other words."""
    content = read_markup(text)
    words, found = plain_text(content), marks(common_mark(text))
    if not content:  # templates print nothing between marks
        assert found == []
        return
    for engine in (*ENGINES, "many"):
        html = shown("blocks", content, engine)
        assert read(html)[0] == words
        assert marks(html) == found
    if not BLOCKS & names(read(HtmlWriter(SitePosition.of("")).write(content))[1]):
        line = found[1:-1]  # without the paragraph
        assert marks(shown("line", content)) == [("div", ""), *line, ("/div", "")]
        for engine in (*ENGINES, "many"):
            assert marks(shown("heading", content, engine)) == [("h2", ""), *line, ("/h2", "")]
    assert read(shown("attribute", content))[1][-1] == f"div title={words}"


def assert_harmless(text: str) -> None:
    """Assert that whatever somebody writes, no page holds more than editors' Markdown allows."""
    content = read_markup(text)
    for way in ("blocks", "line", "heading"):
        html = shown(way, content)
        assert names(read(html)[1]) <= BLOCKS | INLINE | {"bdi", "div", "h2"}
        assert all(re.match("https?://|$", word) for tag, word in marks(html) if tag)
    assert all(tag.startswith("div title=") for tag in read(shown("attribute", content))[1])
