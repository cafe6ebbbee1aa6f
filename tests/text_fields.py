"""Every field of the model that holds texts, and records in which one of them is filled."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.fields import Shape, records_below, text_fields
from generator.model.source import Source
from generator.model.text import Name, Prose
from generator.model.topic import Term, Topic
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.model.fields import Field

ENTRIES = (Actor, Source, Topic, Term, Briefing)
"""What a library holds; everything else stands in them."""
_MADE: Mapping[Shape, Callable[[str], object]] = {
    Shape.TEXT: str,
    Shape.PROSE: Prose,
    Shape.NAME: lambda text: Name(((None, text),)),
}


def kinds_of_the_model() -> list[type]:
    """Return every type of record that may stand in a library."""
    return sorted(set().union(*map(records_below, ENTRIES)), key=lambda kind: kind.__name__)


def text_fields_of_the_model() -> list[tuple[type, Field]]:
    """Return every field of the model that holds a text of an editor, with the type of record it belongs to."""
    return [
        (kind, field)
        for kind in kinds_of_the_model()
        for field in text_fields(kind).fields
        if field.shape in _MADE
    ]


def record_with(kind: type, field: Field, text: str) -> object:
    """Return a record of type ``kind`` in which only ``field`` holds something: ``text``."""
    record: object = object.__new__(kind)
    declared = next(one for one in fields(kind) if one.name == field.name)
    value = _MADE[field.shape](text)
    for one in fields(kind):
        object.__setattr__(record, one.name, make.PLACE if one.name == "place" else None)
    object.__setattr__(record, field.name, (value,) if "tuple" in str(declared.type) else value)
    return record
