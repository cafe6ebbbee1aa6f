"""Which entries nobody has confirmed: those with a `todo`, and what belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.actor import Actor, ActorType
from generator.model.briefing import Briefing
from generator.model.placeholders import SPEAKER_NOT_FOUND
from generator.model.reference_places import written_references
from generator.model.walks import entries_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.model.library import Entry, Library
    from generator.model.reference_places import WrittenReference
    from generator.model.report import Id

NOT_WRITTEN = "…"
"""Stands where `says` is to be written. `briefings check` refuses it as soon as the statement has no `todo`."""

SAY_WHO = "say who this is"
"""Begins the sentence in the `todo` of an actor of whom a draft knows no more than what a text calls them."""
LEFT_ASIDE = "left aside; `briefings judge` asks about it last"
"""Stands in the `todo` of a draft that somebody has seen and that no reader needs, as they said."""


def is_left_aside(entry: Entry | Briefing) -> bool:
    """Tell whether somebody has left a draft aside: nobody is asked about it before the others are judged."""
    return LEFT_ASIDE in entry.todo


def asks_who(entry: Entry | Briefing) -> bool:
    """Tell whether nobody has said yet who several are whom a text has speaking, as “the leaders”.

    A name says who somebody is, and an office who holds it; what several are called does not say who they are.
    """
    is_open = isinstance(entry, Actor) and entry.type is ActorType.GROUP and not entry.members
    return is_open and any(sentence.startswith(SAY_WHO) for sentence in entry.todo)


def says_nothing(entry: Entry | Briefing) -> bool:
    """Tell whether nobody has written yet what it says: a statement, or a bottom line or key point of a briefing."""
    if isinstance(entry, Briefing):
        return any(part.says.source == NOT_WRITTEN for part in (entry.bottom_line, *entry.key_points))
    return str(getattr(entry, "says", "")) == NOT_WRITTEN


def left_unwritten(library: Library) -> Mapping[Id, Entry]:
    """Return the drafts of statements in which nobody has written anything, and who speaks in them alone.

    They may stay so for ever: who drafts a text of fifty quotations wants twenty.
    """
    drafts = [
        entry
        for entry in everything(library)
        if not isinstance(entry, Briefing) and entry.todo and says_nothing(entry)
    ]
    alone = (library.actors[id_] for id_ in only_of(drafts, library))
    return {entry.id: entry for entry in (*drafts, *(actor for actor in alone if actor.todo))}


def only_of(unwritten: Collection[Entry | Briefing], library: Library) -> frozenset[Id]:
    """Return whom drafts alone refer to in which nothing is written yet: nobody asks for them before.

    With them who was not found, if no draft is left that says anything by them.
    """
    drafts = {entry.id for entry in unwritten}
    statements = (entry for entry in unwritten if not isinstance(entry, Briefing))
    theirs = {
        found.target for entry in statements for found in written_references(entry)
    } & library.actors.keys()
    theirs |= {actor.id for actor in library.actors.values() if actor.todo and _was_not_found(actor)}
    others = (entry for entry in everything(library) if entry.id not in drafts) if theirs else ()
    return frozenset(theirs - {found.target for entry in others for found in written_references(entry)})


def _was_not_found(actor: Actor) -> bool:
    """Tell whether an actor only stood for whoever speaks in a draft: without that there is nobody to ask for."""
    return str(actor.name) == SPEAKER_NOT_FOUND


def unconfirmed(library: Library) -> Mapping[Id, Entry | Briefing]:
    """Return each entry that is not confirmed by its full id, and each such briefing, with what has the `todo`.

    That is the entry itself; of a point perhaps its plan; of what stands in the folder of a briefing perhaps that: a
    briefing that is not confirmed is kept back with all that was written for it, in the registers too.
    """
    found: dict[Id, Entry | Briefing] = {}
    for briefing in library.briefings.values():
        found.update(unconfirmed_in(briefing))
    for register in library.registers:
        for entry in register.values():
            if entry.todo:
                found[entry.id] = entry
            elif entry.folder in found:
                found[entry.id] = found[entry.folder]
    return found


def unconfirmed_in(briefing: Briefing) -> Mapping[Id, Entry | Briefing]:
    """Return what of a briefing is not confirmed, with what has the `todo`: itself and all in it, or entries."""
    if briefing.todo:
        return {briefing.id: briefing, **{entry.id: briefing for entry in entries_in(briefing)}}
    return dict(_in_confirmed(briefing))


def _in_confirmed(briefing: Briefing) -> Iterator[tuple[Id, Entry]]:
    for entry in entries_in(briefing):
        if entry.todo:
            yield entry.id, entry
            yield from ((below.id, entry) for below in entries_in(entry) if not below.todo)


def everything(library: Library) -> Iterator[Entry | Briefing]:
    """Yield all that may have a `todo`: entries and briefings, each before those in it."""
    for register in library.registers:
        yield from register.values()
    for briefing in library.briefings.values():
        yield briefing
        yield from entries_in(briefing)


def referring_to(id_: Id, library: Library) -> list[Entry | Briefing]:
    """Return what refers to the entry called ``id_``, but for itself."""
    return [
        entry
        for entry in everything(library)
        if entry.id != id_ and any(found.target == id_ for found in written_references(entry))
    ]


def resting_on(
    waiting: Mapping[Id, Entry | Briefing], library: Library
) -> Iterator[tuple[Entry | Briefing, WrittenReference]]:
    """Yield each reference of what is confirmed to what is not (`unconfirmed`), with the entry that refers to it."""
    for entry in everything(library) if waiting else ():
        if entry.id not in waiting:
            yield from ((entry, found) for found in written_references(entry) if found.target in waiting)


def noun_of(entry: Entry | Briefing) -> str:
    """Return what an entry is, in a word: ``statement``."""
    return entry.__class__.__name__.lower()


def called(entry: Entry | Briefing) -> str:
    """Return what an entry is called in a sentence of a message: the statement `kirby-welcomes`."""
    return f"the {noun_of(entry)} `{local_name(entry.id, entry)}`"


def local_name(id_: Id, user: Entry | Briefing) -> str:
    """Return an id as it is written where ``user`` stands: short, unless it is of another briefing."""
    folder, within, local = id_.partition("/")
    return local if within and user.id.partition("/")[0] == folder else id_
