"""Finds where an editor wrote a character: the entry, and the place of the text that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.walks import texts_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Span
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
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
        for text, _, place, keys in texts_below(entry, entry.place, addresses=True):
            if character in text:
                return Whereabouts(id_, place.span(*keys))
    return None


def _printed(
    briefings: Iterable[Id], library: Library, findings: Findings
) -> Iterator[tuple[Id, Entry | Briefing]]:
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
