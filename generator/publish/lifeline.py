"""Runs a module as a program that ends with the one that began it, however that ended: by a pipe that breaks then.

`generator.publish.programs` runs this file with the arguments of ``python -m``, and holds the writing end of a pipe,
of which the reading end is this program's standard input. Nobody ever writes into it.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
from threading import Thread


def end_with_parent() -> None:
    """End this program, and its group, when nobody holds the other end of its input any more.

    The system closes that end however the other program ends, also where it is killed and can do nothing more; and
    that works on every system, unlike Linux' ``PR_SET_PDEATHSIG``.
    """
    line = os.dup(0)
    # What runs here has no input: it must neither read from the pipe nor pass it on to a program of its own.
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    Thread(target=_wait, args=(line,), daemon=True).start()


def _wait(line: int) -> None:
    while os.read(line, 1):  # waits; nothing comes until the other end is closed, and then b""
        continue
    if os.name != "nt" and os.getpgrp() == os.getpid():  # else we would end a group that is not ours
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    end_with_parent()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
