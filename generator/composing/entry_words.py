"""The words of entries on which a sentence may rest: what they say, who says it, what it is about."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from generator.composing.who_is_named import names_of
from generator.composing.word_forms import Forms, are_alike, beginning, negations_in, telling_words, words_of
from generator.model.event import Event
from generator.model.statement import RelationType, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.composing.listed import Listed
    from generator.composing.who_is_named import Names
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source

_IN_NONE = 0.2
"""What a word tells that none of the entries says: often it only says that something is said."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an entry says, in one way: in the editor's words, in those of the text, or of its translation."""

    words: Sequence[str]
    forms: Forms
    negations: int

    @classmethod
    def of(cls, text: str, lang: str) -> Said:
        """Return the words of ``text``."""
        words = telling_words(text, lang)
        return cls(words, Forms(words), negations_in(text, lang))


@dataclass(frozen=True, slots=True)
class EntryWords:
    """The words of an entry."""

    names: Sequence[Names]
    """Of those who speak or took part."""
    topics: Forms
    said: Sequence[Said]
    """What it says; nothing for a source, whose title says nothing of what somebody said in it."""
    title: Forms
    """The words of the title of a source."""
    denies: Id
    """What it denies; "" if that is nothing."""


def entry_words(listed: Listed, library: Library, lang: str) -> list[EntryWords]:
    """Return the words of all entries of ``listed``, whose editors write in ``lang``."""
    names = names_of(library)
    topics = {
        topic.id: [
            word
            for text in (
                *(name for _, name in topic.name.texts),
                *(form for item in topic.words for form in (item.word, *item.forms)),
            )
            for word in words_of(text)
        ]
        for topic in library.topics.values()
    }
    return [
        EntryWords(
            names=[names[id_] for id_ in _actors(entry) if id_ in names],
            topics=Forms(
                word
                for id_ in (entry.subjects if isinstance(entry, Statement) else ())
                for word in topics.get(id_, ())
            ),
            said=[Said.of(text, text_lang) for text, text_lang in _texts(entry, library, lang)],
            title=Forms(words_of(_title(entry))),
            denies=_denied(entry),
        )
        for entry in listed.entries
    ]


def _actors(entry: Event | Statement | Source) -> Sequence[Id]:
    if isinstance(entry, Statement):
        return [*entry.speakers, *entry.holders]
    return entry.participants if isinstance(entry, Event) else [entry.publisher]


def _texts(entry: Event | Statement | Source, library: Library, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what an entry says, each text with its language."""
    if isinstance(entry, Statement):
        yield entry.says, lang
        for seen in entry.reports:
            if seen.quote:
                yield seen.quote, library.sources[seen.source].lang
            if seen.translation:
                yield seen.translation, lang
    elif isinstance(entry, Event):
        yield " ".join((*(name for _, name in entry.name.texts), entry.place_name or "")), lang


def _title(entry: Event | Statement | Source) -> str:
    if isinstance(entry, (Event, Statement)) or not entry.title:
        return ""
    return " ".join(name for _, name in entry.title.texts)


def _denied(entry: Event | Statement | Source) -> Id:
    links = entry.links if isinstance(entry, Statement) else ()
    return next((link.to for link in links if link.type is RelationType.DENIES), "")


class Worth:
    """What words tell: the less, the more of the entries say them."""

    def __init__(self, entries: Sequence[EntryWords]) -> None:
        self._count = len(entries)
        self._found: dict[str, float] = {}
        self._in: defaultdict[str, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        for number, entry in enumerate(entries):
            for said in entry.said:
                for word in said.words:
                    self._in[beginning(word)][word].add(number)

    def of(self, word: str) -> float:
        """Return what ``word`` tells, from nearly 1 if one entry says it down to nearly 0 if all do."""
        if word not in self._found:
            numbers = [found for other, found in self._in[beginning(word)].items() if are_alike(word, other)]
            times = len(set().union(*numbers))
            told = log((self._count + 2) / (times + 1)) / log(self._count + 2)
            self._found[word] = told if times else _IN_NONE
        return self._found[word]

    def all_of(self, words: Sequence[str]) -> float:
        """Return what ``words`` tell together."""
        return sum(map(self.of, words))
