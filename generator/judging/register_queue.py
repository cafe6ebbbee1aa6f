"""Says which sources and actors wait in the registers, each behind what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.actor import Actor
from generator.model.placeholders import placeholder_in
from generator.model.source import Source
from generator.model.unconfirmed import left_unwritten
from generator.unconfirmed.needs import Needs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.library import Library
    from generator.model.report import Id


def waiting_in_registers(library: Library, named: Iterable[Id] = ()) -> list[Actor | Source]:
    """Return the sources and actors that nobody has confirmed, each behind what it needs; with those ``named`` alone.

    Unless they are named, speakers of drafts in which nothing is written are left to these, and what a new briefing
    was begun with to whoever writes it.
    """
    asked = [*named]
    registers: dict[Id, Actor | Source] = {**library.sources, **library.actors}
    left = left_unwritten(library)
    needs = Needs(library)
    found: dict[Id, Actor | Source] = {}
    for id_ in asked or registers:
        entry = registers[id_]
        if not entry.todo or (not asked and (id_ in left or _is_begun_with(entry, library))):
            continue
        for needed in (*needs.below(entry), entry):
            if isinstance(needed, Actor | Source):
                found.setdefault(needed.id, needed)
    return [*found.values()]


def _is_begun_with(entry: Actor | Source, library: Library) -> bool:
    """Tell whether an entry, or the publisher of a source, is one with which a briefing was begun."""
    publisher = library.actors[entry.publisher] if isinstance(entry, Source) else entry
    return placeholder_in(entry) is not None or placeholder_in(publisher) is not None


def source_at_hand(actor: Actor, library: Library) -> Id:
    """Return the source that says who an actor is: of its offices, or the first that has it speaking; "" if none."""
    for office in actor.offices:
        for item in office.evidence:
            id_ = item if isinstance(item, str) else item.source
            if id_ in library.sources:
                return id_
    return next(
        (
            statement.reports[0].source
            for statement in library.statements.values()
            if actor.id in statement.speakers
        ),
        "",
    )
