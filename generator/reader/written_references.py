"""Finds every reference in a file as it is written, by what the records of the format say of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.entries import SuperlativeRecord
from generator.reader.records.fields import REF_PATTERN
from generator.reader.records.outline import fields_of, models_in, takes_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reader.input import InputFile
    from generator.reader.records.outline import Model
    from generator.reader.tree import Value

_Keys: TypeAlias = "tuple[str | int, ...]"


class WrittenReference(NamedTuple):
    """A reference, and where it is written."""

    ref: str
    keys: _Keys
    is_name: bool = False
    """Whether it is the name of the last of the keys, not its value."""


def references_in(file: InputFile, value: Value) -> Iterator[WrittenReference]:
    """Yield the references of a file that holds ``value``, in their order."""
    yield from _of_record(value, BriefingRecord if file.is_briefing else EntriesRecord, ())


def _of_record(value: Value, model: Model, keys: _Keys) -> Iterator[WrittenReference]:
    if not isinstance(value, dict):
        return
    for name, info in fields_of(model).items():
        below = value.get(name)
        if below is not None:
            takes = takes_ids(info.annotation) or any(_is_of_id(mark) for mark in info.metadata)
            yield from _of_field(below, tuple(models_in(info.annotation)), (*keys, name), takes=takes)
    since = value.get("since") if model is SuperlativeRecord else None
    if isinstance(since, str) and not since[:1].isdigit():
        yield WrittenReference(since, (*keys, "since"))


def _is_of_id(mark: object) -> bool:
    return getattr(mark, "pattern", None) == REF_PATTERN


def _of_field(
    value: Value, models: tuple[Model, ...], keys: _Keys, *, takes: bool
) -> Iterator[WrittenReference]:
    if isinstance(value, str):
        if takes:
            yield WrittenReference(value, keys)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _of_field(item, models, (*keys, number), takes=takes)
    elif models:
        for model in models:
            yield from _of_record(value, model, keys)
    elif takes:
        for name in value:
            yield WrittenReference(name, (*keys, name), is_name=True)
