"""Runs a module as a program that ends with the one that began it, however that ended: by a pipe that breaks then.

It is run as a file, with the arguments of ``python -m``, and stays what that file runs.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
from threading import Thread


def end_with_parent() -> None:
    """End this program, and its group, when nobody holds the other end of its input; for itself it has none.

    That works on every system, and also where a program is killed and can do nothing more.
    """
    line = os.dup(0)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    Thread(target=_wait, args=(line,), daemon=True).start()


def _wait(line: int) -> None:
    while os.read(line, 1):
        continue
    if os.name != "nt" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    end_with_parent()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
