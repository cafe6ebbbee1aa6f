"""A cache of the results of stages, so that ``serve`` computes anew only what depends on a changed file."""

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

    A result is kept until the same key is asked for with other inputs, or until `forget_unused` at the end of a build
    in which nobody asked for its key. Inputs are compared by identity: an equal object that was made anew counts as
    another, and nothing is hashed or compared in depth.

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
    _kept: dict[Hashable, tuple[tuple[object, ...], object]] = field(default_factory=dict)
    _used: set[Hashable] = field(default_factory=set)

    def get(self, key: Hashable, inputs: tuple[object, ...], compute: Callable[[], T]) -> T:
        """Return the result kept under ``key`` if ``inputs`` are the same objects as last time, else compute it.

        ``key`` names the computation, ``inputs`` is everything that ``compute`` reads.
        """
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

    def forget_unused(self) -> None:
        """Drop each result that nobody has asked for since this was last called: once at the end of each build."""
        for key in self._kept.keys() - self._used:
            del self._kept[key]
        self._used.clear()
