"""What the picture says that stands for a page where its link is shared, and whether our type can set it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

SCRIPTS = (
    ("cyrillic", ((0x400, 0x45F), (0x490, 0x491), (0x4B0, 0x4B1), (0x2116, 0x2116))),
    ("greek", ((0x384, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3CE))),
    (
        "latin-ext",
        (
            (0x100, 0x12B), (0x12E, 0x130), (0x134, 0x151), (0x154, 0x165), (0x168, 0x17F), (0x1A0, 0x1A1),
            (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x1E6, 0x1E7), (0x218, 0x21B), (0x1E24, 0x1E25), (0x1E36, 0x1E3B),
            (0x1E42, 0x1E49), (0x1E5A, 0x1E63), (0x1E6C, 0x1E6F), (0x1E80, 0x1E85), (0x1E92, 0x1E93),
            (0x1E9E, 0x1E9E), (0x20B4, 0x20B5), (0x20B8, 0x20BA), (0x20BD, 0x20BD),
        ),
    ),
    (
        "latin",
        (
            (0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0xFF), (0x131, 0x131), (0x152, 0x153), (0x2013, 0x2014),
            (0x2018, 0x201A), (0x201C, 0x201E), (0x2022, 0x2022), (0x2026, 0x2026), (0x2032, 0x2033),
            (0x2039, 0x203A), (0x20AC, 0x20AC),
        ),
    ),
)  # fmt: skip
"""The files of our type, each with the characters it has (Source Serif 4)."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a picture."""

    head: str
    title: str
    lead: str
    foot: str


def can_draw(text: str) -> bool:
    """Tell whether our type has every character of ``text``; it has no Arabic, Hebrew or East Asian ones."""
    return all(map(script_of, plain(text)))


def plain(text: str) -> str:
    """Return a text as it is drawn: on one line, its letters composed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(maxsize=2_000)
def script_of(character: str) -> str:
    """Return which file of our type has a character; "" if none has it."""
    code = ord(character)
    return next((name for name, ranges in SCRIPTS if any(a <= code <= b for a, b in ranges)), "")
