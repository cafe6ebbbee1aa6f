"""A cache of the results of stages, so that ``serve`` computes anew only what depends on a changed file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from generator.diagnostics import Diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable, Mapping

    from generator.diagnostics import Diagnostic

T = TypeVar("T")


@dataclass(slots=True)
class Memo:
    """Results by key, valid while their inputs are the very same objects (model objects are frozen).

    ``serve`` keeps one from build to build. A build that runs once has no use for what it kept: it takes one that
    ``forgets``, and each stage's input is freed when the next stage has it.

    A result is kept until the same key is asked for with other inputs, or until `forget_unused` at the end of a build
    in which nobody asked for its key: nor for a result for which it had been asked when that was computed, for then it
    will be asked for again. Inputs are compared by identity: an equal object that was made anew counts as another, and
    nothing is hashed or compared in depth.

    >>> memo, file = Memo(), ["a", "b"]
    >>> memo.get("length", (file,), lambda: len(file))
    2
    >>> file.append("c")  # the same object: that is why inputs are frozen
    >>> memo.get("length", (file,), lambda: len(file))
    2
    >>> memo.get("length", (["a", "b", "c"],), lambda: 3)  # another object
    3
    """

    forgets: bool = False
    once: bool = False
    """Whether one build alone uses it, which can free what is large and seldom asked for again."""
    _kept: dict[Hashable, tuple[tuple[object, ...], object]] = field(default_factory=dict)
    _used: set[Hashable] = field(default_factory=set)
    _below: dict[Hashable, tuple[Hashable, ...]] = field(default_factory=dict)
    """What was asked for while the result of each key was computed."""
    _asked: list[list[Hashable]] = field(default_factory=list)
    """The same of what is being computed, the innermost last."""

    def get(self, key: Hashable, inputs: tuple[object, ...], compute: Callable[[], T]) -> T:
        """Return the result kept under ``key`` if ``inputs`` are the same objects as last time, else compute it.

        ``key`` names the computation, ``inputs`` is everything that ``compute`` reads.
        """
        if self.forgets:
            return compute()
        if self.holds(key, inputs):
            self._use(key)
            return self._kept[key][1]  # type: ignore[return-value]  # stored under the same key by the same caller
        self._asked.append([])
        try:
            result = compute()
        finally:
            below = self._asked.pop()
        self._kept[key], self._below[key] = (inputs, result), tuple(below)
        self._use(key)
        return result

    def _use(self, key: Hashable) -> None:
        """Note that a result is in use, and what was asked for to compute it: it may have to be computed again."""
        if self._asked:
            self._asked[-1].append(key)
        pending = [key]
        while pending:
            used = pending.pop()
            if used not in self._used:
                self._used.add(used)
                pending += self._below.get(used, ())

    def is_new(self) -> bool:
        """Tell whether nothing is kept yet."""
        return not self._kept

    def has(self, key: Hashable) -> bool:
        """Tell whether a result is kept under ``key``, whatever it was made from."""
        return key in self._kept

    def holds(self, key: Hashable, inputs: tuple[object, ...]) -> bool:
        """Tell whether `get` would return what is kept."""
        kept = self._kept.get(key)
        return (
            kept is not None
            and len(kept[0]) == len(inputs)
            and all(a is b for a, b in zip(kept[0], inputs, strict=True))
        )

    def replay(
        self,
        key: Hashable,
        inputs: tuple[object, ...],
        compute: Callable[[Diagnostics], T],
        diagnostics: Diagnostics,
    ) -> T:
        """As `get`, for a computation that adds diagnostics: they are kept with its result, and added each time.

        >>> from generator.diagnostics import Code, Span
        >>> def compute(diagnostics):
        ...     diagnostics.warning(Code.IGNORED_FILE, "this file is not read", Span("briefings/notes.yaml"))
        ...     return 0
        >>> memo, file = Memo(), "the text of a file"
        >>> for build in ("first", "second"):
        ...     diagnostics = Diagnostics()
        ...     result = memo.replay("entries", (file,), compute, diagnostics)
        ...     print(build, result, len(diagnostics))
        first 0 1
        second 0 1
        """

        def compute_and_collect() -> tuple[T, tuple[Diagnostic, ...]]:
            found = Diagnostics()
            return compute(found), tuple(found)

        result, found_diagnostics = self.get(key, inputs, compute_and_collect)
        for diagnostic in found_diagnostics:
            diagnostics.add(diagnostic)
        return result

    def same(self, key: Hashable, value: T) -> T:
        """Return the object kept under ``key`` if it is equal to ``value``, else ``value``, which is kept from then on.

        What was made of an object stays right as long as the next one is equal to it.

        >>> memo, file = Memo(), "the text of a file"
        >>> names = memo.same("names", ["a", "b"])
        >>> memo.same("names", ["a", "b"]) is names, memo.same("names", ["c"])
        (True, ['c'])
        """
        if self.forgets:
            return value
        self._use(key)
        kept = self._kept.get(key)
        if kept is not None and (kept[1] is value or kept[1] == value):
            return kept[1]
        self._kept[key] = ((), value)
        return value

    def kept(self, stages: Container[str]) -> dict[Hashable, tuple[tuple[object, ...], object]]:
        """Return what somebody asked for since `forget_unused`, of some ``stages``, with what it was made from.

        Keys begin with their stage.
        """
        return {
            key: found for key, found in self._kept.items() if key in self._used and _stage_of(key) in stages
        }

    def restore(self, kept: Mapping[Hashable, tuple[tuple[object, ...], object]]) -> None:
        """Keep what `kept` returned in another process, where nothing else is kept under the same key."""
        self._kept = {**kept, **self._kept}

    def forget_unused(self) -> None:
        """Drop each result that nobody has asked for since this was last called: once at the end of each build."""
        for key in self._kept.keys() - self._used:
            del self._kept[key]
            self._below.pop(key, None)
        self._used.clear()


def _stage_of(key: Hashable) -> Hashable:
    return key[0] if isinstance(key, tuple) and key else key
