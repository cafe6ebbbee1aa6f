"""Runs the programs that a build needs, and ends them, with all that they started, when it is ended itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from generator.publish import lifeline
from generator.publish.interruptions import signals_held_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_SECONDS_TO_END = 5


@contextmanager
def running(
    module: Sequence[str],
    *,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    files: Sequence[int] = (),
    together: bool = False,
) -> Iterator[subprocess.Popen[str]]:
    """Run a module of an installed library with its arguments; after the block it is ended, with all that it started.

    It ends too when this program is killed. It has no input and hears of no Ctrl-C; ``files`` are open ones that it
    keeps. With ``together`` what it prints as errors stands among the rest. Raises `OSError` if it cannot be started.
    """
    with signals_held_back() as deliver:
        line, held = os.pipe()
        try:
            process = subprocess.Popen(  # noqa: S603  # our own libraries, no shell
                # A project's own random.py is not Python's.
                [sys.executable, "-P", lifeline.__file__, *module],
                cwd=cwd,
                env=dict(environment) if environment is not None else None,
                stdin=line,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT if together else subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
                pass_fds=files,
                start_new_session=True,  # a group of its own, so that all of it can be ended
            )
        except OSError:
            os.close(held)
            raise
        finally:
            os.close(line)
    try:
        with process:
            try:
                deliver()
                yield process
            finally:
                if process.poll() is None:
                    _end(process)
    finally:
        os.close(held)


def run_module(
    module: Sequence[str],
    *,
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    files: Sequence[int] = (),
) -> tuple[int, str]:
    """Run a module of an installed library with its arguments; return its exit code and what it printed.

    ``files`` are open files that the program has too, for as long as it lives.
    Whatever is raised meanwhile (`KeyboardInterrupt`, by a signal) ends the program first. Raises `OSError` if it
    cannot be started.
    """
    with running(module, cwd=cwd, environment=environment, files=files) as process:
        output, errors = process.communicate()
    return process.returncode, output + errors


def _end(process: subprocess.Popen[str]) -> None:
    """End a program and what it started: first so that it can clear away, then at once."""
    _signal(process, signal.SIGTERM)
    try:
        process.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))
        process.wait()


def _signal(process: subprocess.Popen[str], number: int) -> None:
    if os.name == "nt":
        process.terminate()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)
