"""Keeps what has been computed from the same objects, so that a change costs only what depends on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from generator.diagnostics import Diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from generator.diagnostics import Diagnostic

T = TypeVar("T")


@dataclass(slots=True)
class Memo:
    """Results by key, valid while their inputs are the very same objects (model objects are frozen).

    ``serve`` keeps one from build to build. A build that runs once has no use for what it kept: it takes one that
    ``forgets``, and each stage's input is freed when the next stage has it.
    """

    forgets: bool = False
    _kept: dict[Hashable, tuple[tuple[object, ...], object]] = field(default_factory=dict)
    _used: set[Hashable] = field(default_factory=set)

    def get(self, key: Hashable, inputs: tuple[object, ...], compute: Callable[[], T]) -> T:
        """Return the result kept under ``key`` if ``inputs`` are identical to the last time, else compute it."""
        if self.forgets:
            return compute()
        self._used.add(key)
        kept = self._kept.get(key)
        if kept is not None:
            old = kept[0]
            if len(old) == len(inputs) and all(a is b for a, b in zip(old, inputs, strict=True)):
                return kept[1]  # type: ignore[return-value]  # stored under the same key by the same caller
        result = compute()
        self._kept[key] = (inputs, result)
        return result

    def replay(
        self,
        key: Hashable,
        inputs: tuple[object, ...],
        compute: Callable[[Diagnostics], T],
        diagnostics: Diagnostics,
    ) -> T:
        """As `get`, for work that reports: what it reported is kept with its result and reported again."""

        def compute_and_collect() -> tuple[T, tuple[Diagnostic, ...]]:
            found = Diagnostics()
            return compute(found), tuple(found)

        result, reported = self.get(key, inputs, compute_and_collect)
        for diagnostic in reported:
            diagnostics.add(diagnostic)
        return result

    def forget_unused(self) -> None:
        """Drop what the last round did not ask for."""
        for key in self._kept.keys() - self._used:
            del self._kept[key]
        self._used.clear()
