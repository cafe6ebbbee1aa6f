"""Goes from source to actor with whoever judges the registers: shows, asks, and writes each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cli.commands import as_run
from generator.cli.conversation import sentence
from generator.cli.register_questions import IS_IT_RIGHT, RegisterQuestions
from generator.editing.confirming import confirming
from generator.judging import Action, NotUnderstood

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.model.report import Id


@dataclass(slots=True)
class RegisterSession:
    """The judging of some sources and actors, one after the other."""

    judged: JudgedProject
    confirmed: dict[Id, None] = field(default_factory=dict)
    """The ids of those confirmed so far, in order."""
    _questions: RegisterQuestions = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what nobody has answered."""
        self._questions = RegisterQuestions(self.judged)

    @property
    def changed(self) -> list[Id]:
        """Confirmed entries of which something was changed."""
        return [*self._questions.changed]

    def judge(self, ids: Sequence[Id], opened: Iterable[Id] = ()) -> None:
        """Ask about each of those called ``ids``, until the last, or until the person ends it.

        Those ``opened`` are asked about although they are confirmed.
        Raises `click.Abort` if nothing more is answered.
        """
        self._questions.opened = frozenset(opened)
        ids, at = [*ids], 0
        while at < len(ids):
            self.judged.catch_up()
            self.judged.tell_fate(ids[at])
            ids[at] = self.judged.called(ids[at])
            action = self._questions.ask(ids[at], IS_IT_RIGHT, f"{at + 1} of {len(ids)}")
            if action is Action.QUIT:
                return
            ids[at] = self.judged.called(ids[at])  # renamed while it was asked about
            if action is Action.BACK:
                at = self._before(ids, at)
            elif action is not Action.YES or self._is_confirmed(ids[at]):
                at += 1

    def _before(self, ids: Sequence[Id], at: int) -> int:
        """Return the place of the one before that still waits; what is confirmed is changed in its file."""
        found = next((place for place in range(at - 1, -1, -1) if self._questions.entry(ids[place])), None)
        if found is None:
            self.judged.tell(
                "There is none before this one that waits; what is confirmed is changed in its file."
            )
            return at
        return found

    def _is_confirmed(self, id_: Id) -> bool:
        """Confirm an entry that the person called right, with what it needs; tell whether it is done with."""
        seen = self.judged.waiting(id_)
        if seen is None:  # it was confirmed before, and opened to be changed
            return True
        try:
            others = self._questions.needed_by(id_)
            now = self.judged.waiting(id_)
            if now is None or now != seen:
                self.judged.tell("It has changed with that, and is shown as it is now.")
                return False
            if not self.judged.write(now, confirming((now, *others))):
                return False
        except NotUnderstood as problem:
            self.judged.tell(sentence(as_run(str(problem))))
            return True
        done = [now.id, *(other.id for other in others)]
        self.confirmed |= dict.fromkeys(done)
        self.judged.tell(f"Confirmed: {', '.join(done)}.")
        return True
