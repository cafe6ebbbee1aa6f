"""A Markdown extension: what stands between two marks is raw HTML, which Python-Markdown need not read.

Python-Markdown reads every HTML block tag by tag; on pages made mostly of HTML that is a third of the site's build.
Both engines render with Python-Markdown and load this by its name in ``mkdocs.yml``. Without it the marks are
comments, and the pages come out the same, only later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from generator.document.markdown import RAW_HTML, RAW_HTML_END

if TYPE_CHECKING:
    from markdown import Markdown

_BEFORE_HTML_BLOCKS = 25
"""Python-Markdown's own reading of HTML blocks has priority 20, of white space 30."""


class RawHtmlBlocks(Preprocessor):
    """Puts raw HTML aside before anything looks into it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each block between the marks, on lines of their own, as one placeholder."""
        kept: list[str] = []
        block: list[str] | None = None
        for line in lines:
            if block is None:
                if line == RAW_HTML:
                    block = []
                else:
                    kept.append(line)
            elif line == RAW_HTML_END:
                kept += ("", self.md.htmlStash.store("\n".join(block)), "")
                block = None
            else:
                block.append(line)
        if block is not None:
            kept += (RAW_HTML, *block)
        return kept


class BlocksExtension(Extension):
    """Registers the preprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Add the preprocessor to ``md``."""
        md.preprocessors.register(RawHtmlBlocks(md), "raw-html-blocks", _BEFORE_HTML_BLOCKS)


def makeExtension(**settings: object) -> BlocksExtension:  # noqa: N802  # Python-Markdown's name
    """Return the extension, as Python-Markdown asks for it."""
    return BlocksExtension(**settings)
