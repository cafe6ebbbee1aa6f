"""Every field of the model that holds texts, and records in which one of them is filled."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from generator.model.declared import classes_below
from generator.model.fields import Shape, text_fields
from generator.model.library import Library
from generator.model.permitted import Permitted
from generator.model.text import Name, Prose
from generator.model.withheld import Withheld
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.model.fields import TextField

_MADE: Mapping[Shape, Callable[[str], object]] = {
    Shape.TEXT: str,
    Shape.PROSE: Prose,
    Shape.NAME: lambda text: Name(((None, text),)),
}


def kinds_of_the_model() -> list[type]:
    """Return every class of records of a library that outputs are made of."""
    return sorted(classes_below(Library) - {Library, Permitted, Withheld}, key=lambda kind: kind.__name__)


def text_fields_of_the_model() -> list[tuple[type, TextField]]:
    """Return every field of the model that holds a text of an editor, with the type of record it belongs to."""
    return [
        (kind, field)
        for kind in kinds_of_the_model()
        for field in text_fields(kind).fields
        if field.shape in _MADE
    ]


def record_with(kind: type, field: TextField, text: str) -> object:
    """Return a record of type ``kind`` in which only ``field`` holds something: ``text``."""
    record: object = object.__new__(kind)
    declared = next(one for one in fields(kind) if one.name == field.name)
    value = _MADE[field.shape](text)
    for one in fields(kind):
        object.__setattr__(record, one.name, make.PLACE if one.name == "place" else None)
    object.__setattr__(record, field.name, (value,) if "tuple" in str(declared.type) else value)
    return record
