"""Sets drafts aside that no reader needs, and takes them up again: a sentence of their `todo` says so (decision 61)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.entries import CHECK_ALL, SAY_IT
from generator.editing import Put
from generator.model.unconfirmed import LEFT_ASIDE, is_left_aside, says_nothing
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.editing import Change
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.input import InputFile
    from generator.reader.tree import Value

FEWEST = 5
"""Drafts of a source of which some are chosen first: fewer are sooner asked about than their text is read."""


def set_aside(
    left: Iterable[Statement], needed: Iterable[Statement] = ()
) -> Mapping[InputFile, Sequence[Change]]:
    """Return what is to be changed so that these drafts are ``left`` aside, and those ``needed`` are not.

    What is so already is not touched.
    """
    todo = {draft.id: (draft, [*draft.todo, LEFT_ASIDE]) for draft in left if not is_left_aside(draft)}
    for draft in filter(is_left_aside, needed):
        others = [sentence for sentence in draft.todo if sentence != LEFT_ASIDE]
        todo[draft.id] = draft, others or [SAY_IT]  # without any, it would be confirmed
    changes: dict[InputFile, list[Change]] = {}
    for draft, sentences in todo.values():
        place = place_of(draft)
        values: list[Value] = [*sentences]
        changes.setdefault(place.file, []).append(Put((*place.keys, "todo"), values))
    return changes


def is_to_be_chosen(source: Id, waiting: Sequence[Statement], library: Library) -> bool:
    """Tell whether it is asked first which drafts of a source are needed, of those ``waiting`` to be judged.

    Not of a few, nor where somebody has begun to judge them: confirmed one, left one aside, or wrote what one says.
    """
    drafts = [draft for draft in waiting if draft.reports[0].source == source]
    if len(drafts) < FEWEST:
        return False
    if all(map(is_left_aside, waiting)):
        return True
    files = {draft.place.path for draft in drafts}
    there = library.briefings[drafts[0].folder].statements
    return not any(
        statement.place.path in files and statement.reports[0].source == source and _is_judged(statement)
        for statement in there
    )


def _is_judged(statement: Statement) -> bool:
    is_written = not says_nothing(statement) and CHECK_ALL not in statement.todo
    return not statement.todo or is_left_aside(statement) or is_written
