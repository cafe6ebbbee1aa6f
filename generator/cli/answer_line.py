"""Asks for a line about an entry, and hands out its answers one after the other where it has several."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cli.conversation import asked
from generator.judging import Action, NotUnderstood, action_of, answers_in, offered_words, read_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    _refused: list[str] = field(default_factory=list)
    """What was not."""
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
            self._coming, self._taken, self._refused = answers_in(asked(question, offers)), [], []
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
        not_taken.take(answer)
        if is_written:
            self._taken.append(self._tried)
            self._tell_at_end(not_taken)
        else:
            left, self._coming = self._coming, []
            self._forget((self._tried, *left), not_taken)
        return is_written

    def refused(self, not_taken: NotTaken) -> None:
        """Go on with what else the line changes, as this answer was refused, but do nothing else that it says.

        At its end it is told what was written of it. Whoever says yes next is told once more what was not.
        """
        if not (self._coming or self._refused) and action_of(self._tried):  # why not has been told
            return
        self._forget((self._tried, *(part for part in self._coming if action_of(part))), not_taken)
        self._coming = [part for part in self._coming if action_of(part) is None]

    def _forget(self, parts: Sequence[str], not_taken: NotTaken) -> None:
        """Note that ``parts`` of the line are not written; the first has been told, if it was refused."""
        self._refused += parts
        for part in parts[1:]:
            not_taken.refuse(part, self._meaning(part))
        self._tell_at_end(not_taken)

    def _tell_at_end(self, not_taken: NotTaken) -> None:
        """Tell what was written of a line of which something was not."""
        if self._coming or not self._refused:
            return
        if self._taken:
            self.judged.tell(f"Written of this line: {' // '.join(self._taken)}")
        if len(self._refused) + len(self._taken) > 1:
            self.judged.tell(f"Not written of this line: {' // '.join(self._refused)}")
        for part in self._refused:  # which nothing behind it was typed in place of
            if self._meaning(part) is None:
                not_taken.refuse(part, None)
        self._refused = []

    def _meaning(self, part: str) -> Answer | None:
        try:
            return read_answer(part, self.form)
        except NotUnderstood:
            return None
