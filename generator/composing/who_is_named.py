"""Finds whom a sentence names, of those who speak in a briefing."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.composing.word_forms import Forms, words_of
from generator.model.actor import ActorType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id

_OF = re.compile(r"\s(?:of|for|in|de|der|des|du)\s")


@dataclass(frozen=True, slots=True)
class Names:
    """The words by which somebody is named."""

    own: frozenset[str]
    whole: frozenset[str]
    """Of those whom they belong to."""
    offices: tuple[frozenset[str], ...]

    def in_words(self, words: Iterable[str]) -> tuple[list[str], list[str]]:
        """Return by which of ``words`` somebody is named, and by which those whom they belong to, or their office."""
        sought = [*words]
        own, whole = Forms(self.own), Forms(self.whole)
        by_office = {word for office in self.offices if office <= {*sought} for word in office}
        named = [word for word in sought if own.has(word)]
        others = [word for word in sought if word not in named and (word in by_office or whole.has(word))]
        return named, others


def names_of(library: Library) -> Mapping[Id, Names]:
    """Return by what each of the actors of ``library`` is named.

    A word in names of several that do not belong together names none of them: ministry.
    """
    families: defaultdict[str, set[Id]] = defaultdict(set)
    for actor in library.actors.values():
        for word in _name_words(actor):
            families[word].add([actor, *_above(actor, library)][-1].id)
    own = {
        actor.id: frozenset(
            word for word in _name_words(actor) if len(families[word]) == 1 or actor.type is ActorType.PERSON
        )
        for actor in library.actors.values()
    }
    return {
        actor.id: Names(
            own[actor.id],
            frozenset(word for whole in _above(actor, library) for word in own[whole.id]),
            tuple(
                words
                for office in actor.offices
                if (words := frozenset(words_of(_OF.split(office.title)[0])))
            ),
        )
        for actor in library.actors.values()
    }


def _name_words(actor: Actor) -> frozenset[str]:
    names = (*(name for _, name in actor.name.texts), *actor.other_names)
    return frozenset(word for name in names for word in words_of(name) if word not in {"the", "and"})


def _above(actor: Actor, library: Library) -> Iterator[Actor]:
    """Yield those whom an actor belongs to, the nearest first."""
    seen = {actor.id}
    above = library.actors.get(actor.part_of or "")
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield above
        above = library.actors.get(above.part_of or "")
