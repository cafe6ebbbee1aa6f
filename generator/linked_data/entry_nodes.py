"""Makes nodes of what a briefing holds besides statements: events, plans, questions, judgements, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show_span
from generator.document.plain import plain_text
from generator.linked_data.actor_nodes import publisher_node
from generator.linked_data.nodes import in_languages, iso_date, node
from generator.model.briefing import CorrectionKind
from generator.model.report import Report
from generator.writer.views.answers import standing_of
from generator.writer.views.reports import prose
from generator.writer.wording import words as wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.linked_data.nodes import Naming, Node
    from generator.model.briefing import Assessment, KeyPoint, LedgerRow
    from generator.model.event import Event
    from generator.model.plan import Plan
    from generator.model.question import Question
    from generator.model.report import Evidence
    from generator.model.text import Prose
    from generator.writer.views.export_input import ExportInput


def rests_on(evidence: Iterable[Evidence], naming: Naming) -> list[Node]:
    """Return references to what something rests on."""
    return naming.references(item.source if isinstance(item, Report) else item for item in evidence)


def event_node(event: Event, naming: Naming) -> Node:
    """Return an event; days that are not certain are words alone."""
    start, end = iso_date(event.date), iso_date(event.until)
    honest = bool(start) and (event.until is None or bool(end))
    return node(
        "Event",
        naming.of_entry(event.id),
        name=in_languages(event.name),
        startDate=start if honest else "",
        endDate=end if honest else "",
        description="" if honest else show_span(event.date, event.until),
        location=node("Place", {}, name=event.place_name) if event.place_name else {},
        attendee=naming.references(event.participants),
        superEvent=[naming.reference(event.part_of)] if event.part_of else [],
        subjectOf=rests_on(event.evidence, naming),
    )


def plan_node(plan: Plan, naming: Naming) -> Node:
    """Return a plan with its points."""
    points = [
        node(
            "CreativeWork",
            naming.of_entry(point.id),
            position=point.number,
            name=in_languages(point.heading),
            abstract=point.says,
            citation=rests_on(point.evidence, naming),
        )
        for point in plan.points
    ]
    return node(
        "CreativeWork",
        naming.of_entry(plan.id),
        name=in_languages(plan.name),
        author=naming.references(plan.by),
        datePublished=iso_date(plan.date),
        isBasedOn=naming.references(plan.version_of),
        citation=naming.references(plan.texts),
        hasPart=points,
    )


def question_node(question: Question, naming: Naming) -> Node:
    """Return a question of fact with the answers given; which of them is right, no node says."""
    answers = [
        node(
            "Answer",
            {},
            text=answer.says,
            comment=[node("Comment", {}, text=label) for label in standing_of(answer, naming.library)],
            citation=rests_on(answer.evidence, naming),
        )
        for answer in question.answers
    ]
    return node(
        "Question",
        naming.of_entry(question.id),
        name=question.question,
        answerCount=len(answers),
        suggestedAnswer=answers,
    )


def key_point_node(point: KeyPoint, given: ExportInput, naming: Naming) -> Node:
    """Return a key point: what the briefing says in its own voice."""
    return _own_claim({}, point.says, point.evidence, given, naming)


def assessment_node(assessment: Assessment, given: ExportInput, naming: Naming) -> Node:
    """Return a judgement: how likely, and how well founded."""
    certainty = f"{assessment.likelihood}; {assessment.confidence.value} confidence"
    claim = _own_claim(naming.of_entry(assessment.id), assessment.says, assessment.evidence, given, naming)
    return {**claim, "comment": node("Comment", {}, text=certainty)}


def _own_claim(
    identity: Node, says: Prose, evidence: Iterable[Evidence], given: ExportInput, naming: Naming
) -> Node:
    return node(
        "Claim",
        identity,
        text=plain_text(prose(says)),
        inLanguage=given.briefing.lang,
        author=publisher_node(given.publication),
        citation=rests_on(evidence, naming),
    )


def correction_node(
    correction: LedgerRow, was_and_now: tuple[str, str], label: str, about: list[Node]
) -> Node:
    """Return a correction: what stood there, what took its place, with a ``label`` before it, why."""
    was, now = was_and_now
    because = plain_text(prose(correction.because))
    kind = wording.CORRECTION[correction.kind]
    said = now if correction.kind is CorrectionKind.WITHDRAWAL else f"“{now}”"  # else in words of our own
    reported = f" Reported by {correction.reported_by}." if correction.reported_by else ""
    return node(
        "CorrectionComment",
        {},
        text=f"{kind}. It said: “{was}” {label}: {said} {because}{reported}",
        datePublished=iso_date(correction.date),
        about=about,
    )
