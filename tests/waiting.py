"""Waiting for what a test has started: for the event itself, with one limit that only a hanging program reaches.

And ports that no other test, and no connection of this machine, is given meanwhile.
"""

from __future__ import annotations

import atexit
import os
import socket
import time
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import Popen
    from typing import TextIO

LONGEST = 300.0
"""Seconds after which a test gives up: far above what a busy machine needs, so that it means a hang."""
_OFTEN = 0.05
_PORTS = range(20_000, 32_000)
"""Below those that Linux (from 32768), macOS and Windows (from 49152) give out by themselves."""


def wait_for(true: Callable[[], object], log: Callable[[], str] = str) -> None:
    """Come back once ``true`` is; fail with what ``log`` says if it never is.

    An `OSError` means that the server is not there yet.
    """
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            if true():
                return
        except OSError:
            pass
        time.sleep(_OFTEN)
    pytest.fail(f"not within {LONGEST:.0f} s:\n{log()}", pytrace=False)


@contextmanager
def written_pipe(path: Path, program: Popen[str]) -> Iterator[TextIO]:
    """Open the end of a named pipe to read from, once something is written there or the program is at its end.

    To open it as any file waits for somebody who writes, and for ever if the program ends before.
    """
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as end:  # noqa: PTH123  # of a descriptor
        wait_for(lambda: end.peek(1) or program.poll() is not None)
        os.set_blocking(end.fileno(), True)
        with TextIOWrapper(end) as pipe:
            yield pipe


def fetch(url: str) -> str:
    """Return what a server of ours answers. Raises `OSError`."""
    with urlopen(url, timeout=LONGEST) as answer:  # noqa: S310  # our own server
        text: str = answer.read().decode("utf-8", "replace")
        return text


def free_port() -> int:
    """Return a port for a server that cannot choose one itself.

    A datagram socket of this process with the same number claims it: no other test takes it until this process ends.
    """
    for port in _PORTS:
        claim, trial = socket.socket(type=socket.SOCK_DGRAM), socket.socket()
        try:
            claim.bind(("127.0.0.1", port))
            trial.bind(("127.0.0.1", port))
        except OSError:
            claim.close()
        else:
            atexit.register(claim.close)
            return port
        finally:
            trial.close()
    pytest.fail("no port is free", pytrace=False)
