"""Finds who reacts to a briefing's event, and who takes a side on what else."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.sides import REPORTERS, Parties, takes_part_in, top_of, whose
from generator.model.plan import plan_of
from generator.model.source import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Id
    from generator.model.statement import Stance, Statement

Positions: TypeAlias = "tuple[tuple[Id, Stance | None], ...]"
"""What a statement is for or against; None for a reaction to an event whose words have no coded direction."""
Reactions: TypeAlias = "Mapping[Id, Positions]"
"""By statement, in the order of the briefing."""


def reactions_of(briefing: Briefing, library: Library) -> Reactions:
    """Return the statements of ``briefing`` that react to its event, or take a side on something else (method.md).

    A reaction is about the event, or about a part of it, and was not made in it. What reporters say in their own voice
    is none, nor what a party to the event tells of it without taking a side: that is its account. What a plan's text
    says for itself is the plan: its points and the crosswalk have it.
    """
    family = _family(briefing)
    parties = Parties(library, briefing)
    found = {
        statement.id: positions
        for statement in briefing.statements
        if not _is_reporters(statement, parties)
        and (positions := _positions(statement, family, briefing, parties))
    }
    return {id_: tuple(positions) for id_, positions in found.items()}


def taken_within(briefing: Briefing) -> tuple[Statement, ...]:
    """Return the statements that take a side on the event, or a part of it, in the event itself: no reactions to it."""
    family = _family(briefing)
    return tuple(
        statement
        for statement in briefing.statements
        if statement.at in family and any(target in family for target, _ in statement.stance)
    )


def _family(briefing: Briefing) -> frozenset[Id]:
    """Return the briefing's event and all its parts."""
    if briefing.event is None:
        return frozenset()
    above = {event.id: event.part_of for event in briefing.events}
    found = {briefing.event}
    for event in above:
        path = [event]
        while (larger := above.get(path[-1])) and larger not in found:
            path.append(larger)
        if above.get(path[-1]) in found:
            found.update(path)
    return frozenset(found)


def _is_reporters(statement: Statement, parties: Parties) -> bool:
    """Tell whether a publisher that tells of others speaks for itself."""
    first = parties.library.sources[statement.reports[0].source]
    if not statement.own_voice or statement.holders or first.type in DOCUMENTS:
        return False
    return first.type in REPORTERS or not parties.side_of(first.publisher)


def _positions(
    statement: Statement, family: frozenset[Id], briefing: Briefing, parties: Parties
) -> list[tuple[Id, Stance | None]]:
    reacts = statement.at not in family
    plans = [plan for plan in briefing.plans if _is_of(plan, statement, parties.library)]
    taken: list[tuple[Id, Stance | None]] = [
        (target, stance)
        for target, stance in statement.stance
        if (reacts or target not in family) and not any(_tells(plan, target, stance) for plan in plans)
    ]
    if reacts and not plans and not any(target in family for target, _ in taken):
        about = [target for target in statement.about if target in family]
        if about and not _is_account(statement, briefing, family, parties):
            taken.append((about[0], None))
    return taken


def _is_of(plan: Plan, statement: Statement, library: Library) -> bool:
    """Tell whether a text of ``plan`` has it, from those who announced it or from nobody but the text."""
    if not any(report.source in plan.texts for report in statement.reports):
        return False
    return all(
        who in plan.texts or takes_part_in(who, plan.by, library.actors) for who in whose(statement, library)
    )


def _tells(plan: Plan, target: Id, stance: Stance) -> bool:
    """Tell whether it is ``plan``, a point of it, or a topic of which the crosswalk says the same."""
    return plan_of(target) == plan.id or any(
        (target, stance) == (position.topic, position.stance) for position in plan.positions
    )


def _is_account(statement: Statement, briefing: Briefing, family: frozenset[Id], parties: Parties) -> bool:
    """Tell whether it is said by parties to the event, or in the text of an account."""
    events = [event for event in briefing.events if event.id in family]
    accounts = [account for event in events for account in event.accounts]
    if any(report.source in account.sources for report in statement.reports for account in accounts):
        return True
    taking_part = [actor for event in events for actor in event.participants]
    telling = {
        top_of(actor, parties.library.actors)
        for actor in (*taking_part, *(account.by for account in accounts))
    }
    return telling.issuperset(map(parties.side_of, whose(statement, parties.library)))
