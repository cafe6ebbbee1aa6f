"""Collects every reference of one entry to another: the backlinks, read the other way."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.findings import Role, Use

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.question import Question
    from generator.model.report import Evidence, Id, Report
    from generator.model.source import Source
    from generator.model.statement import Statement

_Found: TypeAlias = "defaultdict[Id, list[Use]]"


def uses_of_registers(library: Library) -> dict[Id, tuple[Use, ...]]:
    """Return the references of actors, sources and topics, by the entry referred to."""
    found: _Found = defaultdict(list)
    for actor in library.actors.values():
        _actor(actor, found)
    for source in library.sources.values():
        _refer(found, source.id, Role.PUBLISHER, (source.publisher,))
        _refer(found, source.id, Role.VERSION_OF, _known(source.version_of))
        _refer(found, source.id, Role.ORIGIN, _known(source.origin))
    for topic in library.topics.values():
        _refer(found, topic.id, Role.BROADER, _known(topic.broader))
    return {id_: tuple(uses) for id_, uses in found.items()}


def uses_of_briefing(briefing: Briefing, sources: Mapping[Id, Source]) -> dict[Id, tuple[Use, ...]]:
    """Return the references of a briefing and its entries, by the entry referred to.

    The speaker of a statement in a publisher's own voice is the publisher.
    """
    found: _Found = defaultdict(list)
    for statement in briefing.statements:
        _statement(statement, sources, found)
    for event in briefing.events:
        _event(event, found)
    for plan in briefing.plans:
        _plan(plan, found)
    for question in briefing.questions:
        _question(question, found)
    _briefing(briefing, found)
    return {id_: tuple(uses) for id_, uses in found.items()}


def _actor(actor: Actor, found: _Found) -> None:
    for number, office in enumerate(actor.offices, 1):
        part = f"office-{number}"
        _refer(found, actor.id, Role.OFFICE, _known(office.of), part)
        _evidence(found, actor.id, office.evidence, part)
    _refer(found, actor.id, Role.PART_OF, _known(actor.part_of))
    _refer(found, actor.id, Role.MEANT, _known(actor.meant))
    _refer(found, actor.id, Role.MEMBER, actor.members)
    _evidence(found, actor.id, actor.evidence)


def _statement(one: Statement, sources: Mapping[Id, Source], found: _Found) -> None:
    user = one.id
    speaker = one.speaker or sources[one.reports[0].source].publisher
    found[speaker].append(Use(user, Role.SPEAKER))
    if one.holders:
        _refer(found, user, Role.HOLDER, one.holders)
    _reports(found, user, one.reports, Role.REPORT)
    if one.at:
        found[one.at].append(Use(user, Role.AT))
    if one.about:
        _refer(found, user, Role.ABOUT, one.about)
    if one.stance:
        _refer(found, user, Role.STANCE, [target for target, _ in one.stance])
    if one.date_source:
        found[one.date_source].append(Use(user, Role.DATE_SOURCE))
    if one.superlative and isinstance(one.superlative.since, str):
        found[one.superlative.since].append(Use(user, Role.SINCE))
    if one.absent:
        found[one.absent.target].append(Use(user, Role.ABSENT_IN))
    if one.links:
        _refer(found, user, Role.LINK, dict.fromkeys(link.to for link in one.links))


def _event(event: Event, found: _Found) -> None:
    _refer(found, event.id, Role.PARTICIPANT, event.participants)
    _refer(found, event.id, Role.PART_OF, _known(event.part_of))
    _refer(found, event.id, Role.DATE_SOURCE, _known(event.date_source))
    _evidence(found, event.id, event.evidence)
    for account in event.accounts:
        named = dict.fromkeys((account.by, *account.sources, *account.voices))
        _refer(found, event.id, Role.ACCOUNT, named, f"account-{account.by}")


def _plan(plan: Plan, found: _Found) -> None:
    _refer(found, plan.id, Role.PLAN_BY, (plan.by,))
    _refer(found, plan.id, Role.PLAN_TEXT, plan.texts)
    _refer(found, plan.id, Role.DATE_SOURCE, _known(plan.date_source))
    _refer(found, plan.id, Role.VERSION_OF, _known(plan.version_of))
    _evidence(found, plan.id, plan.evidence)
    for point in plan.points:
        _evidence(found, plan.id, point.evidence, f"point-{point.number}")
    for position in plan.positions:
        part = f"position-{position.topic}"
        _refer(found, plan.id, Role.POSITION, (position.topic,), part)
        _refer(found, plan.id, Role.POINT, position.points, part)
        _evidence(found, plan.id, position.evidence, part)


def _question(question: Question, found: _Found) -> None:
    for number, answer in enumerate(question.answers, 1):
        _evidence(found, question.id, answer.evidence, f"answer-{number}")
    _refer(found, question.id, Role.LOOKED_IN, question.looked_in)


def _briefing(briefing: Briefing, found: _Found) -> None:
    for assessment in briefing.assessments:
        _evidence(found, assessment.id, assessment.evidence)
    _refer(found, briefing.id, Role.SUBJECT, _known(briefing.event))
    _evidence(found, briefing.id, briefing.bottom_line.evidence, "bottom-line")
    for number, point in enumerate(briefing.key_points, 1):
        _evidence(found, briefing.id, point.evidence, f"key-point-{number}")
    for number, correction in enumerate(briefing.corrections, 1):
        _refer(found, briefing.id, Role.CORRECTED, (correction.of,), f"correction-{number}")


def _evidence(found: _Found, user: Id, evidence: tuple[Evidence, ...], part: str = "") -> None:
    if not evidence:
        return
    entries = [item for item in evidence if isinstance(item, str)]
    _refer(found, user, Role.EVIDENCE, dict.fromkeys(entries), part)
    if len(entries) < len(evidence):
        _reports(found, user, [item for item in evidence if not isinstance(item, str)], Role.EVIDENCE, part)


def _reports(found: _Found, user: Id, reports: Collection[Report], role: Role, part: str = "") -> None:
    """Count each source, relay, origin and named speaker once, in however many of the reports it stands."""
    named: dict[Role, dict[Id, None]] = {role: {}}
    for report in reports:
        named[role][report.source] = None
        if report.via:
            named.setdefault(Role.RELAY, {}).update(dict.fromkeys(report.via))
        if report.origin:
            named.setdefault(Role.ORIGIN, {})[report.origin] = None
        if report.speaker:
            named.setdefault(Role.NAMED, {})[report.speaker] = None
    for how, targets in named.items():
        _refer(found, user, how, targets, part)


def _refer(found: _Found, user: Id, role: Role, targets: Collection[Id], part: str = "") -> None:
    if targets:
        use = Use(user, role, part)
        for target in targets:
            found[target].append(use)


def _known(id_: Id | None) -> tuple[Id, ...]:
    return (id_,) if id_ else ()
