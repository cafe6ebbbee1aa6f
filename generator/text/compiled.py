"""Compiles regular expressions when they are first needed: large ones take milliseconds, and most runs need none."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern, compiled once in a process."""
    return re.compile(pattern, flags)
