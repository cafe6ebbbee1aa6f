"""Groups the quotations of a speaker by utterance, so that words count once however often they were reported."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.analysis.grouping import Groups
from generator.analysis.origins import WORDS_ALIKE
from generator.model.statement import RelationType
from generator.text.compared_words import compared_words, long_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.findings import Sighting
    from generator.model.report import Id
    from generator.model.statement import Statement


def repeats_of(statements: Sequence[Statement]) -> Mapping[Id, Id]:
    """Return for each statement that repeats others, or is repeated, one that stands for all of them."""
    places = {statement.id: place for place, statement in enumerate(statements)}
    groups = Groups(len(statements))
    for place, statement in enumerate(statements):
        for link in statement.links:
            if link.type is RelationType.REPEATS and link.to in places:
                groups.unite((place, places[link.to]))
    return {
        statements[place].id: statements[group[0]].id
        for group in groups.members()
        if len(group) > 1
        for place in group
    }


def group_utterances(sightings: Sequence[Sighting], repeated: Mapping[Id, Id]) -> Sequence[Sequence[int]]:
    """Return the places of quotations of one speaker, those of one utterance together.

    They are of one utterance if they stand in one statement, which several sources may report in several
    translations; if one statement repeats the other (``repeated``); if the words of one stand in the other and both
    are from one source; or if eight words in a row are the same.
    """
    if len(sightings) == 1:
        return ((0,),)
    groups = Groups(len(sightings))
    first: dict[Id, int] = {}
    runs: dict[tuple[str, ...], int] = {}
    by_source: dict[Id, list[int]] = {}
    for place, (statement, report) in enumerate((seen.statement, seen.report) for seen in sightings):
        said = repeated.get(statement.id, statement.id)
        groups.unite((place, first.setdefault(said, place)))
        by_source.setdefault(report.source, []).append(place)
        for run in long_runs(report.quote or "", WORDS_ALIKE):
            groups.unite((place, runs.setdefault(run, place)))
    for places in by_source.values():
        words = [compared_words(sightings[place].report.quote or "") for place in places]
        for shorter, longer in _inside(words):
            groups.unite((places[shorter], places[longer]))
    return groups.members()


def _inside(quotations: Sequence[tuple[str, ...]]) -> Iterable[tuple[int, int]]:
    """Yield the places of two quotations of which the words of the first stand in the second."""
    order = sorted(range(len(quotations)), key=lambda place: -len(quotations[place]))
    lines = [f" {' '.join(quotations[place])} " for place in order]
    text = "\n".join(lines)
    starts = list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    for number, line in enumerate(lines):
        longer = bisect_right(starts, text.index(line)) - 1
        if longer != number:
            yield order[number], order[longer]
