"""Has words for Chinese, written in simplified characters, find traditional ones too."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from generator.text.traditional_characters import in_both, spellings

if TYPE_CHECKING:
    from generator.drafting.languages.language_words import LanguageWords
    from generator.drafting.languages.times.time_words import TimeWords

Words = TypeVar("Words", "LanguageWords", "TimeWords")
_LOOKED_UP = frozenset({"own", "pronouns", "honorifics", "numbers"})
"""Fields whose keys are compared with what a text has; the keys of others are bodies, or ids."""


def in_both_scripts(words: Words) -> Words:
    """Return words whose bodies and lists have traditional characters wherever they have simplified ones."""
    both: dict[str, Any] = {
        field.name: _both(field.name, getattr(words, field.name)) for field in fields(words)
    }
    return replace(words, **both)


def _both(name: str, value: object) -> object:
    if type(value) is str:
        return in_both(value)
    if isinstance(value, frozenset):
        return frozenset(written for word in value for written in spellings(word))
    if isinstance(value, tuple):
        return tuple(_both(name, part) for part in value)
    if isinstance(value, dict) and name in _LOOKED_UP:
        return {written: meant for word, meant in value.items() for written in spellings(word)}
    if isinstance(value, dict):
        return {in_both(key): _both(name, meant) for key, meant in value.items()}
    return value
