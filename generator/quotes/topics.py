"""Counts the words of topics in the texts held: a text that has none of them does not mention the topic.

What is looked for, in the text and in the source's title, are a topic's names and words in the language of the text,
and those of every narrower topic. Whole words are counted, however they are folded; beside them is noted whether a form
stands there as a part of a longer word ("withdraw" in "withdrawing") or with another ending ("withdrawn").
Such a text is not said to be silent either.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.quotes.lock import TopicEntry
from generator.quotes.matching.placing import every_occurrence
from generator.quotes.text.segmentation import is_unspaced, keys_of
from generator.quotes.text.source_text import index
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.topic import Topic
    from generator.quotes.held_texts import HeldText
    from generator.quotes.text.source_text import SourceText

_SHORTEST_STEM, _SHORTEST_SYLLABLES = 4, 2
"""Letters of a form that is looked for within longer words: of alphabets, and of scripts with more in a letter."""
_BEHIND_CYRILLIC = "\u0530"
_FIRST_GREEK = "\u0370"
_ENDINGS = {True: ((10, 3), (6, 2), (5, 1)), False: ((9, 2), (6, 1))}
"""How many letters at the end of a word, by its length, may be other ones where it is inflected; none of a shorter.

More in Greek and Cyrillic, whose languages inflect all their nouns; in Latin letters *court* is no *course*.
"""
_LONGER = {True: 3, False: 1}
"""By so many letters an inflected word may be longer."""


@dataclass(frozen=True, slots=True)
class TopicForms:
    """What stands for a topic in texts of one language."""

    forms: tuple[str, ...]
    """Its own."""
    digest: str
    """SHA-256 of these and of those of every narrower topic."""
    narrower: tuple[Id, ...]
    enough: bool
    """Whether it and every narrower topic have words of this language: else a text may mention it in others."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """How a text mentions a topic."""

    count: int
    """How often it has one of its forms, or of a narrower topic's."""
    parts: bool
    """Whether a form stands there as a part of a longer word, or with another ending."""


@dataclass(frozen=True, slots=True)
class FoundForm:
    """One place at which a text mentions a topic."""

    form: str
    line: int


@dataclass(frozen=True, slots=True)
class RefutedSilence:
    """A topic that a source is said not to mention, and mentions."""

    source: Source
    index: int
    """Which of its ``silent_on``."""
    topic: Id
    places: tuple[FoundForm, ...]


def forms_of_topics(library: Library, lang: str) -> Mapping[Id, TopicForms]:
    """Return what stands for each topic in a text in ``lang``, narrower topics before their wider ones.

    A word without a language is one of the language of all briefings, and looked for in every text.
    """
    languages = {briefing.lang for briefing in library.briefings.values()}
    ours = len(languages) == 1 and same_language(languages.pop(), lang)
    narrower: dict[Id | None, list[Id]] = {}
    for topic in library.topics.values():
        narrower.setdefault(topic.broader, []).append(topic.id)
    order: list[Id] = []
    waiting = list(narrower.get(None, ()))
    while waiting:  # a chain may be longer than a program recurses
        order.append(waiting.pop())
        waiting += narrower.get(order[-1], ())
    found: dict[Id, TopicForms] = {}
    for id_ in reversed(order):
        below = tuple(narrower.get(id_, ()))
        found[id_] = _forms(library.topics[id_], lang, {name: found[name] for name in below}, ours=ours)
    return found


def _forms(topic: Topic, lang: str, narrower: Mapping[Id, TopicForms], *, ours: bool) -> TopicForms:
    words = [word for word in topic.words if word.lang is None or same_language(word.lang, lang)]
    enough = any(word.lang is not None or ours for word in words)
    names = [
        text for name_lang, text in topic.name.texts if name_lang is None or same_language(name_lang, lang)
    ]
    forms = sorted({*names, *(word.word for word in words), *(form for word in words for form in word.forms)})
    digests = sorted(forms_below.digest for forms_below in narrower.values())
    return TopicForms(
        forms=tuple(forms),
        digest=hashlib.sha256("\n".join((*forms, "", *digests)).encode("utf-8", "surrogatepass")).hexdigest(),
        narrower=tuple(narrower),
        enough=enough and all(forms_below.enough for forms_below in narrower.values()),
    )


def proof_digest(forms: TopicForms, source: Source) -> str:
    """Return a fingerprint of all that a count rests on but the text: forms, language, lines to be skipped, title."""
    titles = source.title.texts if source.title else ()
    rests_on = f"{forms.digest} {source.text_lang} {source.skip} {titles}"
    return hashlib.sha256(rests_on.encode("utf-8", "surrogatepass")).hexdigest()


def _titles(source: Source) -> list[SourceText]:
    """Return the title of a source, which is a part of it and may be missing from the text held."""
    return [index(title, source.text_lang) for _, title in source.title.texts] if source.title else []


def count_topics(library: Library, held: Mapping[Id, HeldText]) -> list[TopicEntry]:
    """Return how often each text held has the words of each topic that has words in its language."""
    topics_in, folded = cache(partial(forms_of_topics, library)), cache(keys_of)
    entries = []
    for id_, held_text in held.items():
        source = library.sources[id_]
        topics = topics_in(source.text_lang)
        counts = _mentions(topics, source, held_text.text, folded)
        entries += [
            TopicEntry(
                source=id_,
                topic=topic,
                text=held_text.sha256,
                forms=proof_digest(forms, source),
                count=counts[topic].count,
                parts=int(counts[topic].parts),
            )
            for topic, forms in topics.items()
            if is_counted(topic, forms, source)
        ]
    return entries


def mentions_of_topics(library: Library, source: Source, text: SourceText) -> Mapping[Id, Mentions]:
    """Return how often a text of ``source`` has the names and words of each topic.

    Of a topic without words in its language this proves no silence, and is not kept: it may be mentioned in others.
    """
    return _mentions(forms_of_topics(library, source.text_lang), source, text, cache(keys_of))


def _mentions(
    topics: Mapping[Id, TopicForms],
    source: Source,
    text: SourceText,
    folded: Callable[[str], tuple[str, ...]],
) -> dict[Id, Mentions]:
    """Return what `mentions_of_topics` does; ``topics`` are narrower ones before their wider ones."""
    texts = (text, *_titles(source))
    parts = tuple(map(_Parts, texts))
    counts: dict[Id, Mentions] = {}
    for topic, forms in topics.items():
        below = [counts[name] for name in forms.narrower]
        sought = {form: folded(form) for form in forms.forms}
        counts[topic] = Mentions(
            sum(1 for part in texts for _ in places_of(sought, part)) + sum(found.count for found in below),
            any(part.has(keys) or part.has_inflected(keys) for part in parts for keys in sought.values())
            or any(found.parts for found in below),
        )
    return counts


def is_counted(topic: Id, forms: TopicForms, source: Source) -> bool:
    """Tell whether the lock keeps a count: where it may prove a silence, or refute one that an editor states."""
    return forms.enough or topic in source.silent_on


def refuted_silences(library: Library, held: Mapping[Id, HeldText]) -> list[RefutedSilence]:
    """Return the topics that a source is said not to mention, and of which its text has words."""
    topics_in = cache(partial(forms_of_topics, library))
    found = []
    for id_, held_text in held.items():
        source = library.sources[id_]
        for number, topic in enumerate(source.silent_on):
            topics = topics_in(source.text_lang)
            sought: set[str] = set()
            waiting = [topic]
            while waiting:
                forms = topics[waiting.pop()]
                sought.update(forms.forms)
                waiting += forms.narrower
            words = {form: keys_of(form) for form in sorted(sought)}
            if places := tuple(places_of(words, held_text.text)):
                found.append(RefutedSilence(source, number, topic, places))
    return found


def places_of(forms: Mapping[str, tuple[str, ...]], text: SourceText) -> Iterator[FoundForm]:
    """Yield each place at which one of ``forms``, each with its folded words, stands whole, in the text's order."""
    found: dict[tuple[int, int], str] = {}
    for form, keys in forms.items():
        for placed in every_occurrence(keys, text):
            found.setdefault((placed.first, placed.last), form)
    for (first, _), form in sorted(found.items()):
        yield FoundForm(form, text.line(text.words.starts[first]))


def topics_of_words(words: str, lang: str, topics: Mapping[Id, TopicForms]) -> tuple[Id, ...]:
    """Return which of ``topics`` have a word in some ``words`` in ``lang``."""
    text = index(words, lang)
    return tuple(
        topic
        for topic, forms in topics.items()
        if any(places_of({form: keys_of(form) for form in forms.forms}, text))
    )


def _without_accents(key: str) -> str:
    if key.isascii():
        return key
    return "".join(char for char in unicodedata.normalize("NFD", key) if not unicodedata.combining(char))


class _Parts:
    """Tells whether words stand in a text as a part of longer ones, or written together."""

    def __init__(self, text: SourceText) -> None:
        self.keys = [_without_accents(key) for key in text.words.keys]
        self.ends = list(accumulate(map(len, self.keys)))
        self.starts = {0, *self.ends}
        self.joined = "".join(self.keys)

    def has(self, keys: tuple[str, ...]) -> bool:
        """Tell whether a form of these words begins where a word begins or stands within one.

        A short one only if it is written apart ("U.N.") or has an apostrophe behind it ("UN's").
        """
        sought = _without_accents("".join(keys))
        if not sought or is_unspaced(sought[0]):
            return False
        shortest = _SHORTEST_STEM if sought[:1] < _BEHIND_CYRILLIC else _SHORTEST_SYLLABLES
        at = self.joined.find(sought)
        while at >= 0:
            end = at + len(sought)
            if len(sought) < shortest:
                if at in self.starts and (end in self.starts or self.joined[end] == "'"):
                    return True
            elif at in self.starts or end <= self.ends[bisect_right(self.ends, at)]:
                return True
            at = self.joined.find(sought, at + 1)
        return False

    def has_inflected(self, keys: tuple[str, ...]) -> bool:
        """Tell whether these words follow each other with other endings; short words have none."""
        sought = [_without_accents(key) for key in keys]
        stems = [_stem(key) for key in sought]
        if sought == stems:
            return False
        at = self.joined.find(stems[0])
        while at >= 0:
            if at in self.starts:
                first = bisect_right(self.ends, at)
                words = self.keys[first : first + len(stems)]
                if len(words) == len(stems) and all(map(_may_be, words, sought, stems)):
                    return True
            at = self.joined.find(stems[0], at + 1)
        return False


def _stem(key: str) -> str:
    """Return a word of an alphabet without the letters that inflection may change."""
    if key[:1] >= _BEHIND_CYRILLIC:
        return key
    endings = _ENDINGS[key[:1] >= _FIRST_GREEK]
    return key[: len(key) - next((letters for length, letters in endings if len(key) >= length), 0)]


def _may_be(word: str, sought: str, stem: str) -> bool:
    """Tell whether a word of a text may be an inflected form of the one sought."""
    return word.startswith(stem) and len(word) <= len(sought) + _LONGER[sought[:1] >= _FIRST_GREEK]
