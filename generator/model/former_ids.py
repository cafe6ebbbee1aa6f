"""Says what every entry is called now that was called otherwise before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.plan import Plan
from generator.model.walks import entries_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id


def current_ids(library: Library) -> Mapping[Id, Id]:
    """Return the present full id for each former one: of entries and of briefings.

    The points of a plan had other ids while the plan did, and the entries of a briefing while its folder did: they are
    among them, under every id that they may have had.
    """
    found: dict[Id, Id] = {}
    for register in library.registers:
        for entry in register.values():
            found.update(dict.fromkeys(entry.formerly, entry.id))
    for briefing in library.briefings.values():
        found.update(dict.fromkeys(briefing.formerly, briefing.id))
        found.update(_in_briefing(briefing))
    return found


def _in_briefing(briefing: Briefing) -> Iterator[tuple[Id, Id]]:
    plans = {plan.id: plan for plan in briefing.plans if plan.formerly}
    for entry in entries_in(briefing):
        names = former_ids(entry, plans.get(entry.id.partition("#")[0]))
        yield from ((name, entry.id) for name in names)
        for folder in briefing.formerly:
            for name in (entry.id, *names):
                yield f"{folder}/{name.partition('/')[2]}", entry.id


def first_id(id_: Id, library: Library) -> Id:
    """Return the full id that an entry, or a briefing, was published under first: it stays when it is renamed.

    So it does when the folder of its briefing is, or the plan of which it is a point.
    """
    if id_ in library.briefings:
        return (*library.briefings[id_].formerly, id_)[0]
    first = (*library.entries[id_].formerly, id_)[0]
    plan, point, _ = id_.partition("#")
    if point:
        return f"{first_id(plan, library)}#{first.partition('#')[2]}"
    folder, within, local = first.partition("/")
    if (
        not within or folder not in library.briefings
    ):  # an edition's library may know the folder by a later name alone
        return first
    return f"{first_id(folder, library)}/{local}"


def former_ids_in(id_: Id, library: Library) -> tuple[Id, ...]:
    """Return the full ids that an entry of ``library`` had before; for a point also those under its plan's."""
    plan = library.entries.get(id_.partition("#")[0])
    return former_ids(library.entries[id_], plan if isinstance(plan, Plan) else None)


def former_ids(entry: Entry, plan: Plan | None = None) -> tuple[Id, ...]:
    """Return the full ids that an entry had before; for a point, ``plan`` is its plan, which may have had others too.

    What it may have been called while the folder of its briefing had another name is not among them.
    """
    if plan is None or isinstance(entry, Plan):
        return entry.formerly
    numbers = [name.partition("#")[2] for name in (entry.id, *entry.formerly)]
    names = (f"{name}#{number}" for name in (plan.id, *plan.formerly) for number in numbers)
    return tuple(name for name in names if name != entry.id)
