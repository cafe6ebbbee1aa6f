"""Makes signals that end a program end a command as Ctrl-C does, so that what is begun is cleared away."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDING = ("SIGTERM", "SIGHUP")
"""Windows has no SIGHUP."""


@contextmanager
def interrupted_by_signals() -> Iterator[list[int]]:
    """Have SIGTERM and SIGHUP raise `KeyboardInterrupt`; what came is in the list that is given.

    A command ends with 128 and the number of the signal, as shells have it. A second signal is not heard: the first
    is being obeyed. One that the caller has switched off (``nohup``) stays so.
    """
    came: list[int] = []

    def end(number: int, _: object) -> None:
        came.append(number)
        if len(came) == 1:
            raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield came  # only there are signals heard
        return
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = {
        number: signal.signal(number, end) for number in numbers if signal.getsignal(number) != signal.SIG_IGN
    }
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
