"""Reads what the types of a class's fields declare: texts, references, records; once for each class of the model.

A type says what a string is (`generator.model.kinds`), what an id stands for, and in which role
(`generator.model.references`). A ``str`` that says nothing is a label, so that no new text is forgotten.

>>> from generator.model.event import Event
>>> [field.key for field in declared_fields(Event) if StringKind.LABEL in field.string_kinds]
['name', 'place']
"""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from generator import model
from generator.diagnostics import Place
from generator.model.dates import Date
from generator.model.kinds import Key, StringKind
from generator.model.references import RefersTo
from generator.model.text import Name, Prose

if TYPE_CHECKING:
    from generator.model.references import Noun

T = TypeVar("T")


class Type(NamedTuple):
    """One of the classes that the type of a field is put together from, with what is said of it there."""

    base: Any
    marks: tuple[object, ...]

    def marked(self, kind: type[T]) -> T | None:
        """Return the mark of a kind, the innermost; None if there is none."""
        return next((mark for mark in reversed(self.marks) if isinstance(mark, kind)), None)

    @property
    def string_kind(self) -> StringKind | None:
        """What its strings are; None for what is no string."""
        if self.base is Prose:
            return self.marked(StringKind) or StringKind.OWN_TEXT
        return (self.marked(StringKind) or StringKind.LABEL) if self.base in (str, Name) else None

    @property
    def is_record(self) -> bool:
        """Whether it is a class with fields of its own, and no single value."""
        return is_dataclass(self.base) and self.base not in _VALUES


class Declared(NamedTuple):
    """A field of a class, as its type declares it."""

    name: str
    types: tuple[Type, ...]

    def marked(self, kind: type[T]) -> T | None:
        """Return the mark of a kind on any of its types; None if there is none."""
        return next((mark for type_ in self.types if (mark := type_.marked(kind)) is not None), None)

    @property
    def key(self) -> str:
        """What it is called in the file."""
        key = self.marked(Key)
        return key.name if key else self.name

    @property
    def string_kinds(self) -> set[StringKind]:
        """What its strings are."""
        return {kind for type_ in self.types if (kind := type_.string_kind)}

    @property
    def records(self) -> list[type]:
        """The classes of records that it may hold."""
        return [type_.base for type_ in self.types if type_.is_record]

    @property
    def nouns(self) -> frozenset[Noun]:
        """What its ids may stand for; nothing where they are no references."""
        marks = [type_.marked(RefersTo) for type_ in self.types]
        return frozenset(noun for mark in marks if mark for noun in mark.nouns)


_VALUES = frozenset({Name, Prose, Date})
"""Classes of single values."""


@cache
def declared_fields(kind: type) -> tuple[Declared, ...]:
    """Return the fields of a class of records, in the order in which they are declared.

    Raises `NameError` for a type of a module that is not known here, `TypeError` for one that is not understood.
    """
    known = names_of_model() | vars(sys.modules[kind.__module__])
    hints = get_type_hints(kind, localns=known, include_extras=True)
    return tuple(Declared(field.name, tuple(_types(hints[field.name], ()))) for field in fields(kind))


@cache
def names_of_model() -> dict[str, Any]:
    """Return what the modules of the model call their types: they import each other's for the types alone."""
    names = [module.name for module in pkgutil.iter_modules(model.__path__)]
    modules = [import_module(f"{model.__name__}.{name}") for name in names]
    return {name: value for module in modules for name, value in vars(module).items()} | {
        Mapping.__name__: Mapping,
        Place.__name__: Place,
    }


def _types(hint: Any, marks: tuple[object, ...]) -> list[Type]:  # noqa: ANN401  # whatever a type may be written as
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _types(inner[0], (*marks, *inner[1:]))
    if origin in (Union, UnionType, tuple):
        return [type_ for part in inner if part is not ... for type_ in _types(part, marks)]
    if origin is Mapping:
        return _types(inner[1], marks)
    if origin is not None:
        raise TypeError(f"{hint}: say in generator/model/declared.py what it holds")
    return [Type(hint, marks)]


def is_entry(kind: type) -> bool:
    """Tell whether records of a class have an id of their own."""
    return any(field.name == "id" for field in declared_fields(kind))


def has_entries(declared: Declared) -> bool:
    """Tell whether a field holds records with an id of their own."""
    return any(map(is_entry, declared.records))


@cache
def entry_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a class that hold records with an id of their own.

    >>> from generator.model.briefing import Briefing
    >>> entry_fields(Briefing)
    ('statements', 'events', 'plans', 'questions', 'assessments')
    """
    return tuple(field.name for field in declared_fields(kind) if has_entries(field))


@cache
def shown_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a class that a reader may come to see, entries of their own aside."""
    return tuple(
        field.name
        for field in declared_fields(kind)
        if not (field.string_kinds and field.string_kinds <= _NOT_SHOWN)
        and field.name != "place"
        and not has_entries(field)
    )


_NOT_SHOWN = frozenset({StringKind.LANGUAGE, StringKind.CODE, StringKind.PRIVATE, StringKind.TODO})


@cache
def language_fields(kind: type) -> frozenset[str]:
    """Return the fields of a class that hold language codes."""
    return frozenset(
        field.name for field in declared_fields(kind) if StringKind.LANGUAGE in field.string_kinds
    )


@cache
def nouns_by_key(kind: type) -> Mapping[str, frozenset[Noun]]:
    """Return what ids may stand for in all records below a class, by what a field is called in the file."""
    nouns: dict[str, frozenset[Noun]] = {}
    for record in classes_below(kind):
        for field in declared_fields(record):
            if field.nouns:
                nouns[field.key] = nouns.get(field.key, frozenset()) | field.nouns
    return nouns


def classes_below(kind: type) -> set[type]:
    """Return the classes of records that may stand in a record of a class, itself too."""
    found: set[type] = set()
    pending = {kind}
    while pending:
        record_class = pending.pop()
        found.add(record_class)
        pending |= {record for field in declared_fields(record_class) for record in field.records} - found
    return found
