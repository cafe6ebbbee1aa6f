"""Finds where in a source's text a quotation stands: word for word and in order, or not at all.

The rule is standards 3.3, steps 2 to 4. Runs of words must occur as they are; between runs, where the editor marked
a cut or an insertion, at most 30 words of the source may be left out; inside a run, words may be left out unmarked
only where an attribution splits the quotation: outside quotation marks, from a closing mark to the next opening one.
No score and no likeness has a part in this.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.verification.source_text import LONGEST_GAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.verification.quotation import Reading, Run
    from generator.verification.source_text import SourceText

_BREADTH = 64
"""Ways followed at once through a quotation with many cuts."""
_PATHS = 256
"""Ways followed through a run that could be split at every word."""
_MANY = 2000
"""Places of one run looked at: a quotation made of the commonest words alone need not be found everywhere."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One place at which a run stands: words from ``first`` to before ``last``."""

    first: int
    last: int
    hops: tuple[tuple[int, int], ...] = ()
    """Attributions skipped inside: the words from the first to before the second number."""


@dataclass(frozen=True, slots=True)
class Placement:
    """One place at which a whole quotation stands."""

    runs: tuple[Placed, ...]

    @property
    def first(self) -> int:
        """Number of its first word in the source."""
        return self.runs[0].first

    @property
    def last(self) -> int:
        """Number of the word after its last."""
        return self.runs[-1].last

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """What is left out between the runs, marked by the editor; a gap may be empty."""
        return tuple((left.last, right.first) for left, right in pairwise(self.runs))

    @property
    def hops(self) -> tuple[tuple[int, int], ...]:
        """What is left out inside the runs, unmarked."""
        return tuple(hop for run in self.runs for hop in run.hops)


def find(reading: Reading, text: SourceText, *, hopping: bool) -> list[Placement]:
    """Return every place at which the runs of ``reading`` stand, the tightest ones only, in order."""
    if not reading.runs:
        return []
    rarest = min(range(len(reading.runs)), key=lambda number: _rarity(reading.runs[number], text))
    found = {}
    for pivot in _placed(reading.runs[rarest], text, 0, len(text.words), hopping=hopping):
        left = _extend(reading.runs[:rarest][::-1], pivot, text, forward=False, hopping=hopping)
        right = _extend(reading.runs[rarest + 1 :], pivot, text, forward=True, hopping=hopping)
        if left is not None and right is not None:
            placement = Placement((*left[::-1], pivot, *right))
            found[placement.first, placement.last] = placement
    return _tightest(list(found.values()))


def _tightest(placements: list[Placement]) -> list[Placement]:
    """Drop each placement that holds another inside it: "we … go" ends at the first "go" after the last "we"."""
    kept: list[Placement] = []
    for one in sorted(placements, key=lambda each: (each.last, -each.first)):
        if not kept or one.first > kept[-1].first:
            kept.append(one)
    return kept


def _rarity(run: Run, text: SourceText) -> int:
    return min((len(text.places.get(key, ())) for key in _fixed(run).values()), default=len(text.words))


def _fixed(run: Run) -> Mapping[int, str]:
    """Return the words of a run that may not differ, by number."""
    return {number: key for number, key in enumerate(run.keys) if number not in run.loose}


def _placed(run: Run, text: SourceText, low: int, high: int, *, hopping: bool) -> Iterator[Placed]:
    """Yield the places of ``run`` whose words stand from ``low`` to before ``high``."""
    fixed = _fixed(run)
    anchor = min(fixed, key=lambda number: len(text.places.get(fixed[number], ())), default=0)
    places: Sequence[int] = text.places.get(fixed[anchor], ()) if fixed else range(len(text.words))
    first, last = bisect_left(places, low), bisect_left(places, high)
    keys, size, words = run.keys, len(run.keys), text.words.keys
    for number in range(first, min(last, first + _MANY)):
        at = places[number]
        start = at - anchor
        if not run.loose and start >= low and words[start : start + size] == keys:
            yield Placed(start, start + size)
        elif run.loose or hopping:
            for before in _walk(run, text, (anchor, at), -1, hopping=hopping):
                for after in _walk(run, text, (anchor, at), 1, hopping=hopping):
                    start, end = (before[-1] if before else at), (after[-1] if after else at)
                    path = [*reversed(before), at, *after]
                    if start >= low and end < high:
                        hops = tuple((left + 1, right) for left, right in pairwise(path) if right > left + 1)
                        yield Placed(start, end + 1, hops)


def _walk(
    run: Run, text: SourceText, begin: tuple[int, int], step: int, *, hopping: bool
) -> Iterator[tuple[int, ...]]:
    """Yield the ways to read on from ``begin``, a word of the run and its place: the places of the other words."""
    words, hops = text.words.keys, text.hops if step > 0 else text.hops_back
    pending: list[tuple[int, int, tuple[int, ...]]] = [(*begin, ())]
    stop = len(run.keys) - 1 if step > 0 else 0
    for _ in range(_PATHS):
        if not pending:
            return
        number, at, path = pending.pop()
        while number != stop:
            number += step
            if hopping and at in hops and _is(run, number, words[hops[at]]):
                pending.append((number, hops[at], (*path, hops[at])))
            at += step
            if not (0 <= at < len(words) and _is(run, number, words[at])):
                break
            path = (*path, at)
        else:
            yield path


def _is(run: Run, number: int, key: str) -> bool:
    return key == run.keys[number] or (number in run.loose and key in run.loose[number])


def _extend(
    runs: Sequence[Run], pivot: Placed, text: SourceText, *, forward: bool, hopping: bool
) -> tuple[Placed, ...] | None:
    """Return the nearest places of the runs that follow (or precede) ``pivot``, None if one is too far or missing."""
    chains: dict[int, tuple[Placed, ...]] = {pivot.last if forward else pivot.first: ()}
    for run in runs:
        reached: dict[int, tuple[Placed, ...]] = {}
        for chain in list(chains.values())[:_BREADTH]:
            nearest = chain[-1] if chain else pivot
            for placed in _near(run, nearest, text, forward=forward, hopping=hopping):
                reached.setdefault(placed.last if forward else placed.first, (*chain, placed))
        if not reached:
            return None
        chains = dict(sorted(reached.items(), reverse=not forward))
    return next(iter(chains.values()))


def _near(run: Run, pivot: Placed, text: SourceText, *, forward: bool, hopping: bool) -> list[Placed]:
    reach = len(run.keys) * (1 + (LONGEST_GAP if hopping else 0)) + LONGEST_GAP
    if forward:
        found = _placed(run, text, pivot.last, min(len(text.words), pivot.last + reach), hopping=hopping)
        return sorted(
            (one for one in found if one.first - pivot.last <= LONGEST_GAP),
            key=lambda one: (one.first, one.last),
        )
    found = _placed(run, text, max(0, pivot.first - reach), pivot.first, hopping=hopping)
    return sorted(
        (one for one in found if pivot.first - one.last <= LONGEST_GAP),
        key=lambda one: (-one.last, -one.first),
    )


def count(keys: tuple[str, ...], text: SourceText) -> list[int]:
    """Return where ``keys`` stand in the text, word for word."""
    if not keys:
        return []
    anchor = min(range(len(keys)), key=lambda number: len(text.places.get(keys[number], ())))
    starts = (at - anchor for at in text.places.get(keys[anchor], ()))
    return [at for at in starts if at >= 0 and text.words.keys[at : at + len(keys)] == keys]
