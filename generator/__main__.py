"""Runs the command line: ``python -m generator`` is ``briefings``."""

from __future__ import annotations

import os
import sys


def run() -> None:
    """Run the command that the arguments name; interrupted at any time, while modules are loaded too, end with 130."""
    try:
        from generator.cli import main  # noqa: PLC0415  # loading takes a moment, in which Ctrl-C is as likely as ever

        main()
    except KeyboardInterrupt:
        os.write(2, b"Interrupted.\n")
        sys.exit(130)


if __name__ == "__main__":
    run()
