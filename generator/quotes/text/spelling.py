"""Compares spellings of a word: which marks writing may leave off, and which letters make another word.

Two steps. `without_optional_marks` takes off whatever any writing may leave off, so that words are found. `alike` then
looks at the two words again: a quotation may leave off vowel marks, marks of stress and the dots of a Russian ё that
the source prints; it may not put in others, nor write ss for ß in small letters, nor i for ı: those are other words. In
Turkish and its neighbours ı is the small form of I, and i that of İ; in every other language i is that of I alone.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from generator.quotes.text.folding import invisible, substituted
from generator.quotes.text.language_groups import word_list_language

_TATWEEL = "\u0640"
"""Stretches an Arabic word, and is no letter of it."""
_STRESS = "\u0301"
_DOTS = "\u0308"
_DOT = "\u0307"
"""What folding leaves of a capital İ, behind the i."""
_VOWEL_MARKS = frozenset(
    chr(point)
    for first, last in (
        (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7),  # Hebrew
        (0x0610, 0x061A), (0x064B, 0x0652), (0x0656, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC),  # Arabic
        (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08D3, 0x08E1), (0x08E3, 0x08FF),
    )
    for point in range(first, last + 1)
)  # fmt: skip
"""Points, cantillation and harakat. A hamza (U+0653 to U+0655) belongs to its letter."""
_SAME = {"ی": "ي", "ک": "ك", "ș": "ş", "ț": "ţ", "Ș": "Ş", "Ț": "Ţ"}
"""Letters with two code points for historical reasons: Persian yeh and kaf, Romanian s and t with a comma."""
SHARP_S = "\ua7b5"
"""Stands for ß, which case folding would make ss: a letter that no language writes."""


_DOTLESS = frozenset({"tr", "az", "azj", "azb", "crh", "gag", "tt", "kk", "ota"})
"""Languages that have two letters, ı with I and i with İ (Unicode SpecialCasing knows tr and az; the others write them
where they use Latin letters)."""
_VARIABLE = _VOWEL_MARKS | set("ıё") | {_STRESS, _DOT}


def without_optional_marks(key: str) -> str:
    """Return a folded word without what may be left off; digits of any script by their value. May be empty."""
    return "".join(map(_loose, key))


@lru_cache(maxsize=4096)
def _loose(char: str) -> str:
    if char == _TATWEEL or char in (_STRESS, _DOT) or char in _VOWEL_MARKS:
        return ""
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    return {"ё": "е", "ı": "i"}.get(char) or _SAME.get(char, char)


def is_variable(text: str, folded: str) -> bool:
    """Tell whether ``text`` may have words that fold like another word: then `alike` tells them apart."""
    return not text.isascii() and ("ß" in text or "ẞ" in text or not _VARIABLE.isdisjoint(folded))


def alike(written: str, printed: str, lang: str) -> bool:
    """Tell whether ``written`` is a spelling of ``printed``, a word of a source in ``lang``, that folds alike.

    >>> alike("все", "всё", "ru"), alike("всё", "все", "ru"), alike("Massen", "Maßen", "de")
    (True, False, False)
    """
    if written == printed or (written.isascii() and printed.isascii()):
        return True
    written_letters, printed_letters = _letters(written), _letters(printed)
    turkish = word_list_language(lang) in _DOTLESS and any(
        char in "İı" for char in written_letters + printed_letters
    )
    capitals = any(
        word.isupper() and not {"ß", "ẞ"} & set(word) for word in (written_letters, printed_letters)
    )
    words = (written_letters, printed_letters)
    ours, theirs = (_marked(_lowered(word, turkish=turkish, capitals=capitals)) for word in words)
    return len(ours) == len(theirs) and all(
        base == found and _may_lack(base, found_marks - marks, lang) and marks <= found_marks
        for (base, marks), (found, found_marks) in zip(ours, theirs, strict=True)
    )


def cased_letters(word: str) -> str:
    """Return the letters of ``word`` that have capitals, in whatever form they are printed, to compare their case."""
    if word.isascii():
        return "".join(filter(str.isalpha, word))
    shown = "".join(char for char in _letters(word) if char.isalpha() and char.lower() != char.upper())
    return shown.replace("ё", "е").replace("Ё", "Е").replace("ẞ", "SS")


def _letters(word: str) -> str:
    """Return the letters, digits and marks of ``word``, composed, with their capitals."""
    shown = "".join(substituted(char) for char in word if not invisible(char))
    shown = unicodedata.normalize("NFKC", shown)
    return "".join(
        _SAME.get(char, str(unicodedata.decimal(char)) if char.isdecimal() else char)
        for char in map(substituted, shown)
        if char != _TATWEEL and (char.isalnum() or unicodedata.category(char)[0] == "M")
    )


def _lowered(word: str, *, turkish: bool, capitals: bool) -> str:
    word = word.replace("ẞ", "ß")
    if turkish:
        word = word.replace("İ", "i").replace("I", "ı")
    if not capitals:
        word = word.replace("ß", SHARP_S)
    word = word.casefold()
    return word.replace("i" + _DOT, "i") if turkish else word


def _marked(word: str) -> list[tuple[str, set[str]]]:
    """Return each letter with those marks on it that may be left off."""
    found: list[tuple[str, set[str]]] = []
    for char in word:
        if found and (char in _VOWEL_MARKS or (char == _STRESS and "\u0400" <= found[-1][0] <= "\u052f")):
            found[-1][1].add(char)
        elif char == "ё":
            found.append(("е", {_DOTS}))
        else:
            found.append((char, set()))
    return found


def _may_lack(base: str, missing: set[str], lang: str) -> bool:
    """Tell whether ``missing`` may be left off the letter ``base``."""
    return not (base == "е" and _DOTS in missing) or lang.partition("-")[0].lower() == "ru"
