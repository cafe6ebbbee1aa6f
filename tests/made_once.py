"""What is made once for all workers of a test run: the first that needs it makes it, the others wait and share it."""

from __future__ import annotations

import fcntl
import os
import pickle
import shutil
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

Made = TypeVar("Made")


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Made]) -> Made:
    """Return what ``make`` says of what it put into an empty folder, whichever worker called it.

    Nobody may change what lies there afterwards. A worker in which it fails leaves it to the next to try.
    """
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return make(factory.mktemp(name))
    folder = factory.getbasetemp().parent / name  # above the folders of the workers, new for each run
    said = folder.with_suffix(".made")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the system lets go of it even if the worker dies
        if not said.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            said.write_bytes(pickle.dumps(make(folder)))
        made: Made = pickle.loads(said.read_bytes())  # noqa: S301  # written by ourselves
    return made
