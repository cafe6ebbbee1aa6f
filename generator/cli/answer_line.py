"""Asks for a line about an entry, and hands out its answers one after the other where it has several."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cli.conversation import asked
from generator.judging import Action, NotUnderstood, action_of, answers_in, offered_words, read_answer

if TYPE_CHECKING:
    from generator.cli.judged_project import JudgedProject
    from generator.judging import Answer, Field, Form, NotTaken
    from generator.model.library import Entry


@dataclass(slots=True)
class AnswerLine:
    """What was typed about one entry, as far as it is not taken yet."""

    judged: JudgedProject
    form: Form
    _coming: list[str] = field(default_factory=list)
    _taken: list[str] = field(default_factory=list)
    """What was written of the line."""
    _tried: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether another change comes in the same line: what is shown waits for that."""
        return any(action_of(part) is None for part in self._coming)

    @property
    def has_more(self) -> bool:
        """Whether another answer of the same line is still to be taken."""
        return bool(self._coming)

    def put_back(self, line: str) -> None:
        """Have ``line``, which was asked for just now, come next."""
        self._coming.insert(0, line)

    def ask(self, question: str, entry: Entry) -> str:
        """Return the next answer of the line, or of a new one that is asked for about ``entry``. Raises as `asked`."""

        def offers(before: str) -> list[str]:
            return offered_words(before, self.form, entry, self.judged.library)

        if not self._coming:
            self._coming, self._taken = answers_in(asked(question, offers)), []
        line = self._tried = self._coming.pop(0)
        self.judged.typed.note(line)
        return line

    def understood(self, line: str) -> Answer:
        """Return what an answer of the line means. Raises `NotUnderstood`, also if one behind it would be lost."""
        answer = read_answer(line, self.form)
        if isinstance(answer, Action) and self._coming:
            raise NotUnderstood(f"`{line}` stands alone, or at the end of a line")
        return answer

    def took(self, answer: Field, not_taken: NotTaken, *, is_written: bool) -> bool:
        """Note that an answer was tried, and return whether it was written: else the rest of the line goes, too."""
        if is_written:
            self._taken.append(self._tried)
        else:
            self.drop(not_taken)
        not_taken.take(answer)
        return is_written

    def drop(self, not_taken: NotTaken) -> None:
        """Forget what is left of the line, as what stands before it was refused; say that, and what was written of it.

        Whoever says yes next is told of it once more.
        """
        left, self._coming = self._coming, []
        for part in left:
            try:
                not_taken.refuse(part, read_answer(part, self.form))
            except NotUnderstood:
                not_taken.refuse(part, None)
        if self._taken:
            self.judged.tell(f"Written of this line: {' // '.join(self._taken)}")
        if left:
            self.judged.tell(f"Not written of this line: {' // '.join((self._tried, *left))}")
