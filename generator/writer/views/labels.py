"""Owns the words for each entry of the registers: an actor's short name, the shortest words for a source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.html import Html, foreign, isolated, name
from generator.writer.pages.urls import CITE, CITED
from generator.writer.wording.dates import language, show_short

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source

_LONGEST_TITLE = 40


@dataclass(frozen=True, slots=True)
class Names:
    """The words for actors and sources; made once for a library's registers."""

    actors: Mapping[Id, Html]
    """Short names, with their language."""
    sources: Mapping[Id, Html]
    """Publisher, and what tells a source from others of the same publisher."""
    cites: Mapping[Id, str]
    """The beginning of a citation, up to the place in the source."""
    lang: str


def name_registers(library: Library, lang: str) -> Names:
    """Return the words for all actors and sources of ``library``."""
    actors = {
        id_: isolated(actor.short) if actor.short else name(actor.name, lang)
        for id_, actor in library.actors.items()
    }
    sources = _name_sources(library, actors, lang)
    cites = {
        id_: f'<a class="cite" data-cite="{id_}" href="{CITE}{id_}{CITED}">{words}'
        for id_, words in sources.items()
    }
    return Names(actors, sources, cites, lang)


def _name_sources(library: Library, actors: Mapping[Id, Html], lang: str) -> dict[Id, Html]:
    """Return the shortest words for each source that no other has: its publisher, and date, version and so on."""
    alike: Counter[str] = Counter()
    tries = {}
    for source in library.sources.values():
        dated = _dated(source, actors[source.publisher], lang)
        alike[dated] += 1
        tries[source.id] = _tries(source, actors[source.publisher], dated, alike[dated], lang)
    counts = [Counter(words) for words in zip(*tries.values(), strict=True)]
    return {
        id_: Html(next((one for one, count in zip(words, counts, strict=True) if count[one] == 1), words[-1]))
        for id_, words in tries.items()
    }


def _dated(source: Source, publisher: Html, lang: str) -> str:
    return f"{publisher}, {show_short(source.date, lang)}" if source.date else str(publisher)


def _tries(source: Source, publisher: Html, dated: str, number: int, lang: str) -> tuple[str, ...]:
    """Return words for a source, from the shortest on; the last are no other source's.

    ``number`` counts the sources of one publisher and date, for those that nothing else tells apart.
    """
    return (
        str(publisher),
        dated,
        f"{dated}, {isolated(source.version)}" if source.version else dated,
        f"{dated}, in {language(source.lang, lang)}",
        f"{dated}, {foreign(_cut(str(source.title)), source.title.lang, lang)}" if source.title else dated,
        f"{dated} ({number})",
    )


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"
