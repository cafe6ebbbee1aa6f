"""Says what a search finds across briefings: actors, topics and sources by all their names, the lists of the site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.document.dates import language, show
from generator.model.actor import Actor
from generator.model.source import Source
from generator.text.bylines import byline
from generator.writer.pages.site import BOOST
from generator.writer.pages.urls import address
from generator.writer.search.record import SearchRecord, records_file
from generator.writer.search.words import SearchedWords, other_names, prose, said
from generator.writer.wording import words as wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.memo import Memo
    from generator.model.report import Id
    from generator.model.topic import Topic
    from generator.storage.files import Files
    from generator.writer.pages.site import Page
    from generator.writer.search.record import Paragraph
    from generator.writer.views.entry_links import EntryLinks


def search_registers(links: EntryLinks, inputs: tuple[object, ...], memo: Memo) -> Files:
    """Return the records of all entries of the registers by path; ``inputs`` are what they are made from.

    They depend on no briefing.
    """
    library = links.library
    named: tuple[tuple[str, Mapping[Id, Actor | Source | Topic]], ...] = (
        ("actors", library.actors),
        ("topics", library.topics),
        ("sources", library.sources),
    )

    def of_register(name: str, entries: Mapping[Id, Actor | Source | Topic]) -> tuple[str, bytes]:
        words = SearchedWords(links)
        return records_file(name, (_record(entry, words) for entry in entries.values()))

    return dict(
        memo.get(("search", name), inputs, partial(of_register, name, entries)) for name, entries in named
    )


def _record(entry: Actor | Source | Topic, words: SearchedWords) -> SearchRecord:
    """Return what is found on the page of an entry of a register; its statements are found at their cards."""
    title, names, text = _entry(entry, words)
    location = address(type(entry), entry.id)
    return SearchRecord(
        location,
        title,
        said(*text),
        tuple(dict.fromkeys(name for name in names if name != title)),
        BOOST.get(location.partition("/")[0], 1),
    )


def _entry(
    entry: Actor | Source | Topic, words: SearchedWords
) -> tuple[str, tuple[str, ...], Iterator[Paragraph]]:
    """Return the title of an entry's page, what else the entry is called, and the words on it."""
    if isinstance(entry, Actor):
        short = (entry.short,) if entry.short else ()
        names = (*short, *other_names(entry.name), *entry.other_names)
        return str(entry.name), names, _of_actor(entry, words)
    if isinstance(entry, Source):
        label = words.of(entry.id)
        title = str(entry.title) if entry.title else label
        return title, (label, *other_names(entry.title)), _of_source(entry, words)
    return str(entry.name), other_names(entry.name), _of_topic(entry, words)


def search_list(page: Page) -> SearchRecord:
    """Return what is found of a list at the top of the site: that it is there."""
    return SearchRecord(page.url, page.title, said(page.description), boost=page.boost)


def _of_actor(actor: Actor, words: SearchedWords) -> Iterator[Paragraph]:
    held = (
        f"{office.title}, {words.of(office.of)}" if office.of else office.title for office in actor.offices
    )
    yield " · ".join((wording.ACTOR_TYPE[actor.type], *held))
    yield words.all((*filter(None, (actor.part_of, actor.meant)), *actor.members))
    yield actor.reason or ""
    yield from words.evidence(actor.evidence)
    yield from prose(actor.note)


def _of_source(source: Source, words: SearchedWords) -> Iterator[Paragraph]:
    lang = words.links.lang
    facts = [words.of(source.publisher), wording.SOURCE_TYPE[source.type], language(source.lang, lang)]
    if source.date:
        facts.append(show(source.date, lang))
    yield " · ".join(facts)
    yield ", ".join(byline(name).shown for name in (*source.authors, *source.contributors))
    yield source.version or ""
    yield from prose(source.status_note, source.note)


def _of_topic(topic: Topic, words: SearchedWords) -> Iterator[Paragraph]:
    if topic.broader:
        yield words.of(topic.broader)
    for word in topic.words:
        yield ", ".join(dict.fromkeys((word.word, *word.forms)))
        yield from prose(word.note)
    yield from prose(topic.note)
