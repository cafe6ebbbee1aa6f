"""Says whose part an actor who waits may be, as a card tells it; a yes enters it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.composing.spoken_for import likely_spoken_for, may_be_state
from generator.model.actor import Actor, ActorType

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from generator.judging import Guess
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source

_NOBODY: Mapping[str, ActorType] = MappingProxyType({})


def is_offered(entry: Actor | Source) -> bool:
    """Tell whether what texts say of an entry is asked about by itself: of a person whom nobody has confirmed."""
    return isinstance(entry, Actor) and entry.type is ActorType.PERSON and bool(entry.todo)


def part_guessed(entry: Actor | Source, library: Library, not_so: Collection[Id] = ()) -> Guess | None:
    """Return whose part an actor may be of whom that is not asked by itself; None if nothing says so.

    Of those ``not_so`` somebody has said that it is not so.
    """
    if not isinstance(entry, Actor) or is_offered(entry) or entry.id in not_so:
        return None
    return likely_spoken_for(entry, library)


def who_is_guessed(guess: Guess, library: Library) -> str:
    """Return who that is, in words: Orland (orland), or: Orland, a state that is in no register."""
    known = library.actors.get(guess.value)
    if known is not None:
        return f"{known.name} ({guess.value})"
    return f"{guess.value}{', a state that is in no register' if new_state(guess, library) else ''}"


def new_state(guess: Guess, library: Library) -> Mapping[str, ActorType]:
    """Return what whoever is guessed is, if it is in no register yet and the office says that it is a state."""
    is_new = guess.value not in library.actors and may_be_state(guess)
    return {guess.value: ActorType.STATE} if is_new else _NOBODY


def guess_told(guess: Guess, entry: Actor, library: Library) -> str:
    """Return the sentence by which a card tells it, and what somebody types who says that it is so, or is not."""
    told = f"Part of {who_is_guessed(guess, library)}, by “{guess.because}”"
    if entry.todo:
        return f"{told}: `y` enters that, too; if it is not so, type `part_of: -` first."
    return f"{told}? Then type `part_of: {guess.value}`."
