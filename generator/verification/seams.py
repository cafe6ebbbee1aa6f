"""Finds words of a text that may as well be read as one: broken at a line's end, or parted by a space that is no more.

A word is broken by a hyphen or a soft hyphen at the end of a line. Ranges of numbers have dashes with or without
spaces (1990 – 1995), long numbers have spaces between thousands (10 000), and CO₂ may be typed CO2. In a source both
readings count, as nobody can tell ``cease-`` at a line's end from ``ceasefire`` broken there; a quotation is read as
one word, so that both are compared alike.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from generator.verification.words import UNSPACED, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.verification.words import Words

_BREAK = "[\n\r\u000b\u000c\u0085\u2028\u2029]"
_FIRM_SPACES = "\u00a0\u2007\u2009\u202f"
"""No-break and thin spaces: between digits they stand inside a number."""
_SPACED = rf"[^\W{UNSPACED}]"
_CANDIDATE = re.compile(
    r"[-‐‑⸗\u00ad\d₀-₉²³](?:"  # first of all one of few characters, so that the search is quick
    rf"(?<=[-‐‑⸗\u00ad])[^\S\n\r]*{_BREAK}\s*(?P<broken>)(?=\w)"
    r"|(?<=\d)(?:\s+[-–—‒−~～〜]\s+|\s*[–—‒~～〜]\s+|\s+—)(?P<range>)(?=\d)"
    r"|(?<=\d)(?P<space>\s)(?=\d\d\d(?!\d))"
    rf"|(?<=[^\W\d_][₀-₉])(?P<low>)|(?<=[₀-₉][₀-₉])(?P<lower>)|(?<=[^\W\d_][²³])(?P<high>)(?!{_SPACED}))"
)
"""Places where two words may be one."""
_THOUSANDS = re.compile(r"-?\d{1,3}")
_HUNDREDS = re.compile(r"\d{3}(?:[.,]\d+)?")
_HYPHENS = frozenset("-‐‑⸗\u00ad")
_JOINING_TWO = frozenset({"und", "oder", "and", "or", "sowie"})
"""Words behind a hyphen that stands for the end of the next word: pre- and post-war."""
_LONGEST = 8
"""Words that may be read as one."""
UNITS = frozenset(
    """
    m km cm mm dm hm dam nm μm mi nmi ft in yd s sec min h hr м км см мм дм с сек метр метра метров
    километр километра километров
    meter meters metre metres metro metros mètre mètres metri metry metrów mile miles yard yards foot feet inch inches
    kilometer kilometers kilometre kilometres kilometro kilometros kilómetro kilómetros kilomètre kilomètres
    centimeter centimeters centimetre centimetres millimeter millimeters millimetre millimetres
    second seconds seconde secondes sekunde sekunden co so no nh ch po sf hco mc sin cos tan log chi
    """.split()  # noqa: SIM905  # forty words are read more easily so
)
"""Units of length and time, formulas and functions: their ² or ³ is never the mark of a note."""


@dataclass(frozen=True, slots=True)
class Seams:
    """Words of a source that may be read as one."""

    after: Mapping[int, Sequence[tuple[str, int]]]
    """From the number of the first: the key of all as one, and the number behind the last."""
    before: Mapping[int, Sequence[tuple[str, int]]]
    """From the number behind the last: the key, and the number of the first."""
    halves: frozenset[int] = frozenset()
    """Numbers of words that go on with what a hyphen breaks at the end of a line: no quotation begins or ends there."""


NO_SEAMS = Seams({}, {})


class _Kind(Enum):
    """Why words may be one, with what stands between them when they are."""

    BROKEN = ""
    RANGE = "-"
    THOUSANDS = " "
    FIRM = "\u00a0"
    """Thousands parted by a space that stands inside a number only: they cannot be anything else."""
    LOW = "_"


@dataclass(frozen=True, slots=True)
class _Chain:
    """Words in a row that may be one."""

    kind: _Kind
    first: int
    last: int
    """Number behind the last."""


def seams(words: Words) -> Seams:
    """Return what of a source's words may be read as one."""
    after: dict[int, list[tuple[str, int]]] = {}
    before: dict[int, list[tuple[str, int]]] = {}
    halves: set[int] = set()
    for chain in _chains(words):
        if chain.kind is _Kind.BROKEN:
            halves.update(number for number in range(chain.first + 1, chain.last) if _goes_on(words, number))
        for first in range(chain.first, chain.last - 1):
            for last in range(first + 2, min(chain.last, first + _LONGEST) + 1):
                key = _key(words, chain.kind, first, last)
                after.setdefault(first, []).append((key, last))
                before.setdefault(last, []).append((key, first))
    return Seams(after, before, frozenset(halves)) if after else NO_SEAMS


def _goes_on(words: Words, number: int) -> bool:
    """Tell whether a word goes on with the one before: no dash between spaces, no "Innen- und Außenpolitik"."""
    end = words.ends[number - 1]
    return not _HYPHENS.isdisjoint(words.raw[end - 1 : end + 1]) and words.keys[number] not in _JOINING_TWO


def joined(words: Words, *, firm: bool = False) -> Words:
    """Return ``words`` with those joined that may be one; with ``firm`` only those that cannot be anything else.

    What is broken at the end of a line stays so: both readings of it count.
    """
    if firm and not any(map(words.raw.__contains__, _FIRM_SPACES)):
        return words
    chains = [
        chain
        for chain in _chains(words)
        if chain.kind is _Kind.FIRM or not (firm or chain.kind is _Kind.BROKEN)
    ]
    if not chains:
        return words
    keys: list[str] = []
    starts, ends = array("L"), array("L")
    at = 0
    for chain in chains:
        keys += [*words.keys[at : chain.first], _key(words, chain.kind, chain.first, chain.last)]
        starts.extend(words.starts[at : chain.first + 1])
        ends.extend([*words.ends[at : chain.first], words.ends[chain.last - 1]])
        at = chain.last
    keys += words.keys[at:]
    starts.extend(words.starts[at:])
    ends.extend(words.ends[at:])
    return replace(words, keys=tuple(keys), starts=starts, ends=ends)


def _key(words: Words, kind: _Kind, first: int, last: int) -> str:
    glue = {_Kind.LOW: "", _Kind.FIRM: " "}.get(kind, kind.value)
    return words.keys[first] + "".join(glue + key.lstrip("^") for key in words.keys[first + 1 : last])


def _chains(words: Words) -> Iterator[_Chain]:
    """Yield the words that may be one, as many in a row as there are; no word is in two chains."""
    chain: _Chain | None = None
    for left, kind in _joints(words):
        if chain and left == chain.last - 1:
            if kind is chain.kind:
                chain = replace(chain, last=left + 2)
            continue
        if chain:
            yield chain
        chain = _Chain(kind, left, left + 2)
    if chain:
        yield chain


def _joints(words: Words) -> Iterator[tuple[int, _Kind]]:
    """Yield the number of each word that may be one with the next."""
    for found in _CANDIDATE.finditer(words.raw):
        start = found.start() if found["space"] is None and len(found[0]) == 1 else found.end()
        right = bisect_left(words.starts, start)
        if 0 < right < len(words) and words.starts[right] == start:
            left = right - 1
            kind = _kind(words, left, found)
            if kind and words.ends[left] <= found.start() + 1:
                yield left, kind


def _kind(words: Words, left: int, found: re.Match[str]) -> _Kind | None:
    """Return why word ``left`` and the next may be one, None if they may not."""
    one, other = words.keys[left], words.keys[left + 1]
    if found["broken"] is not None:
        return _Kind.BROKEN if _is_broken(words, left) else None
    if found["range"] is not None:
        return _Kind.RANGE if one[-1].isdigit() and other[0].isdigit() else None
    if found["space"]:
        long = _THOUSANDS.fullmatch(one) and _HUNDREDS.fullmatch(other)
        return (_Kind.FIRM if found["space"] in _FIRM_SPACES else _Kind.THOUSANDS) if long else None
    if found["high"] is not None:
        return _Kind.LOW if one in UNITS and other in ("^2", "^3") else None
    return _Kind.LOW


def _is_broken(words: Words, left: int) -> bool:
    """Tell whether a word and the next may be parts of one: the second in small letters, or both in capitals."""
    one, other = (words.raw[words.starts[number] : words.ends[number]] for number in (left, left + 1))
    if not (words.keys[left][-1].isalpha() and words.keys[left + 1][0].isalpha()):
        return False
    if is_unspaced(words.keys[left][-1]) or is_unspaced(words.keys[left + 1][0]):
        return False
    return not other[0].isupper() or (one.isupper() and other.isupper())
