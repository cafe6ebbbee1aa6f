"""Reads off the record classes which fields stand where, what they take, and which are always needed."""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, TypeAlias, get_args, get_origin

from pydantic import BaseModel

from generator.reader.records.fields import ONE_OR_SEVERAL, REF_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

Model: TypeAlias = type[BaseModel]
"""A class of records."""


def takes_text(annotation: object) -> bool:
    """Tell whether a text, an id for instance, may stand where a record may."""
    if annotation is str:
        return True
    shown = (
        getattr(noted, "json_schema_input_type", None) for noted in getattr(annotation, "__metadata__", ())
    )
    return any(takes_text(part) for part in (*get_args(annotation), *shown))


def takes_ids(annotation: object) -> bool:
    """Tell whether ids of entries belong in a field."""
    shown = (
        getattr(noted, "json_schema_input_type", None) for noted in getattr(annotation, "__metadata__", ())
    )
    return any(
        getattr(noted, "pattern", None) == REF_PATTERN for noted in getattr(annotation, "__metadata__", ())
    ) or any(takes_ids(part) for part in (*get_args(annotation), *shown))


def model_at(record: Model, keys: tuple[str | int, ...]) -> Model:
    """Return the record class that stands at ``keys`` under ``record``, or the innermost that holds what does."""
    return _walked(record, keys)[0]


def is_record_at(record: Model, keys: tuple[str | int, ...]) -> bool:
    """Tell whether what stands at ``keys`` is a record; not a text for each language, or a stance on each event."""
    return _walked(record, keys)[1]


def _walked(record: Model, keys: tuple[str | int, ...]) -> tuple[Model, bool]:
    """Return the innermost record class on the way along ``keys``, and whether that is what stands at their end."""
    model = record
    for key in keys:
        if isinstance(key, int):
            continue
        info = fields_of(model).get(key)
        inner = next(models_in(info.annotation), None) if info else None
        if inner is None:
            return model, False
        model = inner
    return model, True


def listed_at(record: Model, keys: tuple[str | int, ...]) -> str:
    """Return the name of the field at ``keys``, if it takes a list of ids in place of one; "" if not."""
    name = str(keys[-1])
    info = fields_of(model_at(record, keys[:-1])).get(name)
    return name if info and ONE_OR_SEVERAL in (*info.metadata, *metadata_of(info.annotation)) else ""


def models_in(annotation: object) -> Iterator[Model]:
    """Yield the record classes that a field takes, alone or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is not None or isinstance(annotation, UnionType):
        for part in get_args(annotation):
            yield from models_in(part)


def fields_of(model: Model) -> dict[str, FieldInfo]:
    """Return the fields of a record, by their names as they are written."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def required_of(model: Model) -> list[str]:
    """Return the names of the fields that a record always has."""
    return [name for name, info in fields_of(model).items() if info.is_required()]


def reachable(model: Model) -> Iterator[Model]:
    """Yield a record class and all that stand in it."""
    yield model
    for info in model.model_fields.values():
        for inner in models_in(info.annotation):
            yield from reachable(inner)


def metadata_of(annotation: object) -> Iterator[object]:
    """Yield what is noted of a field and of the parts of what it takes."""
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from metadata_of(part)
