"""Owns editors' Markdown: what of it is allowed, and how it comes out as HTML, as Markdown for the site, as plain text.

Allowed are emphasis, strong emphasis, links to http and https, lists and inline code. The site's engines read
another dialect (Python-Markdown) than the one checked here (CommonMark), so `to_markdown` writes only what both
read alike: every mark that is not ours is a numeric entity, and what nests is written as inline HTML.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown_it import MarkdownIt

from generator.text.characters import Refused, has_entity, refused
from generator.text.direction import direction_in, runs
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.token import Token

FINISHED = "<!--finished-->"
FINISHED_END = "<!--/finished-->"
"""The lines between which a page holds HTML that need not be read again; see `generator.blocks`."""

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

_ACTIVE = re.compile(
    r"""[!"#$&'()*+/:<=>@\[\\\]^_`{|}~]"""
    r"|-(?=[->])|(?<=-)-|^[-?]|^\d(?=\d*\.)|\d(?=(?:st|nd|rd|th)\b)"
    r"|\.(?=\.)|(?<=\.)\.|(?<=www)\."
)
"""What may mean something to Python-Markdown, one of its extensions or HTML: everything but plain punctuation."""


@lru_cache(maxsize=20_000)
def literal(text: str) -> str:
    """Return ``text`` so that it comes out as typed, in a Markdown block, in a heading and in HTML alike."""
    return _entities(" ".join(text.split()) if "\n" in text or text[:1].isspace() else text)


_PLAIN = re.compile(r"(?![\s\d#>+=~-])[^\r\n*_`\[\]<>&\\|~!]*")
"""One line without any mark of Markdown in it: most notes are such, and parsing is dear."""


def literal_part(text: str) -> str:
    """Return a part of a line as `literal` does, with the spaces at its ends."""
    return _entities(text)


def isolate(text: str) -> str:
    """Return words as `literal` does, each stretch that runs from right to left kept apart from its neighbours."""
    return "".join(_isolated(text, _entities)) if direction_in(text) else literal(text)


def _isolated(text: str, write: Callable[[str], str]) -> Iterator[str]:
    for run, turned in runs(text):
        yield f'<bdi dir="rtl">{write(run)}</bdi>' if turned else write(run)


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
def to_html(text: str) -> str:
    """Return allowed Markdown as block HTML on one line; anything else in it as the words typed."""
    return "".join(_html_blocks(_PARSER.parse(text))).rstrip()


@lru_cache(maxsize=20_000)
def to_inline_html(text: str) -> str:
    """Return allowed Markdown as HTML to stand within a line; several paragraphs come out as block HTML."""
    if _is_plain(text) and not direction_in(text):
        return text
    blocks = _PARSER.parse(text)
    if len(blocks) == 3 and blocks[0].type == "paragraph_open":
        return "".join(_inline(blocks[1].children or [], escape))
    return "".join(_html_blocks(blocks)).rstrip()


def to_text(text: str) -> str:
    """Return the words alone."""
    if _is_plain(text):
        return text
    inlines = [token for token in _PARSER.parse(text) if token.children or token.content]
    words = (
        "".join(
            child.content if child.type in _WORDS else " " if child.type.endswith("break") else ""
            for child in token.children or [token]
        )
        for token in inlines
    )
    return " ".join(" ".join(words).split())


def to_markdown(text: str) -> str:
    """Return allowed Markdown as Markdown that Python-Markdown and CommonMark read alike."""
    if _is_plain(text) and not direction_in(text):
        return literal(text)
    return "\n".join(_markdown_blocks(iter(_PARSER.parse(text)), "")).strip("\n")


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


def _entities(text: str) -> str:
    return _ACTIVE.sub(lambda active: f"&#{ord(active[0])};", text)


def _html_blocks(tokens: list[Token]) -> Iterator[str]:
    tags = {"bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "paragraph": "p"}
    for token in tokens:
        kind, _, end = token.type.rpartition("_")
        if kind in tags:
            if not token.hidden:
                yield f"</{tags[kind]}> " if end == "close" else f"<{tags[kind]}>"
            elif end == "close":
                yield " "
        elif token.type == "inline":
            yield from _inline(token.children or [], escape)
        elif token.content:
            yield f"<p>{escape(' '.join(token.content.split()))}</p>"


def _inline(tokens: list[Token], write: Callable[[str], str]) -> Iterator[str]:
    """Yield the tokens of a line as HTML, their words through ``write``."""
    linked: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            linked.append(bool(_WEB.match(_address(token))))
            if linked[-1]:
                yield f'<a href="{_escape_address(_address(token))}">'
        elif token.type == "link_close":
            if linked.pop():
                yield "</a>"
        elif token.type in ("em_open", "strong_open", "em_close", "strong_close"):
            yield f"<{'/' * (token.nesting < 0)}{token.tag}>"
        elif token.type == "code_inline":
            yield f"<code>{write(token.content)}</code>"
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        else:
            yield from _isolated(_BLANKS.sub(" ", token.content), write)


def _escape_address(address: str) -> str:
    """Return an address whose every mark is harmless between double quotes and to Markdown."""
    address = re.sub(r"[\\`\[\]<>\"'{}|^$\s]", lambda found: f"%{ord(found[0]):02X}", address)
    return address.replace("&", "&amp;")


def _markdown_blocks(tokens: Iterator[Token], indent: str) -> Iterator[str]:
    before = ""
    for token in tokens:
        if token.type == "paragraph_open" and not token.hidden:  # it may follow a list within an item
            yield ""
        elif token.type in _LISTS:
            if not indent or before in _LISTS:  # inside an item a blank line makes it a loose one
                yield ""
            yield from _markdown_list(tokens, indent, "1." if token.type[0] == "o" else "-")
            if not indent:
                yield ""
        elif token.type == "inline":
            yield indent + _markdown_line(token.children or [])
        elif token.type == "paragraph_close" and not token.hidden:
            yield ""
        elif token.type == "list_item_close":
            return
        elif token.content:
            yield indent + literal(token.content)
            yield ""
        before = token.type


def _markdown_list(tokens: Iterator[Token], indent: str, mark: str) -> Iterator[str]:
    """Yield a list; its items stand apart if one has several blocks, for behind that a mark would be read as words."""
    items = []
    for token in tokens:
        if token.type != "list_item_open":
            break
        items.append("\n".join(_markdown_blocks(tokens, indent + "    ")).strip("\n").split("\n"))
    apart = any(not line.strip() for item in items for line in item[1:])
    for number, (first, *more) in enumerate(items):
        if apart and number:
            yield ""
        yield f"{indent}{mark:4}{first.strip()}".rstrip()
        yield from more


def _markdown_line(tokens: list[Token]) -> str:
    """Return a line as Markdown; marks that nest or touch words go as HTML, which both dialects read alike."""
    if tokens and tokens[0].type == "text":  # what an entity for a space stands before begins it as well
        first = tokens[0].copy(content=tokens[0].content.lstrip())
        tokens = [first, *tokens[1:]]
    return "".join(_inline(tokens, _entities)).strip(" ")
