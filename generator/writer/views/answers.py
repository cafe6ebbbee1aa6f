"""Says what stands beside an answer to a question: its relation to the first, the party whose account it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.plain import plain_text
from generator.model.question import QuestionState, Relation
from generator.model.statement import modalities_of
from generator.writer.wording import words

if TYPE_CHECKING:
    from generator.analysis.sides import Parties
    from generator.model.library import Library
    from generator.model.question import Answer, Question
    from generator.writer.views.entry_links import EntryLinks

_TOLD = frozenset({Relation.OTHER_SCOPE, Relation.SUPERSEDED})


def labels_of(answer: Answer, parties: Parties, links: EntryLinks) -> tuple[str, ...]:
    """Return its relation to the first answer, how all that it rests on is meant, and whose account alone it is."""
    found = standing_of(answer, links.library)
    party = parties.of(answer.evidence)
    return (*found, words.account_of(plain_text(links.label(party)))) if party else found


def standing_of(answer: Answer, library: Library) -> tuple[str, ...]:
    """Return the words for its relation to the first answer, and for how all that it rests on is meant."""
    relation = (words.RELATION[answer.relation],) if answer.relation else ()
    modalities = modalities_of(answer.evidence, library.statements)
    return (*relation, *(words.MODALITY[modality] for modality in modalities))


def chief_answers(question: Question, links: EntryLinks) -> tuple[Answer, ...]:
    """Return the answers that a summary gives: all if they are contested, else the first.

    With it those of another scope, since the first would be taken for more than it says, and those that it superseded.
    """
    if question.state_among(links.library.statements) is QuestionState.CONTESTED:
        return question.answers
    return tuple(
        answer for number, answer in enumerate(question.answers) if not number or answer.relation in _TOLD
    )
