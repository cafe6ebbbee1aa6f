"""Walks through a briefing or the registers, to every list of evidence and every report in it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Place
    from generator.model.actor import Actor, Office
    from generator.model.briefing import Assessment, Briefing, KeyPoint
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.plan import Plan, Point, Position
    from generator.model.question import Answer
    from generator.model.report import Evidence, Report


class EvidenceList(NamedTuple):
    """What one thing rests on."""

    items: tuple[Evidence, ...]
    place: Place
    """Of the thing: its field ``evidence`` holds the list."""


def evidence_of_briefing(briefing: Briefing) -> list[EvidenceList]:
    """Return every list of evidence of ``briefing`` that has something in it."""
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
    return [EvidenceList(thing.evidence, thing.place) for thing in things if thing.evidence]


def evidence_of_registers(library: Library) -> list[EvidenceList]:
    """Return every list of evidence of an actor or an office."""
    things: Iterable[Actor | Office] = chain.from_iterable(
        (actor, *actor.offices) for actor in library.actors.values()
    )
    return [EvidenceList(thing.evidence, thing.place) for thing in things if thing.evidence]


def reports_in(lists: Iterable[EvidenceList]) -> list[Report]:
    """Return every report among the evidence."""
    return [item for evidence in lists for item in evidence.items if not isinstance(item, str)]
