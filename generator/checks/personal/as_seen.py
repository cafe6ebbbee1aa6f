"""Puts a text as its reader sees it: digits, spaces and hyphens of any kind plain, no marks of Markdown."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import unescape

_WEB_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"“”。，；：！？、（）「」]+", re.IGNORECASE)
_MARKDOWN = re.compile(r"\\(?=[^\w\s])|(?<!\()\*|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|`")
_SPACES = re.compile(r"\s+")
_SPACED_MARK = re.compile(r"(?<=\d)(?: ([/-]) ?|([/-]) )(?=[\d(])")
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_FULL_TO_PLAIN = 0xFF01 - ord("!")
_INSTEAD = {"\u2212": "-", "\u2044": "/", "\u2215": "/"} | dict.fromkeys(
    "\u00b7\u2022\u2027\u2219\u22c5\u30fb", "."
)


def as_seen(text: str) -> str:
    """Return ``text`` in plain characters, in one line and without web addresses, for patterns to be simple."""
    if "&" in text:
        text = unescape(text)
    if not text.isascii():
        text = "".join(map(_plain, unicodedata.normalize("NFC", text)))
    text = _MARKDOWN.sub("", _WEB_ADDRESS.sub("", text))
    return _SPACED_MARK.sub(r"\1\2", _SPACES.sub(" ", text))


@cache
def _plain(char: str) -> str:
    """Return what a reader takes ``char`` for; nothing if it is not seen."""
    if char.isascii():
        return char
    if char in _INSTEAD:
        return _INSTEAD[char]
    if ord(char) in _FULL_WIDTH:
        return chr(ord(char) - _FULL_TO_PLAIN)
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    return {
        "Zs": " ",
        "Zl": " ",
        "Zp": " ",
        "Pd": "-",
        "Cf": "",
        "Me": "",
        "Mn": char if _is_letter_part(char) else "",
    }.get(kind, char)


def _is_letter_part(char: str) -> bool:
    """Tell whether a mark belongs to the letter before it; variation selectors and joiners do not."""
    return not ("\ufe00" <= char <= "\ufe0f" or char == "\u034f")
