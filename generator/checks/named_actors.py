"""Finds the actors of a library that a text names, by any of their names."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id


class NamedActors:
    """The actors of a library, by the names that texts may give them."""

    def __init__(self, library: Library) -> None:
        """Take the actors of ``library``; their names are gone through when the first text asks."""
        self._actors = library.actors

    def knows(self, name: str) -> bool:
        """Tell whether an actor has this very name."""
        return name in self._by_name

    def named_in(self, text: str) -> tuple[Id, ...]:
        """Return the actors that ``text`` names, in the order of their names in it."""
        return tuple(self._by_name[found[0]] for found in self._names.finditer(text))

    @cached_property
    def _by_name(self) -> Mapping[str, Id]:
        named: dict[str, Id] = {}
        for actor in self._actors.values():
            for name in _names_of(actor):
                named.setdefault(name, actor.id)
        return named

    @cached_property
    def _names(self) -> re.Pattern[str]:
        longest_first = sorted(self._by_name, key=lambda name: (-len(name), name))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")


def _names_of(actor: Actor) -> set[str]:
    """Return the names of an actor as a sentence may have them."""
    names = {str(actor.name), *(text for _, text in actor.name.others), *actor.other_names}
    names |= {actor.short} if actor.short else set()
    return {name for name in names if len(name) > 1}
