"""Enters somebody whom no register has, by a name that a person typed and what the person says it is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.drafting.new_ids import NewIds, id_of_name
from generator.editing import Append
from generator.judging.answer import NotUnderstood
from generator.model.actor import Actor, ActorType
from generator.model.text import Name
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from generator.editing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.input import InputFile, WrittenAt
    from generator.reader.tree import Value

_ARTICLE = re.compile(r"\A(?:the|an?|one)\s+(?=\S)", re.IGNORECASE)
_SCRIPTS = ("", "uk")
"""Languages by whose letters a name is made an id, the first that can."""


@dataclass(frozen=True, slots=True)
class NewActor:
    """Somebody who is in no register yet, and what enters them."""

    actor: Actor
    file: InputFile
    change: Change

    def entered(self, library: Library) -> Library:
        """Return ``library`` with this actor, for answers that name it."""
        return replace(library, actors={**library.actors, self.actor.id: self.actor})


def new_actor(  # noqa: PLR0913  # each by name
    name: str,
    kind: ActorType,
    *,
    user: Entry | Briefing,
    library: Library,
    in_use: IdsInUse,
    part_of: Id | None = None,
    latin: str = "",
) -> NewActor:
    """Return what enters somebody called ``name``, whom ``user`` refers to.

    A person has said all of it, so it has no `todo`. It goes into the file of the library's actors, else of ``user``.
    ``in_use`` are the ids that it does not get, ``latin`` is the name in letters of ids, where it has others.
    Raises `NotUnderstood` if there is no file for it.
    """
    bare = _ARTICLE.sub("", name)
    if kind is not ActorType.PERSON and name.startswith("the "):  # as in a sentence, and no part of a name
        name = bare
    wanted = _id_of(bare) or _id_of(latin) or kind.value
    id_ = NewIds(in_use).new(wanted)
    fields: dict[str, Value] = {"id": id_, "type": kind.value, "name": name}
    if part_of:
        fields["part_of"] = part_of
    place = _place_for(user, library)
    change = Append(("actors",), fields)
    actor = Actor(id=id_, name=Name(((None, name),)), type=kind, part_of=part_of, place=place)
    return NewActor(actor, place.file, change)


def needs_latin(name: str) -> bool:
    """Tell whether ``name`` has letters of which the program makes no id.

    >>> needs_latin("Ярина Стовбур"), needs_latin("林若溪")
    (False, True)
    """
    return not _id_of(_ARTICLE.sub("", name))


def _id_of(name: str) -> Id:
    return next(filter(None, (id_of_name(name, lang) for lang in _SCRIPTS)), "")


def _place_for(user: Entry | Briefing, library: Library) -> WrittenAt:
    """Return a place in the file in which most actors of the library stand, else in that of ``user``."""
    known = [place_of(actor) for actor in library.actors.values() if not actor.folder]
    found = Counter(place.file.path for place in known).most_common(1)
    if found:
        return next(place for place in known if place.file.path == found[0][0])
    own = [
        place_of(user),
        *(place_of(entry) for entry in library.entries.values() if _is_beside(entry, user)),
    ]
    place = next((place for place in own if not place.file.is_briefing), None)
    if place is None:
        raise NotUnderstood("there is no file for it yet: `briefings add` begins one")
    return place


def _is_beside(entry: Entry, user: Entry | Briefing) -> bool:
    return entry.id.partition("/")[0] == user.id.partition("/")[0]
