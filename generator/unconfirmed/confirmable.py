"""Parts drafts that can be confirmed from those that cannot be yet: something is still to be written in them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model.placeholders import placeholder_in
from generator.model.reference_places import written_references
from generator.model.unconfirmed import asks_who, everything, is_left_aside, only_of, says_nothing
from generator.unconfirmed.needs import Needs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.placeholders import Placeholder
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class Confirmable:
    """Drafts, by what may become of them; whatever has no `todo` is among none."""

    waiting: tuple[Entry | Briefing, ...]
    """What can be confirmed."""
    unwritten: tuple[Entry | Briefing, ...]
    """Statements, and heads of briefings, in which nobody has written yet what they say."""
    unfilled: Mapping[Id, Placeholder]
    """What still holds something else that only stands for what is to be written."""
    aside: tuple[Entry | Briefing, ...] = ()
    """Drafts that somebody has left aside, and nobody has named one by one."""
    unknown: tuple[Entry | Briefing, ...] = ()
    """Actors of whom nobody has said who they are, and whom nobody has named one by one."""
    wrong: tuple[Entry | Briefing, ...] = ()
    """What has mistakes at which a build would stop."""
    unused: tuple[Actor, ...] = ()
    """Actors to whom nothing refers that is confirmed, and whom nobody has named one by one."""
    resting: Mapping[Id, Id] = field(default_factory=dict)
    """What refers to a draft that cannot be confirmed, with that."""
    needing: Mapping[Id, tuple[Id, ...]] = field(default_factory=dict)
    """What refers to drafts that nobody asked to confirm, with these and what they need in turn."""

    @property
    def needed(self) -> tuple[Id, ...]:
        """What others need that nobody asked to confirm."""
        return tuple(dict.fromkeys(id_ for ids in self.needing.values() for id_ in ids))

    @property
    def left(self) -> frozenset[Id]:
        """What stays as it is."""
        ids = (entry.id for entry in (*self.unwritten, *self.unknown, *self.unused, *self.wrong))
        return frozenset((*ids, *self.unfilled, *self.resting, *self.needing))


def confirmable(drafts: Iterable[Entry | Briefing], named: Collection[Id], library: Library) -> Confirmable:
    """Return what may become of ``drafts``.

    Those that were not ``named`` one by one stay as they are, too, if only drafts in which nothing is written refer to
    them, somebody has left them aside, or nobody has said who they are.
    """
    waiting = [entry for entry in drafts if entry.todo]
    aside = tuple(
        entry
        for entry in waiting
        if entry.id not in named and is_left_aside(entry) and not says_nothing(entry)
    )
    aside_ids = {entry.id for entry in aside}
    asked = [entry for entry in waiting if entry.id not in aside_ids]
    unwritten = tuple(entry for entry in asked if says_nothing(entry))
    left = {entry.id for entry in unwritten} | (only_of(unwritten, library) - {*named})
    unknown = tuple(entry for entry in asked if asks_who(entry) and entry.id not in {*left, *named})
    left |= {entry.id for entry in unknown}
    placeholders = [(entry, placeholder_in(entry)) for entry in asked if entry.id not in left]
    return Confirmable(
        waiting=tuple(entry for entry, placeholder in placeholders if placeholder is None),
        unwritten=unwritten,
        unfilled={entry.id: placeholder for entry, placeholder in placeholders if placeholder},
        aside=aside,
        unknown=unknown,
    )


def without_resting(
    found: Confirmable, wrong: Collection[Id], library: Library, named: Collection[Id] = ()
) -> Confirmable:
    """Return ``found`` with no more ``waiting`` than can be confirmed at once.

    What needs something that nobody has confirmed, and that is not confirmed with it, would stop every build: what is
    published refers to nothing that is not. ``wrong`` cannot be confirmed because of its mistakes. Actors that were not
    ``named`` one by one are left, too, if nothing refers to them that is confirmed.
    """
    refused = {*wrong, *found.unfilled, *(entry.id for entry in (*found.unwritten, *found.unknown))}
    sound = [entry for entry in found.waiting if entry.id not in wrong]
    chosen = {entry.id for entry in sound}
    needs = Needs(library)
    nearest: dict[Id, list[Id]] = {}
    needing: dict[Id, tuple[Id, ...]] = {}
    for entry in sound:
        below = needs.below(entry)
        others = [other for other in below if other.id not in chosen]
        if any(other.id in refused or says_nothing(other) or placeholder_in(other) for other in others):
            nearest[entry.id] = [other.id for other in reversed(below)]
        elif others:
            needing[entry.id] = tuple(other.id for other in others)
    confirmed = chosen - {*nearest, *needing}
    unused = _unused(confirmed, named, library)
    confirmed -= {actor.id for actor in unused}
    return replace(
        found,
        waiting=tuple(entry for entry in sound if entry.id in confirmed),
        wrong=tuple(entry for entry in found.waiting if entry.id in wrong),
        unused=unused,
        resting={id_: next(on for on in below if on not in confirmed) for id_, below in nearest.items()},
        needing=needing,
    )


def _unused(confirmed: Collection[Id], named: Collection[Id], library: Library) -> tuple[Actor, ...]:
    """Return those of the actors that are to be ``confirmed`` to whom nothing refers that is, not even by others."""
    asked = {id_: actor for id_, actor in library.actors.items() if id_ in confirmed and id_ not in named}
    if not asked:
        return ()
    users = [
        entry
        for entry in everything(library)
        if entry.id not in asked and (not entry.todo or entry.id in confirmed)
    ]
    left = dict(asked)
    while users:
        targets = {found.target for entry in users for found in written_references(entry)}
        users = [left.pop(id_) for id_ in [*left] if id_ in targets]
    return tuple(left.values())
