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
MANY = 100
"""Places of one quotation that are looked for: a word or two may stand in a book a thousand times."""
_WORK = 100_000
"""Words compared one by one before a search gives up: an ordinary quotation takes some ten, a hostile one no second."""


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
    return _tightest(_Search(text, hopping=hopping).placements(reading.runs)) if reading.runs else []


def count(keys: tuple[str, ...], text: SourceText) -> list[int]:
    """Return where ``keys`` stand in the text, word for word."""
    if not keys:
        return []
    anchor = min(range(len(keys)), key=lambda number: len(text.places.get(keys[number], ())))
    starts = (at - anchor for at in text.places.get(keys[anchor], ()))
    return [at for at in starts if at >= 0 and text.words.keys[at : at + len(keys)] == keys]


def _tightest(placements: list[Placement]) -> list[Placement]:
    """Drop each placement that holds another inside it: "we … go" ends at the first "go" after the last "we"."""
    kept: list[Placement] = []
    for one in sorted(placements, key=lambda each: (each.last, -each.first)):
        if not kept or one.first > kept[-1].first:
            kept.append(one)
    return kept


def _fixed(run: Run) -> Mapping[int, str]:
    """Return the words of a run that may not differ, by number."""
    return {number: key for number, key in enumerate(run.keys) if number not in run.loose}


def _is(run: Run, number: int, key: str) -> bool:
    return key == run.keys[number] or (number in run.loose and key in run.loose[number])


class _Search:
    """One search in one text, that gives up rather than compare for ever."""

    def __init__(self, text: SourceText, *, hopping: bool) -> None:
        self.text, self.words, self.hopping = text, text.words.keys, hopping
        self.left = _WORK

    def placements(self, runs: tuple[Run, ...]) -> list[Placement]:
        """Return the placements, found from the run of the rarest word outwards."""
        rarest = min(range(len(runs)), key=lambda number: self._rarity(runs[number]))
        found = {}
        for pivot in self._placed(runs[rarest], 0, len(self.words)):
            left = self._extend(runs[:rarest][::-1], pivot, forward=False)
            right = self._extend(runs[rarest + 1 :], pivot, forward=True) if left is not None else None
            if left is not None and right is not None:
                placement = Placement((*left[::-1], pivot, *right))
                found[placement.first, placement.last] = placement
                if len(found) == MANY:
                    break
        return list(found.values())

    def _rarity(self, run: Run) -> int:
        counts = (len(self.text.places.get(key, ())) for key in _fixed(run).values())
        return min(counts, default=len(self.words))

    def _placed(self, run: Run, low: int, high: int) -> Iterator[Placed]:
        """Yield the places of ``run`` whose words stand from ``low`` to before ``high``."""
        fixed = _fixed(run)
        anchor = min(fixed, key=lambda number: len(self.text.places.get(fixed[number], ())), default=0)
        places: Sequence[int] = self.text.places.get(fixed[anchor], ()) if fixed else range(len(self.words))
        size = len(run.keys)
        for number in range(bisect_left(places, low), bisect_left(places, high)):
            self.left -= 1
            if self.left < 0:
                return
            start = places[number] - anchor
            if not run.loose and start >= low and self.words[start : start + size] == run.keys:
                if start + size <= high:
                    yield Placed(start, start + size)
            elif run.loose or self.hopping:
                yield from self._winding(run, (anchor, places[number]), low, high)

    def _winding(self, run: Run, begin: tuple[int, int], low: int, high: int) -> Iterator[Placed]:
        """Yield the places of ``run`` round one of its words, attributions skipped."""
        behind = list(self._walk(run, begin, 1))
        for before in self._walk(run, begin, -1) if behind else ():
            for after in behind:
                path = [*reversed(before), begin[1], *after]
                if path[0] >= low and path[-1] < high:
                    hops = ((left + 1, right) for left, right in pairwise(path) if right > left + 1)
                    yield Placed(path[0], path[-1] + 1, tuple(hops))

    def _walk(self, run: Run, begin: tuple[int, int], step: int) -> Iterator[tuple[int, ...]]:
        """Yield the ways to read on from ``begin``, a word of the run and its place: the places of the others."""
        hops = self.text.hops if step > 0 else self.text.hops_back
        stop = len(run.keys) - 1 if step > 0 else 0
        pending: list[tuple[int, int, tuple[int, ...]]] = [(*begin, ())]
        while pending:
            number, at, path = pending.pop()
            while number != stop:
                self.left -= 1 + len(path) // _BREADTH
                if self.left < 0:
                    return
                number += step
                if self.hopping and at in hops and _is(run, number, self.words[hops[at]]):
                    pending.append((number, hops[at], (*path, hops[at])))
                at += step
                if not (0 <= at < len(self.words) and _is(run, number, self.words[at])):
                    break
                path = (*path, at)
            else:
                yield path

    def _extend(self, runs: Sequence[Run], pivot: Placed, *, forward: bool) -> tuple[Placed, ...] | None:
        """Return the nearest places of the runs that follow (or precede) ``pivot``, None if one is missing."""
        chains: dict[int, tuple[Placed, ...]] = {pivot.last if forward else pivot.first: ()}
        for run in runs:
            reached: dict[int, tuple[Placed, ...]] = {}
            for chain in list(chains.values())[:_BREADTH]:
                for placed in self._near(run, chain[-1] if chain else pivot, forward=forward):
                    reached.setdefault(placed.last if forward else placed.first, (*chain, placed))
            if not reached:
                return None
            chains = dict(sorted(reached.items(), reverse=not forward))
        return next(iter(chains.values()))

    def _near(self, run: Run, pivot: Placed, *, forward: bool) -> list[Placed]:
        """Return the places of ``run`` within reach of ``pivot``, the nearest first."""
        reach = len(run.keys) * (1 + (LONGEST_GAP if self.hopping else 0)) + LONGEST_GAP
        if forward:
            found = self._placed(run, pivot.last, min(len(self.words), pivot.last + reach))
            near = [one for one in found if one.first - pivot.last <= LONGEST_GAP]
            return sorted(near, key=lambda one: (one.first, one.last))
        found = self._placed(run, max(0, pivot.first - reach), pivot.first)
        near = [one for one in found if pivot.first - one.last <= LONGEST_GAP]
        return sorted(near, key=lambda one: (-one.last, -one.first))
