"""Editors' Markdown: whatever is written, pages show what markdown-it finds in it and its plain text, and no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.document.markup import problems, refused_in, to_text
from generator.text.characters import refused
from tests.conftest import ROOT
from tests.engine_markdown import assert_harmless, assert_shown, fold, read, shown
from tests.fuzz.mutations import any_text, excerpt, mutated
from tests.fuzz.running import Target, exit_with

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
    """Print the text in every way; one that is accepted is shown as meant, and its words, where they are typed, too."""
    text = data.decode("utf-8", "surrogatepass")
    lines = len(re.split(r"\r\n|\r|\n", text))
    found = problems(text)
    assert all(1 <= line <= lines for line, _ in found), f"a line that is not there: {found}"
    assert_harmless(text)
    if found or refused_in(text):
        return
    assert_shown(text)
    plain = to_text(text)
    if not refused(plain):
        assert read(shown("typed", plain))[0] == fold(plain), plain
        assert {tag for tag in read(shown("typed", plain))[1] if not tag.startswith("bdi")} <= {"p"}, plain


TARGET = Target("markdown", make, examine)

if __name__ == "__main__":
    exit_with(TARGET)
