"""Asks what readers will want to know, and what is answered to it, or where nobody answered it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.compose_evidence import Evidence
from generator.cli.compose_talk import Step, WentBack
from generator.composing import questions
from generator.composing.listed import Listed, ids_of_sources
from generator.composing.opened import opened
from generator.judging import NotUnderstood
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cli.compose_talk import Talk
    from generator.editing import Change
    from generator.model.question import Question, Relation
    from generator.model.report import EvidenceItems, Id
    from generator.reader.tree import Value

_QUESTION = (
    "A matter of fact that a reader will ask for: Did they agree on a telephone line? When will they meet again? "
    "Where the sources agree, one answer is a key fact; where they do not, give each; where none says it, type nobody."
)
_ANSWER = "In a few words, as it follows on the question: yes; no, says Ostovia; not before June. Or: nobody."
_RELATION = "A reader sees by this whether two answers contradict each other. Type its number."
_OUT = "-"
_MARKS = ("?", "？", "؟")
_NOBODY = frozenset(
    {"nobody", "nobody says it", "nobody says", "nobody says so", "none", "unknown", "not known"}
)


def question_steps(talk: Talk) -> list[Step]:
    """Return what is asked of matters of fact."""
    asked = _Questions(talk)
    return [Step("questions", lambda: bool(talk.briefing.todo), asked.ask, asked.stand)]


class _Questions:
    """The questions about questions."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.evidence = Evidence(talk)

    def stand(self) -> str:
        written = self.talk.briefing.questions
        return " ".join(f"{number}. {question.question}" for number, question in enumerate(written, 1))

    def ask(self) -> None:
        """Ask for one question after the other, and first for answers to those that wait for one."""
        for question in self.talk.briefing.questions:
            if questions.is_open(question):
                self._ask_answers(question.id)
        wanted = questions.wanted_in(place_of(self.talk.event).file.text) if self.talk.event else []
        if wanted and not self.talk.briefing.questions:
            self.talk.tell(f"Readers of such a briefing want to know: {' '.join(wanted)}", "", "  ")
        stands = self.stand()
        while True:
            is_first = not self.talk.briefing.questions
            more = "A question" if is_first else "Another question"
            opens = "" if is_first else "; 1 opens the first, -1 takes it out"
            line = self.talk.ask(
                f"{more} of fact that a reader will ask? (Enter: no more{opens})", _QUESTION, stands
            )
            stands = ""  # what has just been typed is seen
            if not line:
                return
            try:
                self._take(line)
            except NotUnderstood as problem:
                self.talk.refuse(problem)
            except WentBack:  # to the question
                continue

    def _take(self, line: str) -> None:
        """Take a question, or the number of one that is to be changed or answered."""
        known = self.talk.briefing.questions
        if (found := opened(line, len(known), "question")) is not None:
            if found.is_taken_out:
                self._take_out(known[found.at])
            else:
                self._change(known[found.at])
            return
        if not line.endswith(_MARKS):
            raise NotUnderstood("a question ends with a question mark")
        same = questions.asked_already(line, known)
        if same is None:
            self._add(line)
        elif self.talk.agreed("It is asked already. Go on with its answers?", _QUESTION):
            self._ask_answers(same.id)

    def _take_out(self, question: Question) -> bool:
        if not self._write(question, questions.removing(question)):
            return False
        self.talk.tell(f"Taken out: {question.question}")
        return True

    def _add(self, line: str) -> None:
        talk = self.talk
        id_, changes = questions.question_changes(line, talk.briefing.lang, talk.judged.ids_in_use())
        if talk.judged.write(None, {talk.file: changes}):
            self._ask_answers(f"{talk.id}/{id_}")

    def _change(self, question: Question) -> None:
        """Ask for other words of a question; then for its answers, unless it is taken out."""

        def use(line: str) -> bool:
            if line == _OUT:
                return self._take_out(question)
            if not line.endswith(_MARKS):
                raise NotUnderstood("a question ends with a question mark")
            return self._write(question, questions.wording_changes(line, question))

        self.talk.settle(
            "In other words? (Enter keeps it, - takes it out)", _QUESTION, use, question.question
        )
        if question.id in self.talk.library.questions:
            self._ask_answers(question.id)

    def _ask_answers(self, id_: Id) -> None:
        """Ask for the answers to a question until there are no more; it waits for one if there is none."""
        self.talk.tell(self.talk.question(id_).question, "", "")
        while (question := self.talk.library.questions.get(id_)) is not None:
            for index in questions.lacking_relation(question)[:1]:
                self._ask_relation(question, index)
                question = self.talk.question(id_)
            stands = " / ".join(
                f"{number}. {answer.says}" for number, answer in enumerate(question.answers, 1)
            )
            more = (
                "Another answer? (Enter: no more; 1 opens the first, -1 takes it out)"
                if stands
                else "What is the answer? (nobody, if no source says it)"
            )
            line = self.talk.ask(more, _ANSWER, stands)
            if not line:
                return
            try:
                if self._is_done(line, question):
                    return
            except NotUnderstood as problem:
                self.talk.refuse(problem)
            except WentBack:  # to the answer
                continue

    def _is_done(self, line: str, question: Question) -> bool:
        """Take an answer, or the number of one; return whether no more is to be asked."""
        if line.casefold().rstrip(".") in _NOBODY:
            return self._ask_where(question)
        if (found := opened(line, len(question.answers))) is not None:
            if found.is_taken_out:
                self._write(question, questions.without_answer_changes(found.at, question))
            else:
                self._change_answer(question, found.at)
        elif self.talk.is_meant(line, "the answer"):
            evidence = self.evidence.ask(line, self.talk.sources, question.question, _rested_on(question))
            is_published = (
                bool(question.answers) and self.talk.is_kept
            )  # then it cannot wait for its relation
            relation = self._relation(question.answers[0].says, line) if is_published else None
            self._write(question, questions.answer_changes(line, evidence, relation, question))
        return False

    def _change_answer(self, question: Question, index: int) -> None:
        """Ask for an answer anew, or take it out."""

        def use(line: str) -> bool:
            if line == _OUT:
                return self._write(question, questions.without_answer_changes(index, question))
            others = _rested_on(question, index)
            evidence = self.evidence.ask(line, self.talk.sources, question.question, others)
            return self._write(question, questions.changed_answer_changes(line, evidence, index, question))

        answer = question.answers[index]

        def rest(evidence: Sequence[Value]) -> bool:
            return self._write(
                question, questions.changed_answer_changes(answer.says, evidence, index, question)
            )

        asked = "This answer, anew? (Enter keeps it, - takes it out)"
        if not self.talk.settle(asked, _ANSWER, use, answer.says):
            self.evidence.rest_anew(answer.evidence, self.talk.sources, rest)

    def _ask_relation(self, question: Question, index: int) -> None:
        first, later = question.answers[0].says, question.answers[index].says
        try:
            relation = self._relation(first, later)
        except WentBack:  # to the answer, which is not taken then
            self._write(question, questions.without_answer_changes(index, question))
            return
        self._write(question, questions.relation_changes(relation, index, question))

    def _relation(self, first: str, later: str) -> Relation:
        """Ask how a later answer stands to the first one."""
        choices = [*questions.RELATIONS]
        self.talk.tell(f"How does “{later}” stand to the first answer, “{first}”?", "", "")
        self.talk.listed(questions.RELATIONS.values())
        while True:
            line = self.talk.ask("Which of these? (a number)", _RELATION)
            if line.isascii() and line.isdecimal() and 1 <= int(line[:3]) <= len(choices):
                return choices[int(line) - 1]
            named = [relation for relation in choices if relation.value == line.casefold()]
            if named:
                return named[0]
            self.talk.tell(f"Type a number from 1 to {len(choices)}.", "", "")

    def _ask_where(self, question: Question) -> bool:
        """Ask in which sources the answer was looked for."""
        if question.answers:
            raise NotUnderstood(
                "it has an answer already; take that out first if nobody says it: type its number, and then -"
            )
        sources = self.talk.sources
        listed = Listed(self.talk.briefing, sources)
        self.talk.listed(source.id for source in sources)

        def use(line: str) -> bool:
            ids = ids_of_sources(listed, listed.numbers(line))
            return self._write(question, questions.looked_in_changes(ids, question))

        return self.talk.settle(
            "In which of them did you look? (numbers; Enter: all of them)",
            "The sources of which you have read enough to say that they do not answer it.",
            use,
        ) or self.talk.attempt(partial(use, f"1-{len(sources)}"))

    def _write(self, question: Question, changes: Sequence[Change]) -> bool:
        return self.talk.judged.write(question, {place_of(question).file: changes})


def _rested_on(question: Question, but: int | None = None) -> EvidenceItems:
    """Return what the answers to a question rest on, ``but`` one of them."""
    return tuple(
        item for index, answer in enumerate(question.answers) if index != but for item in answer.evidence
    )
