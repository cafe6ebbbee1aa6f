"""Finds what a template prints into an attribute of HTML, and has the words alone printed there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2.ext import Extension
from jinja2.lexer import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2.lexer import TokenStream

IN_ATTRIBUTE = "in_attribute"
"""The filter for what is printed between the quotation marks of an attribute, which are its argument."""

_WORDS, _TAG = "words", "tag"
_NEXT: dict[str, re.Pattern[str]] = {
    _WORDS: re.compile(r"<!--.*?(?:-->|\Z)|<(?=[A-Za-z/]|\Z)", re.DOTALL),
    _TAG: re.compile(r"""(?P<end>>|\n\s*\n)|=\s*(?P<quote>["'])"""),
    '"': re.compile(r"(?P<end>\")|\n\s*\n"),
    "'": re.compile(r"(?P<end>')|\n\s*\n"),
}
"""What ends the words of a page, a tag, an attribute in either kind of quotation marks. No tag goes on past a blank
line: what looked like one was words (CommonMark 6.6)."""


def place_after(html: str, place: str) -> str:
    """Return what comes after ``html``, which begins at ``place``: words, a tag, an attribute in ``"`` or in ``'``.

    >>> place_after("a < b: <a title='", "words"), place_after("x' id=", "'"), place_after(">", "tag")
    ("'", 'tag', 'words')
    """
    at = 0
    while (found := _NEXT[place].search(html, at)) is not None:
        at = found.end()
        groups = found.groupdict()
        if place == _WORDS:
            place = _WORDS if found[0].startswith("<!--") else _TAG
        elif place == _TAG:
            place = groups["quote"] or _WORDS
        else:
            place = _TAG if groups["end"] else _WORDS
    return place


class AttributeValues(Extension):
    """Puts what is printed between the quotation marks of an attribute through the filter `IN_ATTRIBUTE`.

    The branches of an ``if`` all begin at the same place of the HTML, and a macro in its words.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield the tokens of a template."""
        place = _WORDS
        open_blocks: list[str] = []
        for token in stream:
            if token.type == "data":
                place = place_after(token.value, place)
            elif token.type == "block_begin":
                place = _place_in_block(stream.current.value, place, open_blocks)
            elif token.type == "variable_begin" and place in ('"', "'"):
                yield token
                yield from _filtered(stream, token.lineno, place)
                continue
            yield token


def _place_in_block(tag: str, place: str, open_blocks: list[str]) -> str:
    """Return the place behind a tag of Jinja; ``open_blocks`` holds where each begins that is not ended."""
    if tag in ("if", "for"):
        open_blocks.append(place)
    elif tag in ("elif", "else") and open_blocks:
        return open_blocks[-1]
    elif tag in ("endif", "endfor") and open_blocks:
        open_blocks.pop()
    elif tag in ("macro", "endmacro"):
        return _WORDS
    return place


def _filtered(stream: TokenStream, line: int, quote: str) -> Iterator[Token]:
    """Yield what is printed, in brackets and filtered, with the end of its tag."""
    yield Token(line, "lparen", "(")
    for token in stream:
        if token.type == "variable_end":
            for kind, value in (("rparen", ")"), ("pipe", "|"), ("name", IN_ATTRIBUTE), ("lparen", "(")):
                yield Token(token.lineno, kind, value)
            yield Token(token.lineno, "string", quote)
            yield Token(token.lineno, "rparen", ")")
            yield token
            return
        yield token
