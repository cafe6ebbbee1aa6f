"""Warns of entries that a reader cannot tell apart, and of actors that may be one: of one name, spelling, `same_as`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import Code
from generator.model.actor import Actor, ActorType
from generator.model.briefing import Briefing
from generator.model.text import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.topic import Topic

    Named: TypeAlias = Actor | Briefing | Topic

_WIKIDATA = re.compile(r"wikidata\.org/.*\b(Q[0-9]+)\b", re.IGNORECASE)
_TWO = "if they are two, give one of them a `short` that says which: its office, country or first name"
_ONE = "if they are one, make one entry of them: `briefings merge {gone} {kept}`"


def same_name(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of two actors, topics or briefings of one displayed name: readers take them for one."""
    _compare("actor", library.actors.values(), diagnostics)
    _compare("topic", library.topics.values(), diagnostics)
    _compare("briefing", library.briefings.values(), diagnostics)


def _compare(noun: str, entries: Iterable[Named], diagnostics: Diagnostics) -> None:
    first: dict[str, Named] = {}
    for entry in entries:
        name, field = _displayed(entry)
        other = first.setdefault(alike(name), entry)
        if other is entry:
            continue
        diagnostics.warning(
            Code.SAME_NAME,
            f"the {noun}s `{other.id}` and `{entry.id}` are both shown as `{name}`: no reader can tell them apart",
            entry.place.span(field),
            *_hints(entry, other),
            related=((f"the other {noun}", other.place.span(_displayed(other)[1])),),
        )


def _displayed(entry: Named) -> tuple[str, str]:
    """Return what the pages call an entry, and the field it stands in."""
    if isinstance(entry, Briefing):
        return entry.title, "title"
    if isinstance(entry, Actor):
        return entry.label, "short" if entry.short else "name"
    return str(entry.name), "name"


def _hints(entry: Named, other: Named) -> tuple[str, ...]:
    if isinstance(entry, Actor):
        return _TWO, _ONE.format(gone=entry.id, kept=other.id)
    return ("give one of them a name that says what sets it apart",)


def same_spelling(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of two actors that are found by one name or spelling, and that no `short` tells apart.

    A metonym has the name of what it stands for.
    """
    first: dict[str, Actor] = {}
    asked: set[tuple[str, str]] = set()
    for actor in library.actors.values():
        for name, keys in _spellings(actor):
            other = first.setdefault(alike(name), actor)
            pair = other.id, actor.id
            if other is actor or pair in asked or _are_told_apart(actor, other):
                continue
            asked.add(pair)
            if alike(actor.label) == alike(other.label):
                continue  # `same_name` warns of them
            diagnostics.warning(
                Code.SAME_NAME,
                f"the actors `{other.id}` and `{actor.id}` are both called `{name}`: are they two?",
                actor.place.span(*keys),
                *_hints(actor, other),
                related=(("the other actor", other.place.span("name")),),
            )


def same_as(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of two actors that are said to be the same as one thing elsewhere."""
    first: dict[str, tuple[Actor, int]] = {}
    for actor in library.actors.values():
        for number, address in enumerate(actor.same_as):
            other, place = first.setdefault(_thing(address), (actor, number))
            if other is actor:
                continue
            diagnostics.warning(
                Code.SAME_AS_ANOTHER,
                f"the actors `{other.id}` and `{actor.id}` are both `same_as` {address}: so they would be one",
                actor.place.span("same_as", number),
                _ONE.format(gone=actor.id, kept=other.id),
                "if they are two, take the address out where it does not belong",
                related=(("the other actor", other.place.span("same_as", place)),),
            )


def _spellings(actor: Actor) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield what an actor is found by, and where it is written."""
    yield from ((text, ("name",) if lang is None else ("name", lang)) for lang, text in actor.name.texts)
    yield from ((text, ("other_names", number)) for number, text in enumerate(actor.other_names))


def _are_told_apart(actor: Actor, other: Actor) -> bool:
    return bool(actor.short or other.short) or ActorType.METONYM in {actor.type, other.type}


def _thing(address: str) -> str:
    """Return what an address stands for: a page and its data, with and without encryption, are one thing."""
    item = _WIKIDATA.search(address)
    return item[1].upper() if item else address.partition("://")[2].removeprefix("www.").rstrip("/")
