"""Folds what typography may change and meaning may not, and remembers where each folded character came from.

What is folded: compatibility forms and ligatures (Unicode NFKC), letter case, quotation marks, dashes, the ellipsis,
white space; soft hyphens and other invisible characters are dropped. Digits written high or low, and fractions, are
kept apart from the digits before them: 10² is not 102.
"""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DOUBLE = "“”„‟«»″〝〞〟❝❞⹂＂「」『』﹁﹂﹃﹄｢｣‹›"
_SINGLE = "‘’‚‛ʼʻ`´′＇ꞌ׳‵"
_HYPHENS = "‐‑⁃−﹣－"
_DASHES = "‒–—―⸺⸻﹘﹣"
_SUBSTITUTES = {
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DASHES, "–"),
    **dict.fromkeys(_HYPHENS, "-"),
    "⁄": "/",
    "∕": "/",
    "⋯": "...",
    "…": "...",
}
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\U000110bd\U000110cd")
_VARIATION = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x1810))
_JOINING = (range(0x1161, 0x11A8), range(0x11A8, 0x1200), range(0x16D63, 0x16D6B))
"""Letters that may combine with the letter before them: Hangul vowels and finals, Kirat Rai vowels."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the stretch of the raw text it stands for."""

    raw: str
    text: str
    starts: Sequence[int]
    """Where in ``raw`` the stretch begins that a character of ``text`` stands for."""
    ends: Sequence[int]
    """Where it ends."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from ``start`` to ``end`` of the folded text stand in the raw text."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.raw)
            return at, at
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Return ``text`` folded. Folding twice is folding once; never raises."""
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    spaced = False
    for start, end, piece in _pieces(text):
        if piece[0] == " " and spaced:
            ends[-1] = end if piece == " " else ends[-1]
            piece = piece[1:]  # noqa: PLW2901  # one space is enough
            if not piece:
                continue
        spaced = piece[-1] == " "
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return Folded(text, "".join(pieces), starts, ends)


def fold_text(text: str) -> str:
    """Return ``text`` folded, where nobody asks for places."""
    return fold(text).text


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield raw stretches with what each folds to; a letter and the marks on it fold together."""
    table = {char: _folded(char) for char in set(text)}
    joining = {char for char, piece in table.items() if piece and _joins(piece[0])}
    if not joining:
        for at, char in enumerate(text):
            if piece := table[char]:
                yield at, at + 1, piece
        return
    yield from _joined_pieces(text, table, joining)


def _joined_pieces(text: str, table: Mapping[str, str], joining: set[str]) -> Iterator[tuple[int, int, str]]:
    start, end, chunk = 0, 0, ""
    for at, char in enumerate(text):
        if not table[char]:
            continue
        if chunk and char in joining:
            chunk += char
        else:
            if chunk:
                yield start, end, table[chunk] if len(chunk) == 1 else _folded(chunk)
            start, chunk = at, char
        end = at + 1
    if chunk:
        yield start, end, table[chunk] if len(chunk) == 1 else _folded(chunk)


@lru_cache(maxsize=8192)
def _folded(chunk: str) -> str:
    """Fold one letter with its marks; "" for what is invisible."""
    shown = "".join(_SUBSTITUTES.get(char, char) for char in chunk if not _invisible(char))
    apart = any(unicodedata.category(char) == "No" for char in shown)
    for _ in range(4):
        again = unicodedata.normalize("NFKC", shown).casefold()
        again = "".join(_SUBSTITUTES.get(char, char) for char in again if not _invisible(char))
        again = unicodedata.normalize("NFKC", again)
        if again == shown:
            break
        shown = again
    shown = "".join(" " if char.isspace() or unicodedata.category(char) == "Cc" else char for char in shown)
    while "  " in shown:
        shown = shown.replace("  ", " ")
    return " " + shown if apart and shown[:1] != " " else shown


def _invisible(char: str) -> bool:
    if char.isascii():
        return False
    if unicodedata.category(char) == "Cf":
        return char not in _VISIBLE_FORMATS
    point = ord(char)
    return point == 0x34F or any(point in some for some in _VARIATION)


def _joins(char: str) -> bool:
    if char.isascii():
        return False
    return unicodedata.category(char)[0] == "M" or any(ord(char) in some for some in _JOINING)
