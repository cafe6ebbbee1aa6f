"""Parts what somebody types where several things may stand."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\s*[,;，；、،]\s*")


def parts_of(line: str) -> list[str]:
    """Return what stands in a line with commas between, or semicolons, in whatever script these are.

    >>> parts_of("Ministry of Fish, Brill; Ann Reed,"), parts_of("赎回、休渔")
    (['Ministry of Fish', 'Brill', 'Ann Reed'], ['赎回', '休渔'])
    """
    return [part for part in _BETWEEN.split(line.strip()) if part]
