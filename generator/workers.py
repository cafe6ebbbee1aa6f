"""Runs a function on many inputs in worker processes, one for each core."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

_WATCHING = "ends with its parent"

Task = TypeVar("Task")
Answer = TypeVar("Answer")


class WorkerLost(RuntimeError):  # noqa: N818  # an event, not a mistake of anybody's
    """A worker process ended before it answered; the system may have ended it for want of memory."""


def cores() -> int:
    """Return how many processes can work at once on this machine, as far as the system grants them to this one."""
    granted = getattr(os, "sched_getaffinity", None)
    return len(granted(0)) if granted else os.cpu_count() or 1


class Workers(Generic[Task, Answer]):
    """Processes that each made a function once, and run it on what they are given."""

    def __init__(self, begun: list[tuple[BaseProcess, Connection]]) -> None:
        self._begun = begun

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer]]:
        """Begin with ``tasks`` and return each with what the function returns for it, in the order they are done.

        What it raises is raised where its answer is taken. Raises `WorkerLost` there if a worker is gone.
        """
        waiting = iter(tasks)
        at_work: dict[Connection, Task] = {}
        _give([connection for _, connection in self._begun], waiting, at_work)
        return self._answers(waiting, at_work)

    def _answers(
        self, waiting: Iterator[Task], at_work: dict[Connection, Task]
    ) -> Iterator[tuple[Task, Answer]]:
        while at_work:
            ready = wait(list(at_work))
            idle = [connection for connection in at_work if connection in ready]
            answers = [(at_work.pop(connection), self._answer(connection)) for connection in idle]
            _give(idle, waiting, at_work)
            yield from answers

    def _answer(self, connection: Connection) -> Answer:
        """Return what a worker answers, or raise what its function raised."""
        try:
            answer, failure = connection.recv()
        except (EOFError, ConnectionError) as error:
            process = next(process for process, own in self._begun if own is connection)
            process.join()
            raise WorkerLost(
                f"a process that worked on this ended before it was done ({process.exitcode}): somebody ended it, or "
                "the memory of this machine did not suffice"
            ) from error
        if failure is not None:
            raise failure
        result: Answer = answer
        return result


def _give(idle: Iterable[Connection], waiting: Iterator[Task], at_work: dict[Connection, Task]) -> None:
    """Send the next tasks, as many as there are processes to do them."""
    for connection, task in zip(idle, waiting, strict=False):
        connection.send((task,))
        at_work[connection] = task


@contextmanager
def workers(
    count: int, begin: Callable[[], Callable[[Task], Answer]], method: str = ""
) -> Iterator[Workers[Task, Answer]]:
    """Start ``count`` processes for the block; each calls ``begin`` at once for the function that it then runs.

    Where processes can be forked, ``begin`` and all it refers to is inherited; elsewhere (macOS, Windows, a program
    with several threads) it is pickled, as tasks and answers are always. ``method`` is one of
    `multiprocessing.get_all_start_methods`, if it matters. The workers end with the block, and when this process is
    killed. They hear of no Ctrl-C: whoever began them ends them.
    """
    context = multiprocessing.get_context(method or _method())
    if context.get_start_method() != "fork":
        _stand_somewhere()
    begun: list[tuple[BaseProcess, Connection]] = []
    try:
        for _ in range(count):  # one by one: those that run end even if the next cannot begin
            begun.append(_started(context, begin))  # noqa: PERF401
        yield Workers(begun)
    finally:
        for process, connection in begun:
            connection.close()
            process.terminate()
        for process, _ in begun:
            process.join()


def can_fork() -> bool:
    """Tell whether a process begins at once, with all that this one has: on Linux, where this one has one thread."""
    threads = [thread for thread in threading.enumerate() if thread.name != _WATCHING]
    return sys.platform == "linux" and len(threads) == 1


def _method() -> str:
    return "fork" if can_fork() else "spawn"


def _stand_somewhere() -> None:
    """Leave a folder that is no longer there: a process that is not forked is told by name where this one is."""
    try:
        Path.cwd()
    except OSError:
        os.chdir(Path(sys.executable).anchor)


def _started(
    context: BaseContext, begin: Callable[[], Callable[[Any], Any]]
) -> tuple[BaseProcess, Connection]:
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(begin, theirs))  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    return process, ours


def _work(begin: Callable[[], Callable[[Any], Any]], connection: Connection) -> None:
    """Answer one task after the other, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, name=_WATCHING, daemon=True).start()
    work, failure = _result_of(begin)  # at once, so that nobody waits for it later
    with suppress(EOFError, ConnectionError):
        while True:
            (task,) = connection.recv()
            connection.send((None, failure) if work is None else _result_of(partial(work, task)))


def _result_of(function: Callable[[], Task]) -> tuple[Task | None, Exception | None]:
    """Return what a function returns, or what it raises, which is raised again where the task came from."""
    try:
        return function(), None
    except Exception as error:  # noqa: BLE001  # as above
        return None, error


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)
