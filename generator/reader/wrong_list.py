"""Recognises by its fields an entry that stands in a list of another kind: a statement typed under ``questions:``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.model.nouns import LISTS, OF_LIBRARY
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.outline import fields_of, model_at, required_of
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.reader.records.outline import Model

_CALLED: Mapping[str, str] = {
    **{field: with_article(noun) for field, noun in LISTS.items()},
    "withhold": "a name to withhold",
    "permit": "something to permit",
    "key_points": "a key point",
    "assessments": "an assessment",
    "editions": "an edition",
    "corrections": "a correction",
}
"""What the items of each list of a file are."""
_OF_BRIEFING = frozenset(field for field, noun in LISTS.items() if noun not in OF_LIBRARY)
"""Lists that stand in a briefing's folder only."""
_SURER_BY = 2
"""How many mistakes fewer an entry must have as another kind: one field too many is a slip, not another kind."""
_MOST_WRONG = 1
"""How many mistakes it may have as that kind: it may be half written, or hold a slip."""


class MisplacedEntry(NamedTuple):
    """What an editor is told of an entry in a list of another kind."""

    message: str
    hint: str
    field: str
    """The list it belongs in."""


def find_misplaced(
    content: object, record: Model, mistakes: Iterable[tuple[str | int, ...]], *, in_briefing: bool
) -> dict[tuple[str | int, ...], MisplacedEntry]:
    """Return the entries of a file that stand in a list of another kind, by the keys that lead to them.

    ``mistakes`` are the keys of the fields that are missing, or unknown, in the file read as ``record``;
    ``in_briefing`` says that it lies in a briefing's folder, where alone some entries may stand.
    """
    strays: dict[tuple[str | int, ...], MisplacedEntry] = {}
    for keys in dict.fromkeys(mistake[:-1] for mistake in mistakes):
        if keys and isinstance(keys[-1], int) and not is_inside(keys, strays):
            item = _at(content, keys)
            stray = _stray(item, keys, record) if isinstance(item, dict) else None
            if stray and not in_briefing and stray.field in _OF_BRIEFING:
                stray = stray._replace(
                    hint=f"put it under `{stray.field}:` of a file in its briefing's folder"
                )
            if stray:
                strays[keys] = stray
    return strays


def is_inside(keys: tuple[str | int, ...], parts: Collection[tuple[str | int, ...]]) -> bool:
    """Tell whether ``keys`` lead to one of ``parts`` or into it."""
    return any(keys[:length] in parts for length in range(1, len(keys) + 1))


def _stray(item: Mapping[str, object], keys: tuple[str | int, ...], record: Model) -> MisplacedEntry | None:
    """Return what is told of an item that belongs elsewhere; None if that cannot be told."""
    own = model_at(record, keys)
    wrong = _mistakes(item, own)
    found: dict[tuple[int, bool], list[tuple[str, Model]]] = {}
    for file, field, model in _lists():
        mistakes = _mistakes(item, model)
        if model is not own and mistakes <= min(_MOST_WRONG, wrong - _SURER_BY):
            found.setdefault((mistakes, file is not record), []).append((field, file))
    likely = found[min(found)] if found else []
    if len(likely) != 1:
        return None
    ((field, file),) = likely
    other = "" if file is record else " in briefing.yml" if file is BriefingRecord else " in another file"
    above = next(key for key in reversed(keys) if isinstance(key, str))
    return MisplacedEntry(
        f"this looks like {_CALLED[field]}, but stands under `{above}:`",
        f"put it under `{field}:`{other}",
        field,
    )


def _at(content: object, keys: tuple[str | int, ...]) -> object:
    """Return the value under ``keys``; None if there is none."""
    for key in keys:
        if isinstance(content, dict):
            content = content.get(key)
        else:
            content = content[key] if isinstance(content, list) and isinstance(key, int) else None
    return content


@cache
def _lists() -> tuple[tuple[Model, str, Model], ...]:
    """Return the lists of both kinds of files: kind of file, name, and the class of their items."""
    return tuple(
        (file, field, model_at(file, (field, 0)))
        for file in (EntriesRecord, BriefingRecord)
        for field in fields_of(file)
        if field in _CALLED
    )


def _mistakes(names: Collection[str], model: Model) -> int:
    """Return how many fields would be unknown or missing."""
    known, needed = _fields(model)
    return sum(name not in known for name in names) + sum(name not in names for name in needed)


@cache
def _fields(model: Model) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the fields of a record, and those it always has; there are as many classes as the format has nouns."""
    return frozenset(fields_of(model)), tuple(required_of(model))
