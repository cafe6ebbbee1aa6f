"""Goes from draft to draft with whoever judges them: shows, asks, and writes each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.cli.answer_line import AnswerLine
from generator.cli.conversation import agreed
from generator.cli.draft_changes import DraftChanges
from generator.cli.judge_card import HELP, card, changed_card
from generator.cli.judge_choice import Choice, Choices
from generator.cli.judge_confirming import Confirming, tell_why
from generator.cli.judge_shown import Shown
from generator.judging import ALSO, DRAFT, Action, Field, NotTaken, NotUnderstood, first_to_judge
from generator.model.unconfirmed import called, says_nothing
from generator.unconfirmed.needs import Needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.judging import Answer
    from generator.model.report import Id
    from generator.model.statement import Statement

_SAY_IT = "What was said, in one sentence of your own?", "(Enter leaves it a draft, ? helps)"
_IS_IT_RIGHT = "Is it right?", "(y confirms it, Enter leaves it a draft, ? helps)"
_CONFIRMED = (
    "It is confirmed. Change what it says, or a field?",
    "(Enter leaves it as it is, ? helps)",
)
_GOES_ON = frozenset({Action.NEXT, Action.BACK, Action.QUIT, Action.CHOOSE})


@dataclass(slots=True)
class JudgingSession:
    """The judging of some drafts, one after the other."""

    judged: JudgedProject
    _done: set[Id] = field(default_factory=set)
    """Statements confirmed so far."""
    _confirming: Confirming = field(init=False)
    _changes: DraftChanges = field(init=False)
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
        self._changes = DraftChanges(self.judged)

    @property
    def confirmed(self) -> int:
        """How many statements were confirmed so far."""
        return len(self._done)

    @property
    def changed(self) -> list[Id]:
        """Confirmed statements of which something was changed."""
        return [id_ for id_ in self._changes.changed if id_ not in self._done]

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
        not_taken, typed = NotTaken(), AnswerLine(self.judged, DRAFT)
        while (draft := self._current()) is not None:
            if shown != draft and not (shown and typed.goes_on):
                self._show(draft, shown, more)
                shown = draft
            line, answer = typed.ask(self._shown.question(*_question(draft)), draft), None
            try:
                answer = typed.understood(line)
                if answer is Action.HELP:
                    self.judged.tell(f"{HELP}  {self._changes.topics.listed(self.judged.library)}".rstrip())
                elif answer in {Action.TEXT, Action.SHOW} or self._tells(not_taken, answer):
                    more += answer is Action.TEXT
                    shown = None
                    self._shown.forget_cards()
                elif isinstance(answer, Field):
                    done = self._change(answer, draft)
                    shown = shown if typed.took(answer, not_taken, is_written=done) else None
                elif answer in _GOES_ON:
                    if answer is Action.NEXT:
                        self._choices.leave(draft)
                    return answer
                elif self._goes_on(answer, draft):
                    return None if draft.todo else Action.NEXT
            except NotUnderstood as problem:
                not_taken.refuse(line, answer)
                tell_why(self.judged, problem)
                typed.refused(not_taken)
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
        if topics := self._changes.topics.told(draft, library):
            self.judged.tell("\n".join((*lines.wrapped(topics), "")))

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
            self._comes_next(self._changes.draft_again(draft))
        elif action is Action.TODO:
            self._make_draft(draft)
        elif not draft.todo or self._judges_first(draft):
            return True
        else:
            self._confirm(draft)
        return False

    def _change(self, answer: Field, draft: Statement) -> bool:
        """Write a field, or a draft beside it; tell whether no more is to be shown than what changed."""
        if answer.name == ALSO:
            self._comes_next(self._changes.draft_also(answer.value, draft))
            return True
        called_now = self._changes.change(answer, draft, self._ids)
        self._ids = [(called_now or {}).get(id_, id_) for id_ in self._ids]
        return called_now is not None

    def _comes_next(self, id_: Id | None) -> None:
        if id_ is not None:
            self._ids.insert(self._at + 1, id_)

    def _make_draft(self, statement: Statement) -> None:
        if self._changes.make_draft(statement):
            self._opened.discard(statement.id)
            self._done.discard(statement.id)

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
