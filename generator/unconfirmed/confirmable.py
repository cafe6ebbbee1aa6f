"""Parts drafts that can be confirmed from those that cannot be yet: something is still to be written in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.placeholders import placeholder_in
from generator.model.unconfirmed import only_of, says_nothing
from generator.unconfirmed.needs import Needs

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
    needing: dict[Id, tuple[Id, ...]] = field(default_factory=dict)
    """What refers to drafts that nobody asked to confirm, with these and what they need in turn."""

    @property
    def needed(self) -> tuple[Id, ...]:
        """What others need that nobody asked to confirm."""
        return tuple(dict.fromkeys(id_ for ids in self.needing.values() for id_ in ids))


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


def leave_what_rests(found: Confirmable, wrong: Iterable[Id], library: Library) -> None:
    """Move out of ``waiting`` what needs something that nobody has confirmed, and that is not confirmed with it.

    To confirm it would stop every build: what is published refers to nothing that is not. ``wrong`` cannot be confirmed
    because of its mistakes.
    """
    refused = {*wrong, *found.unfilled, *(entry.id for entry in found.unwritten)}
    chosen = {entry.id for entry in found.waiting}
    needs = Needs(library)
    nearest: dict[Id, list[Id]] = {}
    for entry in found.waiting:
        below = needs.below(entry)
        others = [other for other in below if other.id not in chosen]
        if any(other.id in refused or says_nothing(other) or placeholder_in(other) for other in others):
            nearest[entry.id] = [other.id for other in reversed(below)]
        elif others:
            found.needing[entry.id] = tuple(other.id for other in others)
    confirmed = chosen - {*nearest, *found.needing}
    found.resting = {id_: next(on for on in below if on not in confirmed) for id_, below in nearest.items()}
    found.waiting = [entry for entry in found.waiting if entry.id in confirmed]
