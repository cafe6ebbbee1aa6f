"""Finds where an editor wrote a character: the entry, and the place of the text that holds it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, NamedTuple

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
        place = _search(entry, character, None)
        if place is not None:
            return Whereabouts(id_, place.span())
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


def _search(value: object, character: str, nearest: Place | None) -> Place | None:
    """Return the place of the innermost thing with one whose text holds ``character``."""
    if isinstance(value, str):
        return nearest if character in value else None
    if isinstance(value, tuple):
        parts: Iterable[object] = value
    elif is_dataclass(value):
        nearest = getattr(value, "place", nearest)
        parts = (getattr(value, one.name) for one in fields(value) if one.name != "place")
    else:
        return None
    return next((found for part in parts if (found := _search(part, character, nearest)) is not None), None)
