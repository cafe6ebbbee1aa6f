"""Determines the direction of words: by the script of their language, by their letters where no language is known."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from babel.core import get_global

from generator.text.isolation import LEFTWARD

if TYPE_CHECKING:
    from collections.abc import Iterator

RIGHT_TO_LEFT = frozenset({
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand",
    "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg",
    "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Yezi",
})  # fmt: skip
"""Scripts that run from right to left (Unicode CLDR, script metadata), by their code in ISO 15924."""
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}
"""Classes of characters that have a direction of their own (UAX 9, 3.2)."""
_ANY = re.compile(f"[{LEFTWARD}]")
_RUN = re.compile(f"[{LEFTWARD}](?:(?:[^\\w\n]|[\\d_])*[{LEFTWARD}])*")
_STRAIGHT = "\"'"
_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”", "‘": "’", "„": "“", "‹": "›"}


@cache
def direction_of(lang: str) -> str:
    """Return ``rtl`` or ``ltr`` for a language's tag (BCP 47), "" for a language nobody has told the script of.

    >>> direction_of("ar"), direction_of("ar-Latn"), direction_of("az"), direction_of("az-Arab"), direction_of("pa-PK")
    ('rtl', 'ltr', 'ltr', 'rtl', 'rtl')
    """
    script = script_of(lang)
    return ("rtl" if script in RIGHT_TO_LEFT else "ltr") if script else ""


@cache
def script_of(lang: str) -> str:
    """Return the script of a language's tag by its code in ISO 15924, "" for a language nobody has told it of.

    >>> script_of("uk"), script_of("sr-Latn"), script_of("zh-TW")
    ('Cyrl', 'Latn', 'Hant')
    """
    parts = lang.replace("_", "-").split("-")
    script = next((part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    if not script:
        likely = get_global("likely_subtags")  # CLDR's guess at what a short tag leaves out
        region = next((part.upper() for part in parts[1:] if len(part) == 2), "")
        full = likely.get(f"{parts[0]}_{region}") or likely.get(parts[0], "")
        script = full.split("_")[1] if full else ""
    return script


def direction_in(text: str) -> str:
    """Return the direction of the first letter in ``text`` that has one; "" if all of it runs from left to right."""
    if text.isascii() or not _ANY.search(text):
        return ""
    return next(
        (_STRONG[kind] for sign in text if (kind := unicodedata.bidirectional(sign)) in _STRONG), "ltr"
    )


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of ``text``, each with whether it runs from right to left, with what it encloses.

    >>> list(runs("He said שלום and left"))
    [('He said ', False), ('שלום', True), (' and left', False)]
    """
    end = 0
    if not text.isascii():
        for found in _RUN.finditer(text):
            if found.start() < end:
                continue
            if found.start() > end:
                yield text[end : found.start()], False
            end = _closed(text, *found.span())
            yield text[found.start() : end], True
    if end < len(text):
        yield text[end:], False


def _closed(text: str, start: int, end: int) -> int:
    """Return the end of a stretch with the marks behind it that close what it opens."""
    open_: list[str] = []
    for at in range(start, end):
        sign = text[at]
        if open_ and sign == open_[-1]:
            open_.pop()
        elif sign in _PAIRS:
            open_.append(_PAIRS[sign])
        elif sign in _STRAIGHT and not text[at - 1].isalnum() and text[at + 1].isalnum():
            open_.append(sign)  # before a word: within one it stands for gershayim, צה"ל, or an apostrophe
    while open_ and text[end : end + 1] == open_[-1]:
        open_.pop()
        end += 1
    return end
