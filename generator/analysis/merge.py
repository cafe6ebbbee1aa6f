"""Puts the references of all briefings together, so cheaply that one changed briefing costs little."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analysis.findings import BriefingFindings, Use
    from generator.analysis.without import Carried
    from generator.model.report import Id

_Groups: TypeAlias = "tuple[tuple[Use, ...], ...]"


@dataclass(frozen=True, slots=True)
class Share:
    """One briefing's part of the whole, with its references laid out for merging."""

    briefing: Id
    findings: BriefingFindings
    own: Mapping[Id, _Groups]
    """References to the briefing's own entries: hardly any other briefing has more of them."""
    foreign: Mapping[Id, tuple[Use, ...]]
    """References to registers and to other briefings."""


def share(briefing: Id, findings: BriefingFindings) -> Share:
    """Lay out the findings of ``briefing`` for merging."""
    prefix = f"{briefing}/"
    own: dict[Id, _Groups] = {}
    foreign: dict[Id, tuple[Use, ...]] = {}
    for id_, group in findings.uses.items():
        if id_.startswith(prefix):
            own[id_] = (group,)
        else:
            foreign[id_] = group
    return Share(briefing, findings, own, foreign)


def merge_uses(register_uses: Mapping[Id, tuple[Use, ...]], shares: Sequence[Share]) -> dict[Id, _Groups]:
    """Return all references: by entry, the group of the registers, then one of each briefing."""
    merged: dict[Id, _Groups] = {}
    for briefing_share in shares:
        merged.update(briefing_share.own)
    groups: defaultdict[Id, list[tuple[Use, ...]]] = defaultdict(list)
    for uses in (register_uses, *(briefing_share.foreign for briefing_share in shares)):
        for id_, group in uses.items():
            groups[id_].append(group)
    # The few entries referred to from inside and outside: their groups go in order of the briefings.
    for id_ in groups.keys() & merged.keys():
        every = (
            register_uses.get(id_),
            *(briefing_share.findings.uses.get(id_) for briefing_share in shares),
        )
        groups[id_] = [group for group in every if group]
    merged.update((id_, tuple(found)) for id_, found in groups.items())
    return merged


def merge_carried(
    of_registers: Mapping[Id, Carried], shares: Sequence[Share]
) -> dict[Id, tuple[tuple[Id, Carried], ...]]:
    """Return by source what would be lost without it: under "" of the registers, then of each briefing."""
    groups: defaultdict[Id, list[tuple[Id, Carried]]] = defaultdict(list)
    every = (("", of_registers), *((found.briefing, found.findings.carried) for found in shares))
    for briefing, by_source in every:
        for source, carries in by_source.items():
            groups[source].append((briefing, carries))
    return {source: tuple(carries) for source, carries in groups.items()}
