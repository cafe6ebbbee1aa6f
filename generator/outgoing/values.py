"""Collects every string of a record that a reader may come to see, and every language that a library names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

from generator.model.declared import language_fields, shown_fields
from generator.model.text import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.library import Library


def strings_in(value: object) -> Iterator[str]:
    """Yield every string in a value, however deep; codes, digests and words of fixed lists aside."""
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
        for name in shown_fields(value.__class__):
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
        named = language_fields(value.__class__)
        yield from (lang for name in named if (lang := getattr(value, name)))
        for name in shown_fields(value.__class__):
            yield from _languages(getattr(value, name))
