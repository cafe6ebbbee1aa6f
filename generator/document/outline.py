"""Reads the headings of a hand-written Markdown page, each with its anchor, the words and the lists of links below it.

The site's engines make the anchors (Python-Markdown, `toc` with `slugify_unicode`): the heading's letters and digits in
small letters, with a hyphen for each space, and a number where an earlier heading has the same; or what stands behind
the heading as ``{#anchor}``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"maxNesting": 20})
_PARSER.enable(["table"])
_ANCHOR = re.compile(r"\s*\{[^{}]*?#(?P<anchor>[^\s{}]+)[^{}]*\}\s*\Z")
_MARK = re.compile(r"\[\^[^\[\]\s]+\]:?|\{:?\s*[#.][^{}\n]*\}|^(?:!!!|\?\?\?\+?) *[\w-]+ *|^\[TOC\]$")
"""Marks of the engines' dialect that are no words: footnotes, lists of attributes, boxes."""
_SPACES = re.compile(r"[-\s]+")
_NO_LETTERS = re.compile(r"[^\w\s-]")
_BREAKS = frozenset({"softbreak", "hardbreak"})
_BLOCKS = frozenset({"fence", "code_block"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and what stands below it, up to the next one."""

    anchor: str
    """Empty for what stands before the first heading."""
    title: str
    words: tuple[str, ...]
    """A paragraph, a cell or an item each."""
    links: tuple[tuple[str, str], ...] = ()
    """Of each item of a list that begins with a link: its words, and its address as it is written."""


@dataclass(slots=True)
class _Draft:
    title: str
    anchor: str
    words: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)


def outline(text: str) -> tuple[Heading, ...]:
    r"""Return the headings of a page, and first what stands before them.

    >>> found = outline("Ships.\n\n# Ports {#harbour}\n\n## Far?\n\nA *mile*.\n\n## Far?\n")
    >>> [(heading.anchor, heading.title, heading.words) for heading in found]
    [('', '', ('Ships.',)), ('harbour', 'Ports', ()), ('far', 'Far?', ('A mile.',)), ('far_1', 'Far?', ())]
    >>> outline("# Ports\n\n- [The *old* one](old.md#here): closed.\n- See [it](it.md).\n")[1].links
    (('The old one', 'old.md#here'),)
    """
    drafts = [_Draft("", "")]
    _read(text, drafts)
    taken = {draft.anchor for draft in drafts if draft.anchor}
    found = [Heading("", "", tuple(drafts[0].words), tuple(drafts[0].links))]
    for draft in drafts[1:]:
        anchor = draft.anchor or _unique(_slug(draft.title), taken)
        found.append(Heading(anchor, draft.title, tuple(draft.words), tuple(draft.links)))
    return tuple(found)


def _read(text: str, drafts: list[_Draft]) -> None:
    tokens = _PARSER.parse(text)
    begins_item = False
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "list_item_open":
            begins_item = True
        elif token.type == "inline" and before is not None and before.type == "heading_open":
            named = _ANCHOR.search(token.content)
            title = _words(token.children or ())
            drafts.append(
                _Draft(_ANCHOR.sub("", title).strip(), named["anchor"]) if named else _Draft(title, "")
            )
        elif token.type == "inline":
            if words := _words(token.children or ()):
                drafts[-1].words.append(words)
            if begins_item:
                drafts[-1].links += _first_link(token.children or [])
            begins_item = False
        elif token.type in _BLOCKS:
            drafts[-1].words += _of_block(token)


def _of_block(token: Token) -> Iterator[str]:
    """Yield the words of a block of code; one set in by four is what stands in a box of the engines' dialect."""
    if token.type == "fence":
        yield " ".join(token.content.split())
        return
    inner = [_Draft("", "")]
    _read(token.content, inner)
    for draft in inner:
        yield from filter(None, (draft.title, *draft.words))


def _words(tokens: Iterable[Token]) -> str:
    """Return the words of a line without marks."""
    pieces = [
        " " if token.type in _BREAKS else "" if token.type == "html_inline" else token.content
        for token in tokens
    ]
    return " ".join(_MARK.sub("", "".join(pieces)).split())


def _first_link(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Yield the link with which a line begins, if it does: its words and its address."""
    if tokens and tokens[0].type == "link_open":
        end = next(at for at, token in enumerate(tokens) if token.type == "link_close")
        yield _words(tokens[1:end]), str(tokens[0].attrs["href"])


def _slug(title: str) -> str:
    return _SPACES.sub("-", _NO_LETTERS.sub("", title).strip().lower())


def _unique(anchor: str, taken: set[str]) -> str:
    """Return an anchor that is not taken, and take it."""
    base, number = anchor, 0
    while anchor in taken or not anchor:
        number += 1
        anchor = f"{base}_{number}"
    taken.add(anchor)
    return anchor
