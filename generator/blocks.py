"""A Markdown extension that passes marked HTML blocks through unread, and excludes their labels from search.

Python-Markdown reads every HTML block tag by tag; on pages made mostly of such blocks that is a third of the site's
build. Both engines render with Python-Markdown and load this by its name in ``mkdocs.yml``, so it keeps that name.
Without it the marks are comments, and the pages come out the same, only later, and search finds labels too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from generator.document.markup import FINISHED, FINISHED_END

if TYPE_CHECKING:
    from markdown import Markdown

_BEFORE_HTML_BLOCKS = 25
"""Python-Markdown's own reading of HTML blocks has priority 20, of white space 30."""

_EXCLUDED = "data-search-exclude"
"""The attribute by which both engines' indexes, and the reader's own filter, pass over an element."""
_LABELS = (
    "<thead>",
    "<caption>",
    "<dt>",
    '<a class="look-up"',
    '<p class="amounts"',
    '<p class="fact">Used in:',
    '<p class="verification"',
    '<span class="amount"',
    '<span class="label"',
    '<span class="level',
    '<span class="silence"',
    '<span class="stance',
    '<span class="verdict',
)
"""How the elements begin that only label what stands beside them: table headings, chips, verdicts. Nobody's words.

None may hold an element of its own kind: the indexes compare by tag, and the inner one would end the exception. In
texts these signs are escaped, so nobody's text begins one.
"""
_MARKED = tuple((label, re.sub(r"(?<=<)\w+", rf"\g<0> {_EXCLUDED}", label)) for label in _LABELS)


def leave_out_labels(block: str) -> str:
    """Return HTML with the attribute on each label; by plain replacements, for every page passes through here."""
    for begin, marked in _MARKED:
        if begin in block:
            block = block.replace(begin, marked)
    return block


class FinishedBlocks(Preprocessor):
    """Replaces each marked HTML block by a placeholder, before Python-Markdown reads HTML."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each block between the marks, on lines of their own, as one placeholder."""
        kept: list[str] = []
        block: list[str] | None = None
        for line in lines:
            if block is None:
                if line == FINISHED:
                    block = []
                else:
                    kept.append(line)
            elif line == FINISHED_END:
                kept += ("", self.md.htmlStash.store(leave_out_labels("\n".join(block))), "")
                block = None
            else:
                block.append(line)
        if block is not None:
            kept += (FINISHED, *block)
        return kept


class BlocksExtension(Extension):
    """Registers the preprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Add the preprocessor to ``md``."""
        md.preprocessors.register(FinishedBlocks(md), "finished-blocks", _BEFORE_HTML_BLOCKS)


def makeExtension(**settings: object) -> BlocksExtension:  # noqa: N802  # Python-Markdown's name
    """Return the extension, as Python-Markdown asks for it."""
    return BlocksExtension(**settings)
