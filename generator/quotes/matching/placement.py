"""Where a quotation stands in a source's text: the numbers of its words, by run, and what is left out between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """One place at which a run stands: words from ``first`` to before ``last``."""

    first: int
    last: int
    attribution_gaps: tuple[tuple[int, int], ...] = ()
    """Attributions left out inside: the words from the first to before the second number."""
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

    runs: tuple[PlacedRun, ...]

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
    def attribution_gaps(self) -> tuple[tuple[int, int], ...]:
        """What is left out inside the runs, unmarked."""
        return tuple(gap for run in self.runs for gap in run.attribution_gaps)

    @property
    def notes(self) -> tuple[tuple[int, int], ...]:
        """Marks of notes left out inside the runs."""
        return tuple(note for run in self.runs for note in run.notes)
