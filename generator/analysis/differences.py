"""Tells whether the parties' versions of a topic differ, as far as their texts were read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.findings import Silence
from generator.model.statement import LinkType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.findings import Sighting
    from generator.model.report import Id
    from generator.model.statement import Modality, Statement

Cell: TypeAlias = "tuple[Sighting, ...] | Silence"


class Comparison(StrEnum):
    """How the cells of one row of the accounts table stand to each other."""

    SAME = "same"
    """Every account says the same."""
    DIFFERENT = "different"
    """Accounts that speak of it do not all say the same."""
    ONE_SIDED = "one-sided"
    """Those that speak of it agree, but an account that was read whole never mentions it."""
    UNKNOWN = "unknown"
    """Those that speak of it agree, and what another says is not known: it was read in part."""

    @property
    def differs(self) -> bool:
        """Whether the accounts are known to differ."""
        return self in (Comparison.DIFFERENT, Comparison.ONE_SIDED)


def compare(cells: Sequence[Cell]) -> Comparison:
    """Return how the accounts of one topic stand to each other.

    Two statements say the same if they are one, if one repeats the other, or if our words for both are the same and
    meant alike. What a text that was read in part may say elsewhere is never counted as a difference.
    """
    spoken = [[sighting.statement for sighting in cell] for cell in cells if not isinstance(cell, Silence)]
    said = _propositions([statement for cell in spoken for statement in cell])
    versions = {frozenset(said[statement.id] for statement in cell) for cell in spoken}
    if len(versions) > 1:
        return Comparison.DIFFERENT
    if Silence.NOT_MENTIONED in cells:
        return Comparison.ONE_SIDED
    return Comparison.UNKNOWN if Silence.NOT_SEEN in cells else Comparison.SAME


def _propositions(statements: Sequence[Statement]) -> dict[Id, Id]:
    """Return for each statement the one that stands for all that say the same."""
    leader = {one.id: one.id for one in statements}

    def find(id_: Id) -> Id:
        while leader[id_] != id_:
            id_ = leader[id_]
        return id_

    worded: dict[tuple[str, Modality | None], Id] = {}
    for one in statements:
        words = " ".join(one.says.casefold().rstrip(".").split())
        same = worded.setdefault((words, one.modality), one.id)
        leader[find(one.id)] = find(same)
        for link in one.links:
            if link.type is LinkType.REPEATS and link.to in leader:
                leader[find(one.id)] = find(link.to)
    return {one.id: find(one.id) for one in statements}
