"""Finds everything that rests on a source, directly or through what rests on it, with the place it is written at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.parts import Kind, parts_of_briefing, parts_of_registers
from generator.model.references import Role
from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.findings import Findings, Use
    from generator.analysis.parts import Part
    from generator.diagnostics import Span
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Id

_RESTS = frozenset(
    {
        Role.REPORT,
        Role.EVIDENCE,
        Role.OFFICE,
        Role.DATE_SOURCE,
        Role.ABSENT_IN,
        Role.PLAN_TEXT,
        Role.ACCOUNT,
        Role.LOOKED_IN,
        Role.ORIGIN,
        Role.VERSION_OF,
        Role.RELAY,
    }
)
"""References by which one thing rests on another; speaking, being about or taking a stance are none."""
_KEYS = {
    Role.DATE_SOURCE: "date_source",
    Role.ABSENT_IN: "absent",
    Role.PLAN_TEXT: "texts",
    Role.LOOKED_IN: "looked_in",
    Role.ORIGIN: "origin",
    Role.VERSION_OF: "version_of",
    Role.ACCOUNT: "accounts",
}
"""The field in which a source is named, where it is not among reports and evidence."""
_PARTS = {Role.DATE_SOURCE: "date", Role.ABSENT_IN: "absent"}
"""What stands beside an entry on a source of its own, and is named by itself, as where a source falls away."""
_CARRIED = frozenset({Role.EVIDENCE})
"""What rests on an entry that rests on the source rests on the source too."""


@dataclass(frozen=True, slots=True, order=True)
class Dependent:
    """One thing that rests on a source."""

    span: Span
    kind: Kind
    entry: Id
    part: str
    """Where in the entry: ``key-point-2``, ``position-withdrawal``; "" for the entry itself."""
    words: str
    """The quotation, or what the entry says."""
    through: tuple[Id, ...] = ()
    """The entries through which it rests on the source, the nearest to the source first."""


def impact(source: Id, library: Library, findings: Findings) -> list[Dependent]:
    """Return everything that rests on ``source``, by place. Each thing once, on its shortest way to the source."""
    parts = parts_by_name(library)
    found: dict[tuple[Id, str], Dependent] = {}
    quotes: dict[Dependent, None] = {}
    pending: list[tuple[Id, tuple[Id, ...]]] = [(source, ())]
    seen = {source}
    for target, through in pending:
        roles = _RESTS if target == source else _CARRIED
        for use in findings.of(target):
            if use.role not in roles:
                continue
            named = use.part or _PARTS.get(use.role, "")
            part = parts.get((use.user, named)) or parts[use.user, ""]
            if (use.user, named) not in found:
                found[use.user, named] = Dependent(
                    _span(use, target, part), part.kind, use.user, named, part.words, through
                )
            if target == source:
                quotes |= dict.fromkeys(_quotes(part, source))
            if use.user not in seen and not use.part and use.user in library.entries:
                seen.add(use.user)
                pending.append((use.user, (*through, use.user)))
            elif use.part.startswith("point-") and f"{use.user}#{use.part[6:]}" not in seen:
                seen.add(f"{use.user}#{use.part[6:]}")
                pending.append((f"{use.user}#{use.part[6:]}", (*through, f"{use.user}#{use.part[6:]}")))
        if target in library.plans:
            _cells(library.plans[target], through, found)
    return sorted([*found.values(), *quotes])


def parts_by_name(library: Library) -> Mapping[tuple[Id, str], Part]:
    """Return every part of a library that rests on something, by the entry and the part of it."""
    every = (
        *parts_of_registers(library),
        *(part for briefing in library.briefings.values() for part in parts_of_briefing(briefing)),
    )
    return {(part.entry, part.part): part for part in every}


def _cells(plan: Plan, through: tuple[Id, ...], found: dict[tuple[Id, str], Dependent]) -> None:
    """Add a plan's positions, which are judged on its texts (format.md, Plan), and the points drawn from them."""
    for position in plan.positions:
        key = (plan.id, f"position-{position.topic}")
        if key not in found:
            found[key] = Dependent(
                position.place.span(), Kind.CELL, plan.id, key[1], position.because.source, through
            )
    for point in plan.points:
        if not point.evidence and (plan.id, f"point-{point.number}") not in found:
            found[plan.id, f"point-{point.number}"] = Dependent(
                point.place.span(), Kind.POINT, point.id, "", point.says, through
            )


def _span(use: Use, target: Id, part: Part) -> Span:
    """Return where ``target`` is named; where it cannot be told, the whole."""
    if use.role in _KEYS:
        return part.place.span(_KEYS[use.role])
    for number, item in enumerate(part.evidence):
        if isinstance(item, Report) and item.source == target:
            return item.place.span("source")
        if item == target:
            return part.place.span("evidence", number)
    return part.place.span()


def _quotes(part: Part, source: Id) -> Iterator[Dependent]:
    for item in part.evidence:
        if isinstance(item, Report) and item.source == source and item.quote:
            yield Dependent(item.place.span("quote"), Kind.QUOTE, part.entry, part.part, item.quote)
