"""Says what an entry was called before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.plan import Plan

if TYPE_CHECKING:
    from generator.model.library import Entry
    from generator.model.report import Id


def former_ids(entry: Entry, plan: Plan | None = None) -> tuple[Id, ...]:
    """Return the full ids that an entry had before; for a point, ``plan`` is its plan, which may have had others too.

    What it may have been called while the folder of its briefing had another name is not among them.
    """
    if plan is None or isinstance(entry, Plan):
        return entry.formerly
    numbers = [name.partition("#")[2] for name in (entry.id, *entry.formerly)]
    names = (f"{name}#{number}" for name in (plan.id, *plan.formerly) for number in numbers)
    return tuple(name for name in names if name != entry.id)
