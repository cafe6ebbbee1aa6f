"""Finds which party a text names first: an actor of the library by any of its names, and the state it belongs to."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id


class Parties:
    """The parties of a library's actors, by the names that texts may give them."""

    def __init__(self, library: Library) -> None:
        """Take the actors of ``library``; their names are gone through when the first text asks."""
        self._actors = library.actors

    def knows(self, name: str) -> bool:
        """Tell whether an actor has this very name."""
        return name in self._by_name

    def named_in(self, text: str) -> tuple[tuple[int, Id], ...]:
        """Return the place behind each name in ``text``, with the party that the named actor belongs to."""
        return tuple(
            (found.end(), self._party(self._by_name[found[0]])) for found in self._names.finditer(text)
        )

    @cached_property
    def _by_name(self) -> Mapping[str, Actor]:
        named: dict[str, Actor] = {}
        for actor in self._actors.values():
            for name in _names_of(actor):
                named.setdefault(name, actor)
        return named

    @cached_property
    def _names(self) -> re.Pattern[str]:
        longest_first = sorted(self._by_name, key=lambda name: (-len(name), name))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")

    def _party(self, actor: Actor) -> Id:
        """Return the outermost actor that ``actor`` is part of or stands for."""
        seen = {actor.id}
        while True:
            beyond = (
                actor.meant
                or actor.part_of
                or next((office.of for office in actor.offices if office.of), None)
            )
            if beyond is None or beyond in seen:
                return actor.id
            seen.add(beyond)
            actor = self._actors[beyond]


def _names_of(actor: Actor) -> set[str]:
    """Return the names of an actor as a sentence may have them."""
    names = {str(actor.name), *(text for _, text in actor.name.others), *actor.other_names}
    names |= {actor.short} if actor.short else set()
    return {name for name in names if len(name) > 1}
