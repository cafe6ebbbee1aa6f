"""Folds a text to its letters and digits alone, so that a name has one key however it is set.

Dropped are case, accents, spaces, marks and everything invisible. Letters that are written in several ways become
one: ß and ss, ø and o, ı and i, full-width and plain, a Cyrillic or Greek letter and the Latin one it looks like,
traditional and simplified Chinese characters. Marks that are vowels or sounds of their own (Indic, Thai, kana) stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.withholding.han_variants import han_variants

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHOLE = {
    **dict(zip("æœþĳ", ("ae", "oe", "th", "ij"), strict=True)),
    **dict(zip("øłđðħŧŋıȷĸƒɨʉɓɗƙƴɔɛə", "olddhtnijkfiubdkyoee", strict=True)),
    **dict(zip("авекмнорстухіјѕ", "abekmhopctyxijs", strict=True)),
    **dict(zip("αβεζηικμνορτυχ", "abezhikmnoptyx", strict=True)),
    **dict(zip("ىیکةٱہ", "ييكهاه", strict=True)),
    "ґ": "г",
    "ـ": "",
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", ""),
}
"""Letters that Unicode does not take apart; Cyrillic and Greek ones by the Latin letter that they look like, in either
case; the letters of Arabic that are set for each other."""
_SPELT_OUT = {"ø": "oe", "\u0308": "e", "\u030a": "a", "đ": "dj", "ə": "a"}
"""What some write for letters they cannot type: Mueller, Soerensen, Aase, Djordje, Aliyev."""
_MAY_BE_SPELT_OUT = re.compile("[øđəØĐƏ\u0308\u030aäëïöüÿÄËÏÖÜŸåůÅŮёїЁЇ]")
_LEFT_OUT = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"  # Latin, Greek, Cyrillic
    "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u08ca-\u08ff"  # Semitic points
    "\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"  # variation selectors
)
"""Marks that people leave out."""
_APOSTROPHES = re.compile("[\u02b9-\u02df\u02e5-\u02ff\ua78b\ua78c]")
"""Letters, for Unicode, that are set as apostrophes and accents."""
_FILLERS = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters and signs, for Unicode, that are empty: those of Hangul, and the pattern of Braille without dots."""
_NAMED = re.compile(
    "(?:LATIN LETTER SMALL CAPITAL|NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER) ([A-Z])"
    "|LATIN SMALL LETTER ([A-Z]) WITH .*"
)
"""Letters that Unicode does not take apart and calls by another."""
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u3029\u3030-\u3098\u309b-\u30ff\u3100-\u312f\u31f0-\u4dbf"
    "\u4e00-\u9fff\ua000-\ua4cf\uf900-\ufaff\uff66-\uff9d\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
)
"""Scripts written without spaces between words."""


_SMALL = bytes(range(256)).lower()
_MARKS = bytes(point for point in range(128) if not chr(point).isalnum())
_NOTE = re.compile(r"\[[0-9]{1,3}\]")
_OTHERS = re.compile("[^\x00-\x7f]+")


class _Table(dict[int, str]):
    """What each character folds to, by its code point; worked out when it is first asked for."""

    def __init__(self, whole: dict[str, str]) -> None:
        super().__init__()
        self._whole = whole

    def __missing__(self, point: int) -> str:
        self[point] = found = _fold(chr(point), self._whole)
        return found


_PLAIN = _Table(_WHOLE)
_FULL = _Table(_WHOLE | _SPELT_OUT)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text, folded, and where each stands."""

    raw: str
    key: str
    at: Sequence[int]
    """For each character of ``key``, where in ``raw`` the one stands that it is made from."""

    def between(self, index: int) -> str | None:
        """Return what of ``raw`` stands before the ``index``-th letter and after the one before it.

        None if both are made from the same character.
        """
        before, here = self.at[index - 1], self.at[index]
        return self.raw[before + 1 : here] if before < here else None


def keys_of(text: str) -> tuple[str, ...]:
    """Return the letters of ``text``, folded; a second time with ö as "oe" and the like, if it holds such letters.

    >>> keys_of("José"), keys_of("Müller-Łódź")
    (('jose',), ('mullerlodz', 'muellerlodz'))
    """
    plain = _quickly(text, _PLAIN)
    if not text.isascii() and _MAY_BE_SPELT_OUT.search(text):
        return plain, _quickly(text, _FULL)
    return (plain,)


def located(text: str) -> tuple[Letters, ...]:
    """Return the same as `keys_of`, with places."""
    tables = (_PLAIN, _FULL) if _MAY_BE_SPELT_OUT.search(text) else (_PLAIN,)
    return tuple(_located(text, table) for table in tables)


def readings_of(char: str) -> tuple[str, ...]:
    """Return what a single character may be written as, folded: one text, or two."""
    return tuple(dict.fromkeys((_PLAIN[ord(char)], _FULL[ord(char)])))


def is_unspaced(char: str) -> bool:
    """Tell whether ``char`` is of a script written without spaces."""
    return _UNSPACED.match(char) is not None


def is_invisible(char: str) -> bool:
    """Tell whether nothing is seen of ``char`` but room at most: a soft hyphen, a joiner, a filler."""
    return char in _FILLERS or unicodedata.category(char) == "Cf"


def is_raised(char: str) -> bool:
    """Tell whether ``char`` is set high or low, as the sign of a note is: ², ª, ™."""
    return unicodedata.decomposition(char).startswith(("<super>", "<sub>"))


def without_notes(text: str) -> str:
    """Return ``text`` without the signs of notes ("[12]", ¹), with blanks for fillers."""
    shown = (char for char in _NOTE.sub("", text) if char.isascii() or not is_raised(char))
    return "".join(" " if char in _FILLERS else char for char in shown)


def _quickly(text: str, table: _Table) -> str:
    """Return ``text`` by ``table``: what is ASCII at once, the rest character by character."""
    written = _blank_notes(text).encode("utf-8", "surrogatepass").translate(_SMALL, _MARKS)
    if text.isascii():
        return written.decode("ascii")
    return _OTHERS.sub(lambda run: run[0].translate(table), written.decode("utf-8", "surrogatepass"))


def _blank_notes(text: str) -> str:
    """Return ``text`` with blanks in the place of the numbers of notes, as in "Jane[12] Doe"."""
    return _NOTE.sub(lambda note: " " * len(note[0]), text) if "[" in text else text


def _located(text: str, table: _Table) -> Letters:
    pieces = [table[ord(char)] for char in _blank_notes(text)]
    return Letters(text, "".join(pieces), [index for index, piece in enumerate(pieces) for _ in piece])


def _fold(char: str, whole: dict[str, str]) -> str:
    if is_raised(char) and not char.isalpha():  # the sign of a note, or of a trade mark
        return ""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold()).casefold()
    return "".join(_letter(part, whole) for part in folded)


def _letter(char: str, whole: dict[str, str]) -> str:
    if char in whole:
        return whole[char]
    named = _NAMED.fullmatch(unicodedata.name(char, ""))
    if named:
        return (named[1] or named[2]).lower()
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    if kind[0] not in "LNM" or _LEFT_OUT.match(char) or _APOSTROPHES.match(char):
        return ""
    return han_variants().get(char, char)
