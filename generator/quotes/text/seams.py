"""Finds seams: places where two words of a text may be read as one, broken at a line's end or parted by a space.

A word is broken by a hyphen or a soft hyphen at the end of a line. Ranges of numbers have dashes with or without
spaces (1990 – 1995), long numbers have spaces between thousands (10 000), and CO₂ may be typed CO2. In a source both
readings count, as nobody can tell ``cease-`` at a line's end from ``ceasefire`` broken there; a quotation is read as
one word, so that both are compared alike.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.quotes.text.page_breaks import BREAKS, HYPHENS, words_parted_by_pages
from generator.quotes.text.segmentation import UNSPACED, WordPlaces, is_unspaced
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.quotes.text.segmentation import Words

_FIRM_SPACES = "\u00a0\u2007\u2009\u202f"
"""No-break and thin spaces: between digits they stand inside a number."""
_SPACED = rf"[^\W{UNSPACED}]"
_CANDIDATE = (
    rf"[{HYPHENS}\d₀-₉²³](?:"  # first of all one of few characters, so that the search is quick
    rf"(?<=[{HYPHENS}])[^\S\n\r]*[{BREAKS}]\s*(?P<broken>)(?=\w)"
    r"|(?<=\d)(?:\s+[-–—‒−~～〜]\s+|\s*[–—‒~～〜]\s+|\s+—)(?P<range>)(?=\d)"
    r"|(?<=\d)(?P<space>\s)(?=\d\d\d(?!\d))"
    rf"|(?<=[^\W\d_][₀-₉])(?P<low>)|(?<=[₀-₉][₀-₉])(?P<lower>)|(?<=[^\W\d_][²³])(?P<high>)(?!{_SPACED}))"
)
"""Places where two words may be one."""
_THOUSANDS = re.compile(r"-?\d{1,3}")
_HUNDREDS = re.compile(r"\d{3}(?:[.,]\d+)?")
AFTER_SUSPENDED_HYPHEN = frozenset({"und", "oder", "and", "or", "sowie"})
"""Words behind a suspended hyphen, which stands for the end of the next word: pre- and post-war."""
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
    no_start: frozenset[int] = frozenset()
    """Numbers of words that go on with what a hyphen breaks at the end of a line: no quotation begins there."""
    no_end: frozenset[int] = frozenset()
    """Numbers of words before which no quotation ends: what stands before them goes on."""
    pages: Mapping[int, int] = field(default_factory=dict)
    """What a page sets between the halves of a word: from its first word to the second half."""

    def parts(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the stretches of words from ``first`` to before ``last`` without what a page sets between halves."""
        found = []
        for at in range(first + 1, last) if self.pages else ():
            if at in self.pages and first < at < self.pages[at] < last:
                found.append((first, at))
                first = self.pages[at]
        return [*found, (first, last)]


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
    """Words that may be one, by their numbers; they follow one another but for what a page sets between two."""

    kind: _Kind
    words: tuple[int, ...]


def seams(words: Words) -> Seams:
    r"""Return what of a source's words may be read as one.

    >>> from generator.quotes.text.segmentation import words_of
    >>> words = words_of("a cease-\nfire of 10 000 men")
    >>> words.keys
    ('a', 'cease', 'fire', 'of', '10', '000', 'men')
    >>> seams(words).after
    {1: [('ceasefire', 3)], 4: [('10 000', 6)]}
    """
    after: dict[int, list[tuple[str, int]]] = {}
    before: dict[int, list[tuple[str, int]]] = {}
    no_start: set[int] = set()
    no_end: set[int] = set()
    pages: dict[int, int] = {}
    for chain in _chains(words, words_parted_by_pages(words.raw)):
        for left, right in pairwise(chain.words) if chain.kind is _Kind.BROKEN else ():
            if words.keys[right] not in AFTER_SUSPENDED_HYPHEN:
                no_start.add(right)
                no_end.add(left + 1)
            if right > left + 1:
                pages[left + 1] = right
        # Whoever quotes a chain of three (1 000 000) may begin or end inside it: each stretch of a chain gets an entry,
        # and one for each direction, as matching reads on and reads back.
        for number in range(len(chain.words) - 1):
            for size in range(2, min(len(chain.words) - number, _LONGEST) + 1):
                parts = chain.words[number : number + size]
                first, last, key = parts[0], parts[-1] + 1, _key(words, chain.kind, parts)
                after.setdefault(first, []).append((key, last))
                before.setdefault(last, []).append((key, first))
    return Seams(after, before, frozenset(no_start), frozenset(no_end), pages) if after else NO_SEAMS


def with_joined_words(words: Words, *, firm: bool = False) -> Words:
    """Return ``words`` with those joined that may be one; with ``firm`` only those that cannot be anything else.

    What is broken at the end of a line stays so: both readings of it count.
    """
    if firm and not any(map(words.raw.__contains__, _FIRM_SPACES)):
        return words
    chains = [
        chain
        for chain in _chains(words, {})
        if chain.kind is _Kind.FIRM or not (firm or chain.kind is _Kind.BROKEN)
    ]
    if not chains:
        return words
    keys: list[str] = []
    starts, ends = array("L"), array("L")
    at = 0
    for chain in chains:
        first, last = chain.words[0], chain.words[-1]
        keys += [*words.keys[at:first], _key(words, chain.kind, chain.words)]
        starts.extend(words.starts[at : first + 1])
        ends.extend([*words.ends[at:first], words.ends[last]])
        at = last + 1
    keys += words.keys[at:]
    starts.extend(words.starts[at:])
    ends.extend(words.ends[at:])
    return replace(words, keys=tuple(keys), places=WordPlaces.known(words.raw, starts, ends))


def _key(words: Words, kind: _Kind, parts: Sequence[int]) -> str:
    glue = {_Kind.LOW: "", _Kind.FIRM: " "}.get(kind, kind.value)
    return words.keys[parts[0]] + "".join(glue + words.keys[number].lstrip("^") for number in parts[1:])


def _chains(words: Words, parted: Mapping[int, int]) -> Iterator[_Chain]:
    """Yield the words that may be one, as many in a row as there are; no word is in two chains that follow."""
    chain: _Chain | None = None
    for left, right, kind in _joints(words, parted):
        if chain and left == chain.words[-1]:
            # A joint of another kind that begins where a chain ends is dropped: in “10 000 – 20 000” the dash joins
            # nothing, as the 000 before it already belongs to a number.
            if kind is chain.kind:
                chain = replace(chain, words=(*chain.words, right))
            continue
        if chain:
            yield chain
        chain = _Chain(kind, (left, right))
    if chain:
        yield chain


def _joints(words: Words, parted: Mapping[int, int]) -> Iterator[tuple[int, int, _Kind]]:
    """Yield the numbers of two words that may be one, in order: neighbours, or what ``parted`` says of a hyphen."""
    yield from sorted([*_over_pages(words, parted), *_beside(words, parted)], key=lambda joint: joint[:2])


def _beside(words: Words, parted: Mapping[int, int]) -> Iterator[tuple[int, int, _Kind]]:
    for found in compiled(_CANDIDATE).finditer(words.raw):
        if found.start() in parted:
            continue
        start = found.start() if found["space"] is None and len(found[0]) == 1 else found.end()
        right = bisect_left(words.starts, start)
        if 0 < right < len(words) and words.starts[right] == start:
            kind = _kind(words, right - 1, found)
            if kind and words.ends[right - 1] <= found.start() + 1:
                yield right - 1, right, kind


def _over_pages(words: Words, parted: Mapping[int, int]) -> Iterator[tuple[int, int, _Kind]]:
    for hyphen, second in parted.items():
        left, right = bisect_left(words.starts, hyphen) - 1, bisect_left(words.starts, second)
        begins = right < len(words) and words.starts[right] == second
        if left >= 0 and begins and _is_broken(words, left, right, hyphen):
            yield left, right, _Kind.BROKEN


def _kind(words: Words, left: int, found: re.Match[str]) -> _Kind | None:
    """Return why word ``left`` and the next may be one, None if they may not."""
    left_key, right_key = words.keys[left], words.keys[left + 1]
    if found["broken"] is not None:
        return _Kind.BROKEN if _is_broken(words, left, left + 1, found.start()) else None
    if found["range"] is not None:
        return _Kind.RANGE if left_key[-1].isdigit() and right_key[0].isdigit() else None
    if found["space"]:
        long = _THOUSANDS.fullmatch(left_key) and _HUNDREDS.fullmatch(right_key)
        return (_Kind.FIRM if found["space"] in _FIRM_SPACES else _Kind.THOUSANDS) if long else None
    if found["high"] is not None:
        return _Kind.LOW if left_key in UNITS and right_key in ("^2", "^3") else None
    return _Kind.LOW


def _is_broken(words: Words, left: int, right: int, hyphen: int) -> bool:
    """Tell whether two words may be parts of one: the second in small letters, or both, and one beside, in capitals."""
    if any(map(str.isspace, words.raw[words.ends[left] : hyphen])):
        return False  # a dash between spaces
    left_word, right_word = (words.raw[words.starts[number] : words.ends[number]] for number in (left, right))
    if not (words.keys[left][-1].isalpha() and words.keys[right][0].isalpha()):
        return False
    if is_unspaced(words.keys[left][-1]) or is_unspaced(words.keys[right][0]):
        return False
    return not right_word[0].isupper() or (
        left_word.isupper() and right_word.isupper() and _is_set_in_capitals(words, left, right)
    )


def _is_set_in_capitals(words: Words, left: int, right: int) -> bool:
    """Tell a word of a heading in capitals (NEGO-TIATIONS BEGIN) from two abbreviations (EU-NATO talks)."""
    beside = [number for number in (left - 1, right + 1) if 0 <= number < len(words)]
    shown = [words.raw[words.starts[number] : words.ends[number]] for number in beside]
    return not any(map(str.isalpha, shown)) or any(len(word) > 1 and word.isupper() for word in shown)
