"""Tells whether the parties' versions of a topic differ, as far as their texts were read."""

from __future__ import annotations

from enum import StrEnum
from itertools import permutations
from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.findings import Silence
from generator.model.statement import RelationType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.findings import Sighting
    from generator.model.report import Id
    from generator.model.statement import Modality, Statement

Cell: TypeAlias = "tuple[Sighting, ...] | Silence"


class Comparison(StrEnum):
    """How the cells of one row of the accounts table stand to each other, from like to unlike."""

    SAME = "same"
    """Every account says the same, as far as it was read."""
    UNKNOWN = "unknown"
    """One account says more than another, which was read in part and may say it elsewhere."""
    ONE_SIDED = "one-sided"
    """An account that was read whole never mentions what another says."""
    DIFFERENT = "different"
    """Two accounts speak of it and do not say the same."""

    @property
    def differs(self) -> bool:
        """Whether the accounts are known to differ."""
        return self in (Comparison.DIFFERENT, Comparison.ONE_SIDED)


def compare(cells: Sequence[Cell], complete: Sequence[bool]) -> Comparison:
    """Return how the accounts of one topic stand to each other; ``complete`` tells of each whether it was read whole.

    Two statements say the same if they are one, if one repeats the other, or if our words for both are the same and
    meant alike. That a text read in part does not say something is never counted as a difference.
    """
    statements = [
        () if isinstance(cell, Silence) else tuple(sighting.statement for sighting in cell) for cell in cells
    ]
    same = _propositions([statement for cell in statements for statement in cell])
    propositions = [frozenset(same[statement.id] for statement in cell) for cell in statements]
    pairs = permutations(zip(propositions, complete, strict=True), 2)
    found = {_compare(more, less, whole=whole) for (more, _), (less, whole) in pairs}
    return max(found, key=list(Comparison).index, default=Comparison.SAME)


def _compare(said: frozenset[Id], other_said: frozenset[Id], *, whole: bool) -> Comparison:
    """Return how what one account says stands to another's, which was read whole or not."""
    if said <= other_said:
        return Comparison.SAME
    if other_said and (whole or not other_said <= said):
        return Comparison.DIFFERENT
    return Comparison.ONE_SIDED if whole else Comparison.UNKNOWN


def _propositions(statements: Sequence[Statement]) -> dict[Id, Id]:
    """Return for each statement the one that stands for all that say the same."""
    leader = {statement.id: statement.id for statement in statements}

    def find(id_: Id) -> Id:
        while leader[id_] != id_:
            id_ = leader[id_]
        return id_

    worded: dict[tuple[str, Modality | None], Id] = {}
    for statement in statements:
        words = " ".join(statement.says.casefold().rstrip(".").split())
        same = worded.setdefault((words, statement.modality), statement.id)
        leader[find(statement.id)] = find(same)
        for relation in statement.links:
            if relation.type is RelationType.REPEATS and relation.to in leader:
                leader[find(statement.id)] = find(relation.to)
    return {statement.id: find(statement.id) for statement in statements}
