"""Which of two values stands when entries become one: what somebody confirmed, before what a draft guessed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.actor import ActorType
from generator.model.text import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.reader.tree import Value

_OF_PERSONS = (ActorType.PERSON.value, ActorType.UNNAMED.value, ActorType.ANONYMOUS.value)


@dataclass(frozen=True, slots=True)
class Drafts:
    """Which of two entries nobody has confirmed yet."""

    gone: bool
    kept: bool
    is_actor: bool
    """Their names and types are guessed from how a text speaks of somebody."""

    def stands(self, name: str, gone: Value, kept: Value) -> Value | None:
        """Return which value of a field stands, where the two differ; None if only an editor can say."""
        if says_nothing(gone):
            return kept
        if says_nothing(kept):
            return gone
        if not (self.is_actor and name == "type" and (self.gone or self.kept)):
            return None
        if self.gone == self.kept:
            return gone if kept == ActorType.UNNAMED.value else kept
        return kept if self.gone else gone

    def is_misread(self, gone: Value | None, kept: Value | None) -> bool:
        """Tell by their types whether a draft took the bare name of a state, or of another body, for a person's."""
        guessed, known = (gone, kept) if self.gone else (kept, gone)
        return guessed == ActorType.PERSON.value and known not in _OF_PERSONS


@dataclass(slots=True)
class GuessedNames:
    """The names that a draft guessed, beside those that stand."""

    standing: Iterable[str]
    are_whole: bool = False
    """Whether they are no part of a standing name by which it is found as well: a person's surname is."""
    taken: list[str] = field(default_factory=list)
    """Whole, or in a script that no standing name has: how else would it be found in texts?"""
    left: list[str] = field(default_factory=list)

    def sort(self, names: Iterable[str]) -> None:
        """Sort names that were guessed into those to be taken over and those to be left."""
        known = {alike(name) for name in self.standing}
        scripts = {script for name in self.standing for script in _scripts(name)}
        for name in names:
            if alike(name) in known:
                continue
            known.add(alike(name))
            found = {*_scripts(name)}
            is_found = not found or (found & scripts and not self.are_whole)
            (self.left if is_found else self.taken).append(name)


def says_nothing(value: Value) -> bool:
    """Tell whether nobody has written a text yet: it is the `…` of a draft, without a letter or a digit."""
    return isinstance(value, str) and not any(character.isalnum() for character in value)


def todos(gone: Value | None, kept: Value | None) -> list[Value]:
    """Return what is to be done for both of two drafts, each thing once."""
    both = [
        line for value in (kept, gone) for line in (value if isinstance(value, list) else [value]) if line
    ]
    return list({alike(str(line)): line for line in reversed(both)}.values())[::-1]


def _scripts(name: str) -> Iterator[str]:
    """Yield the scripts of a name's letters, as Unicode names them: ``LATIN``, ``CYRILLIC``, ``CJK``."""
    yield from (unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha())
