"""Tells by its letters whether a text can be in a language that is not written in Latin letters."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generator.text.direction import script_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTERS: Mapping[str, tuple[str, ...]] = {
    "Arab": ("ARABIC",),
    "Armn": ("ARMENIAN",),
    "Beng": ("BENGALI",),
    "Cyrl": ("CYRILLIC",),
    "Deva": ("DEVANAGARI",),
    "Geor": ("GEORGIAN",),
    "Grek": ("GREEK",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Hebr": ("HEBREW",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL", "CJK"),
    "Taml": ("TAMIL",),
    "Thai": ("THAI",),
}
"""How the names of a script's letters begin in Unicode, by its code in ISO 15924."""


def letters_are_of(text: str, lang: str) -> bool:
    """Tell whether the letters of ``text`` are those of ``lang``, whose script is not Latin: most of them, at least.

    >>> letters_are_of("Мир", "uk"), letters_are_of("Peace", "uk"), letters_are_of("Мир", "fr")
    (True, False, False)
    """
    begins = _LETTERS.get(script_of(lang))
    if begins is None:
        return False
    letters = [unicodedata.name(letter, "").startswith(begins) for letter in text if letter.isalpha()]
    return 2 * sum(letters) > len(letters)


def is_in_script_of(text: str, lang: str) -> bool:
    """Tell whether ``text`` is written in the script of ``lang``, also where that is Latin.

    >>> is_in_script_of("Мир", "uk"), is_in_script_of("Peace", "fr"), is_in_script_of("Мир", "fr")
    (True, True, False)
    """
    if script_of(lang) != "Latn":
        return letters_are_of(text, lang)
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters) > len(letters)
