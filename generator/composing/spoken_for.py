"""Finds for whom somebody speaks who holds an office: the president of a state for the office of that president."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.judging import Guess, likely_part_of
from generator.judging.offices import is_whole_name_of_state
from generator.model.actor import ActorType
from generator.model.text import alike
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.actor import Actor
    from generator.model.library import Library

_OF = re.compile(r"\s+of\s+(?:the\s+)?", re.IGNORECASE)
_BODIES: Mapping[str, Sequence[str]] = {
    "mayor": ("town", "city", "municipality", "village", "borough"),
    "prime minister": ("government",),
    "chancellor": ("government",),
}
"""How a body is called to which whoever holds an office belongs: the mayor of Hill to the Town of Hill."""
_MINISTER = re.compile(r"(?:(?P<matter>(?!prime\b)[\w ]+) )?minister")
_OF_STATES_ALONE = re.compile(r"\b(?:minist(?:er|ry)|government|embassy|ambassador)\b", re.IGNORECASE)
"""Offices and bodies that nobody else has: a union has a president, too."""
_BEFORE = ("office", "presidency", "chancellery", "secretariat")
"""What a body is of, and so of whom: the Office of the President of Orland."""


def likely_spoken_for(actor: Actor, library: Library) -> Guess | None:
    """Return for whom ``actor`` speaks by an office, or what a body is part of by its name; None if nothing says so.

    Of a body that is called after the office, and is the only one, it is that; else the state whose office it is.
    """
    if actor.part_of:
        return None
    for office in actor.offices:
        wanted = frozenset(_called_after(office.title))
        found = [
            known
            for known in library.actors.values()
            if known.type is ActorType.ORGANISATION
            and wanted & {alike(name).removeprefix("the ") for name in _names(known)}
        ]
        if len(found) == 1:
            return Guess(local_name(found[0].id, actor), office.title)
        if found:
            return None
    return likely_part_of(actor, library)


def may_be_state(guess: Guess) -> bool:
    """Tell whether whoever is guessed, and is in no register yet, is a state by the office: no union has ministers.

    >>> may_be_state(Guess("Brask", "Embassy of Brask")), may_be_state(Guess("Brask", "President of Brask"))
    (True, False)
    """
    return _OF_STATES_ALONE.search(guess.because) is not None or is_whole_name_of_state(guess.value)


def _called_after(title: str) -> Iterator[str]:
    """Yield how the body may be called to which the holder of an office belongs.

    >>> [*_called_after("Mayor of Hill")][-2:], [*_called_after("Foreign Minister of Brask")][-1]
    (['village of hill', 'borough of hill'], 'ministry of foreign affairs of brask')
    """
    whole = alike(title).removeprefix("the ")
    head, *owner = _OF.split(whole)
    yield from (f"{before} of {article}{whole}" for before in _BEFORE for article in ("", "the "))
    of = whole.removeprefix(head)
    if minister := _MINISTER.fullmatch(head):
        matter = minister["matter"]
        yield f"ministry{of}" if not matter else f"{matter} ministry{of}"
        yield from (f"ministry {of_} {matter}{of}" for of_ in ("of", "for") if matter)
        yield f"ministry of {matter} affairs{of}"
    if owner:
        yield from (f"{body}{of}" for body in _BODIES.get(head, ()))


def _names(actor: Actor) -> Iterator[str]:
    yield from (text for _, text in actor.name.texts)
    yield from actor.other_names
