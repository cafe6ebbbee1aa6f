"""What is let through in a hand-written page becomes no HTML, whatever it is put together from."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
from hypothesis import example, given
from hypothesis import strategies as st

from generator.reader.handbook.rules import find_problems

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "generator.blocks",
    "md_in_html",
    "tables",
    "toc",
]
"""Those of the site that ships, what the engines add by themselves, and some that projects have."""
SUPER = [
    *(extension for extension in EXTENSIONS if extension != "fenced_code"),
    "pymdownx.superfences",
    "pymdownx.details",
    "pymdownx.inlinehilite",
    "pymdownx.betterem",
    "pymdownx.tabbed",
    "pymdownx.blocks.html",
    "pymdownx.blocks.admonition",
]


TAGS = {
    *(
        "a",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "hr",
        "img",
        "input",
        "li",
        "ol",
        "p",
        "pre",
    ),
    *(
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "label",
        "details",
        "summary",
    ),
    *(f"h{level}" for level in range(1, 7)),
}
ATTRIBUTES = {
    "class",
    "id",
    "href",
    "src",
    "alt",
    "title",
    "lang",
    "dir",
    "width",
    "height",
    "start",
    "style",
    "name",
    "type",
}
ATTRIBUTES |= {"for", "checked", "disabled", "open", "data-tabs"}
PIECES = [
    *(
        "<script>alert(1)</script>",
        "<b>",
        "</b>",
        "<!-- x -->",
        "<!--raw-html-->",
        "<!--/raw-html-->",
        "<img src=x onerror=y>",
    ),
    *(
        "```",
        "````",
        "~~~",
        "``` yaml",
        "```{.x onclick=y}",
        "`",
        "``",
        "\\`",
        "\\",
        "    ",
        "\t",
        "   ",
        "- ",
        "1. ",
        "> ",
        "# ",
    ),
    *(
        "[x](javascript:y)",
        "[x][y]",
        "[y]: javascript:z",
        "[x](",
        "javascript:y",
        ")",
        "&#106;avascript:",
        "&colon;",
        "[^1]",
        "[^1]: ",
    ),
    *(
        "{: onclick=x }",
        "{onclick=x}",
        "{#a}",
        "{",
        "}",
        "onclick=x",
        "*a*",
        "**",
        "_",
        "| a | b |",
        "| - | - |",
        "|",
        "\n",
        "\n\n",
    ),
    *(
        "!!! note",
        '!!! note "<b>"',
        ": ",
        "===",
        "---",
        "/// html | script",
        "/// note",
        "///",
        "    attrs: {onclick: x}",
        "word",
        " ",
    ),
]


ENGINES = [markdown.Markdown(extensions=extensions) for extensions in (EXTENSIONS, SUPER)]


class _Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.wrong.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\s\x00-\x20]+", "", value or "").lower()
            if value in (None, name):  # an attribute without a value does nothing
                continue
            if name not in ATTRIBUTES or address.startswith(("javascript:", "data:")):
                self.wrong.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.wrong.append(data)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
@example("- a `\n- `<b>`\n")
@example("# a `\nb ` <b> ` c\n")
@example("> [y\n> x]: javascript:z\n\n[y x]\n")
@example("> ```\n<b>\n```\n")
def test_what_is_let_through_becomes_no_html(text: str) -> None:
    """Whatever is not refused: in Python-Markdown, with the site's extensions and with others."""
    if find_problems(text):
        return
    for engine in ENGINES:
        reader = _Read()
        reader.feed(engine.reset().convert(text))
        reader.close()
        assert reader.wrong == [], engine.registeredExtensions
