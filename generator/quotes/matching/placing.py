"""Finds where in a source's text a quotation stands: word for word and in order, or not at all.

Runs of words must occur as they are; between runs, where the editor marked a cut or an insertion, at most `LONGEST_GAP`
words of the source may be left out; inside a run, words may be left out unmarked only where an attribution splits the
quotation (“We will sail,” she said, “at noon”): outside quotation marks, from a closing mark to the next opening one;
and the marks of notes. No score and no likeness has a part in this.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.quotes.matching.placement import PlacedRun, Placement
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
_WORDS_PER_WORD = 8
"""Words of a source that one word of a quotation may stand for, with the marks of notes behind it."""
_CHARACTERS_PER_WORD = 5
"""Characters of a script without spaces that may make one word."""
_WORK = 100_000
"""Words compared one by one before matching gives up: an ordinary quotation takes some ten, a hostile one no second."""


def find_placements(
    reading: Reading,
    text: SourceText,
    *,
    allow_interruptions: bool,
    longest: int = LONGEST_GAP,
    whole: bool = True,
) -> list[Placement]:
    """Return every place at which the runs of ``reading`` stand, the tightest ones only, in order.

    At most ``longest`` words may be left out between two runs. No run begins or ends in the middle of a word that is
    broken at the end of a line (dis-agree), unless ``whole`` is false.

    >>> from generator.quotes.matching.quotation import read_quotation
    >>> from generator.quotes.text.source_text import index
    >>> text = index("“We will sail,” she said, “at noon.”", "en")
    >>> reading = read_quotation("We will sail at noon").readings[0]
    >>> find_placements(reading, text, allow_interruptions=False)
    []
    >>> [found.attribution_gaps for found in find_placements(reading, text, allow_interruptions=True)]
    [((3, 5),)]
    """
    matcher = _Matcher(text, allow_interruptions=allow_interruptions, longest=longest, whole=whole)
    return _tightest(matcher.placements(reading.runs)) if reading.runs else []


def every_occurrence(keys: tuple[str, ...], text: SourceText) -> Iterator[PlacedRun]:
    """Yield every place at which ``keys`` stand in the text, word for word; the same place may come twice."""
    matcher = _Matcher(text, allow_interruptions=False, work=len(text.words) * len(keys), whole=False)
    return matcher.places(Run(keys, 0), 0, len(text.words)) if keys else iter(())


def _tightest(placements: list[Placement]) -> list[Placement]:
    """Drop each placement that holds another inside it: "we … go" ends at the first "go" after the last "we"."""
    kept: list[Placement] = []
    for placement in sorted(placements, key=lambda found: (found.last, -found.first)):
        if not kept or placement.first > kept[-1].first:
            kept.append(placement)
    return kept


def _fixed(run: Run) -> Mapping[int, str]:
    """Return the words of a run that may not differ, by number."""
    return {number: key for number, key in enumerate(run.keys) if number not in run.variants}


def _unrolled(way: _Way | None) -> Sequence[tuple[int, int]]:
    """Return the steps of a way, the first first."""
    found = []
    while way:
        step, way = way
        found.append(step)
    return found[::-1]


def _is(run: Run, number: int, key: str) -> bool:
    return key == run.keys[number] or (number in run.variants and key in run.variants[number])


class _Matcher:
    """Looks for runs in one text, and gives up rather than compare for ever.

    Each run is looked for round its rarest word, so that a text is never walked through: `places` takes each place of
    that word. Where nothing about it can be read in two ways, one comparison of slices decides. Else the run is read on
    and back word by word (`_walk`), a depth-first search over positions in run and text: a word of the run may stand
    for several of the text (`Seams`), and marks of notes or an attribution may be stepped over (`_steps`). A position
    that was reached before is not followed again, and every comparison is paid from ``work``, so that a hostile text
    ends it early.
    """

    def __init__(
        self,
        text: SourceText,
        *,
        allow_interruptions: bool,
        longest: int = LONGEST_GAP,
        work: int = _WORK,
        whole: bool = True,
    ) -> None:
        self.text, self.words, self.branches = text, text.words.keys, text.branches
        self.allow_interruptions, self.whole = allow_interruptions, whole
        self.longest, self.work = longest, work

    def placements(self, runs: tuple[Run, ...]) -> list[Placement]:
        """Return the placements, found from the run of the rarest word outwards."""
        # From the run that stands at the fewest places the others are looked for within reach only, on either side.
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

    def places(self, run: Run, low: int, high: int) -> Iterator[PlacedRun]:
        """Yield the places of ``run`` whose words stand from ``low`` to before ``high``."""
        fixed = _fixed(run)
        anchor = min(fixed, key=lambda number: len(self.text.places.get(fixed[number], ())), default=0)
        places: Sequence[int] = self.text.places.get(fixed[anchor], ()) if fixed else range(len(self.words))
        size = len(run.keys)
        for number in range(bisect_left(places, low), bisect_left(places, high)):
            self.work -= 1
            if self.work < 0:
                return
            start = places[number] - anchor
            if not run.variants and start >= low and self.words[start : start + size] == run.keys:
                if start + size <= high and self._is_whole(start, start + size):
                    yield PlacedRun(start, start + size)
            elif (
                run.variants or self.allow_interruptions or (self.branches and self._may_branch(start, size))
            ):
                yield from self._branching_places(run, (anchor, places[number]), low, high)

    def _is_whole(self, first: int, last: int) -> bool:
        """Tell whether a run from word ``first`` to before ``last`` begins and ends with whole words."""
        return not self.whole or (first not in self.text.no_start and last not in self.text.no_end)

    def _may_branch(self, start: int, size: int) -> bool:
        """Tell whether the words about ``start`` may be counted otherwise: notes among them, or two that are one."""
        reach = size * _WORDS_PER_WORD
        at = bisect_left(self.branches, start - reach)
        return at < len(self.branches) and self.branches[at] < start + reach

    def _rarity(self, run: Run) -> int:
        counts = (len(self.text.places.get(key, ())) for key in _fixed(run).values())
        return min(counts, default=len(self.words))

    def _branching_places(self, run: Run, begin: tuple[int, int], low: int, high: int) -> Iterator[PlacedRun]:
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

    def _along(self, path: tuple[tuple[int, int], ...]) -> PlacedRun:
        """Return the place of a run whose words stand at ``path``."""
        attribution_gaps, notes = [], []
        # What lies between two neighbours of the path was stepped over: first the mark of a note or what a page sets
        # there (`skippable`), then, if words are still left, an attribution.
        for (_, left), (right, _) in pairwise(path):
            behind = self.text.skippable.get(left, left)
            behind = behind if behind <= right else left
            if left < behind and left not in self.text.seams.pages:
                notes.append((left, behind))
            if behind < right:
                attribution_gaps.append((behind, right))
        return PlacedRun(path[0][0], path[-1][1], tuple(attribution_gaps), tuple(notes), path)

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
                self.work -= 1
                if self.work < 0:
                    return
                number += step
                steps = self._steps(run, number, edge, step)
                # The nearest step is taken at once; the others wait, unless an earlier way has come as far already.
                for alternative in steps[:0:-1]:
                    reached = (number, alternative[step > 0])
                    if reached not in seen:
                        seen.add(reached)
                        pending.append((*reached, (alternative, way)))
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
            if edge in text.skippable:
                edges.append(text.skippable[edge])
            if self.allow_interruptions:
                edges += [text.attribution_gaps[at - 1] for at in edges if at - 1 in text.attribution_gaps]
            return [found for at in edges for found in self._at(run, number, at)]
        if edge in text.skippable_back:
            edges.append(text.skippable_back[edge])
        if self.allow_interruptions:
            edges += [text.attribution_gaps_back[at] + 1 for at in edges if at in text.attribution_gaps_back]
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

    def _extend(
        self, runs: Sequence[Run], pivot: PlacedRun, *, forward: bool
    ) -> tuple[PlacedRun, ...] | None:
        """Return the nearest places of the runs that follow (or precede) ``pivot``, None if one is missing."""
        # By the word at which a chain of runs ends, the nearest chain that ends there; a longer one can reach no more.
        chains: dict[int, tuple[PlacedRun, ...]] = {pivot.last if forward else pivot.first: ()}
        for run in runs:
            reached: dict[int, tuple[PlacedRun, ...]] = {}
            for chain in list(chains.values())[:_BREADTH]:
                for placed in self._near(run, chain[-1] if chain else pivot, forward=forward):
                    reached.setdefault(placed.last if forward else placed.first, (*chain, placed))
            if not reached:
                return None
            chains = dict(sorted(reached.items(), reverse=not forward))
        return next(iter(chains.values()))

    def _near(self, run: Run, pivot: PlacedRun, *, forward: bool) -> list[PlacedRun]:
        """Return the places of ``run`` within reach of ``pivot``, the nearest first."""
        gap = self.longest * (1 if self.text.is_spaced else _CHARACTERS_PER_WORD)
        interruption = LONGEST_GAP if self.allow_interruptions else 0
        reach = len(run.keys) * (1 + interruption + _WORDS_PER_WORD * bool(self.branches)) + gap
        if forward:
            found = self.places(run, pivot.last, min(len(self.words), pivot.last + reach))
            near = [placed for placed in found if self.text.count(pivot.last, placed.first) <= self.longest]
            return sorted(near, key=lambda placed: (placed.first, placed.last))
        found = self.places(run, max(0, pivot.first - reach), pivot.first)
        near = [placed for placed in found if self.text.count(placed.last, pivot.first) <= self.longest]
        return sorted(near, key=lambda placed: (-placed.last, -placed.first))
