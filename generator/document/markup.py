"""Reads editors' Markdown: what of it is not allowed, and the content it stands for.

Allowed are emphasis, strong emphasis, links to http and https, lists and inline code. The site's engines read
another dialect (Python-Markdown) than the one read here (CommonMark): no mark of an editor's reaches them, for pages
hold what was read as HTML, and words of ours as `literal` writes them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown_it import MarkdownIt

from generator.document.blocks import ItemList, Paragraph
from generator.document.inline import Code, Emphasis, Phrase, Strong, WebLink
from generator.document.plain import plain_text
from generator.text.characters import Refused, has_entity, refused
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from generator.document.inline import Content

_FORBIDDEN = {
    "heading_open": "a heading",
    "html_block": "HTML",
    "html_inline": "HTML",
    "image": "an image",
    "table_open": "a table",
    "code_block": "a block of code (a line indented by four or more)",
    "fence": "a block of code",
    "blockquote_open": "a block quotation (a line starting with >)",
    "hr": "a rule",
    "s_open": "struck-out text",
    "hardbreak": "a forced line break",
}
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_PARSER = MarkdownIt("commonmark", {"html": True, "maxNesting": 20})
_PARSER.enable(["table", "strikethrough"]).disable(["reference"])
_PARSER.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  # so that `problems` sees it

_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_WORDS = frozenset({"text", "text_special", "code_inline", "html_inline"})
"""The tokens whose content a reader sees."""
_BLANKS = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""What is one space to HTML, and must not begin a line or a block to Markdown."""


_PLAIN = re.compile(r"(?![\s\d#>+=~-])[^\r\n*_`\[\]<>&\\|~!]*")
"""One line without any mark of Markdown in it: most notes are such, and parsing is dear."""


def problems(text: str) -> list[tuple[int, str]]:
    """Return what of ``text`` is not allowed: the line within it, from 1, and a sentence for the editor."""
    if _PLAIN.fullmatch(text):
        return []
    walked = list(_walk(_PARSER.parse(text)))
    faults = ((line, fault) for line, token in walked if (fault := _fault(token)))
    return list(dict.fromkeys((*_faults_of_items(walked), *faults)))


def _fault(token: Token) -> str:
    """Return what is wrong with a part of a text by itself; "" if nothing is."""
    if token.type in _FORBIDDEN:
        return f"{_FORBIDDEN[token.type]} is not allowed here"
    if token.type == "link_open" and not _WEB.match(_address(token)):
        return f"a link leads to http:// or https://, not to `{_address(token)}`"
    if token.type == "link_open" and (fault := fault_of(_address(token))):
        return f"the link's address `{_address(token)}` {fault}"
    number = token.attrGet("start") if token.type == "ordered_list_open" else None
    beginning = f"`{number}.` at the start of a line begins a numbered list, which starts at 1"
    return "" if number in (None, 1) else beginning


def _faults_of_items(walked: Iterable[tuple[int, Token]]) -> Iterator[tuple[int, str]]:
    """Yield each item that no two dialects read alike: without a word in it, or none before a list within it."""
    worded: list[bool] = []
    before = ""
    for line, token in walked:
        if token.type == "list_item_open":
            worded.append(False)
        elif token.type == "list_item_close":
            if not worded.pop():
                yield line, "an item of this list is empty"
        elif token.type in _FORBIDDEN or (token.type in _WORDS and token.content.strip()):
            worded = [True] * len(worded)
        elif token.type in _LISTS and before == "list_item_open":
            yield line, "an item of this list begins with a mark of another list"
        before = token.type


def refused_in(text: str) -> Refused | None:
    """Return what of editors' Markdown no text may hold, as typed or as it comes out: entities and addresses read."""
    found = refused(text)
    if found or not ("&" in text or "%" in text):
        return found
    for _, token in _walk(_PARSER.parse(text)):
        if token.type in _WORDS:
            found = refused(token.content, breaks=False, part=True)
        elif token.type == "link_open":
            found = _refused_address(token, text)
        if found:
            return found
    return refused(to_text(text) or " ")


def _refused_address(token: Token, text: str) -> Refused | None:
    """Return what an entity brings into a link's address or title; what is written as ``%0A`` is an address's own."""
    found = refused(unquote(_address(token)), breaks=False, part=True)
    if found and has_entity(text, found.character):
        return found
    return refused(str(token.attrGet("title") or ""), breaks=False, part=True)


@lru_cache(maxsize=20_000)
def read_markup(text: str) -> Content:
    """Return editors' Markdown as content: of a line, if it is one paragraph, else blocks.

    What is not allowed comes out as the words typed.

    >>> read_markup("*Nearly* all")
    (Emphasis(content='Nearly'), ' all')
    """
    if _is_plain(text):
        return text
    blocks = _PARSER.parse(text)
    if len(blocks) == 3 and blocks[0].type == "paragraph_open":
        return _line(blocks[1].children or [])
    found = tuple(_blocks(iter(blocks)))
    return found[0] if len(found) == 1 else Phrase(found)


def to_text(text: str) -> str:
    """Return the words of editors' Markdown alone."""
    return plain_text(read_markup(text))


def _is_plain(text: str) -> bool:
    """Tell whether ``text`` is words alone: `-` begins a list, `_` emphasis, and such words are parsed."""
    return "_" not in text and not text.startswith(("-", "+")) and _PLAIN.fullmatch(text) is not None


def _walk(tokens: Iterable[Token], line: int = 1) -> Iterator[tuple[int, Token]]:
    for token in tokens:
        if token.map:
            line = token.map[0] + 1
        yield line, token
        inner = line
        for child in token.children or ():
            yield inner, child
            inner += child.type in ("softbreak", "hardbreak")


def _address(token: Token) -> str:
    return str(token.attrGet("href") or "")


def _blocks(tokens: Iterator[Token]) -> Iterator[Content]:
    """Yield blocks, up to the end of the one the tokens stand in; a tight item's paragraph is content of a line."""
    for token in tokens:
        kind, _, end = token.type.rpartition("_")
        if kind == "paragraph":
            if end == "open":
                content = _line(next(tokens).children or [])
                yield content if token.hidden else Paragraph(content)
        elif token.type in _LISTS:
            yield ItemList(tuple(_items(tokens)), numbered=kind == "ordered_list")
        elif token.type == "list_item_close":
            return
        elif token.type == "inline":
            yield Paragraph(_line(token.children or []))
        elif token.content:
            yield Paragraph(" ".join(token.content.split()))


def _items(tokens: Iterator[Token]) -> Iterator[Content]:
    for token in tokens:
        if token.type != "list_item_open":
            return
        parts: list[Content] = []
        for part in _blocks(tokens):
            if parts and not isinstance(parts[-1], Paragraph | ItemList):  # a line, and what stands below it
                parts.append(" ")
            parts.append(part)
        yield _joined(parts)


def _line(tokens: list[Token]) -> Content:
    """Return the tokens of a line as content, neighbouring words as one text."""
    stack: list[list[Content]] = [[]]
    linked: list[str] = []
    for token in tokens:
        if token.type in ("em_open", "strong_open"):
            stack.append([])
        elif token.type == "link_open":
            linked.append(_escape_address(_address(token)) if _WEB.match(_address(token)) else "")
            stack.append([])
        elif token.type in ("em_close", "strong_close"):
            inner = _joined(stack.pop())
            stack[-1].append(Emphasis(inner) if token.type == "em_close" else Strong(inner))
        elif token.type == "link_close":
            inner = _joined(stack.pop())
            url = linked.pop()
            stack[-1].append(WebLink(url, inner) if url else inner)
        elif token.type == "code_inline":
            stack[-1].append(Code(token.content))
        else:
            words = " " if token.type in ("softbreak", "hardbreak") else _BLANKS.sub(" ", token.content)
            if stack[-1] and isinstance(stack[-1][-1], str):
                stack[-1][-1] += words
            else:
                stack[-1].append(words)
    return _joined(stack[0])


def _joined(parts: list[Content]) -> Content:
    return parts[0] if len(parts) == 1 else Phrase(parts) if parts else ""


def _escape_address(address: str) -> str:
    """Return an address whose every mark is harmless between double quotes and to Markdown."""
    return re.sub(r"[\\`\[\]<>\"'{}|^$\s]", lambda found: f"%{ord(found[0]):02X}", address)
