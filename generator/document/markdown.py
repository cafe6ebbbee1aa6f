"""Writes words into a Markdown page so that they come out as typed, whichever dialect of Markdown its engine reads."""

from __future__ import annotations

import re
from functools import lru_cache

RAW_HTML = "<!--raw-html-->"
RAW_HTML_END = "<!--/raw-html-->"
"""The lines between which a page holds raw HTML, which the engine need not read again; see `generator.blocks`."""

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


@lru_cache(maxsize=20_000)
def literal_part(text: str) -> str:
    """Return a part of a line as `literal` does, with the spaces at its ends."""
    return _entities(text.replace("\n", " "))


def _entities(text: str) -> str:
    return _ACTIVE.sub(lambda active: f"&#{ord(active[0])};", text)
