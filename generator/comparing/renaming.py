"""Calls the entries of an older state as the newer one does, so that a new name is no change by itself."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.model.declared import declared_fields
from generator.model.kinds import StringKind
from generator.model.plan import plan_of
from generator.model.text import Name, Prose

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.model.library import Entry
    from generator.model.report import Id


def new_names(
    old: Mapping[Id, Entry], new: Mapping[Id, Entry], old_briefing: Id, new_briefing: Id
) -> Mapping[Id, Id]:
    """Return what the newer state calls entries of the older one, where it calls them otherwise.

    An entry says of itself what it was called before (``formerly``), in whichever state is the later one; the names of
    a briefing's entries begin with that of its folder.
    """
    names: dict[Id, Id] = {old_briefing: new_briefing} if old_briefing != new_briefing else {}
    for id_, entry in new.items():
        for former in _formerly(entry, new_briefing, old_briefing):
            if former in old and former not in new:
                names[former] = id_
    for id_, entry in old.items():
        for former in _formerly(entry, old_briefing, new_briefing):
            if former in new and former not in old and id_ not in names:
                names[id_] = former
    taken = set(names.values())
    for id_ in old:
        moved = _moved(id_, names, old_briefing, new_briefing)
        if moved != id_ and id_ not in names and moved not in taken:
            names[id_] = moved
    return names


def _moved(id_: Id, names: Mapping[Id, Id], old_briefing: Id, new_briefing: Id) -> Id:
    """Return the name of an entry that is called otherwise because its plan is, or its briefing's folder."""
    plan = plan_of(id_)
    if plan != id_ and plan in names:
        return f"{names[plan]}{id_.removeprefix(plan)}"
    if id_.startswith(f"{old_briefing}/"):
        return f"{new_briefing}{id_.removeprefix(old_briefing)}"
    return id_


def _formerly(entry: Entry, briefing: Id, other_briefing: Id) -> Collection[Id]:
    """Return the earlier full ids of an entry, also as the other state's folder makes them."""
    given = entry.formerly
    if briefing == other_briefing:
        return given
    return [
        *given,
        *(f"{other_briefing}{id_.removeprefix(briefing)}" for id_ in given if id_.startswith(f"{briefing}/")),
    ]


def renamed(value: Any, names: Mapping[Id, Id]) -> Any:  # noqa: ANN401  # a record of any class, or what stands in one
    """Return a record, or what stands in one, with every id in it replaced by its new name."""
    if isinstance(value, str) and value.__class__ is str:
        return names.get(value, value)
    if isinstance(value, tuple) and value.__class__ is tuple:
        return tuple(renamed(below, names) for below in value)
    if not is_dataclass(value) or isinstance(value, type | Name | Prose):
        return value
    holding = _fields_with_ids(value.__class__)
    changed = {name: renamed(getattr(value, name), names) for name in holding}
    return replace(value, **changed) if changed else value


@cache
def _fields_with_ids(kind: type) -> tuple[str, ...]:
    """Return the fields of a class that hold ids, or records in which some may stand."""
    known = {field.name for field in fields(kind)}
    return tuple(
        field.name
        for field in declared_fields(kind)
        if field.name in known and (field.records or StringKind.ID in field.string_kinds)
    )
