"""Writes the words of two texts with what differs marked: for a terminal, in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.comparing import BOTH, OLD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.comparing import Piece

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def with_marks(pieces: Iterable[Piece]) -> str:
    """Return the words of two texts for a terminal: [-as they were-] and {+as they are+}, as in wdiff."""
    marks = {BOTH: ("", ""), OLD: ("[-", "-]")}
    return "".join(
        f"{before}{text}{after}"
        for where, text in pieces
        for before, after in (marks.get(where, ("{+", "+}")),)
    )


def marked(pieces: Iterable[Piece]) -> str:
    """Return the words of two texts in Markdown; spaces stand outside the marks, which else would be none."""
    parts: list[str] = []
    for where, text in pieces:
        words = text.strip()
        if where == BOTH or not words:
            parts.append(literal(text))
            continue
        mark = "~~" if where == OLD else "**"
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        joint = " " if parts and where != OLD and not before else ""
        parts.append(f"{joint}{before}{mark}{literal(words)}{mark}{after}")
    return "".join(parts)


def literal(text: str) -> str:
    """Return words that Markdown takes for nothing else."""
    return _MARKS.sub(r"\\\1", text)
