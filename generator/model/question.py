"""Matters of fact, with the answers given."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from generator.model.kinds import Part
from generator.model.references import Role
from generator.model.statement import modalities_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.diagnostics import Place
    from generator.model.kinds import FolderName, FormerId, OwnText, Todo
    from generator.model.references import SourceId
    from generator.model.report import EvidenceItems, Id
    from generator.model.statement import Statement
    from generator.model.text import Prose


class Relation(StrEnum):
    """How an answer stands to the first one."""

    SAME = "same"
    LESS_PRECISE = "less-precise"
    MORE_PRECISE = "more-precise"
    OTHER_SCOPE = "other-scope"
    CONFLICTING = "conflicting"
    DENIED = "denied"
    SUPERSEDED = "superseded"


CONTESTING = frozenset({Relation.CONFLICTING, Relation.DENIED})
"""Relations of answers that cannot both be right; another scope or precision is no contest."""


class QuestionState(StrEnum):
    """What the answers make of a question; follows from them and what they rest on, never written."""

    KEY_FACT = "key-fact"
    UNCERTAIN = "uncertain"
    """Its answer rests on nothing but what somebody planned, expected, hoped or held possible: it is no fact."""
    CONTESTED = "contested"
    GAP = "gap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, with what it rests on."""

    says: OwnText
    evidence: EvidenceItems
    relation: Relation | None = None
    """To the first answer; None on the first."""
    note: Prose | None = None
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One matter of fact."""

    id: Id
    question: OwnText
    answers: Annotated[tuple[Answer, ...], Part("answer")] = ()
    looked_in: Annotated[tuple[SourceId, ...], Role.LOOKED_IN] = ()
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName
    place: Place = field(compare=False, repr=False)

    def state_among(self, statements: Mapping[Id, Statement]) -> QuestionState:
        """Return what its answers, and those of the ``statements`` that they rest on, make of it (method.md)."""
        if not self.answers:
            return QuestionState.GAP
        if any(answer.relation in CONTESTING for answer in self.answers):
            return QuestionState.CONTESTED
        agreeing = [answer for answer in self.answers if answer.relation in (None, Relation.SAME)]
        if all(modalities_of(answer.evidence, statements) for answer in agreeing):
            return QuestionState.UNCERTAIN
        return QuestionState.KEY_FACT


def by_state(
    questions: Iterable[Question], statements: Mapping[Id, Statement]
) -> dict[QuestionState, list[Question]]:
    """Return questions by what the answers make of them, each state with those that are in it, in their order."""
    found: dict[QuestionState, list[Question]] = {state: [] for state in QuestionState}
    for question in questions:
        found[question.state_among(statements)].append(question)
    return found
