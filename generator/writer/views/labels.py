"""Chooses the words for each entry of the registers: an actor's short name, the shortest words for a source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.dates import language, show_short
from generator.document.inline import Citation, Content, Foreign
from generator.document.joining import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.text import Name

_LONGEST_TITLE = 40


@dataclass(frozen=True, slots=True)
class RegisterLabels:
    """The words for actors and sources; made once for a library's registers."""

    actors: Mapping[Id, Content]
    """Short names, with their language."""
    sources: Mapping[Id, Content]
    """Publisher, and what tells a source from others of the same publisher."""
    citations: Mapping[Id, Citation]
    """Of each source as a whole."""
    lang: str


def named(name: Name) -> Foreign:
    """Return a name with its language."""
    return Foreign(str(name), name.lang or "")


def in_other_languages(name: Name, lang: str) -> tuple[tuple[str, Foreign], ...]:
    """Return a name in its other languages, each with the language's name in ``lang``, "" where it is not known."""
    return tuple(
        (language(code, lang) if code else "", Foreign(text, code or "")) for code, text in name.others
    )


def label_registers(library: Library, lang: str) -> RegisterLabels:
    """Return the words for all actors and sources of ``library``."""
    actors = {
        id_: _words(actor.short, None, lang)
        if actor.short
        else _words(str(actor.name), actor.name.lang, lang)
        for id_, actor in library.actors.items()
    }
    sources = _label_sources(library, actors, lang)
    citations = {id_: Citation(id_, words) for id_, words in sources.items()}
    return RegisterLabels(actors, sources, citations, lang)


def _words(text: str, language: str | None, lang: str) -> Content:
    """Return words that stand for themselves; as plain words, if they are in Latin letters of ``lang`` or of none."""
    return text if language in (None, lang) and text.isascii() else Foreign(text, language or "")


def _label_sources(library: Library, actors: Mapping[Id, Content], lang: str) -> dict[Id, Content]:
    """Return the shortest words for each source that no other has: its publisher, and date, version and so on."""
    alike: Counter[Content] = Counter()
    tries = {}
    for source in library.sources.values():
        dated = _dated(source, actors[source.publisher], lang)
        alike[dated] += 1
        tries[source.id] = _tries(source, actors[source.publisher], dated, alike[dated], lang)
    counts = [Counter(labels) for labels in zip(*tries.values(), strict=True)]
    return {
        id_: next(
            (label for label, count in zip(labels, counts, strict=True) if count[label] == 1), labels[-1]
        )
        for id_, labels in tries.items()
    }


def _dated(source: Source, publisher: Content, lang: str) -> Content:
    return phrase(publisher, f", {show_short(source.date, lang)}") if source.date else publisher


def _tries(source: Source, publisher: Content, dated: Content, number: int, lang: str) -> tuple[Content, ...]:
    """Return words for a source, from the shortest on; the last are no other source's.

    ``number`` counts the sources of one publisher and date, for those that nothing else tells apart.
    """
    return (
        publisher,
        dated,
        phrase(dated, ", ", Foreign(source.version)) if source.version else dated,
        phrase(dated, f", in {language(source.lang, lang)}"),
        phrase(dated, ", ", Foreign(_cut(str(source.title)), source.title.lang or ""))
        if source.title
        else dated,
        phrase(dated, f" ({number})"),
    )


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"
