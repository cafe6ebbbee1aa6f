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

_BEFORE_WHITE_SPACE = 31
"""Python-Markdown's own reading of white space has priority 30, of HTML blocks 20."""
_BEFORE_HTML_BLOCKS = 25
_ASIDE = "<!--raw-html-aside-"
"""Begins a line that stands for a block, between the two."""
_NOT_PLAIN = ("\t", "\r", "\x02", "\x03", " \n")
"""Where none of these is, the reading of white space changes nothing."""


class RawHtmlAside(Preprocessor):
    """Takes raw HTML out before anything looks through it, white space too: most of a page is nothing else."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.blocks: dict[str, str] = {}
        """By the line that stands for it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each block between the marks, on lines of their own, as one line."""
        self.blocks.clear()
        if any(line.startswith(_ASIDE) for line in lines):  # no program has written that
            return lines
        kept: list[str] = []
        at = 0
        try:
            while True:
                begin = lines.index(RAW_HTML, at)
                end = lines.index(RAW_HTML_END, begin)
                kept += lines[at:begin]
                block = "\n".join(lines[begin + 1 : end])
                read = f"{block}\n"
                if any(sign in read for sign in _NOT_PLAIN):
                    kept += lines[begin : end + 1]
                else:
                    stands_for_it = f"{_ASIDE}{len(self.blocks)}-->"
                    self.blocks[stands_for_it] = block
                    kept.append(stands_for_it)
                at = end + 1
        except ValueError:  # there is no further block
            return [*kept, *lines[at:]]


class RawHtmlBlocks(Preprocessor):
    """Puts raw HTML where Python-Markdown has what it need not read."""

    def __init__(self, md: Markdown, aside: RawHtmlAside) -> None:
        super().__init__(md)
        self._aside = aside

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each block, also for one whose white space had to be read."""
        kept: list[str] = []
        block: list[str] | None = None
        for line in lines:
            if block is not None:
                if line == RAW_HTML_END:
                    kept += self._stored("\n".join(block))
                    block = None
                else:
                    block.append(line)
            elif line == RAW_HTML:
                block = []
            elif line in self._aside.blocks:
                kept += self._stored(self._aside.blocks[line])
            else:
                kept.append(line)
        if block is not None:
            kept += (RAW_HTML, *block)
        return kept

    def _stored(self, html: str) -> tuple[str, str, str]:
        return "", self.md.htmlStash.store(html), ""


class BlocksExtension(Extension):
    """Registers the preprocessors."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Add the preprocessors to ``md``."""
        aside = RawHtmlAside(md)
        md.preprocessors.register(aside, "raw-html-aside", _BEFORE_WHITE_SPACE)
        md.preprocessors.register(RawHtmlBlocks(md, aside), "raw-html-blocks", _BEFORE_HTML_BLOCKS)


def makeExtension(**settings: object) -> BlocksExtension:  # noqa: N802  # Python-Markdown's name
    """Return the extension, as Python-Markdown asks for it."""
    return BlocksExtension(**settings)
