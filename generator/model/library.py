"""The whole library: every entry by its full id, and what each id stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from generator.model.actor import Actor
from generator.model.briefing import Assessment, Briefing, Correction
from generator.model.event import Event
from generator.model.plan import Plan, Point
from generator.model.question import Question
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.topic import Term, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.kinds import Digest
    from generator.model.permitted import Permitted
    from generator.model.report import Id
    from generator.model.withheld import Withheld

Entry: TypeAlias = Actor | Source | Topic | Term | Event | Plan | Point | Statement | Question | Assessment
"""Anything with an id."""


@dataclass(frozen=True)
class Library:
    """All briefings and the registers they share. Every id held by an entry is a key here: linking proved it."""

    actors: Mapping[Id, Actor]
    sources: Mapping[Id, Source]
    topics: Mapping[Id, Topic]
    terms: Mapping[Id, Term]
    briefings: Mapping[Id, Briefing]
    withheld: tuple[Withheld, ...] = ()
    """What is still to be left out of every output; empty once it has been (`generator.withholding`)."""
    permitted: tuple[Permitted, ...] = ()
    """What may stand in texts though it looks like a person's number or address."""
    left_out: Digest = ""
    """A digest of what has been left out, or "": an output made under another may hold what none may hold now."""

    @property
    def registers(self) -> tuple[Mapping[Id, Actor | Source | Topic | Term], ...]:
        """The entries that briefings share, by their lists."""
        return self.actors, self.sources, self.topics, self.terms

    @cached_property
    def actors_by_name(self) -> Mapping[str, tuple[Actor, ...]]:
        """Actors by each of their names, in whatever language and spelling, in small letters."""
        found: dict[str, tuple[Actor, ...]] = {}
        for actor in self.actors.values():
            names = (*(text for _, text in actor.name.texts), actor.short or "", *actor.other_names)
            for name in dict.fromkeys(name.casefold() for name in names if name):
                found[name] = (*found.get(name, ()), actor)
        return found

    @cached_property
    def events(self) -> Mapping[Id, Event]:
        """Events of all briefings."""
        return {event.id: event for briefing in self.briefings.values() for event in briefing.events}

    @cached_property
    def plans(self) -> Mapping[Id, Plan]:
        """Plans of all briefings."""
        return {plan.id: plan for briefing in self.briefings.values() for plan in briefing.plans}

    @cached_property
    def points(self) -> Mapping[Id, Point]:
        """Points of all plans."""
        return {point.id: point for plan in self.plans.values() for point in plan.points}

    @cached_property
    def statements(self) -> Mapping[Id, Statement]:
        """Statements of all briefings."""
        return {
            statement.id: statement
            for briefing in self.briefings.values()
            for statement in briefing.statements
        }

    @cached_property
    def questions(self) -> Mapping[Id, Question]:
        """Questions of all briefings."""
        return {
            question.id: question for briefing in self.briefings.values() for question in briefing.questions
        }

    @cached_property
    def assessments(self) -> Mapping[Id, Assessment]:
        """Assessments of all briefings."""
        return {
            assessment.id: assessment
            for briefing in self.briefings.values()
            for assessment in briefing.assessments
        }

    @cached_property
    def entries(self) -> Mapping[Id, Entry]:
        """Everything with an id."""
        return {
            **self.actors,
            **self.sources,
            **self.topics,
            **self.terms,
            **self.events,
            **self.plans,
            **self.points,
            **self.statements,
            **self.questions,
            **self.assessments,
        }

    @cached_property
    def corrections(self) -> Mapping[Id, tuple[tuple[Id, Correction], ...]]:
        """What was corrected in each entry, with the briefing that tells of it, in the order of the briefings."""
        found: dict[Id, tuple[tuple[Id, Correction], ...]] = {}
        for briefing in self.briefings.values():
            for correction in briefing.corrections:
                found[correction.of] = (*found.get(correction.of, ()), (briefing.id, correction))
        return found
