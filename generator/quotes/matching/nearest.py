"""Finds the passage that a source has instead of a quotation it does not have, for the message alone.

Nothing here accepts a quotation: a likeness of 95 of 100 would pass 78 of 100 quotations with a negation added or
removed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics.suggest import Change, best_stretch, word_changes

if TYPE_CHECKING:
    from generator.quotes.matching.quotation import Quotation
    from generator.quotes.text.source_text import SourceText

_COMMON = 400
"""Places of a word above which it says nothing about where to look."""
_MARGIN = 8
"""Words looked at on either side of where the quotation should stand."""
_LONGEST = 240
"""Words of a quotation that are compared: of a longer one those round the first difference."""
_WORK = 200_000
"""Words compared one by one while looking for it."""
_SHARED = 0.5
"""Share of a quotation's words that a passage has to have, in order, to be called the same words altered."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, as printed; "" where one side has nothing."""

    quotation: str
    source: str


@dataclass(frozen=True, slots=True)
class NearestPassage:
    """The passage of a source that is most like a quotation."""

    words: str
    line: int
    start: int
    end: int
    differences: tuple[Difference, ...]
    alike: bool
    """Whether it is so like that the quotation must be an altered form of it."""


def nearest_passage(quotation: Quotation, text: SourceText) -> NearestPassage | None:
    """Return the passage most like ``quotation``, None if no word of it stands in the text."""
    keys = tuple(key for reading in quotation.readings[:1] for run in reading.runs for key in run.keys)
    if not keys or not text.words.keys:
        return None
    begin = 0
    if len(keys) > _LONGEST:
        begin = max(0, _break(keys, text) - _LONGEST // 2)
        keys = keys[begin : begin + _LONGEST]
    window = _window(keys, text)
    if window is None:
        return None
    low, high = window
    first, last = best_stretch(keys, text.words.keys[low:high])
    first, last = first + low, last + low
    if first >= last:
        return None
    first, last, changes = _trimmed(keys, text, first, last)
    if first >= last:
        return None
    same = len(keys) - sum(change.before_end - change.before_start for change in changes)
    start, end = text.words.starts[first], text.words.ends[last - 1]
    return NearestPassage(
        text.words.raw_words(first, last),
        text.line(start),
        start,
        end,
        tuple(_difference(change, quotation, keys, text, (begin, first)) for change in changes),
        same >= max(1, _SHARED * len(keys)) and (same > 1 or len(keys) == 1 or same == len(keys)),
    )


def _trimmed(
    keys: tuple[str, ...], text: SourceText, first: int, last: int
) -> tuple[int, int, tuple[Change, ...]]:
    """Drop the words at either end of the passage that stand for none of the quotation."""
    shared = set(keys)
    while first < last and text.words.keys[first] not in shared:
        first += 1
    while first < last and text.words.keys[last - 1] not in shared:
        last -= 1
    changes = word_changes(keys, text.words.keys[first:last])
    if changes and changes[0].before_end == 0:
        first += changes[0].after_end
    if changes and changes[-1].before_start == len(keys):
        last -= changes[-1].after_end - changes[-1].after_start
    return first, last, word_changes(keys, text.words.keys[first:last])


def _window(keys: tuple[str, ...], text: SourceText) -> tuple[int, int] | None:
    """Return where to look: where most words of the quotation stand at about their distance."""
    votes: Counter[int] = Counter()
    size = len(keys) + _MARGIN
    for limit in (_COMMON, len(text.words) + 1):
        for number, key in enumerate(keys):
            places = text.places.get(key, ())
            if len(places) <= limit:
                for bucket in {(at - number) // size for at in places[:20_000]}:
                    votes[bucket] += 1
                    votes[bucket + 1] += 1
        if votes:
            break
    if not votes:
        return None
    best = max(votes.items(), key=lambda item: (item[1], -item[0]))[0]
    low = (best - 1) * size - _MARGIN
    return max(0, low), max(0, min(len(text.words), low + 3 * size + _MARGIN))


def _break(keys: tuple[str, ...], text: SourceText) -> int:
    """Return the number of the first word at which the quotation leaves the source, wherever in it that begins."""
    there = text.words.keys
    reached, work = 0, _WORK
    for start in text.places.get(keys[0], ()):
        at = start
        while at < len(there) and at - start < len(keys) and there[at] == keys[at - start]:
            at += 1
        reached = max(reached, at - start)
        work -= 1 + at - start
        if work < 0:
            break
    return reached


def _difference(
    change: Change, quotation: Quotation, keys: tuple[str, ...], text: SourceText, begins: tuple[int, int]
) -> Difference:
    """Return ``change`` as printed; ``begins`` are the numbers of the first word compared in either."""
    words, (begin, first) = quotation.words, begins
    if words.keys[begin : begin + len(keys)] == keys:
        written = words.raw_words(begin + change.before_start, begin + change.before_end)
    else:
        written = " ".join(keys[change.before_start : change.before_end])
    return Difference(written, text.words.raw_words(first + change.after_start, first + change.after_end))
