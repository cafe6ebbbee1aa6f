"""Lets programs that tests start find modules compiled, also where the environment asks that none be written.

A run starts hundreds of interpreters and reads every test in four processes: to compile all modules each time takes
a quarter of the tests that run programs. What is kept lies beside the sources, where ``make clean`` finds it.
"""

from __future__ import annotations

import os
import sys


def keep_compiled() -> None:
    """Let this process, its workers, and what they start write compiled modules, as Python does by itself."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
