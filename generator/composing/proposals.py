"""Proposes which entries a sentence of an editor's rests on: those that share names, topics and words with it.

A proposal is shown with what it was found by, and is taken only by whoever is asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.composing.frequent_words import is_of_calendar, that_say_little
from generator.model.event import Event
from generator.model.statement import Statement
from generator.quotes.text.segmentation import is_unspaced, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.composing.listed import Listed
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.topic import Topic

_MOST = 5
_STEM, _ENDING, _LONGER = 4, 2, 3
"""Letters with which two forms of a word begin alike, at least; how many of the shorter one may be otherwise, and how
many letters one of them has behind that."""
_LEAST = 2.0
"""What an entry needs: two words of its own, or a topic and whoever speaks."""
_IN_MANY = 0.34
"""A word that more of the entries have than this tells little."""
_FEW = 3
"""Entries that may have a word which tells something, however few there are."""
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
"""They say little of a topic, and much of what was said."""
_LITTLE, _ASKED = 0.5, 0.75
"""What such a word counts, or whom a speaker belongs to; and a word of the question that a sentence answers."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry on which a sentence may rest."""

    number: int
    """Its number in the list."""
    words: tuple[str, ...]
    """What of the sentence it was found by."""


def proposals(
    sentence: str, listed: Listed, library: Library, lang: str, question: str = ""
) -> list[Proposal]:
    """Return the entries of ``listed`` on which ``sentence`` may rest, the likeliest first; none if nothing fits.

    An entry of which a likelier one says every word that the two share with the sentence is left out.
    ``lang`` is the language of the sentence, ``question`` what it answers, which counts less, unless it says no more
    than yes or no.
    """
    own = _telling(sentence, lang)
    asked = [word for word in _telling(question, lang) if not any(_are_alike(word, other) for other in own)]
    counts = {**dict.fromkeys(asked, _ASKED if own else 1.0), **dict.fromkeys(own, 1.0)}
    told = [_EntryWords.of(entry, library) for entry in listed.entries]
    most = max(_FEW, _IN_MANY * len(told))
    worth = {
        word: count * (1 if sum(words.said.has(word) for words in told) <= most else _LITTLE)
        for word, count in counts.items()
    }
    found = [
        (score, number, shown, said)
        for number, (score, shown, said) in enumerate((words.shared(counts, worth) for words in told), 1)
        if score >= _LEAST
    ]
    found.sort(key=lambda entry: (-entry[0], entry[1]))
    best: dict[str, float] = {}
    for score, _, _, said in found:
        best.update((word, score) for word in said if word not in best)
    kept = [entry for entry in found if not entry[3] or any(best[word] <= entry[0] for word in entry[3])]
    return [Proposal(number, shown) for _, number, shown, _ in kept][:_MOST]


class _Forms:
    """Words of which another may be a form."""

    def __init__(self, texts: Iterable[str | None]) -> None:
        self._by_beginning: dict[str, set[str]] = {}
        for text in texts:
            for word in _words(text or ""):
                self._by_beginning.setdefault(word[:_STEM], set()).add(word)

    def has(self, word: str) -> bool:
        """Tell whether one of them is ``word``, or may be another form of it."""
        return any(_are_alike(word, other) for other in self._by_beginning.get(word[:_STEM], ()))


@dataclass(frozen=True, slots=True)
class _EntryWords:
    """The words of an entry, by what they tell."""

    names: _Forms
    """Of those who speak or took part."""
    belongs: _Forms
    """Of those whom they belong to."""
    topics: _Forms
    said: _Forms

    @classmethod
    def of(cls, entry: Event | Statement | Source, library: Library) -> _EntryWords:
        texts: list[str | None]
        topics: Sequence[Id] = ()
        if isinstance(entry, Statement):
            texts = [
                entry.says,
                *(words for seen in entry.reports for words in (seen.quote, seen.translation)),
            ]
            actors, topics = [*entry.speakers, *entry.holders], entry.subjects
        elif isinstance(entry, Event):
            texts = [*(name for _, name in entry.name.texts), entry.place_name]
            actors = [*entry.participants]
        else:
            texts = [name for _, name in entry.title.texts] if entry.title else []
            actors = [entry.publisher]
        known = [library.actors[id_] for id_ in actors if id_ in library.actors]
        return cls(
            names=_Forms(name for actor in known for name in _names_of(actor)),
            belongs=_Forms(
                name for actor in known for whole in _above(actor, library) for name in _names_of(whole)
            ),
            topics=_Forms(
                word for id_ in topics if id_ in library.topics for word in _of_topic(library.topics[id_])
            ),
            said=_Forms(texts),
        )

    def shared(
        self, counts: Mapping[str, float], worth: Mapping[str, float]
    ) -> tuple[float, tuple[str, ...], list[str]]:
        """Return how well an entry fits the words of a sentence, by which of them, and which of these it says.

        ``counts`` are these words with what each counts, ``worth`` what it counts where an entry says it.
        """
        names = [word for word in counts if self.names.has(word)]
        of = [word for word in counts if word not in names and self.belongs.has(word)]
        topic = [word for word in counts if self.topics.has(word)]
        said = [word for word in counts if word not in names and self.said.has(word)]
        score = sum(worth[word] for word in said)
        if not {*topic} & {*said}:
            score += max((counts[word] for word in topic), default=0)
        if score:  # who speaks is by itself no ground
            score += max(
                (*(counts[word] for word in names), *(_LITTLE * counts[word] for word in of)), default=0
            )
        return score, tuple(dict.fromkeys((*names, *of, *topic, *said))), said


def _names_of(actor: Actor) -> Iterator[str]:
    yield from (name for _, name in actor.name.texts)
    yield from actor.other_names


def _above(actor: Actor, library: Library) -> Iterator[Actor]:
    """Yield those whom an actor belongs to, the nearest first."""
    seen = {actor.id}
    above = library.actors.get(actor.part_of or "")
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield above
        above = library.actors.get(above.part_of or "")


def _of_topic(topic: Topic) -> Iterator[str]:
    yield from (name for _, name in topic.name.texts)
    for word in topic.words:
        yield from (word.word, *word.forms)


def _telling(text: str, lang: str) -> list[str]:
    """Return the words of a sentence that tell something, in its order."""
    little = that_say_little(lang)
    return _without_forms(word for word in _words(text) if word not in little or is_of_calendar(word, lang))


def _words(text: str) -> Iterator[str]:
    """Yield the words of ``text``, folded; of a script without spaces, each two letters that stand together.

    >>> list(_words("Osk, at 3 a.m.")), list(_words("休渔期"))
    (['osk'], ['休渔', '渔期'])
    """
    keys: Sequence[str] = keys_of(text)
    for key, behind in pairwise((*keys, " ")):
        if is_unspaced(key[0]):
            if is_unspaced(behind[0]):
                yield key + behind
        elif key.isalnum() and len(key) >= _STEM - 1:
            yield key


def _without_forms(words: Iterable[str]) -> list[str]:
    """Return ``words`` without those that are other forms of one before them."""
    kept: list[str] = []
    for word in words:
        if not any(_are_alike(word, other) for other in kept):
            kept.append(word)
    return kept


def _are_alike(word: str, other: str) -> bool:
    """Tell whether two words that begin alike may be forms of one.

    >>> _are_alike("measure", "measured"), _are_alike("interest", "international"), _are_alike("bond", "bonfire")
    (True, False, False)
    """
    if word == other:
        return True
    shorter = min(len(word), len(other))
    if shorter < _STEM or max(len(word), len(other)) > shorter + _LONGER:
        return False
    needed = max(_STEM, shorter - _ENDING)
    return word[:needed] == other[:needed]
