"""Says which spellings of a name may be one name, for a question to editors: accents, initials, the surname first."""

from __future__ import annotations

import re
import unicodedata

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


def surname_of(name: str) -> str:
    """Return a key of the last word of a person's name; "" if the name has no other word."""
    words = _words(name)
    return words[-1] if len(words) > 1 else ""


def differ_by_initials(name: str, other: str) -> bool:
    """Tell whether one of two names of persons may be the other with initials, or without some of them.

    >>> differ_by_initials("J. Kirby", "John Kirby"), differ_by_initials("John F. Kirby", "John Kirby")
    (True, True)
    >>> differ_by_initials("John Kirby", "Jane Kirby"), differ_by_initials("J. Kirby", "J. Kirby")
    (False, False)
    """
    (*given, surname), (*other_given, other_surname) = _words(name), _words(other)
    if surname != other_surname or not given or not other_given:
        return False
    shared = list(zip(given, other_given, strict=False))
    rest = max(given, other_given, key=len)[len(shared) :]
    fits = all(_fit(word, other_word) for word, other_word in shared) and all(map(_is_initial, rest))
    return fits and given != other_given


def _fit(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return word == other or (_is_initial(shorter) and longer.startswith(shorter))


def _is_initial(word: str) -> bool:
    """Tell an initial from a name of one character in a script without capitals."""
    return len(word) == 1 and word.upper() != word.lower()


def _words(name: str) -> list[str]:
    text = _JOINED.sub(" ", _STOP.sub(". ", _in_order(name)))
    plain = next(iter(plain_spellings(text)), text)
    return alike(_LEFT_OUT.sub("", plain)).split()


def _in_order(name: str) -> str:
    text = unicodedata.normalize("NFKC", name)
    turned = _SURNAME_FIRST.fullmatch(text)
    return f"{turned[2]} {turned[1]}" if turned else text
