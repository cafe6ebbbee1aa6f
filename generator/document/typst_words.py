"""Writes words as Typst sets them: stretches that run from right to left kept apart, no sign that it breaks off at."""

from __future__ import annotations

import re

from generator.text.direction import direction_in, runs

_BREAKS = re.compile("[\u1680\x00-\x1f\x7f-\x9f\u2028\u2029]")
_BEGIN, _END = "\u2067", "\u2069"
"""Round what runs from right to left (UAX 9, isolates); in HTML it stands in ``<bdi>``."""


def words_apart(text: str) -> str:
    """Return words, with each stretch that runs from right to left kept apart from its neighbours."""
    words = settable(text)
    if words.isascii() or not direction_in(words):
        return words
    return "".join(f"{_BEGIN}{run}{_END}" if turned else run for run, turned in runs(words))


def isolated(text: str) -> str:
    """Return words that run from right to left as a whole, kept apart from what stands beside them."""
    return f"{_BEGIN}{settable(text)}{_END}"


def settable(text: str) -> str:
    """Return ``text`` with a space for each tab and line break, at which Typst breaks off before a combining mark.

    So for the space mark of Ogham, which is drawn, and which no font has.
    """
    return text if text.isprintable() else _BREAKS.sub(" ", text)
