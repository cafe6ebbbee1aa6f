"""Says what answers about a question of fact write: what is asked, what is answered, where nobody answered it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from generator.composing.todo import ANSWER_QUESTION, SAY_RELATION, without_todo
from generator.drafting.new_ids import NewIds, id_of_words
from generator.editing import Append, Put, Remove
from generator.judging import NotUnderstood
from generator.model.question import Relation
from generator.model.text import alike
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.editing import Change
    from generator.model.question import Question
    from generator.model.report import Id
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.tree import Value

_ASKED = "# - "
_TWO = 2
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
    id_ = NewIds(in_use).new(id_of_words(question.rstrip("?？"), lang) or "question")
    fields: dict[str, Value] = {"id": id_, "todo": ANSWER_QUESTION, "question": question}
    return id_, [Append(("questions",), fields)]


def is_open(question: Question) -> bool:
    """Tell whether nobody has answered ``question`` to its end yet, nor said where they looked."""
    return bool({ANSWER_QUESTION, SAY_RELATION} & {*question.todo})


def asked_already(line: str, questions: Sequence[Question]) -> Question | None:
    """Return the one of ``questions`` that asks the same as ``line``, in the same words."""
    asked = _bare(line)
    return next((question for question in questions if _bare(question.question) == asked), None)


def _bare(question: str) -> str:
    return alike(question).rstrip("?？؟ ")


def wording_changes(line: str, question: Question) -> Sequence[Change]:
    """Return what asks ``question`` in other words."""
    return [Put((*place_of(question).keys, "question"), line)]


def removing(question: Question) -> Sequence[Change]:
    """Return what takes ``question`` out."""
    return [Remove(place_of(question).keys)]


def answer_changes(
    says: str, evidence: Sequence[Value], relation: Relation | None, question: Question
) -> Sequence[Change]:
    """Return what gives ``question`` another answer.

    Of a later one without its ``relation`` to the first, that is still to be said.
    """
    fields: dict[str, Value] = {"says": says, "evidence": [*evidence]}
    if relation is not None:
        fields["relation"] = relation.value
    keys = place_of(question).keys
    left: list[Value] = [sentence for sentence in question.todo if sentence != ANSWER_QUESTION]
    if question.answers and relation is None and SAY_RELATION not in left:
        left.append(SAY_RELATION)
    todo = [Put((*keys, "todo"), left)] if left else without_todo(question, {ANSWER_QUESTION: ""})
    return [Append((*keys, "answers"), fields), *todo]


def changed_answer_changes(
    says: str, evidence: Sequence[Value], index: int, question: Question
) -> Sequence[Change]:
    """Return what gives the answer of ``index`` other words and evidence."""
    keys = (*place_of(question).keys, "answers", index)
    return [Put((*keys, "says"), says), Put((*keys, "evidence"), [*evidence])]


def without_answer_changes(index: int, question: Question) -> Sequence[Change]:
    """Return what takes the answer of ``index`` out: without any, the question waits for one; the next is the first.

    Raises `NotUnderstood` for the first of three: the others say how they stand to it.
    """
    if index == 0 and len(question.answers) > _TWO:
        raise NotUnderstood("the others say how they stand to it: take these out first, or change it")
    keys = place_of(question).keys
    if len(question.answers) == 1:
        todo = [] if ANSWER_QUESTION in question.todo else [ANSWER_QUESTION]
        left: list[Value] = [*todo, *(sentence for sentence in question.todo if sentence != SAY_RELATION)]
        return [Remove((*keys, "answers")), Put((*keys, "todo"), left)]
    is_first = index == 0 and question.answers[1].relation is not None
    first = [Remove((*keys, "answers", 1, "relation"))] if is_first else []
    waits = [
        answer
        for number, answer in enumerate(question.answers)
        if number not in {0, index} and not answer.relation
    ]
    done = [] if waits else without_todo(question, {SAY_RELATION: ""})
    return [*first, Remove((*keys, "answers", index)), *done]


def lacking_relation(question: Question) -> list[int]:
    """Return which answers of ``question`` do not say how they stand to the first one."""
    return [index for index, answer in enumerate(question.answers) if index and answer.relation is None]


def relation_changes(relation: Relation, index: int, question: Question) -> Sequence[Change]:
    """Return what says how the answer of ``index`` stands to the first one."""
    is_last = lacking_relation(question) == [index]
    return [
        Put((*place_of(question).keys, "answers", index, "relation"), relation.value),
        *(without_todo(question, {SAY_RELATION: ""}) if is_last else []),
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
