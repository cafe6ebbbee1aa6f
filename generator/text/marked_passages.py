"""Extracts from HTML, or Markdown with HTML in it, the passages that a reader sees, and what is set as a quotation.

A page of ours holds hundreds of tags that part passages and say nothing else: those are found all at once, and what
stands between them is looked at tag by tag only where it holds one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TAG = re.compile(
    r"<!--(?:(?!<!--).)*?-->"
    r"|<(?P<end>/?)(?P<name>[a-z][a-z0-9:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+/?>|<[!?][^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_NAMES = "a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr"
INLINE = re.compile(_NAMES, re.IGNORECASE)
"""Elements that part no words."""
_SILENT = re.compile(rf"</?(?!q\b)(?:{_NAMES})(?: (?:href|class|id|lang|dir|data-\w+)=\"[^\"<>]*\")*>")
"""A tag inside a line, without words of its own: four of five on our pages."""
_PARTING_TAG = (
    r"</?(?:p|li|ul|ol|div|t[rhd]|h[1-6]|d[tdl]|details|summary|article|section|table|t(?:head|body)|figure|figcaption)"
    r"(?: (?:(?:class|id|lang|dir|role|scope)=\"[^\"<>]*\"|data-[\w-]+(?:=\"[^\"<>]*\")?))*>"
)
_PARTING = re.compile(rf"{_PARTING_TAG}(?:\s*{_PARTING_TAG})*")
"""Tags that part passages and say nothing else."""
_OURS = ("<!--raw-html-->", "<!--/raw-html-->")
"""The comments on our own pages (`generator.blocks`)."""
_SHOWN_ATTRIBUTE = re.compile(
    r"\s(?:title|alt|aria-label|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE
)
_BLOCKS = re.compile(r"\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*+] |\d+[.)] |#{1,6} |>|\||```))")
_BLOCK_MARK = re.compile(r"[ \t]*(?:[-*+] |\d+[.)] |#{1,6} )?")
_QUOTE_MARK = re.compile(r"^[ \t]*(?:> ?)+", re.MULTILINE)
_TARGET = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|\]\[[^\]\n]*\]|\[\^[^\[\]\s]+\]|\{[:#.][^{}\n]*\}")
"""What follows the words of a link, a footnote's mark, an attribute list."""
_INNER_MARK = re.compile('[“”„‟«»「」『』﹁﹂﹃﹄｢｣〝〞〟"＂]|&(?:quot|ldquo|rdquo|#34|#x22);')
"""Marks of quotations inside an element that is one: one of them that is never closed would leave that open too."""
_LONGEST_KEPT = 4_000
"""Characters of a stretch whose passages are remembered."""


class Passage(NamedTuple):
    """Some words that a reader sees together.

    A named tuple, as there are two hundred on a page.
    """

    text: str
    quoted: bool = False
    """Whether all of it is set as a quotation: a block quotation."""
    is_value: bool = False
    """Whether it is a value of its own in a file for programs, where a quotation has no marks."""


def marked_up(text: str, *, markdown: bool = False) -> list[Passage]:
    """Return the passages of HTML, or of Markdown with HTML in it, in order. Never raises."""
    text = _SILENT.sub("", text)
    if text.count("<!") == sum(map(text.count, _OURS)):  # another comment might hold tags that part nothing
        found: list[Passage] = []
        depth = 0
        for stretch in _PARTING.split(text):
            read = _read_again if len(stretch) <= _LONGEST_KEPT else _read
            passages, depth, whole = read(stretch, depth, markdown)
            if not whole:
                break
            found += passages
        else:
            return found
    return list(_read(text, 0, markdown)[0])


def _read(text: str, depth: int, markdown: bool) -> tuple[tuple[Passage, ...], int, bool]:  # noqa: FBT001  # kept by it
    """Return the passages between two tags that part some, ``depth`` block quotations deep, and how deep it ends.

    And whether all tags in it are whole: one that is not was cut by what looked like another, within quotation marks.
    """
    if "<" not in text:
        return tuple(_paragraph(text, depth > 0, markdown)), depth, True
    found: list[Passage] = []
    pieces: list[str] = []
    at = 0
    whole = True
    begun: list[int] = []
    for tag in TAG.finditer(text):
        before = text[at : tag.start()]
        whole = whole and "<" not in before
        pieces.append(before)
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name == "q":
            if not tag["end"]:
                begun.append(len(pieces))
            elif begun:
                start = begun.pop()
                pieces[start:] = ["“", _INNER_MARK.sub(" ", "".join(pieces[start:])), "”"]
        elif name and not INLINE.fullmatch(name):
            found += _paragraph("".join(pieces), depth > 0, markdown)
            pieces, begun = [], []
            if name == "blockquote":
                depth = max(0, depth + (-1 if tag["end"] else 1))
        if name and "=" in tag[0]:
            found += [
                Passage(unescape(attribute[1] or attribute[2] or ""))
                for attribute in _SHOWN_ATTRIBUTE.finditer(tag[0])
            ]
    found += _paragraph("".join((*pieces, text[at:])), depth > 0, markdown)
    return tuple(found), depth, whole and "<" not in text[at:]


_read_again = lru_cache(maxsize=20_000)(_read)
"""The same: a page's line stands on several pages."""


def _paragraph(raw: str, quoted: bool, markdown: bool) -> Iterable[Passage]:  # noqa: FBT001  # as `_read` has it
    """Return the passages of a paragraph; none of nothing but spaces."""
    if not raw or raw.isspace():
        return ()
    return _markdown(raw, quoted) if markdown else (Passage(unescape(raw), quoted),)


def _markdown(text: str, quoted: bool) -> Iterator[Passage]:  # noqa: FBT001  # as `Passage` has it
    for block in _BLOCKS.split(text):
        if not block.strip():
            continue
        is_quote = block.lstrip().startswith(">")
        if is_quote:
            block = _QUOTE_MARK.sub("", block)  # noqa: PLW2901  # the same block, without its marks
        block = _TARGET.sub(" ", block[_BLOCK_MARK.match(block).end() :])  # type: ignore[union-attr]  # noqa: PLW2901
        for cell in block.split("|") if block.lstrip().startswith("|") else (block,):
            if cell.strip():
                yield Passage(unescape(cell), quoted or is_quote)
