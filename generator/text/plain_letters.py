"""Spells a name as a keyboard without its letters does: Lodz for Łódź, Mueller for Müller, OBrien for O’Brien.

The site's own search folds letters by itself (``site_templates/theme/assets/js/search/fold.js``, with the same tables);
other searches find a name typed so only if it is written so somewhere.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h",
        "ŧ": "t", "ŋ": "n", "ə": "e", "ґ": "г", "ё": "е",
        "Ł": "L", "Ø": "O", "Đ": "D", "Ð": "D", "Þ": "Th", "Æ": "Ae", "Œ": "Oe", "Ħ": "H", "Ŧ": "T", "Ŋ": "N",
        "Ə": "E", "Ґ": "Г", "Ё": "Е",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart, or of which what is left is another letter."""
_SPELT_OUT = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa",
        "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa",
    }
)  # fmt: skip
_APOSTROPHES = re.compile("[’'ʼʹ‘‛`´′＇ʻ]")
_ACCENTS = re.compile("(?<=[A-Za-zΑ-ΡΣ-Ωα-ω])[\u0300-\u036f]+")
"""Of Latin and Greek letters; in Cyrillic й without its own is another letter."""


def plain_spellings(name: str) -> tuple[str, ...]:
    """Return the spellings of a name in plainer letters; none, if it has nothing but these.

    >>> plain_spellings("Łódź"), plain_spellings("Jörg Müller"), plain_spellings("Síle O’Brien")
    (('Lodz',), ('Jorg Muller', 'Joerg Mueller'), ('Sile OBrien',))
    >>> plain_spellings("Xi Jinping"), plain_spellings("习近平"), plain_spellings("Зеленський")
    ((), (), ())
    """
    name = unicodedata.normalize("NFC", name)
    joined = _APOSTROPHES.sub("", name)
    spelt = (_without_accents(joined), _without_accents(joined.translate(_SPELT_OUT)))
    return tuple(dict.fromkeys(spelling for spelling in spelt if spelling != name))


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart))
