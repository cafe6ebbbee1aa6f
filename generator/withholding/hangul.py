"""How Korean sets the names of people: in one word or with the family name apart, and with endings joined to them."""

from __future__ import annotations

import re
import unicodedata

_NAME = re.compile("[가-힣]{3,4}")
"""A family name of one syllable or two and a given name; shorter ones are words of other kinds too often."""
_ENDINGS = re.compile(
    "(?:씨|님|측)?(?:께서는?|에게서?|에게는|한테서?|으로는?|로는?|이라고|라고|이라는|라는|이라며|라며|이었다|였다|이다|입니다|"
    "부터|까지|보다|처럼|이나|이며|이고|에는|와는|과는|와의|과의|에|은|는|이|가|을|를|의|께|와|과|도|만|로|나|며)?(?![가-힣])"
)
"""What is joined to a name: a word of respect, then a particle or a form of “to be”."""


def is_korean_name(text: str) -> bool:
    """Tell whether ``text`` may be the whole name of a person, written in Hangul as one word."""
    return _NAME.fullmatch(_composed(text)) is not None


def family_names(name: str) -> tuple[str, ...]:
    """Return what may be the family name of a whole name: its first syllable; of four, the first two as well."""
    composed = _composed(name)
    return (composed[:1], composed[:2]) if len(composed) > len("남궁민") else (composed[:1],)


def is_ending(text: str) -> bool:
    """Tell whether ``text``, which goes on right behind a name, begins with nothing but endings of it."""
    return _ENDINGS.match(_composed(text)) is not None


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
