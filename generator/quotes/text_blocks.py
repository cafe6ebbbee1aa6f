"""Indexes the words of all texts held by blocks of seven, to find stretches of an output that have one of them.

A text is read in every way in which its words may be one (`generator.quotes.text.seams`) or be left out (marks of
notes), so that a copy is found however it sets them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from generator.quotes.text.segmentation import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.text import Name
    from generator.quotes.text.source_text import SourceWords

WordsBySource: TypeAlias = "Mapping[Id, SourceWords]"
"""The texts held."""
BLOCK = 7
"""Words of a block. A run of fourteen words of a source holds at least one that begins at a multiple of it there: only
these blocks are kept, and every stretch of an output is looked up among them."""
_PLACES = 20
"""Places of one block that are followed: a text that says the same over and over costs no more than another."""
_LONGEST_TITLE = 40
"""Words of a title; what is longer is a text."""
_WAYS = 16
"""Ways to read one block that are kept: a text that breaks every word costs no more than another."""


@dataclass(frozen=True, slots=True)
class IndexedText:
    """One text: its words, and of each whether it belongs to its own title."""

    source: Id
    text: SourceWords
    keys: tuple[str, ...]
    """Its words; the number of a note like any other, as a copy may set it otherwise."""
    titled: bytes
    forks: AbstractSet[int]
    """Where more than one word may be read on: by the number of the next."""
    forks_back: AbstractSet[int]
    """Where more than one word may be read back."""

    @classmethod
    def of(cls, source: Id, text: SourceWords, title: Name | None) -> IndexedText:
        """Return the text of a source, with its words as they are compared."""
        keys = without_raised_signs(text.words.keys)
        forks = text.skippable.keys() | text.seams.after.keys()
        forks_back = text.skippable_back.keys() | text.seams.before.keys()
        return cls(source, text, keys, _titled(text, title), forks, forks_back)

    def behind(self, at: int) -> list[tuple[str, int, int]]:
        """Return the words that may be read from number ``at`` on: each with its number and that of the next."""
        keys, seams = self.keys, self.text.seams.after
        starts = [at, self.text.skippable[at]] if at in self.text.skippable else [at]
        return [
            (key, start, end)
            for start in starts
            if start < len(keys)
            for key, end in ((keys[start], start + 1), *seams.get(start, ()))
        ]

    def before(self, at: int) -> list[tuple[str, int, int]]:
        """Return the words that may be read back from number ``at``: each with its number and that of the next."""
        keys, seams = self.keys, self.text.seams.before
        ends = [at, self.text.skippable_back[at]] if at in self.text.skippable_back else [at]
        return [
            (key, start, end)
            for end in ends
            if end > 0
            for key, start in ((keys[end - 1], end - 1), *seams.get(end, ()))
        ]


@dataclass(frozen=True, slots=True, eq=False)
class HeldTextIndex:
    """The words of all texts held, ready for finding runs of them."""

    texts: Sequence[IndexedText]
    blocks: Mapping[tuple[str, ...], Sequence[tuple[int, int]]]
    """Where each block stands: number of the text, number of its first word."""


def index_held_texts(held: WordsBySource, sources: Mapping[Id, Source]) -> HeldTextIndex:
    """Return the texts in ``held`` of ``sources``, without their skipped lines, ready for finding runs of them."""
    texts = [IndexedText.of(id_, text, sources[id_].title) for id_, text in sorted(held.items())]
    blocks: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for start, block in _all_blocks(text) if text.forks else _plain_blocks(text):
            places = blocks[block]
            if len(places) < _PLACES:
                places.append((number, start))
    return HeldTextIndex(texts, dict(blocks))


def _plain_blocks(text: IndexedText) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each block of a text that can be read in one way only, with the number of its first word."""
    return zip(
        count(0, BLOCK), zip(*(text.keys[at::BLOCK] for at in range(BLOCK)), strict=False), strict=False
    )


def _all_blocks(text: IndexedText) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each way to read each block of a text, with the number of its first word."""
    for at in range(0, len(text.keys), BLOCK):
        for start in _begins(text, at):
            for block in readings_of_block(text, start):
                yield start, block


def _begins(text: IndexedText, at: int) -> list[int]:
    """Return where a block may begin: at word ``at``, or at the first of those that make one word with it."""
    near = range(max(0, at - BLOCK), at)
    seams = text.text.seams.after
    return (
        [at, *(number for number in near if any(end > at for _, end in seams.get(number, ())))]
        if seams
        else [at]
    )


def readings_of_block(text: IndexedText, at: int) -> list[tuple[str, ...]]:
    """Return each way to read the words of the block that begins with word ``at``; none where the text ends before."""
    keys, branches = text.keys, text.text.branches
    bend = bisect_left(branches, at)
    if bend == len(branches) or branches[bend] >= at + BLOCK:
        return [keys[at : at + BLOCK]] if at + BLOCK <= len(keys) else []
    ways: list[tuple[tuple[str, ...], int]] = [((), at)]
    for _ in range(BLOCK):
        ways = [((*way, key), end) for way, place in ways for key, _, end in text.behind(place)][:_WAYS]
    return [way for way, _ in ways]


def _titled(text: SourceWords, title: Name | None) -> bytes:
    """Return of each word of ``text`` whether it belongs to its own title."""
    marked = bytearray(len(text.words))
    for _, words in title.texts if title else ():
        keys = keys_of(words)
        for at in _places_of(keys[0], text.words.keys) if 0 < len(keys) <= _LONGEST_TITLE else ():
            if text.words.keys[at : at + len(keys)] == keys:
                marked[at : at + len(keys)] = b"\1" * len(keys)
    return bytes(marked)


def _places_of(key: str, keys: tuple[str, ...]) -> Iterator[int]:
    """Yield the numbers of the words that are ``key``."""
    at = -1
    with suppress(ValueError):  # there is no other
        while True:
            at = keys.index(key, at + 1)
            yield at


def without_raised_signs(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the sign ``^`` of what is set high."""
    if "^" not in "".join(keys):
        return keys
    return tuple(key[1:] if key[0] == "^" else key for key in keys)
