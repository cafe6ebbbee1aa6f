"""Goes from draft to draft with whoever judges them: shows, asks, and writes each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.cli.asked_actor import tell_of_new, together, with_new_actors
from generator.cli.commands import as_run
from generator.cli.conversation import agreed, asked, sentence
from generator.cli.judge_card import HELP, card
from generator.cli.register_questions import RegisterQuestions
from generator.diagnostics.waiting import stops_if_confirmed
from generator.editing import Put
from generator.editing.confirming import confirming
from generator.judging import (
    SAYS,
    Action,
    Field,
    NotUnderstood,
    asking_the_same,
    changes_for,
    first_to_judge,
    id_after,
    ids_of,
    place_changes,
    read_answer,
    require_filled,
    second_draft,
    unnamed_in,
)
from generator.model.unconfirmed import called, says_nothing
from generator.unconfirmed.needs import Needs
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.judging import NewActor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.input import InputFile

_SAY_IT = "What was said, in one sentence of your own? (Enter leaves it a draft, ? helps)"
_IS_IT_RIGHT = "Is it right? (y confirms it, Enter leaves it a draft, ? helps)"
_PLACES_IT = frozenset({"quote"})
"""Fields after which the words are shown in their text again."""


@dataclass(slots=True)
class JudgingSession:
    """The judging of some drafts, one after the other."""

    judged: JudgedProject
    confirmed: int = 0
    """Statements confirmed so far."""
    _questions: RegisterQuestions = field(init=False)
    _ids: list[Id] = field(default_factory=list)
    _at: int = 0
    """Which of them is asked about."""

    def __post_init__(self) -> None:
        """Begin with what nobody has answered."""
        self._questions = RegisterQuestions(self.judged)

    def judge(self, ids: Sequence[Id]) -> None:
        """Ask about each of the drafts called ``ids``, until the last, or until the person ends it.

        Raises `click.Abort` if nothing more is answered.
        """
        self._ids, self._at = [*ids], 0
        while self._at < len(self._ids):
            if self.judged.draft(self._ids[self._at]) is None:  # confirmed, or gone from the file meanwhile
                self._at += 1
                continue
            action = self._ask()
            if action is Action.QUIT:
                return
            if action is Action.BACK:
                self._go_back()
            elif action is Action.NEXT:
                self._at += 1

    def _go_back(self) -> None:
        """Go to the draft before; what was confirmed is changed in its file."""
        if not self._at:
            self.judged.tell("There is no draft before this one.")
            return
        before = self.judged.library.entries.get(self._ids[self._at - 1])
        if before is not None and not before.todo:
            self.judged.tell(
                f"The one before is confirmed; change it at {before.place.span()}, or `todo` makes it a draft."
            )
        for at in range(self._at - 1, -1, -1):
            if self.judged.draft(self._ids[at]) is not None:
                self._at = at
                return

    def _ask(self) -> Action | None:
        """Ask about one draft until it is done with; return how to go on, None to look again which comes now."""
        more, is_whole = 0, True
        while (draft := self.judged.draft(self._ids[self._at])) is not None:
            where = f"{self._at + 1} of {len(self._ids)}"
            library, lines = self.judged.library, self.judged.lines
            click.echo(
                card(draft, library, self.judged.texts, lines, where=where, more=more, is_whole=is_whole)
            )
            self.judged.show(self.judged.mistakes_in(draft), draft)
            is_whole = False
            while True:
                line = asked(_SAY_IT if says_nothing(draft) else _IS_IT_RIGHT)
                try:
                    answer = read_answer(line)
                    if answer is Action.HELP:
                        self.judged.tell(HELP)
                        continue
                    if answer is Action.TEXT:
                        more, is_whole = more + 1, True
                    elif answer is Action.AGAIN:
                        self._draft_again(draft)
                    elif answer is Action.YES:
                        if self._judges_first(draft):
                            return None
                        self._confirm(draft)
                    elif isinstance(answer, Field):
                        self._change(answer, draft)
                        is_whole = answer.name in _PLACES_IT
                    else:
                        return answer
                except NotUnderstood as problem:
                    self.judged.tell(sentence(as_run(str(problem))))
                    continue
                break
        return Action.NEXT

    def _change(self, answer: Field, draft: Statement) -> None:
        if answer.name == "speaker" and answer.value:
            self._name_speakers(answer.value, draft)
            return
        text = self.judged.texts.get(draft.reports[0].source)
        placed = answer.name == "quote" and answer.value and text is not None

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            file, changes = changes_for(answer, draft, library)
            return file, [*changes, *(place_changes(answer.value, draft, text) if placed and text else ())]

        changes, new = with_new_actors(self.judged, draft, make)
        if self._written(draft, new, changes) and answer.name == SAYS and not says_nothing(draft):
            self.judged.tell(f"Before, it said: {draft.says}")

    def _name_speakers(self, names: str, draft: Statement) -> None:
        """Write who speaks, in this draft and, if the person says so, in those that ask the same."""
        same = asking_the_same(draft, filter(None, map(self.judged.draft, self._ids)))
        if not self._write_speakers(names, draft) or not same:
            return
        drafts, them = ("1 more draft", "it") if len(same) == 1 else (f"{len(same)} more drafts", "them")
        if agreed(f"“{unnamed_in(draft)}” speak in {drafts}: the same in {them}?"):
            for other in same:
                now = self.judged.draft(other.id)
                if now is not None:
                    self._write_speakers(names, now)

    def _write_speakers(self, names: str, draft: Statement) -> bool:
        """Write who speaks, and have the id of the draft say so, too, unless something is wrong with that."""
        ids: list[Id] = []

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            ids[:] = ids_of(names, "speaker", draft, library)
            return changes_for(Field("speaker", names), draft, library)

        changes, entered = with_new_actors(self.judged, draft, make)
        new = id_after(ids, draft, self.judged.library, self.judged.ids_in_use())
        if new is None:
            return self._written(draft, entered, changes)
        place = place_of(draft)
        called = together(*changes.items(), (place.file, [Put((*place.keys, "id"), new)]))
        done = self._written(draft, entered, called, changes)
        full = f"{draft.folder}/{new}"
        if done and self.judged.draft(full) is not None:
            self._ids = [full if id_ == draft.id else id_ for id_ in self._ids]
            self.judged.tell(f"Its id, a part of its address, is {new} now.")
        return done

    def _written(
        self, draft: Statement, new: Sequence[NewActor], *ways: Mapping[InputFile, Sequence[Change]]
    ) -> bool:
        done = self.judged.write(draft, *ways)
        if done:
            tell_of_new(self.judged, new)
        return done

    def _draft_again(self, draft: Statement) -> None:
        id_, file, change = second_draft(draft, self.judged.ids_in_use())
        if self.judged.write(draft, {file: [change]}):
            self._ids.insert(self._at + 1, id_)
            self.judged.tell(f"A second draft of these words comes next: {id_.partition('/')[2]}.")

    def _judges_first(self, draft: Statement) -> bool:
        """Tell whether a draft that this one rests on is judged first, as the person says."""
        first = first_to_judge(Needs(self.judged.library).below(draft))
        if first is None or says_nothing(draft):
            return False
        if not agreed(f"It rests on {called(first)}, in which nothing is said yet. Judge that first?"):
            raise NotUnderstood("it stays a draft, as it cannot be published without that")
        self._ids.insert(self._at, first.id)
        return True

    def _confirm(self, draft: Statement) -> None:
        if says_nothing(draft):
            raise NotUnderstood("write first, in a sentence of your own, what was said")
        wrong = [found for found in self.judged.mistakes_in(draft) if stops_if_confirmed(found)]
        if wrong:
            self.judged.show(wrong, draft)
            raise NotUnderstood("this is to be mended first")
        require_filled(draft)
        others = self._questions.needed_by(draft.id, draft.reports[0].source)
        now = self._now(draft)
        if now != draft:
            self.judged.tell("It has changed with that, and is shown as it is now.")
            return
        if self.judged.write(now, confirming((now, *others))):
            self.confirmed += 1
            self.judged.tell(
                f"Confirmed: {', '.join(entry.id.rpartition('/')[2] for entry in (now, *others))}."
            )

    def _now(self, draft: Statement) -> Statement | None:
        """Return a draft as it is now, by the id that it may have got since."""
        names = self._questions.names
        self._ids = [names.get(id_, id_) for id_ in self._ids]
        return self.judged.draft(names.get(draft.id, draft.id))
