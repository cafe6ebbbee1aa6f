"""Sets many documents side by side: a typesetter for each core, and no more memory than a machine of people has.

What a typesetter remembers grows with what it sets (about 400 bytes for each of a document's data), and it forgets only
what none of the last ten documents needed. So one that has been given much ends, and another begins; and of large
documents one is set at a time.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from queue import LifoQueue
from threading import Lock
from typing import TYPE_CHECKING, Self

from generator.typesetting.process import TypesetterProcess
from generator.workers import cores

if TYPE_CHECKING:
    from types import TracebackType

    from generator.typesetting.typesetter import Inputs

LARGE = 2_000_000
"""Characters of data that a document alone must have to wait for others of its size, and that a process may be given
in all before it ends: some 800 MiB."""
MOST = 4
"""Typesetters at a time, however many cores there are."""


class Typesetters:
    """Sets documents, several at a time, until it is closed, as a ``with`` block does at its end.

    A typesetter's process begins when there is a document for it.
    """

    def __init__(self, count: int | None = None) -> None:
        count = min(MOST, cores()) if count is None else count
        self._waiting = ThreadPoolExecutor(count, "typesetter")
        self._processes = [TypesetterProcess() for _ in range(count)]
        self._idle: LifoQueue[TypesetterProcess] = LifoQueue()
        for process in self._processes:
            self._idle.put(process)
        self._large = Lock()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all processes, whatever they do."""
        self.close()

    def begin(self, inputs: Inputs) -> Future[bytes]:
        """Have a document set, behind those that are asked for already; what comes of it is as of `set`."""
        return self._waiting.submit(self.set, inputs)

    def set(self, inputs: Inputs) -> bytes:
        """Return the PDF, as `generator.typesetting.typesetter.typeset`.

        Raises `generator.typesetting.typesetter.TypesettingError`, also if the process breaks off.
        """
        if len(inputs.data) < LARGE:
            return self._set(inputs)
        with self._large:
            return self._set(inputs)

    def _set(self, inputs: Inputs) -> bytes:
        process = self._idle.get()
        try:
            if process.given and process.given + len(inputs.data) > LARGE:
                process.close()
            return process.set(inputs)
        finally:
            self._idle.put(process)

    def close(self) -> None:
        """End all processes, whatever they do; what waits is not set any more."""
        self._waiting.shutdown(wait=False, cancel_futures=True)
        for process in self._processes:
            process.end()
        self._waiting.shutdown()
