"""Watches folders: calls a function soon after a file in one of them has changed."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from generator.storage.folder_sync import file_states

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from generator.storage.folder_sync import State

_SECONDS = 0.2


@contextmanager
def watched(paths: Sequence[Path], act: Callable[[], object]) -> Iterator[None]:
    """Call ``act``, in a thread of its own, whenever files in ``paths`` have changed, until the block ends.

    What changes while it runs makes it run again. ``paths`` are folders or files, which need not be there.
    """
    ended = threading.Event()
    thread = threading.Thread(target=_watch, args=(paths, act, ended, _states(paths)), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _watch(
    paths: Sequence[Path], act: Callable[[], object], ended: threading.Event, seen: list[State]
) -> None:
    while not ended.wait(_SECONDS):
        now = _states(paths)
        if now != seen:
            seen = now
            act()


def _states(paths: Sequence[Path]) -> list[State]:
    states: list[State] = []
    for path in paths:
        with suppress(OSError):  # in the middle of being written: it looks different in a moment
            states.append(file_states(path))
    return states
