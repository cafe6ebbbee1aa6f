"""Asks the web addresses of sources whether they still answer, and keeps what they did. No other room has a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses.lock import NAME, read_lock

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.model.address_checks import LinkChecks

__all__ = ["checks_of", "lock_path"]


def lock_path(briefings: Path) -> Path:
    """Return where the folder ``briefings`` keeps what its addresses did."""
    return briefings / NAME


def checks_of(briefings: Path, diagnostics: Diagnostics, memo: Memo) -> LinkChecks:
    """Return what the addresses did when they were last asked; the same object while the file stays.

    Nobody is asked here. A file that cannot be read is reported and counts as none.
    """
    path = lock_path(briefings)
    try:
        status = path.stat()
        state = (status.st_mtime_ns, status.st_size, status.st_ino)
    except OSError:
        state = (0, 0, 0)
    return memo.replay(
        ("links", state), (), lambda found: read_lock(path, f"{briefings.name}/{NAME}", found), diagnostics
    )
