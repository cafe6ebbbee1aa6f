"""Prepares the streams that commands print to, and turns their refusals into `OutputFailed`."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from typing import Any, TextIO

_LOSES = frozenset({"strict", "surrogateescape"})
"""What an output does with a character that its encoding lacks, and should not."""


class OutputFailed(Exception):  # noqa: N818  # what happened; it is caught once, in group.py
    """Nothing more can be printed; no `OSError`, so that nobody takes it for a file that cannot be written."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason
        """What the system says: its ``errno`` is EPIPE where nobody reads on (``| head``)."""

    @property
    def nobody_reads(self) -> bool:
        """Tell whether it is the reader who has gone."""
        return self.reason.errno == errno.EPIPE


class _Output(io.FileIO):
    """A file or a pipe that says so by a name of its own when it refuses."""

    def write(self, data: Any, /) -> Any:  # noqa: ANN401  # whatever has bytes
        try:
            return super().write(data)
        except OSError as error:
            raise OutputFailed(error) from None


def prepare_streams() -> None:
    """Make standard input, output and error usable, whatever they are.

    One that is closed leads nowhere, so that no file of ours is opened in its place; a character that an output's
    encoding lacks (cp1252, which Windows gives to a pipe) is written as an escape.
    """
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest that is free, which is this one
    if sys.stdin is None:  # who asks then meets the end of the answers
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115  # for the whole run
    for name in ("stdout", "stderr"):
        setattr(sys, name, _prepared(getattr(sys, name)))


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # for the whole run
    if not isinstance(stream, io.TextIOWrapper):  # a test's own
        return stream
    errors = "backslashreplace" if stream.errors in _LOSES else stream.errors
    unbuffered = type(stream.buffer) is io.FileIO
    if not (unbuffered or type(stream.buffer) is io.BufferedWriter) or stream.isatty():
        stream.reconfigure(errors=errors)
        return stream
    stream.flush()
    raw = _Output(stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(
        raw if unbuffered else io.BufferedWriter(raw),
        stream.encoding,
        errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def hush() -> None:
    """Have nothing come out on standard error from now on."""
    sys.stderr = io.StringIO()


def flush() -> None:
    """Write out what is kept back. Raises `OutputFailed` if an output refuses."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(ValueError):  # somebody has closed it
                stream.flush()


def give_up() -> None:
    """Let what could not be written, and whatever else is printed to the same place, lead nowhere."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OutputFailed, OSError, ValueError):
            with suppress(OSError, ValueError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
