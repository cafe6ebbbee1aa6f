"""Goes from draft to draft with whoever judges them: shows, asks, and writes each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.cli.asked_actor import tell_of_new, with_new_actors
from generator.cli.commands import as_run
from generator.cli.conversation import agreed, asked
from generator.cli.judge_card import HELP, card, changed_card
from generator.cli.judge_choice import Choice, Choices
from generator.cli.judge_confirming import Confirming, tell_why
from generator.cli.judge_shown import Shown
from generator.cli.judge_speakers import name_speakers
from generator.judging import (
    SAYS,
    Action,
    Field,
    NotTaken,
    NotUnderstood,
    changes_for,
    first_to_judge,
    place_changes,
    read_answer,
    second_draft,
)
from generator.model.unconfirmed import called, says_nothing
from generator.unconfirmed.needs import Needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.judging import Answer, NewActor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.input import InputFile

_SAY_IT = "What was said, in one sentence of your own?", "(Enter leaves it a draft, ? helps)"
_IS_IT_RIGHT = "Is it right?", "(y confirms it, Enter leaves it a draft, ? helps)"
_CONFIRMED = (
    "It is confirmed. Change what it says, or a field?",
    "(Enter leaves it as it is, ? helps)",
)
_GOES_ON = frozenset({Action.NEXT, Action.BACK, Action.QUIT, Action.CHOOSE})
_LOOK_AGAIN = "look at this again"


@dataclass(slots=True)
class JudgingSession:
    """The judging of some drafts, one after the other."""

    judged: JudgedProject
    _done: set[Id] = field(default_factory=set)
    """Statements confirmed so far."""
    _confirming: Confirming = field(init=False)
    _changed: dict[Id, None] = field(default_factory=dict)
    """Statements that were confirmed before, and are, of which something was changed."""
    _choices: Choices = field(init=False)
    _ids: list[Id] = field(default_factory=list)
    _at: int = 0
    """Which of them is asked about."""
    _opened: set[Id] = field(default_factory=set)
    """Confirmed statements that are to be shown all the same."""
    _shown: Shown = field(default_factory=Shown)

    def __post_init__(self) -> None:
        """Begin with what nobody has answered."""
        self._confirming = Confirming(self.judged)
        self._choices = Choices(self.judged, self._shown)

    @property
    def confirmed(self) -> int:
        """How many statements were confirmed so far."""
        return len(self._done)

    @property
    def changed(self) -> list[Id]:
        """Confirmed statements of which something was changed."""
        return [id_ for id_ in self._changed if id_ not in self._done]

    def judge(self, ids: Sequence[Id], opened: Iterable[Id] = (), choice: Choice = Choice.NEVER) -> None:
        """Ask about each of the drafts called ``ids``, until the last, or until the person ends it.

        Those ``opened`` are asked about although they are confirmed. With a ``choice``, only those of a source are that
        somebody chooses, and what an empty line leaves is left aside. Raises `click.Abort` if nothing more is answered.
        """
        self._ids, self._at, self._opened = [*ids], 0, {*opened}
        self._choices.when = choice
        try:
            self._judge()
        finally:  # however it ends: what was left is an answer too
            self._choices.set_aside()

    def _judge(self) -> None:
        while self._at < len(self._ids):
            self.judged.catch_up()
            draft = self._current()
            if draft is None:  # confirmed, or gone from the file meanwhile
                self._at += 1
                continue
            is_due = self._choices.is_due(draft, self._ids[self._at :])
            action = self._choose(draft) if is_due else self._ask()
            if action is Action.QUIT:
                return
            if action is Action.CHOOSE and self._choose(draft) is Action.QUIT:
                return
            if action is Action.BACK:
                self._go_back()
            elif action is Action.NEXT:
                if self._at < len(self._ids):
                    self._opened.discard(self._ids[self._at])
                self._at += 1

    def _choose(self, draft: Statement) -> Action | None:
        """Have drafts chosen of the source of ``draft``, which come next; return the end, if that is wanted."""
        source = draft.reports[0].source
        chosen = self._choices.ask(draft)
        if isinstance(chosen, Action):
            return chosen
        before = [id_ for id_ in self._ids[: self._at] if id_ not in chosen]
        behind = [
            id_ for id_ in self._ids[self._at :] if id_ not in chosen and not self._waits_in(source, id_)
        ]
        self._ids, self._at = [*before, *chosen, *behind], len(before)
        return None

    def _waits_in(self, source: Id, id_: Id) -> bool:
        draft = self.judged.draft(id_)
        return draft is not None and draft.reports[0].source == source

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
            line, answer = asked(self._shown.question(*_question(draft))), None
            self.judged.typed.note(line)
            try:
                answer = read_answer(line)
                if answer is Action.HELP:
                    self.judged.tell(HELP)
                elif answer in {Action.TEXT, Action.SHOW} or self._tells(not_taken, answer):
                    more += answer is Action.TEXT
                    shown = None
                    self._shown.forget_cards()
                elif isinstance(answer, Field):
                    shown = shown if self._change(answer, draft) else None
                    not_taken.take(answer)
                elif answer in _GOES_ON:
                    if answer is Action.NEXT:
                        self._choices.leave(draft)
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
        texts, shown = self.judged.texts, self._shown
        changed = changed_card(before, draft, library, texts, lines, shown) if before else ""
        where = self._where(draft)
        click.echo(changed or card(draft, library, texts, lines, where=where, more=more, shown=shown))
        self.judged.show(self.judged.mistakes_in(draft), draft)

    def _where(self, draft: Statement) -> str:
        """Return which of how many a draft is; where drafts are chosen of each source, of those of its source."""
        ids, at = self._ids, self._at
        if self._choices.when is not Choice.NEVER:
            source = draft.reports[0].source
            statements = self.judged.library.statements
            ids = [id_ for id_ in ids if id_ in statements and statements[id_].reports[0].source == source]
            at = ids.index(draft.id)
        confirmed = "" if draft.todo else " · confirmed"
        return f"{at + 1} of {len(ids)}{confirmed}"

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
        return True

    def _name_speakers(self, names: str, draft: Statement) -> bool:
        called_now = name_speakers(self.judged, names, draft, self._ids)
        self._ids = [(called_now or {}).get(id_, id_) for id_ in self._ids]
        return called_now is not None

    def _written(
        self, draft: Statement, new: Sequence[NewActor], *ways: Mapping[InputFile, Sequence[Change]]
    ) -> bool:
        done = self.judged.write(draft, *ways)
        if done:
            tell_of_new(self.judged, new)
            if not draft.todo:
                self._changed[draft.id] = None
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
            self._changed.pop(statement.id, None)
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


def _question(draft: Statement) -> tuple[str, str]:
    return _CONFIRMED if not draft.todo else _SAY_IT if says_nothing(draft) else _IS_IT_RIGHT
