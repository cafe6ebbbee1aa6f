"""Looks up which of many stretches of a text meet another, without comparing each with each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretch(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


AnyStretch = TypeVar("AnyStretch", bound=Stretch)


class Places(Generic[AnyStretch]):
    """Stretches of a text, looked up by place."""

    def __init__(self, stretches: Iterable[AnyStretch]) -> None:
        """Index ``stretches``, which are handed back in the order in which they come."""
        self._sorted = sorted(enumerate(stretches), key=lambda numbered: numbered[1].start)
        self._starts = [stretch.start for _, stretch in self._sorted]
        self._longest = max((stretch.end - stretch.start for _, stretch in self._sorted), default=0)

    def meeting(self, start: int, end: int) -> list[AnyStretch]:
        """Return those that share a character with the stretch from ``start`` to before ``end``."""
        first, behind = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        met = [numbered for numbered in self._sorted[first:behind] if numbered[1].end > start]
        return [stretch for _, stretch in sorted(met, key=lambda numbered: numbered[0])]

    def meets(self, other: Stretch) -> bool:
        """Tell whether one of them shares a character with another stretch."""
        return bool(self.meeting(other.start, other.end))
