"""Finds runs of a source's words that stand in an output outside quotation marks.

A run is as long as its words are the source's, one after the other, compared as quotations are: a word that the source
breaks at the end of a line may be written as one, and the marks of notes be left out. Words between quotation marks do
not break it and do not count; nor do those of the source's own title, which citing it takes. The length is the
project's own rule, not the law's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, compress, count, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.quotes.text.quotation_marks import quoted
from generator.quotes.text.segmentation import keys_of, weight_of, words_of
from generator.quotes.text_blocks import BLOCK, readings_of_block, without_raised_signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.report import Id
    from generator.quotes.text_blocks import HeldTextIndex, IndexedText
    from generator.text.marked_passages import Passage

LONGEST = 13
"""Words of a source that may stand in a row outside quotation marks."""
_SHOWN = 8
"""Words of a run that are shown: enough to find it, too few to copy it."""


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


def may_hold_runs(texts: Iterable[str], held: HeldTextIndex) -> bool:
    """Tell at a glance whether ``texts``, taken as one, may hold a run; false only if they hold none."""
    keys = list(chain.from_iterable(map(_keys, texts)))
    return not held.blocks.keys().isdisjoint(_stretches(keys))


def copied_runs(passages: Iterable[Passage], held: HeldTextIndex) -> list[Run]:
    """Return the runs of more than `LONGEST` words outside quotation marks in ``passages``, taken as one text."""
    passages = list(passages)
    words = [_keys(passage.text) for passage in passages]
    keys = list(chain.from_iterable(words))
    if held.blocks.keys().isdisjoint(_stretches(keys)):
        return []
    marked = _Marks(passages, [0, *accumulate(map(len, words))])
    places = list(compress(count(), map(held.blocks.__contains__, _stretches(keys))))
    found: dict[Run, None] = {}
    looked_at = 0
    for at in places:
        if at < looked_at:
            continue
        ways = [
            _read(held.texts[number], keys, marked, at, place)
            for number, place in held.blocks[tuple(keys[at : at + BLOCK])]
        ]
        best = max(ways, key=lambda way: way.outside)
        if best.outside > LONGEST:
            found[_run(best)] = None
        # Whatever run goes on beyond these has a block of its own in what is left.
        looked_at = max(way.end for way in ways) - LONGEST
    return list(found)


class _Marks:
    """Which words of several passages stand between quotation marks; one is looked through when somebody asks."""

    def __init__(self, passages: Sequence[Passage], starts: Sequence[int]) -> None:
        self._passages, self._starts = passages, starts

    def between(self, start: int, end: int) -> bytes:
        """Return of each word from number ``start`` to before ``end`` whether it does."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_left(self._starts, end)
        found = b"".join(
            b"\1" * (self._starts[number + 1] - self._starts[number])
            if self._passages[number].quoted
            else _inside(self._passages[number].text)
            for number in range(first, last)
        )
        return found[start - self._starts[first] :][: end - start]


class _Way(NamedTuple):
    """Words of a source as an output has them one after the other."""

    text: IndexedText
    numbers: Sequence[tuple[int, int]]
    """Of each word in the text, with that of the next."""
    outside: int
    """Words outside quotation marks."""
    end: int
    """Number of the word after them in the output."""


def _read(text: IndexedText, keys: Sequence[str], marked: _Marks, at: int, place: int) -> _Way:
    """Return the words round the block that stands at ``at`` in ``keys`` and at ``place`` in a text."""
    if text.forks:
        back, on = _read_back(text, keys, at, place), _read_on(text, keys, at, place)
        numbers: Sequence[tuple[int, int]] = [*reversed(back), *on]
        start, end = at - len(back), at + len(on)
    else:
        first, last = _read_plain(text.keys, keys, at, place)
        numbers = list(pairwise(range(first, last + 1))) if last - first > LONGEST else ()
        start, end = at - (place - first), at + (last - place)
    if len(numbers) <= LONGEST:  # of whatever weight
        return _Way(text, numbers, 0, end)
    outside = [
        key
        for key, is_quoted, (number, _) in zip(
            keys[start:end], marked.between(start, end), numbers, strict=True
        )
        if not (is_quoted or text.titled[number])
    ]
    return _Way(text, numbers, round(weight_of(outside)), end)


def _read_plain(theirs: Sequence[str], ours: Sequence[str], at: int, place: int) -> tuple[int, int]:
    """Return from which word to before which ``theirs`` are ``ours``, round a block that is; they have no forks."""
    shift = at - place
    first, lowest = place, max(0, -shift)
    while first > lowest and theirs[first - 1] == ours[first - 1 + shift]:
        first -= 1
    last, highest = place + BLOCK, min(len(theirs), len(ours) - shift)
    while last < highest and theirs[last] == ours[last + shift]:
        last += 1
    return first, last


def _run(way: _Way) -> Run:
    first, last = way.numbers[0][0], way.numbers[-1][1]
    beginning = way.text.text.words.raw_words(first, way.numbers[:_SHOWN][-1][1])
    return Run(way.text.source, first, last, way.outside, beginning)


def _read_on(text: IndexedText, keys: Sequence[str], at: int, place: int) -> list[tuple[int, int]]:
    """Return the words of the text, by numbers, that ``keys`` have one after the other from ``at`` on.

    Of two ways to read on, the one that goes further within a block is taken.
    """
    found: list[tuple[int, int]] = []
    while at < len(keys):
        if place not in text.forks:
            if place == len(text.keys) or text.keys[place] != keys[at]:
                break
            found.append((place, place + 1))
            at, place = at + 1, place + 1
            continue
        steps = [(start, end) for key, start, end in text.behind(place) if key == keys[at]]
        if not steps:
            break
        step = (
            steps[0] if len(steps) == 1 else max(steps, key=lambda step: _reach(text, keys, at + 1, step[1]))
        )
        found.append(step)
        at, place = at + 1, step[1]
    return found


def _reach(text: IndexedText, keys: Sequence[str], at: int, place: int) -> int:
    """Return how many words can be read on at most, up to a block."""
    places, read = {place}, 0
    while read < BLOCK and at + read < len(keys):
        places = {end for place in places for key, _, end in text.behind(place) if key == keys[at + read]}
        if not places:
            break
        read += 1
    return read


def _read_back(text: IndexedText, keys: Sequence[str], at: int, place: int) -> list[tuple[int, int]]:
    """Return the words of the text that ``keys`` have before ``at``, the nearest first."""
    found: list[tuple[int, int]] = []
    while at > 0:
        if place not in text.forks_back:
            if not place or text.keys[place - 1] != keys[at - 1]:
                break
            found.append((place - 1, place))
            at, place = at - 1, place - 1
            continue
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
    looked_for = readings_of_block(source, run.first)
    for at, block in enumerate(_stretches(without_raised_signs(words.keys))):
        if block in looked_for:
            return text.count("\n", 0, words.starts[at]) + 1
    return 0


def as_compared(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, folded: by these a value that is a quotation is known."""
    return keys_of(text)


@lru_cache(maxsize=60_000)
def _keys(text: str) -> tuple[str, ...]:
    """Return the words of ``text``: most passages stand on several pages, and are read once."""
    keys = keys_of(text)
    return keys if text.isascii() and "^" not in text else without_raised_signs(keys)


@lru_cache(maxsize=2_000)
def _inside(text: str) -> bytes:
    """Return of each word of ``text`` whether it stands between quotation marks.

    A mark that is never closed quotes nothing.
    """
    text = " ".join(text.split())  # one paragraph, however it is wrapped
    words = words_of(text)
    inside = bytearray(len(words))
    for span in quoted(text):
        if span.closed:
            first = bisect_left(words.starts, span.start)
            last = bisect_left(words.starts, span.end, first)
            inside[first:last] = b"\1" * (last - first)
    return bytes(inside)


def _stretches(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(islice(keys, at, None) for at in range(BLOCK)), strict=False)
