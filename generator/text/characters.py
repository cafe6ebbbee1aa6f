"""Validates the characters of a text: none that a reader cannot see and that changes what the others mean.

Refused are controls, line and paragraph separators, marks that turn the reading direction (UAX 9: what a language
needs, `generator.document.html` says with ``dir``), what no font can agree on (private use, non-characters), what hides
words (annotations, tags, runs of variation selectors, byte order marks), what stands for something lost, and a
combining mark at the very beginning, which would sit on our own sign before the text (Unicode Standard, 2.11). Marks
that scripts need stay: joiners, soft hyphens, no-break and zero-width spaces, U+200E, U+200F and U+061C, flags' tags.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

_REFUSED = re.compile(
    "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"  # the flag of a region, which is no fault
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000))
    + "]|[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}"
)
_FLAG = "\U0001f3f4"
_PRINTABLE = re.compile("[\ufffc\ufffd\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""What of it Python calls printable."""
_BREAKS = re.compile("[\n\r]")
_UNSEEN_CHARACTERS = (
    "\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0100-\U000e01ef"
)
_UNSEEN = re.compile(f"[{_UNSEEN_CHARACTERS}]*")
_BEFORE_A_WORD = re.compile(f"[{_UNSEEN_CHARACTERS}\"'“”„«»‹›‘’‚「」『』(\\[{{*_]*")
"""What may stand before the first letter of a text."""
_SPELLED = re.compile(
    r"&#?\w{1,40};|\\(?:x\w{2}|u\w{4}|U\w{8}|[0abefnrtvNLP])|(?:%[0-9A-Fa-f]{2})+", re.ASCII
)
_YAML = {
    "0": 0,
    "a": 7,
    "b": 8,
    "e": 27,
    "f": 12,
    "n": 10,
    "r": 13,
    "t": 9,
    "v": 11,
    "N": 133,
    "L": 8232,
    "P": 8233,
}
"""Escapes of YAML between double quotation marks (YAML 1.2, 5.7)."""
_NAMES = {
    0x00: "null", 0x09: "tab", 0x0A: "line break", 0x0B: "vertical tab", 0x0C: "form feed", 0x0D: "carriage return",
    0x1B: "escape", 0x7F: "delete", 0x85: "next line", 0xFEFF: "byte order mark",
}  # fmt: skip

_TURNING = "the reading direction follows from the language: take the mark out"
_UNSEEN_HINT = "take it out: type the words again, or paste them without formatting"


class Refused(NamedTuple):
    """What a text may not hold, and what an editor is told of it."""

    character: str
    message: str
    hint: str


_BLANK = Refused("", "nothing of this text can be seen", "write the words, or leave the field out")


def refused(text: str, *, breaks: bool = True, part: bool = False) -> Refused | None:
    """Return the first character that ``text`` may not hold, or that nothing in it can be seen; None if it is fine.

    ``text`` is as a reader will get it, entities already read. ``breaks`` tells whether it may have several lines,
    ``part`` that it is only some of a text, so that spaces alone are no fault.
    """
    if text.isascii() and text.isprintable():
        return _BLANK if text.isspace() and not part else None
    if (not text.isprintable() or _PRINTABLE.search(text)) and (character := _first(text)):
        return _explain(character)
    if not breaks and (found := _BREAKS.search(text)):
        return _explain(found[0])
    if part or not text:
        return None
    return _BLANK if _UNSEEN.fullmatch(text) else refused_at_start(text)


def name_character(character: str) -> str:
    """Return what a character is called, with its number: ``right-to-left override (U+202E)``."""
    code = ord(character)
    category = unicodedata.category(character)
    name = _NAMES.get(code) or unicodedata.name(character, "").lower()
    if not name:
        kinds = {
            "Cc": "control character",
            "Co": "private-use character",
            "Cs": "half of a character (a surrogate)",
        }
        name = kinds.get(category, "code point without a character")
    return f"{name} (U+{code:04X})"


def find_spelled(written: str, character: str) -> tuple[int, int] | None:
    """Return where ``written``, the text of a file, has ``character``: itself, or an entity or escape for it."""
    at = -1 if _BREAKS.match(character) else written.find(character)  # a typed line break is no fault
    if at >= 0:
        return at, at + len(character)
    return next((at for at, meant in _spelled(written) if character in meant), None)


def has_entity(written: str, character: str) -> bool:
    """Tell whether ``written`` has an entity of HTML for ``character``."""
    return any(character in meant for (at, _), meant in _spelled(written) if written[at] == "&")


def _spelled(written: str) -> Iterator[tuple[tuple[int, int], str]]:
    for found in _SPELLED.finditer(written):
        yield found.span(), _meant(found[0])


def _first(text: str) -> str:
    found = (run[0] for run in _REFUSED.finditer(text))
    return next((run[:1] for run in found if run[0] != _FLAG), "")


def refused_at_start(text: str) -> Refused | None:
    """Return the mark with which a text begins, though a mark belongs on what stands before it."""
    before = _BEFORE_A_WORD.match(text)
    first = text[before.end() if before else 0 :][:1]
    if not first or unicodedata.category(first)[0] != "M":
        return None
    message = f"this text begins with a mark that belongs on a letter before it: {name_character(first)}"
    return Refused(first, message, "type the letter that it belongs on, or take the mark out")


def _explain(character: str) -> Refused:
    code = ord(character)
    named = name_character(character)
    a = "an" if named[0] in "aeio" else "a"
    if 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return Refused(character, f"this text holds {a} {named}, which turns what stands around it", _TURNING)
    if unicodedata.category(character) in {"Cc", "Zl", "Zp"} and code not in (0x0A, 0x0D):
        hint = (
            "put a space, or a new line, in its place"
            if code in (0x0B, 0x0C, 0x85, 0x2028, 0x2029)
            else _UNSEEN_HINT
        )
        return Refused(character, f"this text holds an invisible control character: {named}", hint)
    if code in (0x0A, 0x0D):
        message = f"a {named} cannot be written as an entity or within an address"
        return Refused(
            character, message, "begin a new line in the file; in an address, write [words](address)"
        )
    if code in (0xFFFC, 0xFFFD):
        message = (
            f"this text holds {a} {named}: it stands for something that was lost when the text was copied"
        )
        return Refused(
            character, message, "look at the source and type what is meant; no entity means nothing"
        )
    if unicodedata.category(character) in {"Co", "Cn", "Cs"} and not 0xE0000 <= code <= 0xE0FFF:
        message = f"this text holds {a} {named}: no reader's font knows what it means"
        return Refused(
            character, message, "type the character that is meant; a sign that only one font has is a picture"
        )
    return Refused(character, f"this text holds {a} {named}, which hides words from a reader", _UNSEEN_HINT)


def _meant(spelled: str) -> str:
    if spelled.startswith("%"):
        return unquote(spelled, errors="replace")
    if spelled.startswith("\\"):
        return _character(int(f"0x{spelled[2:]}", 0)) if spelled[1] in "xuU" else chr(_YAML[spelled[1]])
    if not spelled.startswith("&#"):
        return unescape(spelled)
    digits = spelled[2:-1]
    try:
        code = int(digits[1:], 16) if digits[:1] in ("x", "X") else int(digits)
    except ValueError:
        return ""
    return _character(code)


def _character(code: int) -> str:
    """Return a character and, for numbers that CommonMark takes for none, the sign for that as well."""
    none = "\N{REPLACEMENT CHARACTER}"
    if code > sys.maxunicode:
        return none
    return chr(code) + none if _REFUSED.match(chr(code)) else chr(code)
