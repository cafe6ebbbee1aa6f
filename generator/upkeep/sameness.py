"""Tells whether two states of a library mean the same, up to what their entries are called."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from generator.comparing.renaming import renamed
from generator.model.dates import Date
from generator.model.declared import entry_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.library import Library
    from generator.model.report import Id

_OF_NAMES = frozenset({"formerly", "reviewed", "folder", "text"})
"""What says how something is called or was, and the stamp of a review, which holds the names too."""


def differing(before: Library, after: Library, names: Mapping[Id, Id]) -> list[Id]:
    """Return the ids, as they are after, of what does not mean the same; ``names`` are the new ids by the old."""
    every = dict(names)
    for id_ in before.points:
        plan, mark, point = id_.partition("#")
        if plan in names:
            every[id_] = f"{names[plan]}{mark}{point}"
    was = {every.get(id_, id_): _plain(renamed(entry, every)) for id_, entry in _parts(before)}
    now = {id_: _plain(entry) for id_, entry in _parts(after)}
    return sorted(id_ for id_ in was.keys() | now.keys() if was.get(id_) != now.get(id_))


def _parts(library: Library) -> Iterator[tuple[Id, Any]]:
    yield from library.briefings.items()
    yield from library.entries.items()


def _plain(value: object) -> object:
    """Return a record as lists and dictionaries, without what is of names, and without the entries in it."""
    if isinstance(value, Date):
        return value.text
    if isinstance(value, tuple | list):
        items = [
            _plain(below) for below in value
        ]  # what two ids were for one entry is named once when they are one
        return [item for number, item in enumerate(items) if item not in items[:number]]
    if is_dataclass(value) and not isinstance(value, type):
        left_out = {*_OF_NAMES, *entry_fields(type(value))}
        return {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if field.compare and field.name not in left_out
        }
    return value
