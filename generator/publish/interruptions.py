"""Holds back the signals that end a program, while a step is taken that must not be broken off."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Windows has no SIGHUP."""


@contextmanager
def signals_held_back() -> Iterator[Callable[[], None]]:
    """Hold signals back during the block; the function that this gives, called after it, raises those that came.

    For the moment in which a program has been started and nobody knows of it yet: if the signal ended us then, that
    program would go on alone.
    """
    came: list[int] = []

    def deliver() -> None:
        for number in came:
            signal.raise_signal(number)

    if threading.current_thread() is not threading.main_thread():
        yield deliver  # only there are signals heard
        return
    before = {ending: signal.signal(ending, lambda number, _: came.append(number)) for ending in _ENDING}
    try:
        yield deliver
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
