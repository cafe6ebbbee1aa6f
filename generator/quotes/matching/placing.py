"""Finds where in a source's text a quotation stands: word for word and in order, or not at all.

The rule is standards 3.3, steps 2 to 4. Runs of words must occur as they are; between runs, where the editor marked
a cut or an insertion, at most 30 words of the source may be left out; inside a run, words may be left out unmarked
only where an attribution splits the quotation: outside quotation marks, from a closing mark to the next opening one;
and the marks of notes. No score and no likeness has a part in this.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.quotes.matching.quotation import Run
from generator.quotes.text.source_text import LONGEST_GAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeAlias

    from generator.quotes.matching.quotation import Reading
    from generator.quotes.text.source_text import SourceText

    _Way: TypeAlias = tuple[tuple[int, int], "_Way | None"]
    """The last step of a way through the source's words, and those before it."""

_BREADTH = 64
"""Ways followed at once through a quotation with many cuts."""
MANY = 100
"""Places of one quotation that are looked for: a word or two may stand in a book a thousand times."""
_BEND = 8
"""Words of a source that one word of a quotation may stand for, with the marks of notes behind it."""
_CHARACTERS = 5
"""Characters of a script without spaces that may make one word."""
_WORK = 100_000
"""Words compared one by one before a search gives up: an ordinary quotation takes some ten, a hostile one no second."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One place at which a run stands: words from ``first`` to before ``last``."""

    first: int
    last: int
    hops: tuple[tuple[int, int], ...] = ()
    """Attributions skipped inside: the words from the first to before the second number."""
    notes: tuple[tuple[int, int], ...] = ()
    """Marks of notes skipped inside."""
    path: tuple[tuple[int, int], ...] = ()
    """For each word of the run the words it stands for; empty where these follow one another, one for one."""

    @property
    def words(self) -> Sequence[tuple[int, int]]:
        """For each word of the run, the words of the source it stands for."""
        return self.path or [(number, number + 1) for number in range(self.first, self.last)]


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

    @property
    def notes(self) -> tuple[tuple[int, int], ...]:
        """Marks of notes left out inside the runs."""
        return tuple(note for run in self.runs for note in run.notes)


def find(
    reading: Reading, text: SourceText, *, hopping: bool, longest: int = LONGEST_GAP, whole: bool = True
) -> list[Placement]:
    """Return every place at which the runs of ``reading`` stand, the tightest ones only, in order.

    At most ``longest`` words may be left out between two runs. No run begins or ends in the middle of a word that is
    broken at the end of a line (dis-agree), unless ``whole`` is false.
    """
    search = _Search(text, hopping=hopping, longest=longest, whole=whole)
    return _tightest(search.placements(reading.runs)) if reading.runs else []


def every_place(keys: tuple[str, ...], text: SourceText) -> Iterator[Placed]:
    """Yield every place at which ``keys`` stand in the text, word for word; the same place may come twice."""
    search = _Search(text, hopping=False, work=len(text.words) * len(keys), whole=False)
    return search.places(Run(keys, 0), 0, len(text.words)) if keys else iter(())


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


def _unrolled(way: _Way | None) -> Sequence[tuple[int, int]]:
    """Return the steps of a way, the first first."""
    found = []
    while way:
        step, way = way
        found.append(step)
    return found[::-1]


def _is(run: Run, number: int, key: str) -> bool:
    return key == run.keys[number] or (number in run.loose and key in run.loose[number])


class _Search:
    """One search in one text, that gives up rather than compare for ever."""

    def __init__(
        self,
        text: SourceText,
        *,
        hopping: bool,
        longest: int = LONGEST_GAP,
        work: int = _WORK,
        whole: bool = True,
    ) -> None:
        self.text, self.words, self.bends = text, text.words.keys, text.bends
        self.hopping, self.longest, self.left, self.whole = hopping, longest, work, whole

    def placements(self, runs: tuple[Run, ...]) -> list[Placement]:
        """Return the placements, found from the run of the rarest word outwards."""
        rarest = min(range(len(runs)), key=lambda number: self._rarity(runs[number]))
        found = {}
        for pivot in self.places(runs[rarest], 0, len(self.words)):
            left = self._extend(runs[:rarest][::-1], pivot, forward=False)
            right = self._extend(runs[rarest + 1 :], pivot, forward=True) if left is not None else None
            if left is not None and right is not None:
                placement = Placement((*left[::-1], pivot, *right))
                found[placement.first, placement.last] = placement
                if len(found) == MANY:
                    break
        return list(found.values())

    def places(self, run: Run, low: int, high: int) -> Iterator[Placed]:
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
                if start + size <= high and self._is_whole(start, start + size):
                    yield Placed(start, start + size)
            elif run.loose or self.hopping or (self.bends and self._bends(start, size)):
                yield from self._winding(run, (anchor, places[number]), low, high)

    def _is_whole(self, first: int, last: int) -> bool:
        """Tell whether a run from word ``first`` to before ``last`` begins and ends with whole words."""
        return not self.whole or (first not in self.text.no_start and last not in self.text.no_end)

    def _bends(self, start: int, size: int) -> bool:
        """Tell whether the words about ``start`` may be counted otherwise: notes among them, or two that are one."""
        reach = size * _BEND
        at = bisect_left(self.bends, start - reach)
        return at < len(self.bends) and self.bends[at] < start + reach

    def _rarity(self, run: Run) -> int:
        counts = (len(self.text.places.get(key, ())) for key in _fixed(run).values())
        return min(counts, default=len(self.words))

    def _winding(self, run: Run, begin: tuple[int, int], low: int, high: int) -> Iterator[Placed]:
        """Yield the places of ``run`` round one of its words, attributions and notes skipped."""
        number, first = begin
        for here in self._at(run, number, first):
            behind = list(self._walk(run, number, here[1], 1))
            for before in self._walk(run, number, first, -1) if behind else ():
                for after in behind:
                    path = (*reversed(before), here, *after)
                    first, last = path[0][0], path[-1][1]
                    if first >= low and last <= high and self._is_whole(first, last):
                        yield self._along(path)

    def _along(self, path: tuple[tuple[int, int], ...]) -> Placed:
        """Return the place of a run whose words stand at ``path``."""
        hops, notes = [], []
        for (_, left), (right, _) in pairwise(path):
            behind = self.text.skips.get(left, left)
            behind = behind if behind <= right else left
            if left < behind and left not in self.text.seams.pages:
                notes.append((left, behind))
            if behind < right:
                hops.append((behind, right))
        return Placed(path[0][0], path[-1][1], tuple(hops), tuple(notes), path)

    def _walk(self, run: Run, number: int, edge: int, step: int) -> Iterator[Sequence[tuple[int, int]]]:
        """Yield the ways to read on from word ``number`` of the run: the words that each further one stands for.

        ``edge`` is where that word ends in the source or, reading back, where it begins.
        """
        stop = len(run.keys) - 1 if step > 0 else 0
        pending: list[tuple[int, int, _Way | None]] = [(number, edge, None)]
        seen: set[tuple[int, int]] = set()
        while pending:
            number, edge, way = pending.pop()
            while number != stop:
                self.left -= 1
                if self.left < 0:
                    return
                number += step
                steps = self._steps(run, number, edge, step)
                for other in steps[:0:-1]:
                    reached = (number, other[step > 0])
                    if reached not in seen:
                        seen.add(reached)
                        pending.append((*reached, (other, way)))
                if not steps:
                    break
                edge, way = steps[0][step > 0], (steps[0], way)
            else:
                yield _unrolled(way)

    def _steps(self, run: Run, number: int, edge: int, step: int) -> list[tuple[int, int]]:
        """Return what word ``number`` of the run may stand for, read on (or back) from ``edge``; the nearest first."""
        text = self.text
        edges = [edge]
        if step > 0:
            if edge in text.skips:
                edges.append(text.skips[edge])
            if self.hopping:
                edges += [text.hops[at - 1] for at in edges if at - 1 in text.hops]
            return [found for at in edges for found in self._at(run, number, at)]
        if edge in text.skips_back:
            edges.append(text.skips_back[edge])
        if self.hopping:
            edges += [text.hops_back[at] + 1 for at in edges if at in text.hops_back]
        return [found for at in edges for found in self._before(run, number, at)]

    def _at(self, run: Run, number: int, at: int) -> list[tuple[int, int]]:
        """Return what word ``number`` of the run may stand for, beginning with word ``at`` of the source."""
        found = [(at, at + 1)] if 0 <= at < len(self.words) and _is(run, number, self.words[at]) else []
        seams = self.text.seams.after.get(at)
        return [*found, *((at, last) for key, last in seams if _is(run, number, key))] if seams else found

    def _before(self, run: Run, number: int, at: int) -> list[tuple[int, int]]:
        """Return what word ``number`` of the run may stand for, ending before word ``at`` of the source."""
        found = [(at - 1, at)] if at > 0 and _is(run, number, self.words[at - 1]) else []
        seams = self.text.seams.before.get(at)
        return [*found, *((first, at) for key, first in seams if _is(run, number, key))] if seams else found

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
        gap = self.longest * (1 if self.text.weighty else _CHARACTERS)
        hops = LONGEST_GAP if self.hopping else 0
        reach = len(run.keys) * (1 + hops + _BEND * bool(self.bends)) + gap
        if forward:
            found = self.places(run, pivot.last, min(len(self.words), pivot.last + reach))
            near = [one for one in found if self.text.count(pivot.last, one.first) <= self.longest]
            return sorted(near, key=lambda one: (one.first, one.last))
        found = self.places(run, max(0, pivot.first - reach), pivot.first)
        near = [one for one in found if self.text.count(one.last, pivot.first) <= self.longest]
        return sorted(near, key=lambda one: (-one.last, -one.first))
