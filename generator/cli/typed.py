"""Keeps what somebody has typed until it is written, so that it can be said again and copied."""

from __future__ import annotations

from dataclasses import dataclass, field

_SHORT = 3
"""Letters of what is typed anew as fast as it is copied: a number, yes."""


@dataclass(slots=True)
class Typed:
    """The parts of an answer: a sentence, and what it rests on."""

    _parts: list[str] = field(default_factory=list)

    def note(self, line: str, *, is_first: bool = True) -> None:
        """Note what was typed, as the first or a further part."""
        self._parts = [*([] if is_first else self._parts), line]

    def drop_last(self, count: int = 1) -> None:
        """Forget the last part, or ``count`` of them, as they are asked for anew."""
        del self._parts[-count:]

    def forget(self) -> None:
        """Forget all: it is written."""
        self._parts = []

    def again(self) -> list[str]:
        """Return all, each part in a line of its own, and forget it; nothing of what is short."""
        parts, self._parts = self._parts, []
        return ["You typed:", *filter(None, parts)] if any(len(part) > _SHORT for part in parts) else []
