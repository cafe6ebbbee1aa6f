"""What is made once in a test run: the first worker that needs it makes it, the others wait and share it."""

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
    """Return what ``make`` says of what it put into an empty folder, whichever worker called it, and when.

    Nobody may change what lies there afterwards. A worker in which it fails leaves it to the next to try.
    """
    own = factory.getbasetemp()  # new for each run, as is that of all workers, in which theirs are
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    said = folder.with_suffix(".made")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the system lets go of it even if the worker dies
        if not said.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            whole = folder.with_suffix(".whole")
            whole.write_bytes(pickle.dumps(make(folder)))
            whole.rename(said)  # which is there only if all of it is
        made: Made = pickle.loads(said.read_bytes())  # noqa: S301  # written by ourselves
    return made
