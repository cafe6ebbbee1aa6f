"""Finds everything that rests on a source, directly or through what rests on it, with the place it is written at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.plan import Plan
from generator.model.references import Role
from generator.model.report import Report
from generator.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.findings import Findings, Use
    from generator.diagnostics import Place, Span
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.report import Evidence, Id

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
_CARRIED = frozenset({Role.EVIDENCE})
"""What rests on an entry that rests on the source rests on the source too."""


class Kind(StrEnum):
    """What rests on a source."""

    STATEMENT = "statement"
    QUOTE = "quote"
    CELL = "cell"
    KEY_POINT = "key point"
    BOTTOM_LINE = "bottom line"
    ASSESSMENT = "assessment"
    ANSWER = "answer"
    EVENT = "event"
    PLAN = "plan"
    POINT = "point"
    QUESTION = "question"
    ACTOR = "actor"
    SOURCE = "source"
    ACCOUNT = "account"
    CONTRAST = "contrast"


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
    found: dict[tuple[Id, str], Dependent] = {}
    quotes: dict[Dependent, None] = {}
    pending: list[tuple[Id, tuple[Id, ...]]] = [(source, ())]
    seen = {source}
    for target, through in pending:
        roles = _RESTS if target == source else _CARRIED
        for use in findings.of(target):
            if use.role not in roles:
                continue
            if (use.user, use.part) not in found:
                found[use.user, use.part] = _dependent(use, target, through, library)
            if target == source:
                quotes |= dict.fromkeys(_quotes(use, source, library))
            if use.user not in seen and not use.part and use.user in library.entries:
                seen.add(use.user)
                pending.append((use.user, (*through, use.user)))
            elif use.part.startswith("point-") and f"{use.user}#{use.part[6:]}" not in seen:
                seen.add(f"{use.user}#{use.part[6:]}")
                pending.append((f"{use.user}#{use.part[6:]}", (*through, f"{use.user}#{use.part[6:]}")))
        if target in library.plans:
            _cells(library.plans[target], through, found)
    return sorted([*found.values(), *quotes])


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


def _dependent(use: Use, target: Id, through: tuple[Id, ...], library: Library) -> Dependent:
    kind, place, words, evidence = _part(use, library)
    return Dependent(_span(use, target, place, evidence), kind, use.user, use.part, words, through)


def _span(use: Use, target: Id, place: Place, evidence: Sequence[Evidence]) -> Span:
    """Return where ``target`` is named; where it cannot be told, the whole."""
    if use.role in _KEYS:
        return place.span(_KEYS[use.role])
    for number, item in enumerate(evidence):
        if isinstance(item, Report) and item.source == target:
            return item.place.span("source")
        if item == target:
            return place.span("evidence", number)
    return place.span()


def _quotes(use: Use, source: Id, library: Library) -> Iterator[Dependent]:
    _, _, _, evidence = _part(use, library)
    for item in evidence:
        if isinstance(item, Report) and item.source == source and item.quote:
            yield Dependent(item.place.span("quote"), Kind.QUOTE, use.user, use.part, item.quote)


def _part(use: Use, library: Library) -> tuple[Kind, Place, str, Sequence[Evidence]]:
    """Return what refers: its kind, place, words, and the reports and evidence in it."""
    user, name, number = use.user, *_numbered(use.part)
    if user in library.briefings:
        briefing = library.briefings[user]
        if name == "key-point":
            point = briefing.key_points[int(number) - 1]
            return Kind.KEY_POINT, point.place, point.says.source, point.evidence
        return (
            Kind.BOTTOM_LINE,
            briefing.bottom_line.place,
            briefing.bottom_line.says.source,
            (briefing.bottom_line.evidence),
        )
    entry = library.entries[user]
    if isinstance(entry, Statement):
        return Kind.STATEMENT, entry.place, entry.says, entry.reports
    if isinstance(entry, Plan):
        return _part_of_plan(entry, name, use.part)
    for table, kind in (
        (library.questions, Kind.QUESTION),
        (library.events, Kind.EVENT),
        (library.assessments, Kind.ASSESSMENT),
        (library.actors, Kind.ACTOR),
        (library.sources, Kind.SOURCE),
    ):
        if user in table:
            return _part_of_entry(user, kind, use.part, library)
    return Kind.EVENT, entry.place, user, ()


def _part_of_plan(plan: Plan, name: str, part: str) -> tuple[Kind, Place, str, Sequence[Evidence]]:
    if name == "position":
        for position in plan.positions:
            if part == f"position-{position.topic}":
                return Kind.CELL, position.place, position.because.source, position.evidence
    for point in plan.points:
        if part == f"point-{point.number}":
            return Kind.POINT, point.place, point.says, point.evidence
    return Kind.PLAN, plan.place, str(plan.name), plan.evidence


def _part_of_event(event: Event, name: str, part: str) -> tuple[Kind, Place, str, Sequence[Evidence]]:
    for contrast in event.contrasts:
        if part == f"contrast-{contrast.topic}":
            return Kind.CONTRAST, contrast.place, contrast.says, contrast.evidence
    if name == "account":
        return Kind.ACCOUNT, event.place, str(event.name), ()
    return Kind.EVENT, event.place, str(event.name), event.evidence


def _part_of_entry(
    user: Id, kind: Kind, part: str, library: Library
) -> tuple[Kind, Place, str, Sequence[Evidence]]:
    name, number = _numbered(part)
    if kind is Kind.QUESTION:
        question = library.questions[user]
        if name != "answer":
            return kind, question.place, question.question, ()
        answer = question.answers[int(number) - 1]
        return Kind.ANSWER, answer.place, answer.says, answer.evidence
    if kind is Kind.ASSESSMENT:
        assessment = library.assessments[user]
        return kind, assessment.place, assessment.says.source, assessment.evidence
    if kind is Kind.EVENT:
        return _part_of_event(library.events[user], name, part)
    if kind is Kind.ACTOR:
        actor = library.actors[user]
        office = actor.offices[int(number) - 1] if name == "office" else None
        evidence = office.evidence if office else actor.evidence
        return kind, (office or actor).place, office.title if office else str(actor.name), evidence
    source = library.sources[user]
    return kind, source.place, str(source.title or source.id), ()


def _numbered(part: str) -> tuple[str, str]:
    """Split ``key-point-2``, ``answer-1``, ``office-3``; of other parts return the first word."""
    name, _, number = part.rpartition("-")
    return (
        (name, number)
        if number.isdigit() and name in ("key-point", "answer", "office", "point")
        else (
            part.partition("-")[0],
            "",
        )
    )
