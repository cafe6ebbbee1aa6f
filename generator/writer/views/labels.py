"""Chooses the words for each entry of the registers: an actor's short name, the shortest words for a source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.dates import language, show_short
from generator.document.inline import Citation, Content, Foreign, StatusMark, When
from generator.document.joining import phrase
from generator.model.source import SourceStatus
from generator.writer.wording import words

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
    """Short name or publisher, and what tells a source from others of the same."""
    documents: Mapping[Id, Content]
    """What each source is called where it speaks itself: never by its publisher's name alone."""
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
        id_: _spelled(actor.short, None, lang)
        if actor.short
        else _spelled(str(actor.name), actor.name.lang, lang)
        for id_, actor in library.actors.items()
    }
    sources = {
        id_: with_status(label, library.sources[id_])
        for id_, label in _label_sources(library, actors, lang).items()
    }
    citations = {id_: Citation(id_, label) for id_, label in sources.items()}
    documents = {
        source.id: with_status(_document(source, actors[source.publisher], lang), source)
        for source in library.sources.values()
    }
    return RegisterLabels(actors, sources, documents, citations, lang)


def with_status(label: Content, source: Source) -> Content:
    """Return the words for a source with a sign that it was retracted, if it was: it goes wherever these go."""
    if source.status is not SourceStatus.RETRACTED:
        return label
    day: Content = phrase(" ", When(source.status_since)) if source.status_since else ""
    return phrase(label, " ", StatusMark(source.status.value, phrase("(retracted", day, ")")))


def _spelled(text: str, language: str | None, lang: str) -> Content:
    """Return words that stand for themselves; as plain words, if they are in Latin letters of ``lang`` or of none."""
    return text if language in (None, lang) and text.isascii() else Foreign(text, language or "")


def _document(source: Source, publisher: Content, lang: str) -> Content:
    """Return what a source is called that speaks: a document that others tell of is not its publisher speaking."""
    if source.short:
        return _spelled(source.short, None, lang)
    if source.title:
        return Foreign(_cut(str(source.title)), source.title.lang or "")
    kind = f"{words.SOURCE_TYPE[source.type]} published by "
    return _dated(source, phrase(kind, publisher), lang)


def _label_sources(library: Library, actors: Mapping[Id, Content], lang: str) -> dict[Id, Content]:
    """Return the shortest words for each source that no other has: its short name or publisher, and date, version."""
    alike: Counter[Content] = Counter()
    tries = {}
    for source in library.sources.values():
        name = _spelled(source.short, None, lang) if source.short else actors[source.publisher]
        dated = _dated(source, name, lang)
        alike[dated] += 1
        tries[source.id] = _tries(source, name, dated, alike[dated], lang)
    counts = [Counter(labels) for labels in zip(*tries.values(), strict=True)]
    return {
        id_: next(
            (label for label, count in zip(labels, counts, strict=True) if count[label] == 1), labels[-1]
        )
        for id_, labels in tries.items()
    }


def _dated(source: Source, name: Content, lang: str) -> Content:
    return phrase(name, f", {show_short(source.date, lang)}") if source.date else name


def _tries(source: Source, name: Content, dated: Content, number: int, lang: str) -> tuple[Content, ...]:
    """Return words for a source, from the shortest on; the last are no other source's.

    ``number`` counts the sources of one name and date, for those that nothing else tells apart.
    """
    return (
        name,
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
