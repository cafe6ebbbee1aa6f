"""Editors' Markdown: whatever is written, both dialects and the plain text say the same, and nothing else comes in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.document.markup import (
    literal,
    problems,
    refused_in,
    to_html,
    to_inline_html,
    to_markdown,
    to_text,
)
from generator.text.characters import refused
from tests.conftest import ROOT
from tests.fuzz.mutations import any_text, excerpt, mutated
from tests.fuzz.running import Target, exit_with
from tests.test_markdown import convert, fold, read

if TYPE_CHECKING:
    from random import Random

SEEDS = (
    *(
        path.read_text(encoding="utf-8").partition("\n---\n")[2] or path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "briefings" / "handbook").glob("*.md"))
    ),
    "One *two* **three** `four` [five](https://a.example/x?a=1&b=2#c) &amp; &#10; &nbsp;",
    "- one\n- two\n  - three\n\n1. four\n2. five\n\nsix\\\nseven  \neight",
    "> a quotation\n\n# a heading\n\n```\ncode\n```\n\n---\n\n<div onclick=x>raw</div>\n\n[a]: https://a.example",
)
_TAGS = frozenset({"p", "ul", "ol", "li", "em", "strong", "code", "a", "bdi"})
_MARKS = (
    "\n",
    "\n\n",
    "    ",
    "- ",
    "1. ",
    "* ",
    "> ",
    "# ",
    "``",
    "```\n",
    "](",
    "![",
    "<b>",
    "<!--",
    "&#x202e;",
    "&#10;-&#10;",
)


def make(random: Random) -> bytes:
    """Return a part of a text in Markdown with changes, or characters at random."""
    if random.random() < 0.2:
        return any_text(random, most=40).encode("utf-8", "surrogatepass")
    text = mutated(random, [excerpt(random, random.choice(SEEDS), most=6) for _ in range(3)])
    for _ in range(random.randrange(3)):
        at = random.randint(0, len(text))
        text = text[:at] + random.choice(_MARKS) + text[at:]
    return text.encode("utf-8", "surrogatepass")


def examine(data: bytes) -> None:
    """Write the text in every form; one that is accepted reads alike in all of them."""
    text = data.decode("utf-8", "surrogatepass")
    lines = len(re.split(r"\r\n|\r|\n", text))
    found = problems(text)
    assert all(1 <= line <= lines for line, _ in found), f"a line that is not there: {found}"
    for html in (to_html(text), to_inline_html(text)):
        assert {tag.partition(" ")[0] for tag in read(html)[1]} <= _TAGS, html
        assert not re.search(r'href="(?!https?:)', html), html
    plain = to_text(text)
    converted = to_markdown(text)
    if found or refused_in(text):
        return
    page, tags = read(convert(converted))
    assert {tag.partition(" ")[0] for tag in tags} <= _TAGS, tags
    assert page == read(to_html(text))[0] == fold(plain), (page, fold(plain))
    if not refused(plain):
        assert read(convert(literal(plain))) == (fold(plain), ["p"] * bool(fold(plain))), plain


TARGET = Target("markdown", make, examine)

if __name__ == "__main__":
    exit_with(TARGET)
