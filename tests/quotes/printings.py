"""Prints each text as others would set it: words broken at the end of a line, marks of notes, ligatures, other marks.

Every quotation of the text stays one of these, and every altered one stays altered.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from tests.quotes.variants import Case, altered, base_quotes, is_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.quotes.corpus import Text

_LONG_WORD = re.compile(r"(?<![\w-])([^\W\d_]{3}[a-zà-ÿа-яіїє]+)([a-zà-ÿа-яіїє]{3})(?![\w-])")
_THIRD_WORD = re.compile(r"((?:[^\W\d_]+ ){2}[^\W\d_]{3,})(?= )")
_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if chr(code).isalnum()}


def printings(text: Text) -> Mapping[str, str]:
    """Return ``text`` as it may be printed, by what is done to it."""
    raw = text.raw
    found = {
        "long s": re.sub(r"s(?=[a-z])", "ſ", raw),
        "ligatures": re.sub("|".join(_LIGATURES), lambda found: _LIGATURES[found[0]], raw),
        "letter apostrophes": re.sub(r"(?<=\w)['’](?=\w)", "ʼ", raw),
        "full width": raw.translate(_FULL_WIDTH),
    }
    if is_spaced(text):
        found |= {
            "broken words": _LONG_WORD.sub("\\1-\n\\2", raw),
            "broken at soft hyphens": _LONG_WORD.sub("\\1\u00ad\n\\2", raw),
            "notes in brackets": _with_notes(raw, "[{}]"),
            "notes set high": _with_notes(raw, "{}"),
            "asterisks": _THIRD_WORD.sub("\\1*", raw),
        }
        found["all at once"] = _LONG_WORD.sub("\\1-\n\\2", _with_notes(found["long s"], "[{}]"))
    return {kind: shown for kind, shown in found.items() if shown != raw}


def _with_notes(raw: str, form: str) -> str:
    numbers = count(1)

    def noted(found: re.Match[str]) -> str:
        number = str(next(numbers))
        return found[1] + (form.format(number) if "[" in form else number.translate(_HIGH))

    return _THIRD_WORD.sub(noted, raw)


def honest_in_print() -> Iterator[Case]:
    """Yield each quotation of each text with the text printed otherwise: all must be accepted."""
    for text, words in base_quotes():
        for kind, shown in _printed(text).items():
            yield Case(kind, shown, words)


def forbidden_in_print() -> Iterator[Case]:
    """Yield what must be refused, however the text is printed."""
    rng = random.Random(11)
    for text, words in base_quotes():
        shown = _printed(text).get("all at once")
        if shown is None:
            continue
        for kind, changed in altered(text, words, rng):
            yield Case(f"{kind}, printed otherwise", shown, changed)
        parts = words.split(" ")
        for mark in re.finditer(r"(\w+)(?:\[(\d+)\])", shown.raw):
            if mark[1] in parts[:-1] and (number := parts.index(mark[1])) > 0:
                counted = [*parts[: number + 1], mark[2], *parts[number + 1 :]]
                yield Case("mark of a note as a number", shown, " ".join(counted))
        for number, part in enumerate(parts[1:-1], 1):
            broken = _LONG_WORD.fullmatch(part)
            if broken:
                joined = broken[1][:-1] + broken[2]
                yield Case(
                    "broken word, otherwise joined",
                    shown,
                    " ".join([*parts[:number], joined, *parts[number + 1 :]]),
                )


@cache
def _printed(text: Text) -> Mapping[str, Text]:
    return {
        kind: replace(text, name=f"{text.name}, {kind}", raw=raw, spans=())
        for kind, raw in printings(text).items()
    }
