"""Chooses the words for each entry of the registers: an actor's short name, the shortest words for a source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.dates import language, show_short
from generator.document.inline import Citation, Content, Foreign, StatusMark, When
from generator.document.joining import phrase
from generator.model.actor import ActorType
from generator.model.source import DOCUMENTS, SourceStatus, SourceType
from generator.model.text import Name
from generator.text.scripts import letters_are_of
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source

_LONGEST_TITLE = 40
_OPEN_END = re.compile(r"(?: (?:a|an|and|at|by|for|from|in|of|on|the|to|with))+\Z", re.IGNORECASE)
"""What no title ends with, in English."""
_PERSONS = frozenset({ActorType.PERSON, ActorType.ANONYMOUS, ActorType.UNNAMED, ActorType.METONYM})
_OF_MEDIA = frozenset(
    {
        SourceType.ARTICLE,
        SourceType.ARTICLE_JOURNAL,
        SourceType.ARTICLE_MAGAZINE,
        SourceType.ARTICLE_NEWSPAPER,
        SourceType.BROADCAST,
    }
)
_TITLED = DOCUMENTS - {SourceType.POST}
"""Types of sources that are known by what they are: of a joint statement the publisher is only one of two who speak."""
BY_TITLE_ALONE = frozenset({SourceType.LEGISLATION, SourceType.TREATY})
"""Types of sources that are known by their title, whoever prints them: an act, a treaty."""


@dataclass(frozen=True, slots=True)
class RegisterLabels:
    """The words for actors and sources; made once for a library's registers."""

    actors: Mapping[Id, Content]
    """Short names, with their language."""
    sources: Mapping[Id, Content]
    """Short name, publisher or publisher and title of a document, and what tells a source from others of the same."""
    documents: Mapping[Id, Content]
    """What each source is called where it speaks itself: never by its publisher's name alone."""
    citations: Mapping[Id, Citation]
    """Of each source as a whole."""
    read_in: frozenset[Id]
    """Sources whose words name what one reads in: a newspaper, a document; no office or person."""
    titled: frozenset[Id]
    """Documents without a short name in whose words their title stands."""
    tellers: frozenset[Id]
    """Those who tell as persons or offices what others said; no newspapers, agencies and platforms."""
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
    media = {source.publisher for source in library.sources.values() if source.type in _OF_MEDIA}
    titled = _titled(library, actors, media, lang)
    sources = {
        id_: with_status(label, library.sources[id_])
        for id_, label in _label_sources(library, actors, titled, lang).items()
    }
    citations = {id_: Citation(id_, label) for id_, label in sources.items()}
    documents = {
        source.id: with_status(_document(source, actors[source.publisher], lang), source)
        for source in library.sources.values()
    }
    read_in = titled | {
        source.id for source in library.sources.values() if source.short or source.publisher in media
    }
    return RegisterLabels(
        actors, sources, documents, citations, read_in, titled, _tellers(library, media), lang
    )


def _titled(
    library: Library, actors: Mapping[Id, Content], media: AbstractSet[Id], lang: str
) -> frozenset[Id]:
    """Return the sources in whose words their title stands: documents of no newspaper, without a short name.

    A title too long for a label says less than who put the document out, and when: it stands there where these are
    those of another source too.
    """
    unnamed = [source for source in library.sources.values() if source.short is None]
    dated = Counter(_dated(source, actors[source.publisher], lang) for source in unnamed)
    return frozenset(
        source.id
        for source in unnamed
        if source.type in _TITLED
        and source.publisher not in media
        and source.title is not None
        and not (
            source.type is SourceType.DOCUMENT
            and source.date
            and len(str(source.title)) > _LONGEST_TITLE
            and dated[_dated(source, actors[source.publisher], lang)] == 1
        )
    )


def _tellers(library: Library, media: AbstractSet[Id]) -> frozenset[Id]:
    """Return the persons, and what is part of something and publishes no articles: a ministry, its spokespeople."""
    return frozenset(
        actor.id
        for actor in library.actors.values()
        if actor.id not in media and (actor.type in _PERSONS or actor.part_of)
    )


def with_status(label: Content, source: Source) -> Content:
    """Return the words for a source with a sign that it was retracted, if it was: it goes wherever these go."""
    if source.status is not SourceStatus.RETRACTED:
        return label
    day: Content = phrase(" ", When(source.status_since)) if source.status_since else ""
    return phrase(label, " ", StatusMark(source.status.value, phrase("(retracted", day, ")")))


def _spelled(text: str, language: str | None, lang: str) -> Content:
    """Return words that stand for themselves; as plain words, if they are in Latin letters of ``lang`` or of none."""
    return text if language in (None, lang) and text.isascii() else Foreign(text, language or "")


def title_of(source: Source) -> Name | None:
    """Return the title of a source; one without a language has the document's, if it is in its letters."""
    title = source.title
    if title is None or title.lang or not letters_are_of(str(title), source.lang):
        return title
    return Name(((source.lang, str(title)), *title.others))


def meaning_of(title: Name, lang: str) -> str:
    """Return what a title in another language means in ``lang``, as the register has it; "" if it does not say."""
    return "" if title.lang == lang else next((text for code, text in title.others if code == lang), "")


def _begun(title: Name | None) -> Content:
    """Return the beginning of a title, for a label."""
    return Foreign(_cut(str(title)), title.lang or "") if title else ""


def _by_title(source: Source, publisher: Content, lang: str) -> Content:
    """Return who put a document out and its title, with what that means if the register says so in ``lang``."""
    title = title_of(source)
    if title is None or source.type in BY_TITLE_ALONE:
        return _begun(title)
    meant = meaning_of(title, lang)
    shown = phrase(publisher, ", “", _begun(title), "”")
    return phrase(shown, " (", Foreign(_cut(meant), lang), ")") if meant else shown


def _document(source: Source, publisher: Content, lang: str) -> Content:
    """Return what a source is called that speaks: a document that others tell of is not its publisher speaking."""
    if source.short:
        return _spelled(source.short, None, lang)
    if source.title:
        return _begun(title_of(source))
    kind = f"{words.SOURCE_TYPE[source.type]} published by "
    return _dated(source, phrase(kind, publisher), lang)


def _label_sources(
    library: Library, actors: Mapping[Id, Content], titled: AbstractSet[Id], lang: str
) -> dict[Id, Content]:
    """Return the words for each source that no other has: its short name, title or publisher, its date, its version.

    Where these are those of another too, what kind of document it is, its language, its title if it does not stand
    there already, the publisher of an act or a treaty; last a number.
    """
    sources = library.sources.values()
    names: dict[Id, Content] = {
        source.id: _spelled(source.short, None, lang)
        if source.short
        else _by_title(source, actors[source.publisher], lang)
        if source.id in titled
        else actors[source.publisher]
        for source in sources
    }
    called = Counter(names.values())
    alike: Counter[Content] = Counter()
    tries = {}
    for source in sources:
        name = names[source.id]
        label = _dated(source, name, lang)
        if source.version_of and not source.short:  # its short name tells it from other states
            label = _with_version(source, label)
        alike[label] += 1
        last = actors[source.publisher] if source.id in titled else _begun(title_of(source))
        tries[source.id] = (
            *_tries(source, label, lang, doubtful=called[name] > 1),
            phrase(label, ", ", last) if last else label,
            phrase(label, f" ({alike[label]})"),
        )
    counts = [Counter(labels) for labels in zip(*tries.values(), strict=True)]
    return {
        id_: next(
            (label for label, count in zip(labels, counts, strict=True) if count[label] == 1), labels[-1]
        )
        for id_, labels in tries.items()
    }


def _dated(source: Source, name: Content, lang: str) -> Content:
    return phrase(name, f", {show_short(source.date, lang)}") if source.date else name


def _with_version(source: Source, label: Content) -> Content:
    return phrase(label, " (", Foreign(source.version), ")") if source.version else label


def _tries(source: Source, label: Content, lang: str, *, doubtful: bool) -> tuple[Content, ...]:
    """Return words for a source, from the shortest on, that most often are no other source's.

    That a source has no date is said where its name is ``doubtful``, that of others too, and nothing else tells it
    apart.
    """
    bare = doubtful and not (source.date or source.version)
    return (
        phrase(label, ", undated") if bare else label,
        _with_version(source, label),
        phrase(label, f", {words.SOURCE_TYPE[source.type]}"),
        phrase(label, f", in {language(source.lang, lang)}"),
    )


def _cut(title: str) -> str:
    """Return a title that is short enough for a label, cut between words.

    >>> _cut("Press Briefing by the Press Secretary and the Adviser for Strategy")
    'Press Briefing by the Press Secretary…'
    >>> _cut("Press conference of President Mehran and Prime Minister Reed")
    'Press conference of President Mehran…'
    >>> _cut("Readout")
    'Readout'
    """
    if len(title) <= _LONGEST_TITLE:
        return title
    cut = title[: _LONGEST_TITLE + 1].rpartition(" ")[0] or title[:_LONGEST_TITLE]
    cut = _OPEN_END.sub("", cut)
    return f"{cut.rstrip(' ,;:–—-')}…"
