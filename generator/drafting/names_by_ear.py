"""Tells whether a Cyrillic name spells the sounds of a Latin one: Колм Ешбі, Колм Эшби and Colm Ashby.

Texts write foreign names as they sound, and no rule says how letters of all languages sound: each has a few readings
here. Both of the first name and the surname must fit, each as a whole.
"""

from __future__ import annotations

import re
from functools import cache

_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_READINGS: tuple[tuple[str, str], ...] = (
    ("sch", "ш|ск|сх"),
    ("tch", "ч"),
    ("ght", "т|хт|гт"),
    ("augh", "о|оу"),
    ("ough", "о|оу|ау|аф"),
    ("eau", "о"),
    ("sh", "ш"),
    ("ch", "ч|ш|к|х"),
    ("zh", "ж"),
    ("th", "т|с|ф|з"),
    ("ph", "ф"),
    ("kh", "х"),
    ("gh", "г|ґ|"),
    ("wh", "в|у"),
    ("qu", "кв|к"),
    ("ck", "к"),
    ("cz", "ч"),
    ("sz", "ш"),
    ("rz", "ж|рж"),
    ("dg", "дж"),
    ("ng", "нг|нґ|н"),
    ("gn", "гн|нь|н"),
    ("tz", "ц|тц"),
    ("ts", "ц|тс"),
    ("wr", "р"),
    ("kn", "кн|н"),
    ("mb", "мб|м"),
    ("oo", "у|о"),
    ("ee", "и|і|е|ее"),
    ("ea", "и|і|е|э|ей|еа|эа|іа"),
    ("ai", "ей|э|е|ай"),
    ("ay", "ей|ай"),
    ("ei", "ей|ай|и|і"),
    ("ey", "ей|и|і"),
    ("ie", "и|і|іє|ие|е"),
    ("oa", "о|оу|оа"),
    ("ou", "у|ау|о|оу"),
    ("ow", "ау|оу|о|ов"),
    ("oi", "ой|уа"),
    ("oy", "ой"),
    ("au", "ау|о|ав"),
    ("aw", "о"),
    ("eu", "ой|ю|ев|эу|еу"),
    ("ew", "ю|у|ью"),
    ("ue", "ю|у|уэ|ує"),
    ("ae", "е|э|ае|аэ|"),
    ("oe", "о|е|ё|оэ|ое"),
    ("ois", "уа|ойс"),
    ("eo", "о|ео|эо"),
    ("ia", "ая|аа|ія|ия|іа|иа|ья|я"),
    ("io", "іо|ио|ьо|ё|йо"),
    ("ya", "я"),
    ("yo", "йо|ё"),
    ("yu", "ю"),
    ("all", "олл|ол|алл|ал"),
    ("a", "а|е|э|ей|є"),
    ("e", "е|э|є"),
    ("i", "и|і|ай|ї|ы"),
    ("o", "о|оу"),
    ("u", "у|а|ю"),
    ("y", "і|и|й|ай|ій|ий"),
    ("b", "б"),
    ("c", "к|с|ц"),
    ("d", "д"),
    ("f", "ф"),
    ("g", "г|ґ|дж|ж|х"),
    ("h", "г|х|"),
    ("j", "дж|й|ж|х"),
    ("k", "к"),
    ("l", "л|ль"),
    ("m", "м"),
    ("n", "н|нь"),
    ("p", "п"),
    ("q", "к"),
    ("r", "р"),
    ("s", "с|з|сь"),
    ("t", "т"),
    ("v", "в|ф"),
    ("w", "в|у"),
    ("x", "кс|з"),
    ("z", "з|ц|с"),
)
"""How letters can sound in Cyrillic, the longer before the shorter."""
_ORDER = dict(_READINGS)
_LONGEST = max(len(letters) for letters, _ in _READINGS)
_FEWEST = 2
"""Words of a name, and letters of each."""


def sounds_as(latin: str, cyrillic: str) -> bool:
    """Tell whether a Cyrillic name of two words or more is a Latin one by its sounds, word by word.

    >>> sounds_as("Colm Ashby", "Колм Ешбі"), sounds_as("Colm Ashby", "Колін Ешбі"), sounds_as("Ada Lind", "Ада")
    (True, False, False)
    """
    names, spelt = _words(latin), _words(cyrillic)
    if len(names) != len(spelt) or len(names) < _FEWEST or not all(map(_is_latin, names)):
        return False
    return all(_sound_of(name).fullmatch(word) is not None for name, word in zip(names, spelt, strict=True))


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s-]+", re.sub(r"[’'ʼ.]", "", name.casefold())) if word]


def _is_latin(word: str) -> bool:
    return len(word) >= _FEWEST and re.fullmatch("[a-z]+", word) is not None


@cache
def _sound_of(word: str) -> re.Pattern[str]:
    """Return what finds the Cyrillic spellings of a Latin word; double letters may be single, a last e silent."""
    body, at = "", 0
    while at < len(word):
        letters = next(
            word[at : at + size] for size in range(_LONGEST, 0, -1) if word[at : at + size] in _ORDER
        )
        sounds = _ORDER[letters]
        is_double = letters in _CONSONANTS and word[at : at + 2] == letters * 2
        is_silent = letters == "e" and word[at + 1 :] in {"", "s"} and at > 1
        many = "{1,2}" if is_double else "?" if is_silent else ""
        body += f"(?:{sounds}){many}"
        at += len(letters) + is_double
    return re.compile(body)
