"""Unites things that belong together step by step: union-find over places in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Groups:
    """Places in a list, united step by step.

    >>> groups = Groups(4)
    >>> groups.unite((1, 3)), groups.unite((3, 1)), groups.members()
    (True, False, [(0,), (1, 3), (2,)])
    """

    def __init__(self, size: int) -> None:
        """Begin with each place alone."""
        self._heads = list(range(size))

    def unite(self, places: Iterable[int]) -> bool:
        """Unite the groups of these places; return whether they were more than one."""
        heads = {self._head(place) for place in places}
        if len(heads) < 2:
            return False
        first = min(heads)
        for head in heads:
            self._heads[head] = first
        return True

    def _head(self, place: int) -> int:
        """Return the first place of a group; the way to it is cut short for the next time."""
        heads = self._heads
        while heads[place] != place:
            heads[place] = place = heads[heads[place]]
        return place

    def members(self) -> list[tuple[int, ...]]:
        """Return the groups in the order of their first places."""
        found: dict[int, list[int]] = {}
        for place in range(len(self._heads)):
            found.setdefault(self._head(place), []).append(place)
        return [tuple(places) for places in found.values()]
