"""Folds texts for comparing: levels what typography may change, and keeps for each character its place in the raw text.

What is folded: compatibility forms and ligatures (Unicode NFKC), letter case, quotation marks, dashes, the ellipsis,
white space; soft hyphens and other invisible characters are dropped. Digits written high get a sign (10² is 10^2, not
102); those written low, and fractions, are kept apart from the digits before them. œ and æ are letters, not ligatures.
Thai and Lao marks on a letter, which Unicode leaves in any order and a PDF in the order they are drawn, get one order.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DOUBLE = "“”„‟«»″〝〞〟❝❞⹂＂「」『』﹁﹂﹃﹄｢｣‹›"
_SINGLE = "‘’‚‛ʼʻʽʹ`´′＇ꞌ׳‵՚ߴ｀❛❜"
_HYPHENS = "‐‑⁃−﹣－"
_DASHES = "‒–﹘"
_LONG_DASHES = "—―⸺⸻"
_MIDDLE_DOTS = "・•‧⋅∙·"
_SUBSTITUTES = {
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DASHES, "–"),
    **dict.fromkeys(_LONG_DASHES, "—"),
    **dict.fromkeys(_MIDDLE_DOTS, "·"),
    **dict.fromkeys(_HYPHENS, "-"),
    "⁄": "/",
    "∕": "/",
    "⋯": "...",
    "…": "...",
    "٫": ".",
    "٬": ",",
    "٪": "%",
}
_HIGH = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True))
"""Digits and the minus written high: exponents, and marks of notes."""
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\U000110bd\U000110cd")
_VARIATION = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x1810))
_JOINING = (range(0x1161, 0x11A8), range(0x11A8, 0x1200), range(0x16D63, 0x16D6B))
"""Letters that may combine with the letter before them: Hangul vowels and finals, Kirat Rai vowels."""

_STRETCH = re.compile(r"(?P<alike>[sp]+(?!x*j))|(?P<chunk>[bp]|[soj](?:x*j)*)|x+")
"""Over classes: s folds to one character, o to several, p to a mark of punctuation, b to several or a space; j joins
the letter before it, x is invisible. Nothing joins spaces and punctuation: else a word that begins with a combining
mark would begin on the line before, or inside the mark of a cut."""

_MARKS_IN_ROW = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd]{2,}")
_LATE_MARKS = dict.fromkeys("\u0e4d\u0ecd", 2) | dict.fromkeys(
    map(chr, (*range(0x0E47, 0x0E4D), 0x0E4E, *range(0x0EC8, 0x0ECD))), 1
)
"""Thai and Lao marks that stand behind the vowel signs: tones, then the ring that the vowel am begins with."""
_SPACES = re.compile("  +")


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
    """Return ``text`` folded. Folding twice is folding once; never raises.

    >>> folded = fold("“Cease-ﬁre”,  10²")
    >>> folded.text
    '"cease-fire", 10^2'
    >>> folded.span(7, 9), folded.raw[slice(*folded.span(7, 9))]
    ((7, 8), 'ﬁ')
    """
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    spaced = False
    for start, end, piece, alike in _pieces(text):
        if alike:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        elif piece[0] == " " and spaced:  # one space is enough
            ends[-1] = end if piece == " " else ends[-1]
            starts.extend([start] * (len(piece) - 1))
            ends.extend([end] * (len(piece) - 1))
        else:
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
        pieces.append(piece[1:] if piece[0] == " " and spaced else piece)
        spaced = piece[-1] == " "
    return Folded(text, "".join(pieces), starts, ends)


def fold_text(text: str) -> str:
    """Return ``text`` folded, where nobody asks for places: the same as `fold`, in a fraction of the time."""
    table = {ord(char): _folded(char) for char in set(text)}
    if any(map(_joins_folded, table.values())):
        return fold(text).text
    return _SPACES.sub(" ", text.translate(table))


def _pieces(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield stretches of the raw text with what each folds to, and whether it does so character by character.

    A letter and the marks on it fold together.
    """
    table = {char: _folded(char) for char in set(text)}
    alike = {ord(char): piece for char, piece in table.items() if len(piece) == 1}
    classes = text.translate({ord(char): _class(piece) for char, piece in table.items()})
    for found in _STRETCH.finditer(classes):
        start, end = found.span()
        if found["alike"]:
            yield start, end, text[start:end].translate(alike), True
        elif found["chunk"]:
            yield start, end, table[text[start]] if end == start + 1 else _folded(text[start:end]), False


def _class(piece: str) -> str:
    if not piece:
        return "x"
    if _joins(piece[0]):
        return "j"
    if all(char == " " or unicodedata.category(char)[0] == "P" for char in piece):
        return "p" if len(piece) == 1 and piece != " " else "b"
    return "s" if len(piece) == 1 else "o"


@lru_cache(maxsize=8192)
def _folded(chunk: str) -> str:
    """Fold one letter with its marks; "" for what is invisible."""
    if chunk[0] in _HIGH:
        return "^" + _folded(_HIGH[chunk[0]] + chunk[1:])
    shown = "".join(_SUBSTITUTES.get(char, char) for char in chunk if not invisible(char))
    apart = any(unicodedata.category(char) == "No" for char in shown)
    for _ in range(4):
        again = unicodedata.normalize("NFKC", shown).casefold()
        again = "".join(_SUBSTITUTES.get(char, char) for char in again if not invisible(char))
        again = _MARKS_IN_ROW.sub(_in_order, unicodedata.normalize("NFKC", again))
        if again == shown:
            break
        shown = again
    shown = "".join(" " if char.isspace() or unicodedata.category(char) == "Cc" else char for char in shown)
    while "  " in shown:
        shown = shown.replace("  ", " ")
    return " " + shown if apart and shown[:1] != " " else shown


def _in_order(found: re.Match[str]) -> str:
    return "".join(sorted(found[0], key=lambda mark: (_LATE_MARKS.get(mark, 0), unicodedata.combining(mark))))


def substituted(char: str) -> str:
    """Return the mark that ``char`` counts as: one of each kind of quotation mark, apostrophe, dash and hyphen."""
    return _SUBSTITUTES.get(char, char)


def invisible(char: str) -> bool:
    """Tell whether ``char`` is dropped: soft hyphens, joiners, marks of direction, variation selectors."""
    if char.isascii():
        return False
    if unicodedata.category(char) == "Cf":
        return char not in _VISIBLE_FORMATS
    point = ord(char)
    return point == 0x34F or any(point in block for block in _VARIATION)


@lru_cache(maxsize=8192)
def _joins_folded(piece: str) -> bool:
    """Tell whether what a character folds to belongs to the letter before it."""
    return piece != "" and _joins(piece[0])


def _joins(char: str) -> bool:
    if char.isascii():
        return False
    return unicodedata.category(char)[0] == "M" or any(ord(char) in block for block in _JOINING)
