"""Owns the day that commands put on what they keep: the only place where a clock is read."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import click


def day_of(given: str | None) -> str:
    """Return the day: as ``given``, else by ``SOURCE_DATE_EPOCH``, else today in UTC. Exits with 2 if it is none."""
    if given:
        try:
            return datetime.strptime(given, "%Y-%m-%d").replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            raise click.UsageError(f"`{given}` is no day; write 2026-11-22") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdecimal():
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
        except (ValueError, OverflowError, OSError):
            raise click.UsageError(f"SOURCE_DATE_EPOCH is no moment: {epoch[:30]}") from None
    return datetime.now(UTC).date().isoformat()
