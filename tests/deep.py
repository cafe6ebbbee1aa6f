"""Folders within each other, deeper than Python's own functions reach: made for a test, and taken away by it.

pytest keeps the folders of its last three runs and removes older ones with a function that
calls itself for each level, so that a tree left behind fails a later run, far from its cause.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def folders_within(top: Path, levels: int = 1500) -> Iterator[Path]:
    """Make that many folders named ``d`` within each other below ``top``, and remove what is left of them at the end.

    Their whole path is longer than systems take, so each is made from within the one above it.
    """
    before = os.getcwd()  # noqa: PTH109  # as long as these are, a path object is of no use
    os.chdir(top)
    try:
        for _ in range(levels):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
    finally:
        os.chdir(before)
    try:
        yield top / "d"
    finally:
        subprocess.run(["rm", "-rf", top / "d"], check=True)
