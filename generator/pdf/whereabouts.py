"""Finds where an editor wrote a character: the entry, and the place of the text that holds it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Place, Span
    from generator.model.library import Library
    from generator.model.report import Id


class Whereabouts(NamedTuple):
    """An entry's id, and where it is written."""

    entry: Id
    span: Span


def find_character(
    character: str, briefings: Iterable[Id], library: Library, findings: Findings
) -> Whereabouts | None:
    """Return the first place in what ``briefings`` print that holds ``character``."""
    for id_, entry in _printed(briefings, library, findings):
        found = _search(entry, character, None, ())
        if found is not None:
            place, keys = found
            return Whereabouts(id_, place.span(*keys))
    return None


def _printed(briefings: Iterable[Id], library: Library, findings: Findings) -> Iterator[tuple[Id, object]]:
    for briefing in briefings:
        found = findings.briefings[briefing]
        entries = library.briefings[briefing]
        for noun in ("statements", "events", "questions", "plans", "assessments"):
            yield from ((one.id, one) for one in getattr(entries, noun))
        yield briefing, entries
        yield from ((id_, library.sources[id_]) for id_ in found.sources)
        yield from ((id_, library.actors[id_]) for id_ in found.actors)
        yield from ((id_, library.topics[id_]) for id_ in found.topics)
        yield from ((one.term.id, one.term) for one in found.words)
    for register in (library.actors, library.sources, library.topics, library.terms):
        yield from register.items()


_Keys: TypeAlias = "tuple[str | int, ...]"


def _search(value: object, character: str, nearest: Place | None, keys: _Keys) -> tuple[Place, _Keys] | None:
    """Return the innermost written thing whose text holds ``character``, and the keys that lead to the text in it."""
    if isinstance(value, str):
        return (nearest, keys) if nearest is not None and character in value else None
    parts: Iterable[tuple[str | int, object]]
    if isinstance(value, tuple):
        parts = enumerate(value)
    elif is_dataclass(value):
        own = getattr(value, "place", None)
        nearest, keys = (nearest, keys) if own is None else (own, ())
        parts = (
            (one.name.rstrip("_"), getattr(value, one.name)) for one in fields(value) if one.name != "place"
        )
    else:
        return None
    found = (_search(part, character, nearest, (*keys, key)) for key, part in parts)
    return next(filter(None, found), None)
