"""Compares names as texts print them with the names of the library's actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.actor import Actor, ActorType
from generator.quotes.text.lexicon import TITLES
from generator.quotes.text.segmentation import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.library import Library
    from generator.model.report import Id

_SHORTEST_STEM = 5


@dataclass(frozen=True, slots=True)
class ClaimedSpeaker:
    """Who is claimed to have said the words of a quotation."""

    words: frozenset[str]
    """Every word of every name of the speaker, of whom is meant, and of the relays."""
    person: bool
    """Whether the speaker is a person, or several are: then another person's name is another speaker."""
    own_voice: bool = False
    """The source says it itself."""
    is_reported_speech: bool = False
    """The source tells in words of its own what the speaker said."""

    def named_by(self, name: str) -> bool:
        """Tell whether ``name``, as printed, can be the speaker."""
        keys = [_bare(key) for key in keys_of(name)]
        telling = [key for key in keys if key not in TITLES and not _is_initial(key)]
        return not telling or any(_same(key, word) for key in telling for word in self.words)


ANYBODY = ClaimedSpeaker(frozenset(), person=False)
"""Where nobody is claimed: the words of a date, a text without a speaker."""


def claimed_speaker(
    library: Library,
    speakers: Iterable[Id],
    *,
    jointly: int = 1,
    own_voice: bool = False,
    is_reported_speech: bool = False,
) -> ClaimedSpeaker:
    """Return the names of ``speakers`` (actors or sources) and of those they stand for.

    The first of them speak, ``jointly`` so many; the others relay.
    """
    words: set[str] = set()
    persons = []
    for id_ in speakers:
        actor = library.actors.get(id_)
        if actor is None:
            persons.append(False)
            continue
        persons.append(actor.type is ActorType.PERSON)
        for named in (actor, library.actors.get(actor.meant or "")):
            words |= _name_words(named) if named else set()
    are_persons = bool(persons) and all(persons[:jointly])
    return ClaimedSpeaker(frozenset(words), are_persons, own_voice, is_reported_speech)


class ActorsByName:
    """Finds the actor that a name as printed stands for."""

    def __init__(self, library: Library) -> None:
        self._by_name: dict[tuple[str, ...], set[Id]] = {}
        self._by_word: dict[str, set[Id]] = {}
        for actor in library.actors.values():
            for name in _names(actor):
                keys = tuple(_bare(key) for key in keys_of(name))
                self._by_name.setdefault(keys, set()).add(actor.id)
                if actor.type is ActorType.PERSON:
                    for key in set(keys) - TITLES:
                        self._by_word.setdefault(key, set()).add(actor.id)

    def find(self, name: str) -> Id | None:
        """Return the only actor of that name, or None: by the whole name, else by a word of a person's name."""
        keys = tuple(_bare(key) for key in keys_of(name))
        whole = self._by_name.get(keys) or self._by_name.get(keys[1:]) or set()
        if len(whole) == 1:
            return next(iter(whole))
        for key in reversed(keys):
            ids = self._by_word.get(key, set())
            if len(ids) == 1:
                return next(iter(ids))
        return None


def _names(actor: Actor) -> list[str]:
    found = [text for _, text in actor.name.texts] + list(actor.other_names)
    return [*found, actor.short] if actor.short else found


def _name_words(actor: Actor) -> set[str]:
    return {_bare(key) for name in _names(actor) for key in keys_of(name)} - TITLES


def _bare(key: str) -> str:
    return key.removesuffix("'s")


def _is_initial(key: str) -> bool:
    """Tell an initial, or the M of Monsieur, from a name of one character in a script without capitals."""
    return len(key) == 1 and key.upper() != key.lower()


def _same(left: str, right: str) -> bool:
    """Tell whether two words can be one name, also in two spellings: Zelensky, Zelenskyy, Zelenskiy."""
    if left == right:
        return True
    stem = min(len(left), len(right)) - 1
    return stem >= _SHORTEST_STEM and left[:stem] == right[:stem]
