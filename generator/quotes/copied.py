"""Finds runs of a source's words that stand in an output outside quotation marks.

A run is as long as its words are the source's, one after the other, compared as quotations are: a word that the source
breaks at the end of a line may be written as one, and the marks of notes be left out. Words between quotation marks do
not break it and do not count; nor do those of the source's own title, which citing it takes. The length is the
project's own rule, not the law's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.quotes.text.quotation_marks import quoted
from generator.quotes.text.segmentation import keys_of, weight_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.text import Name
    from generator.quotes.held_texts import HeldText
    from generator.quotes.text.source_text import SourceText

LONGEST = 13
"""Words of a source that may stand in a row outside quotation marks."""
_BLOCK = 7
"""A run of more than `LONGEST` words holds at least one block of so many that begins at a multiple of it in the source:
only these blocks are kept, and every stretch of an output is looked up among them."""
_PLACES = 20
"""Places of one block that are followed: a text that says the same over and over costs no more than another."""
_LONGEST_TITLE = 40
"""Words of a title; what is longer is a text."""
_WAYS = 16
"""Ways to read one block that are kept: a text that breaks every word costs no more than another."""
_SHOWN = 8
"""Words of a run that are shown: enough to find it, too few to copy it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an output."""

    text: str
    quoted: bool = False
    """Whether all of it is set as a quotation."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a source that stand in an output as they stand in the source."""

    source: Id
    first: int
    """Number of its first word in the source's text."""
    last: int
    """Number of the word after it."""
    outside: int
    """Words of it outside quotation marks."""
    beginning: str
    """Its first words, as the source has them."""

    def overlaps(self, other: Run) -> bool:
        """Tell whether both have words of the same place in the source."""
        return self.source == other.source and self.first < other.last and other.first < self.last


@dataclass(frozen=True, slots=True)
class _IndexedText:
    """One text: its words, and of each whether it belongs to its own title."""

    source: Id
    text: SourceText
    keys: tuple[str, ...]
    """Its words; the number of a note like any other, as a copy may set it otherwise."""
    titled: bytes

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

    texts: Sequence[_IndexedText]
    blocks: Mapping[tuple[str, ...], Sequence[tuple[int, int]]]
    """Where each block stands: number of the text, number of its first word."""


def index_held_texts(held: Mapping[Id, HeldText], sources: Mapping[Id, Source]) -> HeldTextIndex:
    """Return the texts in ``held``, without their skipped lines, ready for finding runs of them."""
    texts = [
        _IndexedText(
            id_,
            held_text.text,
            _without_raised_signs(held_text.text.words.keys),
            _titled(held_text.text, sources[id_].title),
        )
        for id_, held_text in sorted(held.items())
    ]
    blocks: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for at in range(0, len(text.text.words), _BLOCK):
            for start in _begins(text, at):
                for block in _blocks(text, start):
                    places = blocks[block]
                    if len(places) < _PLACES:
                        places.append((number, start))
    return HeldTextIndex(texts, dict(blocks))


def _begins(text: _IndexedText, at: int) -> list[int]:
    """Return where a block may begin: at word ``at``, or at the first of those that make one word with it."""
    near = range(max(0, at - _BLOCK), at)
    seams = text.text.seams.after
    return (
        [at, *(number for number in near if any(end > at for _, end in seams.get(number, ())))]
        if seams
        else [at]
    )


def _blocks(text: _IndexedText, at: int) -> list[tuple[str, ...]]:
    """Return each way to read the words of the block that begins with word ``at``; none where the text ends before."""
    keys, branches = text.keys, text.text.branches
    bend = bisect_left(branches, at)
    if bend == len(branches) or branches[bend] >= at + _BLOCK:
        return [keys[at : at + _BLOCK]] if at + _BLOCK <= len(keys) else []
    ways: list[tuple[tuple[str, ...], int]] = [((), at)]
    for _ in range(_BLOCK):
        ways = [((*way, key), end) for way, place in ways for key, _, end in text.behind(place)][:_WAYS]
    return [way for way, _ in ways]


def _titled(text: SourceText, title: Name | None) -> bytes:
    """Return of each word of ``text`` whether it belongs to its own title."""
    marked = bytearray(len(text.words))
    for _, words in title.texts if title else ():
        keys = keys_of(words)
        for at in text.places.get(keys[0], ()) if 0 < len(keys) <= _LONGEST_TITLE else ():
            if text.words.keys[at : at + len(keys)] == keys:
                marked[at : at + len(keys)] = b"\1" * len(keys)
    return bytes(marked)


def may_hold_runs(texts: Iterable[str], held: HeldTextIndex) -> bool:
    """Tell at a glance whether ``texts``, taken as one, may hold a run; false only if they hold none."""
    return not held.blocks.keys().isdisjoint(_stretches(_without_raised_signs(keys_of("\n".join(texts)))))


def copied_runs(parts: Iterable[Part], held: HeldTextIndex) -> list[Run]:
    """Return the runs of more than `LONGEST` words outside quotation marks in ``parts``, taken as one text."""
    parts = list(parts)
    if not may_hold_runs((part.text for part in parts), held):
        return []
    keys: list[str] = []
    marked = bytearray()
    for part in parts:
        words, inside = _words(part.text)
        keys += words
        marked += b"\1" * len(words) if part.quoted else inside
    places = [at for at, block in enumerate(_stretches(keys)) if block in held.blocks]
    found: dict[Run, None] = {}
    looked_at = 0
    for at in places:
        if at < looked_at:
            continue
        runs = [
            _run(held.texts[number], keys, marked, at, place)
            for number, place in held.blocks[tuple(keys[at : at + _BLOCK])]
        ]
        best = max(runs, key=lambda found_run: found_run[0].outside)[0]
        if best.outside > LONGEST:
            found[best] = None
        # Whatever run goes on beyond these has a block of its own in what is left.
        looked_at = max(end for _, end in runs) - LONGEST
    return list(found)


def _run(text: _IndexedText, keys: Sequence[str], marked: bytearray, at: int, place: int) -> tuple[Run, int]:
    """Return the run round the block that stands at ``at`` in ``keys`` and at ``place`` in a text, and its end."""
    back, on = _read_back(text, keys, at, place), _read_on(text, keys, at, place)
    numbers = [*reversed(back), *on]
    start, end = at - len(back), at + len(on)
    first, last = numbers[0][0], numbers[-1][1]
    outside = [
        key
        for key, is_quoted, (number, _) in zip(keys[start:end], marked[start:end], numbers, strict=True)
        if not (is_quoted or text.titled[number])
    ]
    beginning = text.text.words.raw_words(first, numbers[:_SHOWN][-1][1])
    return Run(text.source, first, last, round(weight_of(outside)), beginning), end


def _read_on(text: _IndexedText, keys: Sequence[str], at: int, place: int) -> list[tuple[int, int]]:
    """Return the words of the text, by numbers, that ``keys`` have one after the other from ``at`` on.

    Of two ways to read on, the one that goes further within a block is taken.
    """
    found: list[tuple[int, int]] = []
    while at < len(keys):
        steps = [(start, end) for key, start, end in text.behind(place) if key == keys[at]]
        if not steps:
            break
        step = (
            steps[0] if len(steps) == 1 else max(steps, key=lambda step: _reach(text, keys, at + 1, step[1]))
        )
        found.append(step)
        at, place = at + 1, step[1]
    return found


def _reach(text: _IndexedText, keys: Sequence[str], at: int, place: int) -> int:
    """Return how many words can be read on at most, up to a block."""
    places, count = {place}, 0
    while count < _BLOCK and at + count < len(keys):
        places = {end for place in places for key, _, end in text.behind(place) if key == keys[at + count]}
        if not places:
            break
        count += 1
    return count


def _read_back(text: _IndexedText, keys: Sequence[str], at: int, place: int) -> list[tuple[int, int]]:
    """Return the words of the text that ``keys`` have before ``at``, the nearest first."""
    found: list[tuple[int, int]] = []
    while at > 0:
        step = next(((start, end) for key, start, end in text.before(place) if key == keys[at - 1]), None)
        if step is None:
            break
        found.append(step)
        at, place = at - 1, step[0]
    return found


def line_of(text: str, run: Run, held: HeldTextIndex) -> int:
    """Return the line of ``text`` on which the words of ``run`` begin, 0 if they do not stand there as such."""
    words = words_of(text)
    source = next(text for text in held.texts if text.source == run.source)
    looked_for = _blocks(source, run.first)
    for at, block in enumerate(_stretches(_without_raised_signs(words.keys))):
        if block in looked_for:
            return text.count("\n", 0, words.starts[at]) + 1
    return 0


def folded(texts: Iterable[str]) -> AbstractSet[tuple[str, ...]]:
    """Return the words of each of ``texts``, folded: by these a value that is a quotation is known."""
    return {keys_of(text) for text in texts}


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[tuple[str, ...], bytes]:
    """Return the words of ``text``, and of each whether it stands between quotation marks.

    Most passages stand on several pages, and are looked at once. A mark that is never closed quotes nothing.
    """
    text = " ".join(text.split())  # one paragraph, however it is wrapped
    words = words_of(text)
    inside = bytearray(len(words))
    for span in quoted(text):
        if span.closed:
            first = bisect_left(words.starts, span.start)
            last = bisect_left(words.starts, span.end, first)
            inside[first:last] = b"\1" * (last - first)
    return _without_raised_signs(words.keys), bytes(inside)


def _without_raised_signs(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the sign ``^`` of what is set high."""
    return tuple(key[1:] if key[0] == "^" else key for key in keys)


def _stretches(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(keys[at:] for at in range(_BLOCK)), strict=False)
