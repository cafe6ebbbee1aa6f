"""Which fields of a record hold texts, and whose words: read off the types, so that no new field is forgotten.

A ``str`` is a text, unless its name is in `NOT_TEXTS`; what else a field may hold (ids, dates, numbers, words of a
fixed list) has a type of its own. Where a text stands in the file follows from the names of the fields.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, auto
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from generator.diagnostics import Place
from generator.model import (
    actor,
    briefing,
    dates,
    event,
    plan,
    question,
    report,
    source,
    statement,
    text,
    topic,
)
from generator.model.text import Name, Prose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NOT_TEXTS: Mapping[str, str] = {
    "folder": "the name of a folder, as strict as an id",
    "lang": "a language code",
    "likelihood": "a word of a declared scale",
    "number": "a point's number, as strict as an id",
    "quote_lang": "a language code",
    "reliability": "a letter, A to F",
    "stamp": "a digest that `briefings review` writes",
    "text": "the name of a private file, which is never published",
    "translated_from": "a language code",
}
"""Fields that hold a ``str`` which is no text of an editor, each with the reason."""
ADDRESSES = frozenset({"archive", "mirror", "same_as", "url"})
"""Fields that hold web addresses."""


class Voice(Enum):
    """Whose words a text holds."""

    OURS = auto()
    """Sentences of our own."""
    THEIRS = auto()
    """Verbatim words, and translations of them."""
    LABEL = auto()
    """Names, titles, places: neither."""


_WAIVERS = frozenset(
    field.name
    for kind in (report.QuoteWaivers, source.Waivers)
    for field in fields(kind)
    if field.name != "place"
)
"""Reasons for leaving a warning as it is."""
_OURS = frozenset({"alternatives", "now", "question", "says", "would_change"}) | _WAIVERS
_THEIRS = frozenset({"date_words", "forms", "quote", "translation", "was", "word", "words"})
"""What was wrong (``was``) is shown as it stood: it may hold the very word that was changed."""
_KEYS = {"place_name": "place"}
"""Fields that are called otherwise in the file."""


class Shape(Enum):
    """What a field holds; each may be missing, or be a tuple of several."""

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


class Field(NamedTuple):
    """A field of a record that holds texts, or records with texts."""

    name: str
    key: str
    """What it is called in the file."""
    shape: Shape
    voice: Voice


@dataclass(frozen=True, slots=True)
class TextFields:
    """The fields of a type of record that hold texts."""

    fields: tuple[Field, ...]
    values: Callable[[Any], tuple[Any, ...]]
    """Returns what stands in each of them, in order."""
    has_place: bool
    """Whether its records know where they are written."""


@cache
def text_fields(kind: type) -> TextFields:
    """Return which fields of a type of record hold texts, in the order in which they are declared.

    Raises `TypeError` for a field of a type that this module does not know: it would be forgotten.
    """
    hints = get_type_hints(kind, localns=_names())
    found = [_field(field.name, hints[field.name]) for field in fields(kind)]
    known = tuple(field for field in found if field)
    return TextFields(known, _getter([field.name for field in known]), "place" in hints)


def records_below(kind: type) -> set[type]:
    """Return the types of records that may stand in a record of type ``kind``, itself too."""
    found: set[type] = set()
    open_ = {kind}
    while open_:
        one = open_.pop()
        found.add(one)
        hints = get_type_hints(one, localns=_names())
        parts: set[type] = {part for field in fields(one) for part in _parts(hints[field.name])}
        open_ |= {part for part in parts if is_dataclass(part)} - _VALUES - found
    return found


class _Reference:
    """Stands for the type of ids, which is ``str`` to Python."""


_VALUES = frozenset({Name, Prose, dates.Date})
"""Types of single values that are written as classes."""
_CODES = (_Reference, dates.Date, Enum, int, NoneType)
"""Types that hold no text of an editor."""


def _names() -> dict[str, Any]:
    modules = (actor, briefing, dates, event, plan, question, report, source, statement, text, topic)
    found = {name: value for module in modules for name, value in vars(module).items()}
    return found | {"Id": _Reference, "Evidence": _Reference | report.Report, "Place": Place}


def _field(name: str, hint: Any) -> Field | None:  # noqa: ANN401  # whatever a type may be written as
    shapes = {shape for part in _parts(hint) if (shape := _shape(name, part))}
    if not shapes:
        return None
    if len(shapes) > 1:
        raise TypeError(f"`{name}` holds texts of two kinds")
    (shape,) = shapes
    voice = Voice.OURS if shape is Shape.PROSE or name in _OURS else Voice.LABEL
    return Field(name, _KEYS.get(name, name), shape, Voice.THEIRS if name in _THEIRS else voice)


def _shape(name: str, part: Any) -> Shape | None:  # noqa: ANN401  # the same
    if part is str:
        if name in NOT_TEXTS:
            return None
        return Shape.ADDRESS if name in ADDRESSES else Shape.TEXT
    if part in (Prose, Name):
        return Shape.PROSE if part is Prose else Shape.NAME
    if part is Place or issubclass(part, _CODES):
        return None
    if is_dataclass(part):
        return Shape.RECORDS
    raise TypeError(f"`{name}` holds {part}: say in generator/model/fields.py whether that is a text")


def _parts(hint: Any) -> set[Any]:  # noqa: ANN401  # the same
    """Return the classes that a type is put together from."""
    origin = get_origin(hint)
    if origin in (Union, UnionType, tuple):
        return {part for inner in get_args(hint) if inner is not ... for part in _parts(inner)}
    if origin is not None:
        raise TypeError(f"{hint}: say in generator/model/fields.py what it holds")
    return {hint}


def _getter(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)
