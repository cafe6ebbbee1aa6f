"""Finds for each briefing those that refer to it or it to them: what is printed of it is made from them too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.writer.pages.urls import folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id


def with_neighbours(
    library: Library, findings: Findings, memo: Memo
) -> Iterator[tuple[Briefing, tuple[object, ...]]]:
    """Yield each briefing with itself and its neighbours, each with what is computed from it, in a fixed order."""
    found = findings.briefings
    mentioned = {
        id_: memo.get(("site neighbours", id_), (own,), partial(_foreign, id_, own))
        for id_, own in found.items()
    }
    neighbours: dict[Id, set[Id]] = {id_: set(others) for id_, others in mentioned.items()}
    for id_, others in mentioned.items():
        for neighbour in others:
            neighbours[neighbour].add(id_)
    for id_, briefing in library.briefings.items():
        near = (id_, *sorted(neighbours[id_]))
        yield briefing, tuple(part for name in near for part in (library.briefings[name], found[name]))


def _foreign(briefing: Id, found: BriefingFindings) -> frozenset[Id]:
    return frozenset(folder_of(id_) for id_ in found.uses if "/" in id_) - {briefing}
