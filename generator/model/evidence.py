"""Walks through a briefing to all that its entries rest on, each with the entry it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Evidence, Id


class QuotedReport(NamedTuple):
    """One report with a quotation, and the entry it stands in."""

    entry: Id
    report: Report


def evidence_by_entry(briefing: Briefing) -> Iterator[tuple[Id, Sequence[Evidence]]]:
    """Yield what everything but a statement rests on, with the entry's id.

    A briefing's own id stands for its bottom line and key points, a plan's for its positions.
    """
    yield from ((one.id, one.evidence) for one in briefing.events)
    for plan in briefing.plans:
        yield plan.id, plan.evidence
        yield from ((point.id, point.evidence) for point in plan.points)
        yield from ((plan.id, position.evidence) for position in plan.positions)
    for question in briefing.questions:
        yield from ((question.id, answer.evidence) for answer in question.answers)
    yield from ((one.id, one.evidence) for one in briefing.assessments)
    yield from ((briefing.id, said.evidence) for said in (briefing.bottom_line, *briefing.key_points))


def quotations_of(briefing: Briefing) -> Iterator[QuotedReport]:
    """Yield every report with a quotation, with the id of the entry it stands in."""
    for statement in briefing.statements:
        for report in statement.reports:
            if report.quote:
                yield QuotedReport(statement.id, report)
    for entry, evidence in evidence_by_entry(briefing):
        for item in evidence:
            if isinstance(item, Report) and item.quote:
                yield QuotedReport(entry, item)


def quotations_of_registers(library: Library) -> Iterator[QuotedReport]:
    """Yield every quotation among the evidence of actors and their offices, with the actor's id."""
    for actor in library.actors.values():
        for evidence in (actor.evidence, *(office.evidence for office in actor.offices)):
            for item in evidence:
                if isinstance(item, Report) and item.quote:
                    yield QuotedReport(actor.id, item)
