"""Spells Ukrainian and Russian words in Latin letters, as passports do."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_UKRAINIAN: Mapping[str, str] = MappingProxyType(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
        "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "shch", "ю": "iu", "я": "ia", "ь": "", "’": "", "'": "", "ʼ": "",
    }
)  # fmt: skip
"""By resolution 55 of the Cabinet of Ministers of Ukraine, of 27 January 2010."""
_UKRAINIAN_FIRST: Mapping[str, str] = MappingProxyType({"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"})
"""The same at the beginning of a word."""
_RUSSIAN: Mapping[str, str] = MappingProxyType(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ie", "ы": "y",
        "ь": "", "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip
"""By Doc 9303 of the International Civil Aviation Organization, part 3, section 6."""


def romanised(text: str, lang: str) -> str:
    """Return a text in small Latin letters if ``lang`` is uk or ru, else in the letters that it has.

    >>> romanised("Ярина Згурська", "uk"), romanised("Юлия Щукина", "ru"), romanised("Ada Lind", "en")
    ('yaryna zghurska', 'iuliia shchukina', 'ada lind')
    """
    low = text.casefold()
    if lang == "ru":
        return "".join(_RUSSIAN.get(letter, letter) for letter in low)
    if lang != "uk":
        return low
    spelt, before = "", " "
    for letter in low.replace("зг", "з\u0000"):
        if letter == "\u0000":
            spelt += "gh"
        elif not before.isalpha() and before not in "’'ʼ" and letter in _UKRAINIAN_FIRST:
            spelt += _UKRAINIAN_FIRST[letter]
        else:
            spelt += _UKRAINIAN.get(letter, letter)
        before = letter
    return spelt
