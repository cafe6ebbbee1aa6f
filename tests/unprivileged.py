"""A folder in which a test is no longer the machine's administrator, to whom nothing is read-only."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOBODY = 65534


@contextmanager
def unprivileged() -> Iterator[Path]:
    """Give an empty folder of a person without rights of their own, as whom this process goes on meanwhile.

    The folders that pytest gives belong to the administrator, if it runs as that one.
    """
    with TemporaryDirectory(prefix="test-", ignore_cleanup_errors=True) as made:
        folder = Path(made).resolve()
        is_root = os.name != "nt" and os.geteuid() == 0
        if is_root:
            os.chown(folder, _NOBODY, _NOBODY)
            os.seteuid(_NOBODY)
        try:
            yield folder
        finally:
            if is_root:
                os.seteuid(0)
            if os.name != "nt":
                subprocess.run(["chmod", "-R", "u+rwX", folder], check=True)
