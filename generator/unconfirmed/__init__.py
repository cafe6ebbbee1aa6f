"""Leaves out of a library what nobody has confirmed, before anything is published of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
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

__all__ = ["LeftOut", "Published", "leave_out_unconfirmed"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is kept back by a `todo` of its own.

    >>> str(LeftOut(("talks",), 2)), str(LeftOut((), 1)), bool(LeftOut())
    ('the briefing `talks`, 2 entries', '1 entry', False)
    """

    briefings: tuple[Id, ...] = ()
    entries: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return bool(self.briefings or self.entries)

    def __str__(self) -> str:
        """Return it in words."""
        named = [f"the briefing `{id_}`" for id_ in self.briefings]
        counted = [f"{self.entries} {'entry' if self.entries == 1 else 'entries'}"] if self.entries else []
        return ", ".join([*named, *counted])


class Published(NamedTuple):
    """What of a library is published."""

    library: Library
    library_proofs: LibraryProofs
    left_out: LeftOut


def leave_out_unconfirmed(library: Library, library_proofs: LibraryProofs, memo: Memo) -> Published:
    """Return ``library`` and ``library_proofs`` without the entries that have a `todo`, and what belongs to them.

    Where nothing has one, and of what holds none, the very same objects. Nothing that is left refers to what is left
    out: that is an error before (`generator.checks.unconfirmed.rests_on_todo`).
    """
    waiting = unconfirmed(library)
    if not waiting:
        return Published(library, library_proofs, LeftOut())
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
    holders = {holder.id for holder in waiting.values()}
    briefings = tuple(id_ for id_ in library.briefings if id_ in holders)
    return Published(shown, proofs, LeftOut(briefings, len(holders) - len(briefings)))


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
