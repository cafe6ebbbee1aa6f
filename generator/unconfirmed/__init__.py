"""Leaves out of a library what nobody has confirmed, before anything is published of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from generator.model.unconfirmed import unconfirmed
from generator.model.walks import entries_by_field
from generator.unconfirmed.proofs import without_unconfirmed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id

T = TypeVar("T")
R = TypeVar("R")

__all__ = ["Published", "leave_out_unconfirmed"]


class Published(NamedTuple):
    """What of a library is published."""

    library: Library
    library_proofs: LibraryProofs
    left_out: int
    """How many entries and briefings are kept back by a `todo` of their own."""


def leave_out_unconfirmed(library: Library, library_proofs: LibraryProofs, memo: Memo) -> Published:
    """Return ``library`` and ``library_proofs`` without the entries that have a `todo`, and what belongs to them.

    Where nothing has one, and of what holds none, the very same objects. Nothing that is left refers to what is left
    out: that is an error before (`generator.checks.unconfirmed.rests_on_todo`).
    """
    waiting = unconfirmed(library)
    if not waiting:
        return Published(library, library_proofs, 0)
    gone = memo.same(("not confirmed",), frozenset(waiting))
    shown = replace(
        library,
        actors=_table("actors", library.actors, gone, memo),
        sources=_table("sources", library.sources, gone, memo),
        topics=_table("topics", library.topics, gone, memo),
        terms=_table("terms", library.terms, gone, memo),
        briefings={
            id_: memo.get(("confirmed", "briefing", id_), (briefing,), partial(_confirmed, briefing))
            for id_, briefing in library.briefings.items()
            if not briefing.todo
        },
    )
    proofs = memo.get(
        ("confirmed", "proofs"),
        (library_proofs, *library.registers, *library.briefings.values()),
        lambda: without_unconfirmed(library_proofs, library, shown),
    )
    return Published(shown, proofs, len({holder.id for holder in waiting.values()}))


def _table(name: str, table: Mapping[Id, T], gone: frozenset[Id], memo: Memo) -> Mapping[Id, T]:
    if gone.isdisjoint(table):
        return table
    return memo.get(
        ("confirmed", name),
        (table, gone),
        lambda: {id_: entry for id_, entry in table.items() if id_ not in gone},
    )


def _confirmed(record: R) -> R:
    """Return a briefing, or an entry with others in it, without those that are not confirmed."""
    changed: dict[str, Any] = {}
    for field, entries in entries_by_field(record).items():
        kept = tuple(_confirmed(entry) for entry in entries if not entry.todo)
        if len(kept) < len(entries) or any(new is not old for new, old in zip(kept, entries, strict=True)):
            changed[field] = kept
    return replace(record, **changed) if changed else record  # type: ignore[type-var]  # entries are data classes
