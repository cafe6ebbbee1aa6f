"""What Arabic and Hebrew join to the front of a name: "and", "to", "by", "that"."""

from __future__ import annotations

import re

_POINTS = "[\u0591-\u05c7\u064b-\u0652]*"
_ARABIC = re.compile(rf"(?<!\w)(?=[وفبلك])(?:[وف]{_POINTS})?(?:[بلك]{_POINTS})?\Z")
_HEBREW = re.compile(rf"(?<!\w)(?:ו{_POINTS})?(?:[שכ]{_POINTS})?(?:[בלמכה]{_POINTS})?\Z")
_FEWEST = 4
"""Letters of a name; with a letter before it, a shorter one is another word too often."""


def may_have_prefix(key: str) -> bool:
    """Tell whether the letters of a name are of a script that joins other words to its front."""
    return len(key) >= _FEWEST and "\u0590" <= key[0] <= "\u06ff"


def is_prefix(before: str) -> bool:
    """Tell whether ``before``, which ends right at a name, ends with such words and nothing else in one with it."""
    if not before or not before[-1].strip():
        return False
    return any(found[0] for pattern in (_ARABIC, _HEBREW) if (found := pattern.search(before)))
