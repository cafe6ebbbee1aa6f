"""Takes names in by-lines apart: ``Family, Given`` says which part is the family's; any other name stands whole.

Which part of a name is the family's cannot be told from it: Xi Jinping's comes first, Joe Leahy's last.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_IN_NAMES = frozenset(" .'’ʼ-‐‑·\u200c\u200d")
"""Signs that stand in names beside letters; with others between them a comma divides something else."""
_MOST_PARTS = 3
_ORGANISED = (
    "the le la les der die das agency agence agentur press news office ministry ministère ministerium department "
    "institute institut university universität université council centre center committee commission staff desk "
    "team editorial redaktion rédaction board bank union association society group times post reuters associated"
)
_OF_ORGANISATIONS = frozenset(_ORGANISED.split())
"""Words that stand in names of organisations and desks, in small letters."""


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


def inverted(family: str, given: str) -> str | None:
    """Return the parts of a name as ``Family, Given``; None where that could not be told apart again.

    A name in a script without capitals stays whole: in many of them the family's comes first when it is read too.

    >>> inverted("Brandt", "Ana"), inverted("Brandt", "A. B."), inverted("", "Ana"), inverted("习", "近平")
    ('Brandt, Ana', None, None, None)
    """
    written = f"{family.strip()}, {given.strip()}"
    has_capitals = any(char.isupper() for char in written)
    return written if has_capitals and byline(written) == (family.strip(), given.strip()) else None


def may_be_person(written: str) -> bool:
    """Tell whether a name without a comma may be that of a person, of which nobody has said what is the family's.

    So are two or three words that begin with capitals; of scripts without capitals nothing is guessed.

    >>> [may_be_person(name) for name in ("Ana Brandt", "Brandt, Ana", "Reuters", "Bank of Brill", "The Paper")]
    [True, False, False, False, False]
    """
    parts = written.split()
    is_told = 2 <= len(parts) <= _MOST_PARTS and all(
        part[0].isupper() and _is_name(part) and part.casefold() not in _OF_ORGANISATIONS for part in parts
    )
    return is_told and not any(len(part) > 1 and part.isupper() for part in parts)


def _is_name(text: str) -> bool:
    return text != "" and all(
        char.isalpha() or char in _IN_NAMES or unicodedata.category(char).startswith("M") for char in text
    )
