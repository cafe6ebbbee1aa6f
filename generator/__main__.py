"""Runs the command line: ``python -m generator`` is ``briefings``."""

from __future__ import annotations

import gc
import os
import sys
import threading

_INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""


def run() -> None:
    """Run the command that the arguments name; interrupted at any time, while modules are loaded too, end with 130.

    What is interrupted ends at once, also where another thread still waits for an answer.
    """
    try:
        from generator.cli import main  # noqa: PLC0415  # loading takes a moment, in which Ctrl-C is as likely as ever

        main()
    except KeyboardInterrupt:
        os.write(2, b"Interrupted.\n")
        sys.exit(_INTERRUPTED)
    except SystemExit as ended:
        if ended.code == _INTERRUPTED and threading.active_count() > 1:
            os._exit(_INTERRUPTED)
        gc.freeze()  # else Python walks a whole library three times more, to free what the system frees at once
        raise


if __name__ == "__main__":
    run()
