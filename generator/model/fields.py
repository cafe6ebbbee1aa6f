"""Works out which fields of a class a walk goes through: for texts, for references, for reports.

Each is worked out once for a class, from what the types of its fields declare (`generator.model.declared`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.diagnostics import Place
from generator.model.dates import Date
from generator.model.declared import Declared, Type, declared_fields, has_entries, is_entry
from generator.model.kinds import TEXTS, Part, Spellings, StringKind
from generator.model.references import Role
from generator.model.report import Report
from generator.model.text import Name, Prose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Shape(Enum):
    """What a field with texts holds; each may be missing, or be a tuple of several."""

    TEXT = auto()
    """A ``str``, plain text."""
    PROSE = auto()
    """Markdown (`generator.model.text.Prose`)."""
    NAME = auto()
    """A text in several languages (`generator.model.text.Name`)."""
    ADDRESS = auto()
    """A ``str``, a web address."""
    RECORDS = auto()
    """Records with fields of their own, ids beside them perhaps."""


_NO_TEXTS = (Date, date, Enum, int, float, NoneType)
"""Types that hold no text of an editor."""


class TextField(NamedTuple):
    """A field that holds texts, or records with texts."""

    name: str
    key: str
    shape: Shape
    kind: StringKind
    are_spellings: bool
    """Whether what is nothing but withheld words is left out (`generator.model.kinds.Spellings`)."""


@dataclass(frozen=True, slots=True)
class TextFields:
    """The fields of a class of records that hold texts or web addresses."""

    fields: tuple[TextField, ...]
    values: Callable[[Any], tuple[Any, ...]]
    """Returns what stands in each of them, in order."""
    has_place: bool
    """Whether its records know where they are written."""


@cache
def text_fields(kind: type) -> TextFields:
    """Return which fields of a class of records hold texts, in the order in which they are declared.

    Raises `TypeError` for a field of a type that this module does not know: it would be forgotten.
    """
    declared = declared_fields(kind)
    found = tuple(field for declared_field in declared if (field := _text_field(declared_field)))
    return TextFields(
        found, _getter(found), any(declared_field.name == "place" for declared_field in declared)
    )


def _text_field(declared: Declared) -> TextField | None:
    shapes = {shape for type_ in declared.types if (shape := _shape(declared.name, type_))}
    if not shapes:
        return None
    if len(shapes) > 1:
        raise TypeError(f"`{declared.name}` holds texts of two kinds")
    (shape,) = shapes
    kind = next(
        (string_kind for string_kind in declared.string_kinds if string_kind is not StringKind.ID),
        StringKind.LABEL,
    )
    return TextField(declared.name, declared.key, shape, kind, declared.marked(Spellings) is not None)


def _shape(name: str, type_: Type) -> Shape | None:
    if type_.base is str:
        if type_.string_kind is StringKind.WEB_ADDRESS:
            return Shape.ADDRESS
        return Shape.TEXT if type_.string_kind in TEXTS else None
    if type_.base in (Prose, Name):
        return Shape.PROSE if type_.base is Prose else Shape.NAME
    if type_.base is Place or issubclass(type_.base, _NO_TEXTS):
        return None
    if type_.is_record:
        return Shape.RECORDS
    raise TypeError(f"`{name}` holds {type_.base}: say in generator/model/fields.py whether that is a text")


class Holding(Enum):
    """How a field holds references; each may be missing, or be a tuple of several."""

    IDS = auto()
    """Ids; a date in place of one perhaps."""
    PAIRS = auto()
    """Ids, each with a value."""
    RECORDS = auto()
    """Records with references, ids beside them perhaps."""


class ReferenceField(NamedTuple):
    """A field that holds references, or records with references that are neither entries nor parts of one."""

    name: str
    holding: Holding
    role: Role | None
    """In which role; None: in that of the list in which the record stands."""


class PartField(NamedTuple):
    """A field that holds parts of an entry, with references in them."""

    get: Callable[[Any], Any]
    """Returns the part, or a tuple of parts."""
    called: Part


@dataclass(frozen=True, slots=True)
class ReferenceFields:
    """The fields of a class of records that hold references."""

    fields: tuple[ReferenceField, ...]
    values: Callable[[Any], tuple[Any, ...]]
    """Returns what stands in each of them, in order."""
    entries: tuple[Callable[[Any], Any], ...]
    """What returns each tuple of entries with references."""
    parts_before: tuple[PartField, ...]
    """Those declared before the other references."""
    parts_after: tuple[PartField, ...]


@cache
def reference_fields(kind: type) -> ReferenceFields:
    """Return which fields of a class of records hold references, or records with references."""
    own: list[ReferenceField] = []
    entries: list[Callable[[Any], Any]] = []
    before: list[PartField] = []
    after: list[PartField] = []
    for declared in declared_fields(kind):
        part = declared.marked(Part)
        if not (declared.nouns or any(map(_refers, declared.records))):
            continue
        if part:
            (after if own else before).append(PartField(attrgetter(declared.name), part))
        elif has_entries(declared):
            entries.append(attrgetter(declared.name))
        else:
            own.append(ReferenceField(declared.name, _holding(declared), declared.marked(Role)))
    return ReferenceFields(tuple(own), _getter(own), tuple(entries), tuple(before), tuple(after))


def _refers(kind: type) -> bool:
    known = reference_fields(kind)
    return bool(known.fields or known.entries or known.parts_before or known.parts_after)


def _holding(declared: Declared) -> Holding:
    if declared.records:
        return Holding.RECORDS
    is_paired = any(issubclass(type_.base, Enum) for type_ in declared.types)
    return Holding.PAIRS if is_paired else Holding.IDS


@dataclass(frozen=True, slots=True)
class ReportFields:
    """The fields of a class of records that hold reports and what else a thing rests on."""

    lists: tuple[tuple[Callable[[Any], Any], Role], ...]
    """What returns each list, and its role: `Role.REPORT` or `Role.EVIDENCE`."""
    below: tuple[Callable[[Any], Any], ...]
    """What returns each record, or tuple of records, with such lists: entries of their own first."""
    is_entry: bool


@cache
def report_fields(kind: type) -> ReportFields:
    """Return which fields of a class of records hold reports, or records that rest on reports."""
    declared = declared_fields(kind)
    lists = [
        (attrgetter(field.name), role)
        for field in declared
        if Report in field.records and (role := field.marked(Role))
    ]
    below = [field for field in declared if Report not in field.records and any(map(_rests, field.records))]
    below.sort(key=lambda field: field.marked(Part) is not None or not has_entries(field))
    return ReportFields(tuple(lists), tuple(attrgetter(field.name) for field in below), is_entry(kind))


def _rests(kind: type) -> bool:
    known = report_fields(kind)
    return bool(known.lists or known.below)


def _getter(found: Sequence[TextField | ReferenceField]) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in found]
    if len(names) > 1:
        return attrgetter(*names)
    getters = [attrgetter(name) for name in names]
    return lambda record: tuple([get(record) for get in getters])
