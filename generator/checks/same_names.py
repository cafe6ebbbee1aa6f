"""Warns of entries that a reader cannot tell apart, and of actors that may be one, by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.checks.likely_names import PersonName, likely_keys
from generator.diagnostics import Code
from generator.model.actor import Actor, ActorType
from generator.model.briefing import Briefing
from generator.model.text import alike

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.topic import Topic

    Named: TypeAlias = Actor | Briefing | Topic

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
    """Warn of two actors that are found by one name or spelling, in whatever letters, and that no `short` tells apart.

    A metonym has the name of what it stands for.
    """
    first: dict[str, tuple[Actor, str]] = {}
    asked: set[tuple[str, str]] = set()
    for actor in library.actors.values():
        for name, keys in _spellings(actor):
            same = alike(name)
            for key in (same, *sorted(likely_keys(name) - {same})):
                other, other_name = first.setdefault(key, (actor, name))
                if other is actor or (other.id, actor.id) in asked or _are_told_apart(actor, other):
                    continue
                asked.add((other.id, actor.id))
                if alike(actor.label) == alike(other.label):
                    continue  # `same_name` warns of them
                if alike(other_name) == same:
                    says = f"are both called `{name}`"
                else:
                    says = f"are called `{other_name}` and `{name}`"
                _ask(other, actor, says, keys, diagnostics.warning)


def name_with_initials(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Ask of two persons, of whom one may be the other with initials: J. Kirby, John Kirby."""
    by_key: dict[str, list[tuple[Actor, str, PersonName]]] = {}
    asked: set[tuple[str, str]] = set()
    for actor in library.actors.values():
        for name, keys in _spellings(actor) if actor.type is ActorType.PERSON else ():
            words = PersonName.of(name)
            known = by_key.setdefault(words.key, []) if words.key else []
            for other, other_name, other_words in known:
                pair = other.id, actor.id
                if other is actor or pair in asked or not words.differs_by_initials(other_words):
                    continue
                if not _are_told_apart(actor, other) and not _share_a_name(actor, other):
                    asked.add(pair)
                    says = f"are called `{other_name}` and `{name}`"
                    _ask(other, actor, says, keys, diagnostics.advice)
            known.append((actor, name, words))


def _ask(
    other: Actor, actor: Actor, says: str, keys: tuple[str | int, ...], tell: Callable[..., None]
) -> None:
    tell(
        Code.SAME_NAME,
        f"the actors `{other.id}` and `{actor.id}` {says}: are they two?",
        actor.place.span(*keys),
        *_hints(actor, other),
        related=(("the other actor", other.place.span("name")),),
    )


def _share_a_name(actor: Actor, other: Actor) -> bool:
    """Tell whether `same_spelling` or `same_name` asks of these two already."""
    keys, other_keys = (
        {key for name, _ in _spellings(found) for key in (alike(name), *likely_keys(name))}
        for found in (actor, other)
    )
    return bool(keys & other_keys)


def _spellings(actor: Actor) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield what an actor is found by, and where it is written."""
    yield from ((text, ("name",) if lang is None else ("name", lang)) for lang, text in actor.name.texts)
    yield from ((text, ("other_names", number)) for number, text in enumerate(actor.other_names))


def _are_told_apart(actor: Actor, other: Actor) -> bool:
    return bool(actor.short or other.short) or ActorType.METONYM in {actor.type, other.type}
