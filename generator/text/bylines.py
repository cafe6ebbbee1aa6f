"""Takes names in by-lines apart: ``Family, Given`` says which part is the family's; any other name stands whole.

Which part of a name is the family's cannot be told from it: Xi Jinping's comes first, Joe Leahy's last.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_IN_NAMES = frozenset(" .'’ʼ-‐‑·\u200c\u200d")
"""Signs that stand in names beside letters; with others between them a comma divides something else."""


class Byline(NamedTuple):
    """A name in a by-line."""

    name: str
    """The whole name; of a person written ``Family, Given`` the family name alone."""
    given: str = ""
    """"" where nobody has said which part is which, and for whatever is no person."""

    @property
    def shown(self) -> str:
        """The name as it is read: only bibliographies put the family name first."""
        return f"{self.given} {self.name}" if self.given else self.name


def byline(written: str) -> Byline:
    """Return a name as a by-line has it.

    >>> byline("Leahy, Joe").shown, byline("Xi Jinping").shown, byline("Reuters, Inc.").shown
    ('Joe Leahy', 'Xi Jinping', 'Reuters, Inc.')
    """
    family, comma, given = (part.strip() for part in written.partition(","))
    if not comma or given.endswith(".") or not (_is_name(family) and _is_name(given)):
        return Byline(written)
    return Byline(family, given)


def _is_name(text: str) -> bool:
    return text != "" and all(
        char.isalpha() or char in _IN_NAMES or unicodedata.category(char).startswith("M") for char in text
    )
