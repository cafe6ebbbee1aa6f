"""The quote lock: proves each quotation word for word against its source's private text, and keeps the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.quotes.lock import NAME, Lock, read_lock
from generator.quotes.proofs import ledger

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo

__all__ = ["ledger", "lock_of", "lock_path"]


def lock_path(briefings: Path) -> Path:
    """Return where the lock of the folder ``briefings`` is."""
    return briefings / NAME


def lock_of(briefings: Path, diagnostics: Diagnostics, memo: Memo) -> Lock | None:
    """Return the lock in the folder ``briefings``, None if there is none; the same object while the file stays."""
    path = lock_path(briefings)
    try:
        status = path.stat()
        state = (status.st_mtime_ns, status.st_size, status.st_ino)
    except OSError:
        state = (0, 0, 0)
    return memo.replay(
        ("quote lock", state),
        (),
        lambda found: read_lock(path, f"{briefings.name}/{NAME}", found),
        diagnostics,
    )
