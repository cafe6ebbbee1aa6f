"""Goes from draft to draft with whoever judges them: shows, asks, and writes each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.cli.asked_actor import tell_of_new, together, with_new_actors
from generator.cli.commands import as_run
from generator.cli.conversation import agreed, asked
from generator.cli.judge_card import HELP, card, changed_card
from generator.cli.judge_confirming import Confirming, tell_why
from generator.editing import Put, Remove
from generator.judging import (
    SAYS,
    Action,
    Field,
    NotTaken,
    NotUnderstood,
    asking_the_same,
    changes_for,
    first_to_judge,
    id_after,
    ids_of,
    left_over,
    place_changes,
    read_answer,
    second_draft,
    unnamed_in,
)
from generator.model.unconfirmed import called, says_nothing
from generator.unconfirmed.needs import Needs
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.judging import Answer, NewActor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.input import InputFile

_SAY_IT = "What was said, in one sentence of your own? (Enter leaves it a draft, ? helps)"
_IS_IT_RIGHT = "Is it right? (y confirms it, Enter leaves it a draft, ? helps)"
_CONFIRMED = "It is confirmed. Change what it says, or a field? (Enter leaves it as it is, ? helps)"
_PLACES_IT = frozenset({"quote", "locator"})
"""Fields after which the words are shown in their text again."""
_GOES_ON = frozenset({Action.NEXT, Action.BACK, Action.QUIT})
_LOOK_AGAIN = "look at this again"


@dataclass(slots=True)
class JudgingSession:
    """The judging of some drafts, one after the other."""

    judged: JudgedProject
    _done: set[Id] = field(default_factory=set)
    """Statements confirmed so far."""
    _confirming: Confirming = field(init=False)
    _ids: list[Id] = field(default_factory=list)
    _at: int = 0
    """Which of them is asked about."""
    _opened: set[Id] = field(default_factory=set)
    """Confirmed statements that are to be shown all the same."""

    def __post_init__(self) -> None:
        """Begin with what nobody has answered."""
        self._confirming = Confirming(self.judged)

    @property
    def confirmed(self) -> int:
        """How many statements were confirmed so far."""
        return len(self._done)

    def judge(self, ids: Sequence[Id], opened: Iterable[Id] = ()) -> None:
        """Ask about each of the drafts called ``ids``, until the last, or until the person ends it.

        Those ``opened`` are asked about although they are confirmed. Raises `click.Abort` if nothing more is answered.
        """
        self._ids, self._at, self._opened = [*ids], 0, {*opened}
        while self._at < len(self._ids):
            self.judged.catch_up()
            if self._current() is None:  # confirmed, or gone from the file meanwhile
                self._at += 1
                continue
            action = self._ask()
            if action is Action.QUIT:
                return
            if action is Action.BACK:
                self._go_back()
            elif action is Action.NEXT:
                if self._at < len(self._ids):
                    self._opened.discard(self._ids[self._at])
                self._at += 1

    def _current(self) -> Statement | None:
        """Return what is asked about, as it is by now; say so if somebody else is done with it."""
        self.judged.tell_fate(self._ids[self._at])
        id_ = self._ids[self._at] = self.judged.called(self._ids[self._at])
        return self.judged.statement(id_) if id_ in self._opened else self.judged.draft(id_)

    def _go_back(self) -> None:
        """Go to the one before, also if it is confirmed."""
        for at in range(self._at - 1, -1, -1):
            before = self.judged.statement(self._ids[at])
            if before is not None:
                self._at = at
                if not before.todo:
                    self._opened.add(before.id)
                return
        self.judged.tell("There is no draft before this one.")

    def _ask(self) -> Action | None:
        """Ask about one draft until it is done with; return how to go on, None to look again which comes now."""
        more = 0
        shown: Statement | None = None
        not_taken = NotTaken()
        while (draft := self._current()) is not None:
            if shown != draft:
                self._show(draft, shown, more)
            shown = draft
            line, answer = asked(_question(draft)), None
            self.judged.typed.note(line)
            try:
                answer = read_answer(line)
                if answer is Action.HELP:
                    self.judged.tell(HELP)
                elif answer in {Action.TEXT, Action.SHOW} or self._tells(not_taken, answer):
                    more += answer is Action.TEXT
                    shown = None
                elif isinstance(answer, Field):
                    shown = shown if self._change(answer, draft) else None
                    not_taken.take(answer)
                elif answer in _GOES_ON:
                    return answer
                elif self._goes_on(answer, draft):
                    return None if draft.todo else Action.NEXT
            except NotUnderstood as problem:
                not_taken.refuse(line, answer)
                tell_why(self.judged, problem)
        return Action.NEXT

    def _tells(self, not_taken: NotTaken, answer: Answer) -> bool:
        """Tell what was refused before, to whoever says yes: nobody is to believe that it was written."""
        told = not_taken.told() if answer is Action.YES else ""
        if told:
            self.judged.tell(told)
        return bool(told)

    def _show(self, draft: Statement, before: Statement | None, more: int) -> None:
        """Show a draft; of one that was shown ``before``, what has changed since."""
        library, lines = self.judged.library, self.judged.lines
        changed = changed_card(before, draft, library, lines) if before else ""
        where = f"{self._at + 1} of {len(self._ids)}"
        if not draft.todo:
            where = f"{where} · confirmed"
        click.echo(changed or card(draft, library, self.judged.texts, lines, where=where, more=more))
        self.judged.show(self.judged.mistakes_in(draft), draft)

    def _goes_on(self, action: Action, draft: Statement) -> bool:
        """Do what is no change of a field; tell whether this one is not asked about further."""
        if action is Action.AGAIN:
            self._draft_again(draft)
        elif action is Action.TODO:
            self._make_draft(draft)
        elif not draft.todo or self._judges_first(draft):
            return True
        else:
            self._confirm(draft)
        return False

    def _change(self, answer: Field, draft: Statement) -> bool:
        """Write a field; tell whether no more is to be shown than what changed."""
        if answer.name == "speaker" and answer.value:
            return self._name_speakers(answer.value, draft)
        text = self.judged.texts.get(draft.reports[0].source)
        placed = answer.name == "quote" and answer.value and text is not None

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            file, changes = changes_for(answer, draft, library)
            return file, [*changes, *(place_changes(answer.value, draft, text) if placed and text else ())]

        changes, new = with_new_actors(self.judged, draft, make)
        if not self._written(draft, new, changes):
            return False
        if answer.name == SAYS and not says_nothing(draft):
            self.judged.tell(f"Before, it said: {draft.says}")
        if answer.name == "quote" and not draft.todo:
            self.judged.tell(as_run("Its words are to be checked anew: briefings verify --write"))
        return answer.name not in _PLACES_IT

    def _name_speakers(self, names: str, draft: Statement) -> bool:
        """Write who speaks, in this draft and, if the person says so, in those that ask the same."""
        same = asking_the_same(draft, filter(None, map(self.judged.draft, self._ids)))
        if not self._write_speakers(names, draft):
            return False
        if not same:
            return True
        drafts, them = ("1 more draft", "it") if len(same) == 1 else (f"{len(same)} more drafts", "them")
        if agreed(f"“{unnamed_in(draft)}” speak in {drafts}: the same in {them}?"):
            for other in same:
                now = self.judged.draft(other.id)
                if now is not None:
                    self._write_speakers(names, now)
        return True

    def _write_speakers(self, names: str, draft: Statement) -> bool:
        """Write who speaks, and have the id of the draft say so, too, unless something is wrong with that."""
        ids: list[Id] = []

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            ids[:] = ids_of(names, "speaker", draft, library)
            return changes_for(Field("speaker", names), draft, library)

        changes, entered = with_new_actors(self.judged, draft, make)
        gone = left_over(draft, ids, self.judged.library)
        removed = [((place := place_of(actor)).file, [Remove(place.keys)]) for actor in gone]
        changes = together(*changes.items(), *removed)
        done = self._write_with_id(draft, ids, changes, entered)
        if done and gone:
            names = ", ".join(f"`{actor.id}`" for actor in gone)
            self.judged.tell(
                f"Nothing refers to {names} any more, which stood for a speaker: it is taken out."
            )
        return done

    def _write_with_id(
        self,
        draft: Statement,
        ids: Sequence[Id],
        changes: Mapping[InputFile, Sequence[Change]],
        entered: Sequence[NewActor],
    ) -> bool:
        new = id_after(ids, draft, self.judged.library, self.judged.ids_in_use()) if draft.todo else None
        if new is None:  # it keeps its id, as all do that are confirmed
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

    def _make_draft(self, statement: Statement) -> None:
        if statement.todo:
            raise NotUnderstood("it is a draft")
        file, changes = changes_for(Field("todo", _LOOK_AGAIN), statement, self.judged.library)
        if self.judged.write(statement, {file: changes}):
            self._opened.discard(statement.id)
            self._done.discard(statement.id)
            self.judged.tell("It is a draft now, and is not published before it is confirmed again.")

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
        is_done = self._confirming.confirm(draft)
        self._ids = [self._confirming.called(id_) for id_ in self._ids]
        if is_done:
            self._done.add(self._ids[self._at])


def _question(draft: Statement) -> str:
    return _CONFIRMED if not draft.todo else _SAY_IT if says_nothing(draft) else _IS_IT_RIGHT
