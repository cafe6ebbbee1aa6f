"""Writes what is answered about drafts: a field, who speaks, another draft of the same text, a draft made again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.cli.asked_actor import tell_of_new, with_new_actors
from generator.cli.commands import as_run
from generator.cli.judge_speakers import name_speakers
from generator.judging import (
    SAYS,
    Field,
    NotUnderstood,
    TopicNumbers,
    changes_for,
    draft_of_own,
    offered,
    place_changes,
    second_draft,
    words_between,
)
from generator.model.unconfirmed import says_nothing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.editing import Change
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.input import InputFile

_LOOK_AGAIN = "look at this again"


@dataclass(slots=True)
class DraftChanges:
    """The changes of drafts that somebody answers for."""

    judged: JudgedProject
    changed: dict[Id, None] = field(default_factory=dict)
    """Statements that were confirmed before, and are, of which something was changed."""
    topics: TopicNumbers = field(default_factory=TopicNumbers)

    def change(self, answer: Field, draft: Statement, ids: Sequence[Id]) -> Mapping[Id, Id] | None:
        """Write a field; return what drafts are called now that have another id by that, None if nothing was written.

        ``ids`` are the drafts that are asked about. Raises as `JudgedProject.write` and `with_new_actors`.
        """
        judged = self.judged
        answer = self.topics.named(answer, draft, judged.library)
        if answer.name == "speaker" and answer.value:
            names = name_speakers(judged, answer.value, draft, ids)
            self._note(draft, is_written=names is not None)
            return names
        text = judged.texts.get(draft.reports[0].source)
        placed = answer.name == "quote" and answer.value and text is not None
        if placed and text:
            answer = replace(answer, value=words_between(answer.value, text))

        def make(library: Library) -> tuple[InputFile, Sequence[Change]]:
            file, changes = changes_for(answer, draft, library)
            return file, [*changes, *(place_changes(answer.value, draft, text) if placed and text else ())]

        changes, new = with_new_actors(judged, draft, make)
        if not judged.write(draft, changes):
            return None
        tell_of_new(judged, new)
        self._note(draft, is_written=True)
        if answer.name == SAYS and not says_nothing(draft):
            judged.tell(f"Before, it said: {draft.says}")
        if answer.name == "quote" and not draft.todo:
            judged.tell(as_run("Its words are to be checked anew: briefings verify --write"))
        return {}

    def _note(self, statement: Statement, *, is_written: bool) -> None:
        if is_written and not statement.todo:
            self.changed[statement.id] = None

    def draft_again(self, draft: Statement) -> Id | None:
        """Write a second draft of the same words; return its id, None if nothing was written. Raises as `change`."""
        id_, file, change = second_draft(draft, self.judged.ids_in_use())
        if not self.judged.write(draft, {file: [change]}):
            return None
        self.judged.tell(f"A second draft of these words comes next: {id_.partition('/')[2]}.")
        return id_

    def draft_also(self, words: str, draft: Statement) -> Id | None:
        """Write a draft of other words of the same text; return its id, None if nothing was written.

        Who speaks is guessed as ``draft`` has it. Raises as `change`, and `NotUnderstood` if the text does not have
        these words.
        """
        text = self.judged.texts.get(draft.reports[0].source)
        if text is None:
            raise NotUnderstood("its text is not here")
        judged = self.judged
        id_, file, changes = draft_of_own(
            words, offered([draft], text), text, judged.library, judged.ids_in_use()
        )
        if not self.judged.write(draft, {file: changes}):
            return None
        self.judged.tell(f"A draft of these words comes next: {id_.partition('/')[2]}.")
        return id_

    def make_draft(self, statement: Statement) -> bool:
        """Make a confirmed statement a draft again; tell whether that was written. Raises as `change`."""
        if statement.todo:
            raise NotUnderstood("it is a draft")
        file, changes = changes_for(Field("todo", _LOOK_AGAIN), statement, self.judged.library)
        if not self.judged.write(statement, {file: changes}):
            return False
        self.changed.pop(statement.id, None)
        self.judged.tell("It is a draft now, and is not published before it is confirmed again.")
        return True
