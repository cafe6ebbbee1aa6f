"""Walks through a briefing or the registers: every list of evidence, every report."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics import Place
    from generator.model.briefing import Assessment, Briefing, KeyPoint
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.plan import Plan, Point, Position
    from generator.model.question import Answer
    from generator.model.report import Evidence


class EvidenceList(NamedTuple):
    """What one thing rests on."""

    items: tuple[Evidence, ...]
    place: Place
    """Of the thing: its field ``evidence`` holds the list."""


def evidence_of_briefing(briefing: Briefing) -> Iterator[EvidenceList]:
    """Yield every list of evidence of ``briefing`` that has something in it."""
    things: Iterable[KeyPoint | Assessment | Event | Plan | Point | Position | Answer] = chain(
        (briefing.bottom_line,),
        briefing.key_points,
        briefing.assessments,
        briefing.events,
        briefing.plans,
        (point for plan in briefing.plans for point in plan.points),
        (position for plan in briefing.plans for position in plan.positions),
        (answer for question in briefing.questions for answer in question.answers),
    )
    return (EvidenceList(thing.evidence, thing.place) for thing in things if thing.evidence)


def evidence_of_registers(library: Library) -> Iterator[EvidenceList]:
    """Yield every list of evidence of an actor or an office."""
    for actor in library.actors.values():
        if actor.evidence:
            yield EvidenceList(actor.evidence, actor.place)
        for office in actor.offices:
            if office.evidence:
                yield EvidenceList(office.evidence, office.place)


def reports_in(lists: Iterator[EvidenceList]) -> Iterator[Report]:
    """Yield every report among the evidence."""
    return (item for evidence in lists for item in evidence.items if isinstance(item, Report))


def reports_of_briefing(briefing: Briefing) -> Iterator[Report]:
    """Yield every report of ``briefing``: of its statements and among its evidence."""
    for statement in briefing.statements:
        yield from statement.reports
    yield from reports_in(evidence_of_briefing(briefing))
