"""Makes text fit to be printed: one line stays one line, nothing drives a terminal, JSON stays JSON."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import TYPE_CHECKING

from generator.text.isolation import CLOSE, MARKS, OPEN, stretches

if TYPE_CHECKING:
    from collections.abc import Collection

_JOINERS = "\u200c\u200d"
"""What holds letters and signs together or apart, without a form or a direction of its own."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def printable(text: str) -> str:
    r"""Return ``text`` as one line, with what could drive a terminal, a log or a reader's eye made visible.

    Line breaks, control and direction characters, and the bytes of a file name that is not UTF-8, come out as
    Python writes them: ``a\\nb``, ``\\x1b[31m``, ``\\u202e``, ``\\xff``. Spaces of any kind stay; so do marks of
    direction among words that need them, which are isolated (`generator.text.isolation`).

    >>> print(printable("a\nb\x1b[31m"))
    a\nb\x1b[31m
    """
    if text.isprintable():
        return text
    shown, end = [], 0
    for start, stop, words in stretches(text):
        shown += [_visible(text[end:start]), OPEN, _visible(words, MARKS), CLOSE]
        end = stop
    return "".join((*shown, _visible(text[end:])))


def is_printable(text: str) -> bool:
    r"""Tell whether ``text`` may be printed as it is: it needs no isolates, and has none of its own.

    >>> is_printable("a b"), is_printable("a\nb"), is_printable("\u2067\u05d0\u200f\u2069")
    (True, False, False)
    """
    return OPEN not in text and printable(text) == text


def _visible(text: str, kept: Collection[str] = ()) -> str:
    return "".join(
        character
        if character.isprintable()
        or character in kept
        or character in _JOINERS
        or unicodedata.category(character) == "Zs"
        else _escaped(character)
        for character in text
    )


def printable_lines(text: str) -> str:
    """Return ``text`` with each of its lines made printable."""
    return "\n".join(map(printable, text.split("\n")))


def printable_text(text: str) -> str:
    r"""Return ``text`` with each of its lines made printable; line breaks of any system, and tabs, stay what they are.

    >>> printable_text("a\tb\r\n\x07")
    'a\tb\n\\x07'
    """
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join("\t".join(map(printable, line.split("\t"))) for line in lines)


def ascii_json(text: str) -> str:
    r"""Return JSON as the same JSON in ASCII, for an output that is not UTF-8: ``é`` comes out as ``\\u00e9``."""
    return _NOT_ASCII.sub(lambda found: _units(found[0]), text)


def disk_refusal(error: OSError) -> str:
    """Return what the disk said, for the end of a sentence: the reason, and the file if one is known."""
    if not error.strerror:
        return str(error)
    return f"{error.strerror}: {printable(os.fsdecode(error.filename))}" if error.filename else error.strerror


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # an undecodable byte (PEP 383)
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def _units(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
