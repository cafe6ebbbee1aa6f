"""Runs the programs that a build needs, and ends them, with all that they started, when it is ended itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.interruptions import held_back

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_SECONDS_TO_END = 5


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
    with held_back() as deliver:
        process = subprocess.Popen(  # noqa: S603  # our own libraries, no shell
            [sys.executable, "-P", "-m", *module],  # a project's own random.py is not Python's
            cwd=cwd,
            env=dict(environment) if environment is not None else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            pass_fds=files,
            start_new_session=True,  # a group of its own, so that all of it can be ended; it hears of no Ctrl-C
        )
    with process:
        try:
            deliver()
            output, errors = process.communicate()
        finally:
            if process.poll() is None:
                _end(process)
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
