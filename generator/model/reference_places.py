"""Where an entry is written to refer to another: for messages, as it takes longer than to know that it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.model.declared import declared_fields, has_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Place
    from generator.model.declared import Declared
    from generator.model.report import Id


class WrittenReference(NamedTuple):
    """An id that stands in an entry, and where."""

    target: Id
    field: str
    """What the field is called in the file."""
    place: Place
    keys: tuple[str | int, ...]
    """Below the place; what is not written so there, as an id without a list, is found above."""


def written_references(entry: Any) -> Iterator[WrittenReference]:  # noqa: ANN401  # an entry of any class, or a briefing
    """Yield all that ``entry`` refers to in the order of its fields; what entries in it refer to is left out.

    >>> from generator.model.event import Contrast
    >>> contrast = Contrast(topic="trade", says="One names it.", evidence=("call/first", "call/second"), place=None)
    >>> for found in written_references(contrast):
    ...     found.target, found.field, found.keys
    ('trade', 'topic', ('topic',))
    ('call/first', 'evidence', ('evidence', 0))
    ('call/second', 'evidence', ('evidence', 1))
    """
    yield from _below(entry, entry.place, ())


def _below(record: Any, place: Place, keys: tuple[str | int, ...]) -> Iterator[WrittenReference]:  # noqa: ANN401  # of any class
    for field in declared_fields(record.__class__):
        value = getattr(record, field.name)
        if not value or has_entries(field) or not (field.nouns or field.records):
            continue
        many = value.__class__ is tuple
        for index, item in enumerate(value if many else (value,)):
            at = (*keys, field.key, index) if many else (*keys, field.key)
            yield from _in_item(item, field, place, at)


def _in_item(
    item: Any,  # noqa: ANN401  # of any class
    field: Declared,
    place: Place,
    keys: tuple[str | int, ...],
) -> Iterator[WrittenReference]:
    if item.__class__ is tuple:  # an id with a value
        item = item[0]
    if item.__class__ is str:
        if field.nouns:
            yield WrittenReference(item, field.key, place, keys)
    elif item.__class__ in field.records:
        own = getattr(item, "place", None)
        yield from _below(item, own or place, () if own else keys)
