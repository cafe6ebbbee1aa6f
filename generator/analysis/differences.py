"""Tells how the parties' accounts of a topic stand to each other, and says no more than is known."""

from __future__ import annotations

from enum import StrEnum
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.findings import Silence
from generator.model.question import CONTESTING, Relation
from generator.model.statement import RelationType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.analysis.findings import Cell
    from generator.model.question import Question
    from generator.model.report import Id
    from generator.model.statement import Statement

_AGREEING = frozenset({None, Relation.SAME, Relation.MORE_PRECISE})
"""Answers that a conflicting one stands against: the first, and what says the same or more. Of a less precise answer
it is not known: a month does not conflict with the days in it."""


class Comparison(StrEnum):
    """How the cells of one row of the accounts table stand to each other."""

    DIFFER = "differ"
    """Two accounts give conflicting answers, or one denies what the other says, or an editor says how they differ."""
    ONE_SIDED = "one-sided"
    """One account does not mention what another speaks of."""
    SPOKEN = "spoken"
    """Several accounts speak of it; whether they say the same is not known."""
    UNKNOWN = "unknown"
    """One account speaks of it, and of the others there is no entry."""


class Conflict(NamedTuple):
    """A question with answers that conflict."""

    question: Id
    first: frozenset[Id]
    """The entries and sources that the first answer, and those that agree with it, rest on."""
    against: frozenset[Id]


def compare(cells: Sequence[Cell], *, differ: bool) -> Comparison:
    """Return how the accounts of one topic stand to each other; ``differ`` says that they are known to differ."""
    if differ:
        return Comparison.DIFFER
    if any(isinstance(cell, Silence) and cell.not_mentioned for cell in cells):
        return Comparison.ONE_SIDED
    speaking = sum(speaks(cell) for cell in cells)
    return Comparison.SPOKEN if speaking > 1 else Comparison.UNKNOWN


def speaks(cell: Cell) -> bool:
    """Tell whether an account speaks of a topic, be it under a narrower one."""
    return not isinstance(cell, Silence) or cell is Silence.UNDER_NARROWER


def conflicts_of(questions: Iterable[Question]) -> tuple[Conflict, ...]:
    """Return the questions with answers that conflict."""
    found = []
    for question in questions:
        against = frozenset(_resting(question, CONTESTING))
        if against and (first := frozenset(_resting(question, _AGREEING))):
            found.append(Conflict(question.id, first, against))
    return tuple(found)


def _resting(question: Question, relations: frozenset[Relation | None]) -> Iterator[Id]:
    for answer in question.answers:
        if answer.relation in relations:
            yield from (item if isinstance(item, str) else item.source for item in answer.evidence)


def conflicting(cells: Sequence[Cell], conflicts: Iterable[Conflict]) -> tuple[Id, ...]:
    """Return the questions on which two accounts of a topic give answers that conflict.

    The statements that the answers rest on are on the topic, and stand in different accounts: each in one without the
    other.
    """
    return conflicting_accounts(
        [
            frozenset()
            if isinstance(cell, Silence)
            else frozenset(sighting.statement.id for sighting in cell)
            for cell in cells
        ],
        conflicts,
    )


def denials_in(cells: Sequence[Cell], topic: Id, topics: AbstractSet[Id]) -> tuple[Id, ...]:
    """Return the statements in accounts of a topic that deny one in another account, and on nothing else.

    Of two that share several topics it is not known which of them the denial is of; nor does it count that somebody
    else says that one denies the other. ``topics`` are those of the register.
    """
    said = [() if isinstance(cell, Silence) else [sighting.statement for sighting in cell] for cell in cells]
    found = (
        statement.id
        for mine, theirs in permutations(said, 2)
        for statement in mine
        for link in statement.links
        if link.type is RelationType.DENIES and link.by is None and statement not in theirs
        for denied in theirs
        if denied.id == link.to and denied not in mine and _shared(statement, denied) & topics <= {topic}
    )
    return tuple(dict.fromkeys(found))


def _shared(statement: Statement, other: Statement) -> set[Id]:
    return {*statement.about} & {*other.about}


def conflicting_accounts(said: Sequence[frozenset[Id]], conflicts: Iterable[Conflict]) -> tuple[Id, ...]:
    """Return the questions on which two accounts give answers that conflict; ``said`` are the entries of each.

    Its own texts may be among these, for an answer may rest on a source itself.
    """
    return tuple(
        conflict.question
        for conflict in conflicts
        if any(mine & conflict.first and theirs & conflict.against for mine, theirs in _pairs(said))
    )


def _pairs(said: Sequence[frozenset[Id]]) -> Iterator[tuple[frozenset[Id], frozenset[Id]]]:
    """Yield what each account says that another does not, both ways round."""
    for number, mine in enumerate(said):
        for other, theirs in enumerate(said):
            if number != other:
                yield mine - theirs, theirs - mine
