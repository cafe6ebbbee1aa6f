"""What is to be changed in a file: each change names its place by the keys of the file as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from generator.reader.tree import Value

Keys: TypeAlias = "tuple[str | int, ...]"
"""Names of fields and numbers of items that lead to a value: ``("statements", 0, "says")``."""


@dataclass(frozen=True, slots=True)
class Put:
    """A value stands under ``keys``: in place of what stands there, or as a new field."""

    keys: Keys
    value: Value


@dataclass(frozen=True, slots=True)
class Rename:
    """The field under ``keys`` is called ``name``."""

    keys: Keys
    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """The field or the item under ``keys`` is gone, with its own comments; so is what holds nothing else."""

    keys: Keys


@dataclass(frozen=True, slots=True)
class Append:
    """The list under ``keys``, which need not be there yet, ends with ``value``."""

    keys: Keys
    value: Value
    lines: tuple[str, ...] = ()
    """How the item is written, if it is written already: its lines, with its hyphen in the first column."""


Change: TypeAlias = Put | Rename | Remove | Append


def field_of(keys: Keys) -> str:
    """Return the name of the field that a value stands in."""
    return next((key for key in reversed(keys) if isinstance(key, str)), "")
