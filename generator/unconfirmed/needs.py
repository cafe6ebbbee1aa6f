"""Finds what an entry needs that nobody has confirmed either: without that it cannot be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.reference_places import written_references
from generator.model.unconfirmed import everything
from generator.model.walks import entries_by_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id


class Needs:
    """What the entries of a library refer to that has a `todo`."""

    def __init__(self, library: Library) -> None:
        self._known = {entry.id: entry for entry in everything(library)}

    def below(self, entry: Entry | Briefing) -> list[Entry | Briefing]:
        """Return what has a `todo` and must have none if ``entry`` is to be published, the farthest first.

        That is what it refers to, and what that refers to in turn; of a point its plan too, and of what stands in the
        folder of another briefing that briefing.
        """
        own = _folder(entry)
        found: dict[Id, Entry | Briefing] = {entry.id: entry}
        steps: list[list[Entry | Briefing]] = [[entry]]
        while steps[-1]:
            steps.append([])
            for user in steps[-2]:
                for target in _referred_to(user):
                    for holder in self._kept_back_by(target):
                        if holder.id != own and holder.id not in found:
                            found[holder.id] = holder
                            steps[-1].append(holder)
        return [holder for step in reversed(steps[1:]) for holder in step]

    def _kept_back_by(self, id_: Id) -> Iterator[Entry | Briefing]:
        """Yield what has a `todo` with which the entry called ``id_`` is kept back: itself, its plan, its briefing."""
        entry = self._known.get(id_)
        plan, mark, _ = id_.partition("#")
        above = self._known.get(plan) if mark else None
        briefing = self._known.get(_folder(entry)) if entry is not None else None
        for holder in (entry, above, briefing):
            if holder is not None and holder.todo:
                yield holder


def _referred_to(entry: Entry | Briefing) -> Iterator[Id]:
    """Yield the ids that ``entry`` refers to, and those that go out to readers with it."""
    for part in (entry, *_published_with(entry)):
        yield from (reference.target for reference in written_references(part))


def _published_with(entry: Entry | Briefing) -> Iterator[Entry]:
    """Yield the entries in ``entry`` that wait with it alone."""
    for entries in entries_by_field(entry).values():
        for below in entries:
            if not below.todo:
                yield below
                yield from _published_with(below)


def _folder(entry: Entry | Briefing) -> Id:
    """Return the briefing in whose folder an entry stands; "" if in none, and for a briefing its own."""
    folder, within, _ = entry.id.partition("/")
    return folder if within else str(getattr(entry, "folder", entry.id))
