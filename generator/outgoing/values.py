"""Walks through records whatever their fields are called: every text in them, every language they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

from generator.model.briefing import Briefing
from generator.model.plan import Plan
from generator.model.text import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.library import Library

_LANGUAGES = frozenset({"lang", "quote_lang", "translated_from"})
_NOT_SHOWN = _LANGUAGES | {"field", "likelihood", "place", "reliability", "stamp", "text"}
"""Fields that hold codes, digests, words of a fixed list, the name of a private file, where an entry is written."""
_ENTRIES = frozenset({"assessments", "events", "plans", "points", "questions", "statements"})
"""Fields that hold entries, which are looked at by themselves."""


def strings_in(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep; words of fixed lists and other codes aside."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield from strings_in(key)
            yield from strings_in(below)
    elif isinstance(value, tuple | list | frozenset):
        for below in value:
            yield from strings_in(below)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _fields(value):
            if name not in _NOT_SHOWN:
                yield from strings_in(getattr(value, name))


def languages_of(library: Library) -> Iterator[str]:
    """Yield the code of every language that a library names."""
    for entry in (*library.entries.values(), *library.briefings.values()):
        yield from _languages(entry)


def _languages(value: object) -> Iterator[str]:
    if isinstance(value, Name):
        yield from (lang for lang, _ in value.texts if lang)
    elif isinstance(value, tuple | list):
        for below in value:
            yield from _languages(below)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _fields(value):
            below = getattr(value, name)
            if name not in _LANGUAGES:
                yield from _languages(below)
            elif isinstance(below, str):
                yield below


def _fields(value: object) -> list[str]:
    named = [field.name for field in fields(value)]  # type: ignore[arg-type]  # a record, as who asks has found
    return [name for name in named if name not in _ENTRIES] if isinstance(value, Briefing | Plan) else named
