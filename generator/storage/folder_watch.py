"""Watches folders: calls a function soon after a file in one of them has changed."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from threading import Event
from typing import TYPE_CHECKING

from generator.storage.folder_sync import file_states
from generator.storage.repeating import repeated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from generator.storage.folder_sync import State

_SECONDS = 0.2
_INTERRUPTED_AFTER = 1.0
"""Seconds after which a wait for an edit can be interrupted, on systems where nothing else interrupts it."""


@contextmanager
def watched(paths: Sequence[Path], act: Callable[[], object]) -> Iterator[None]:
    """Call ``act``, in a thread of its own, whenever files in ``paths`` have changed, until the block ends.

    What changes while it runs makes it run again. ``paths`` are folders or files, which need not be there.
    """
    seen = [_states(paths)]

    def look() -> None:
        now = _states(paths)
        if now != seen[0]:
            seen[0] = now
            act()

    with repeated(look, _SECONDS):
        yield


@contextmanager
def edits(paths: Sequence[Path]) -> Iterator[Iterator[None]]:
    """Give what yields at once, and then whenever files in ``paths`` have changed since it yielded last."""
    changed = Event()

    def follow() -> Iterator[None]:
        while True:
            yield
            while not changed.wait(_INTERRUPTED_AFTER):
                pass
            changed.clear()

    with watched(paths, changed.set):
        yield follow()


def _states(paths: Sequence[Path]) -> list[State]:
    states: list[State] = []
    for path in paths:
        with suppress(OSError):  # in the middle of being written: it looks different in a moment
            states.append(file_states(path))
    return states
