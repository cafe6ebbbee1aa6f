"""Watches folders: calls a function soon after something in one of them has changed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING, TypeAlias

from generator.storage.atomic import is_partial
from generator.storage.repeating import repeated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_State: TypeAlias = "tuple[int, ...]"
"""What a system says of a place that is different when what a reader finds there may be."""
_SECONDS = 0.2
_INTERRUPTED_AFTER = 1.0
"""Seconds after which a wait for an edit can be interrupted, on systems where nothing else interrupts it."""


@contextmanager
def watched(paths: Sequence[Path], act: Callable[[], object], seconds: float = _SECONDS) -> Iterator[None]:
    """Call ``act``, in a thread of its own, whenever something in ``paths`` has changed, until the block ends.

    What changes while it runs makes it run again. ``paths`` are folders or files, which need not be there; in them
    counts whatever a reader may complain about: links that lead nowhere, pipes, what may not be read. ``seconds`` pass
    between two looks.
    """
    seen = [states(paths)]

    def look() -> None:
        now = states(paths)
        if now != seen[0]:
            seen[0] = now
            act()

    with repeated(look, seconds):
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


def states(paths: Sequence[Path]) -> dict[str, _State]:
    """Return how each of ``paths`` and all that lies below them is now; nothing is opened.

    A link counts by itself and by what it leads to, and is not followed into a folder.
    """
    found: dict[str, _State] = {}
    named = {str(path) for path in paths}
    waiting = [*named]
    while waiting:
        path = waiting.pop()
        here, there = _status(path, follow=False), _status(path, follow=True)
        if not here or is_partial(os.path.basename(path)):  # noqa: PTH119  # a string, as `scandir` gives it
            continue
        is_folder = os.path.isdir(path)  # noqa: PTH112
        found[path] = there[:1] if is_folder else (*here, *there)
        if is_folder and (path in named or not os.path.islink(path)):  # noqa: PTH114
            try:
                with os.scandir(path) as entries:
                    waiting += [entry.path for entry in entries]
            except OSError as error:
                found[path] += (error.errno or 0,)
    return found


def _status(path: str, *, follow: bool) -> _State:
    """Return mode, number, time and size of a place; empty if there is none, or none can be asked about."""
    try:
        status = os.stat(path, follow_symlinks=follow)  # noqa: PTH116
    except (OSError, ValueError):
        return ()
    return status.st_mode, status.st_ino, status.st_mtime_ns, status.st_size
