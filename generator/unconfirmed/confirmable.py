"""Parts drafts that can be confirmed from those that cannot be yet: something is still to be written in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.placeholders import placeholder_in
from generator.model.reference_places import written_references
from generator.model.unconfirmed import only_of, says_nothing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.placeholders import Placeholder
    from generator.model.report import Id


@dataclass(slots=True)
class Confirmable:
    """Drafts, by what may become of them; whatever has no `todo` is among none."""

    waiting: list[Entry | Briefing] = field(default_factory=list)
    """What can be confirmed."""
    unwritten: list[Entry | Briefing] = field(default_factory=list)
    """Statements, and heads of briefings, in which nobody has written yet what they say."""
    unfilled: dict[Id, Placeholder] = field(default_factory=dict)
    """What still holds something else that only stands for what is to be written."""
    resting: dict[Id, Id] = field(default_factory=dict)
    """What refers to a draft that cannot be confirmed, with that."""


def confirmable(drafts: Iterable[Entry | Briefing], named: Collection[Id], library: Library) -> Confirmable:
    """Return what may become of ``drafts``.

    Those that were not ``named`` one by one stay as they are, too, if only drafts in which nothing is written refer to
    them.
    """
    found = Confirmable()
    for entry in drafts:
        if entry.todo and says_nothing(entry):
            found.unwritten.append(entry)
        elif entry.todo and (placeholder := placeholder_in(entry)):
            found.unfilled[entry.id] = placeholder
        elif entry.todo:
            found.waiting.append(entry)
    alone = only_of(found.unwritten, library)
    found.unfilled = {
        id_: placeholder for id_, placeholder in found.unfilled.items() if id_ not in alone or id_ in named
    }
    found.waiting = [entry for entry in found.waiting if entry.id not in alone or entry.id in named]
    return found


def leave_what_rests(found: Confirmable, left: Iterable[Id], named: Collection[Id]) -> None:
    """Move out of ``waiting`` what refers to one of those that are ``left``, or to what does, unless it was ``named``.

    To confirm it would stop every build: what is published refers to nothing that is not.
    """
    gone = {*left, *found.unfilled, *(entry.id for entry in found.unwritten)}
    while True:
        resting = {
            entry.id: reference.target
            for entry in found.waiting
            if entry.id not in named
            for reference in written_references(entry)
            if reference.target in gone
        }
        if not resting:
            return
        found.resting |= resting
        gone |= resting.keys()
        found.waiting = [entry for entry in found.waiting if entry.id not in resting]
