"""Runs the typesetter in a process of its own, so that a text it breaks off at, or Ctrl-C, ends that and not the build.

Typst panics in its line shaping at some mixtures of scripts and marks; a panic, or a stack that overflows, cannot be
caught, and it prints what nobody can use. Here it is `generator.typesetting.typesetter.TypesettingError`, and the next
document gets a new process. A process sets many documents, so that what Typst remembers of fonts and templates serves
them all.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Self

from generator.typesetting.typesetter import Inputs, TypesettingError, typeset

if TYPE_CHECKING:
    from types import TracebackType

BROKE_OFF = "the typesetter breaks off at a text that it cannot set"
TOOK_TOO_LONG = "the typesetter was not done after {:,} seconds"
_PACKAGES = Path(__file__).resolve().parent.parent.parent


class TypesetterProcess:
    """Sets documents until it is closed, as a ``with`` block does at its end; its process begins with the first."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self.given = 0
        """Characters of data that its process was given since it began."""
        self._beginning = Lock()
        self._ended = False

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, whatever it does."""
        self.end()

    def set(self, inputs: Inputs) -> bytes:
        """Return the PDF, as `generator.typesetting.typesetter.typeset`.

        Raises `TypesettingError`, also if the process breaks off.
        """
        process = self._begin()
        self.given += len(inputs.data)
        late: list[bool] = []

        def stop() -> None:
            late.append(True)
            process.kill()

        timer = Timer(inputs.longest, stop)
        timer.daemon = True
        timer.start()
        try:
            answer = _ask(process, inputs)
        finally:
            timer.cancel()
        if answer is None:
            self.close()
            raise TypesettingError(TOOK_TOO_LONG.format(inputs.longest) if late else BROKE_OFF, "", 0, ())
        if isinstance(answer, bytes):
            return answer
        raise TypesettingError(*answer)

    def _begin(self) -> subprocess.Popen[bytes]:
        with self._beginning:
            if self._ended:
                raise RuntimeError("no document is set any more")  # said to nobody
            if self._process is None:
                self._process = _new_process()
            return self._process

    def close(self) -> None:
        """End the process, whatever it does; `set` begins another."""
        with self._beginning:
            process, self._process = self._process, None
            self.given = 0
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    _close(pipe)

    def end(self) -> None:
        """End the process, whatever it does, for good: whoever is about to `set` a document gets a `RuntimeError`."""
        with self._beginning:
            self._ended = True
        self.close()


def _new_process() -> subprocess.Popen[bytes]:
    known = os.environ.get("PYTHONPATH")
    return subprocess.Popen(  # our own module, no shell
        [sys.executable, "-P", "-m", "generator.typesetting.process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_PACKAGES,  # the folder a person is in may be gone
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(_PACKAGES), *([known] if known else [])]),
        },
    )


def _ask(
    process: subprocess.Popen[bytes], inputs: Inputs
) -> bytes | tuple[str, str, int, tuple[str, ...]] | None:
    """Return what the process says: a PDF, or the parts of a `TypesettingError`; None if it is no more."""
    if process.stdin is None or process.stdout is None:
        raise TypeError("the process was begun with pipes")
    try:
        pickle.dump(inputs, process.stdin)
        process.stdin.flush()
        answer: bytes | tuple[str, str, int, tuple[str, ...]] = pickle.load(process.stdout)  # noqa: S301  # our own
    except (OSError, EOFError, ValueError, pickle.UnpicklingError):  # ValueError: closed from another thread
        return None
    return answer


def _close(pipe: object) -> None:
    try:
        pipe.close()  # type: ignore[attr-defined]  # a pipe of a process
    except OSError:  # what was never sent
        return


def _work() -> None:
    """Set what comes in until nothing more does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who began this process ends it
    while True:
        try:
            inputs: Inputs = pickle.load(sys.stdin.buffer)  # noqa: S301  # from the process that began this one
        except EOFError:
            return
        answer: bytes | tuple[str, str, int, tuple[str, ...]]
        try:
            answer = typeset(inputs)
        except TypesettingError as error:
            answer = (error.message, error.template, error.line, error.characters)
        pickle.dump(answer, sys.stdout.buffer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _work()
