"""Says which spellings of a name may be one name, for a question to editors: accents, initials, the surname first."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from generator.model.text import alike
from generator.text.plain_letters import plain_spellings

_SURNAME_FIRST = re.compile(r"([^,]+),\s*([^,]+)")
_LEFT_OUT = re.compile("[.’'ʼʹ‘‛`´′＇ʻ]")
_JOINED = re.compile(r"[\s\-‐‑–]+")
_STOP = re.compile(r"\.\s*")


def likely_keys(name: str) -> frozenset[str]:
    """Return keys of which two names share one if they may be the same name in other letters.

    Accents, apostrophes, hyphens and full stops count for nothing, nor whether the surname stands first with a comma.

    >>> bool(likely_keys("Recep Erdoğan") & likely_keys("Erdogan, Recep"))
    True
    >>> bool(likely_keys("Ana") & likely_keys("Anna"))
    False
    """
    text = _JOINED.sub(" ", _LEFT_OUT.sub("", _in_order(name))).strip()
    return frozenset(alike(spelling) for spelling in (text, *plain_spellings(text)))


class PersonName(NamedTuple):
    """The words of a person's name in plain small letters; one of a single word has no given names."""

    given: tuple[str, ...]
    surname: str

    @classmethod
    def of(cls, name: str) -> PersonName:
        """Return the words of ``name``."""
        text = _JOINED.sub(" ", _STOP.sub(". ", _in_order(name)))
        plain = next(iter(plain_spellings(text)), text)
        *given, surname = alike(_LEFT_OUT.sub("", plain)).split() or [""]
        return cls(tuple(given), surname)

    @property
    def key(self) -> str:
        """The same for all names that may be one: the surname, and the first letter of the first given name."""
        return f"{self.surname} {self.given[0][0]}" if self.given else ""

    def differs_by_initials(self, other: PersonName) -> bool:
        """Tell whether one of two names may be the other with initials, or without some of them.

        >>> kirby = PersonName.of("John Kirby")
        >>> [kirby.differs_by_initials(PersonName.of(name)) for name in ("J. Kirby", "Kirby, John F.", "Jane Kirby")]
        [True, True, False]
        """
        if self.surname != other.surname or not self.given or not other.given or self.given == other.given:
            return False
        shared = list(zip(self.given, other.given, strict=False))
        rest = max(self.given, other.given, key=len)[len(shared) :]
        return all(_fit(word, other_word) for word, other_word in shared) and all(map(_is_initial, rest))


def _fit(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return word == other or (_is_initial(shorter) and longer.startswith(shorter))


def _is_initial(word: str) -> bool:
    """Tell an initial from a name of one character in a script without capitals."""
    return len(word) == 1 and word.upper() != word.lower()


def _in_order(name: str) -> str:
    text = unicodedata.normalize("NFKC", name)
    turned = _SURNAME_FIRST.fullmatch(text)
    return f"{turned[2]} {turned[1]}" if turned else text
