"""Tells which mistakes about fields only follow from a wrong name, so that one slip is one message."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.nouns import LISTS
from generator.reader.likely_values import likely_field
from generator.reader.records import EntriesRecord
from generator.reader.records.outline import fields_of, model_at
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.reader.records.outline import Model

MERGE = "<<"
"""The field by which YAML takes over others."""
UNKNOWN, MISSING, EMPTY = "extra_forbidden", "missing", "too_short"
"""What Pydantic calls the kinds of mistakes that are told of here."""


class Mistake(NamedTuple):
    """What Pydantic found: its kind, and the keys of where."""

    kind: str
    keys: tuple[str | int, ...]


def followers(
    mistakes: Sequence[Mistake], record: Model, misnamed: Mapping[tuple[str | int, ...], str]
) -> AbstractSet[Mistake]:
    """Return the mistakes that only follow from another.

    A field that is there under a wrong name (``misnamed`` has the less likely ones) is not missing, a list is not empty
    whose items do not fit.
    """
    meant = _meant_fields(mistakes, record)
    for keys, name in misnamed.items():
        meant[keys[:-1]].add(name)
    inside = {mistake.keys[:length] for mistake in mistakes for length in range(len(mistake.keys))}
    return {
        mistake
        for mistake in mistakes
        if (mistake.kind == MISSING and meant.get(mistake.keys[:-1], set()) & {mistake.keys[-1], MERGE})
        or (mistake.kind == EMPTY and mistake.keys in inside)
    }


def misnamed_fields(mistakes: Sequence[Mistake], record: Model) -> Mapping[tuple[str | int, ...], str]:
    """Return which field is missing where one has a name that is like none: by the keys of that one.

    Only where there is one of each: ``said`` in an entry that lacks ``says``.
    """
    meant = _meant_fields(mistakes, record)
    missing: dict[tuple[str | int, ...], list[str]] = {}
    unknown: dict[tuple[str | int, ...], list[str]] = {}
    for kind, (*above, name) in mistakes:
        keys = tuple(above)
        if kind == MISSING and name not in meant.get(keys, ()):
            missing.setdefault(keys, []).append(str(name))
        elif kind == UNKNOWN and not _meant(str(name), keys, record):
            unknown.setdefault(keys, []).append(str(name))
    return {
        (*keys, names[0]): missing[keys][0]
        for keys, names in unknown.items()
        if len(names) == len(missing.get(keys, ())) == 1
    }


def _meant_fields(mistakes: Iterable[Mistake], record: Model) -> dict[tuple[str | int, ...], set[str | int]]:
    """Return which fields are there under a wrong name, by the keys of what they stand in."""
    found: dict[tuple[str | int, ...], set[str | int]] = {}
    for kind, keys in mistakes:
        if kind == UNKNOWN:
            found.setdefault(keys[:-1], set()).add(_meant(str(keys[-1]), keys[:-1], record))
    return found


def _meant(name: str, keys: tuple[str | int, ...], record: Model) -> str:
    """Return the field that was meant by a name that none has; "" if it is like none."""
    return MERGE if name == MERGE else likely_field(name, fields_of(model_at(record, keys)))


def holders_of(field: str) -> tuple[str, ...]:
    """Return the nouns of whose entries some field is called so, with their articles."""
    return tuple(
        with_article(noun)
        for name, noun in LISTS.items()
        if field in fields_of(model_at(EntriesRecord, (name, 0)))
    )
