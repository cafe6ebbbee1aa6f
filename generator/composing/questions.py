"""Says what answers about a question of fact write: what is asked, what is answered, where nobody answered it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from generator.composing.todo import ANSWER_QUESTION, without_todo
from generator.drafting.languages import drafted_language
from generator.drafting.new_ids import NewIds, id_of_words
from generator.editing import Append, Put
from generator.model.question import Relation
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.editing import Change
    from generator.model.question import Question
    from generator.model.report import Id
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.tree import Value

_ASKED = "# - "
RELATIONS: Mapping[Relation, str] = {
    Relation.SAME: "it says the same",
    Relation.LESS_PRECISE: "it says the same, less precisely",
    Relation.MORE_PRECISE: "it says the same, more precisely",
    Relation.OTHER_SCOPE: "it is about something else: another time, place or part",
    Relation.CONFLICTING: "not both can be right",
    Relation.DENIED: "it denies the first",
    Relation.SUPERSEDED: "it was right once, or thought to be, and no longer is",
}
"""How an answer stands to the first one, in plain words."""


def question_changes(question: str, lang: str, in_use: IdsInUse) -> tuple[Id, Sequence[Change]]:
    """Return the id of a new question in its briefing, and what enters it into a file of entries.

    It waits until it has an answer, or says where none was found. ``lang`` is the language of the briefing.
    """
    listed = drafted_language(lang)
    wanted = id_of_words(question.rstrip("?？"), listed) if listed else ""
    id_ = NewIds(in_use).new(wanted or "question")
    fields: dict[str, Value] = {"id": id_, "todo": ANSWER_QUESTION, "question": question}
    return id_, [Append(("questions",), fields)]


def is_open(question: Question) -> bool:
    """Tell whether nobody has answered ``question`` yet, nor said where they looked."""
    return ANSWER_QUESTION in question.todo


def answer_changes(
    says: str, evidence: Sequence[Value], relation: Relation | None, question: Question
) -> Sequence[Change]:
    """Return what gives ``question`` another answer."""
    fields: dict[str, Value] = {"says": says, "evidence": [*evidence]}
    if relation is not None:
        fields["relation"] = relation.value
    return [
        Append((*place_of(question).keys, "answers"), fields),
        *without_todo(question, {ANSWER_QUESTION: ""}),
    ]


def looked_in_changes(sources: Sequence[Id], question: Question) -> Sequence[Change]:
    """Return what says that nobody answers ``question``, and in which ``sources`` that was looked for."""
    return [
        Put((*place_of(question).keys, "looked_in"), [*sources]),
        *without_todo(question, {ANSWER_QUESTION: ""}),
    ]


def wanted_in(text: str) -> list[str]:
    r"""Return the questions with which a file of a new briefing begins, as comments.

    >>> wanted_in("# Change what stands here.\n# - Who met whom? As a statement.\n#   And why?\nactors:\n")
    ['Who met whom?']
    """
    head = takewhile(lambda line: line.startswith("#"), text.split("\n"))
    return [
        line[len(_ASKED) : line.rindex("?") + 1] for line in head if line.startswith(_ASKED) and "?" in line
    ]
