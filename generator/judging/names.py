"""Finds whom or what somebody means who types an id, or a name as people write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean_slip, nearest
from generator.judging.answer import NotUnderstood
from generator.judging.beginnings import begun_ids
from generator.judging.parts import parts_of
from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.plan import Plan, Point
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.text import Name, alike
from generator.model.topic import Topic
from generator.model.unconfirmed import local_name
from generator.reader.records.fields import ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id

_NOUNS: Mapping[str, tuple[type, ...]] = {
    "speaker": (Actor, Source),
    "via": (Actor, Source),
    "about": (Topic, Event, Plan, Point, Statement),
    "at": (Event,),
    "stance": (Topic, Event, Plan, Point, Statement),
    "links": (Statement, Event),
    "links, by": (Actor,),
    "participants": (Actor,),
    "by": (Actor,),
    "part_of": (Actor,),
    "members": (Actor,),
    "meant": (Actor,),
    "origin": (Source,),
    "publisher": (Actor,),
    "same": (Actor,),
}
"""What may stand in which field, of whatever entry."""
_MAY_BE_NEW = frozenset({"speaker", "via", "participants", "by", "part_of", "members", "meant", "publisher"})
"""Fields in which somebody may be named whom no register has."""
_WHOLE = frozenset({"part_of", "members", "publisher", "same"})
"""Fields in which nobody is meant by a part of a name: a state is named in the names of its bodies."""
_ONE = frozenset({"part_of", "publisher", "meant"})
"""Fields in which one alone may be named."""
_MOST_NEAR = 5
"""Of those in whose names a name stands, how many are named."""


_SUBJECTS = (Topic, Event, Plan, Point)
"""What statements are about and is no statement, whose id is all that it is called by."""
_FEW = 12
"""Topics that are listed."""
OWN_VOICE = "own-voice"
"""Stands in place of a speaker for what the publisher of the source says itself."""
_AND = re.compile(r"\s+and\s+")


class InNoRegister(NotUnderstood):
    """A name is that of nobody in the registers, in a field for which somebody new may be entered."""

    def __init__(
        self, message: str, name: str, near: Sequence[Id] = (), *, takes_several: bool = True
    ) -> None:
        super().__init__(message)
        self.name = name
        self.takes_several = takes_several
        """Whether several may be named, with commas between."""
        self.near = near
        """The ids of whom somebody may mean who wrote this name: called nearly so, or so in part."""


class NoSuchTopic(NotUnderstood):
    """What a statement is said to be about is called nothing so far, and may be a new topic."""

    def __init__(self, message: str, name: str) -> None:
        super().__init__(message)
        self.name = name


class NamedInPart(NotUnderstood):
    """A name is only a part of that of one actor, for whom it is taken where the person is told."""

    def __init__(self, name: str, actor: Actor) -> None:
        super().__init__(f"“{name}” is only a part of a name; write `{actor.id}` if you mean that")
        self.name = name
        self.actor = actor


def ids_of(names: str, field: str, user: Entry | Briefing, library: Library) -> list[Id]:
    """Return the ids of what is named in ``names``, with commas between or `and`, which may also stand in a name.

    Raises `NotUnderstood` as `id_of`.
    """
    if field == "speaker" and names.casefold().replace(" ", "-") == OWN_VOICE:
        return [OWN_VOICE]
    known = known_as(field, user, library)
    if _meant(names, known):
        return [id_of(names, field, user, library)]
    found: list[Id] = []
    parts = parts_of(names)
    while parts:
        count = next(
            (count for count in range(len(parts), 1, -1) if _meant(", ".join(parts[:count]), known)), 1
        )
        name, parts = ", ".join(parts[:count]), parts[count:]
        persons = [name] if _meant(name, known) else _AND.split(name)
        if len(persons) > 1 and not any(
            _meant(person, known) or (field not in _WHOLE and _named_in_part(person, known))
            for person in persons
        ):
            persons = [name]
        found += (id_of(person, field, user, library) for person in persons)
    return list(dict.fromkeys(found))


def id_of(name: str, field: str, user: Entry | Briefing, library: Library) -> Id:
    """Return the id, as it is written where ``user`` stands, of what is called ``name`` in one of its fields.

    Raises `NotUnderstood` if nothing is called so, or several are; `InNoRegister` or `NoSuchTopic` if it may
    be somebody, or a topic, that is new, `NamedInPart` if one is called so in part, or its id begins so.
    """
    known = known_as(field, user, library)
    found = _meant(name, known)
    if len(found) == 1:
        return found[0]
    in_part = [] if found else _named_in_part(name, known)
    if not in_part and not found and field not in _WHOLE:
        in_part = begun_ids(name, known)
    if len(in_part) == 1 and field not in _WHOLE:
        entry = known[in_part[0]]
        if isinstance(entry, Actor):
            raise NamedInPart(name, entry)
        return in_part[0]
    if in_part and field in _WHOLE & _MAY_BE_NEW:
        message = f"nobody is called “{name}”"
        raise InNoRegister(message, name, in_part[:_MOST_NEAR], takes_several=field not in _ONE)
    if found or in_part:
        several = " or ".join(f"`{id_}`" for id_ in (found or in_part)[:_MOST_NEAR])
        be = "may be" if found or len(in_part) > 1 else "is only a part of the name of"
        raise NotUnderstood(f"“{name}” {be} {several}: write which")
    called = {alike(called): id_ for id_, entry in known.items() for called in (*_names(entry), id_)}
    near = nearest(alike(name), called)
    hint = (
        f"if you mean `{called[near]}`, write that"
        if near
        else "write the id of one that is there"
        if field in _MAY_BE_NEW
        else _topics(known) or f"write the id of one that is there, or enter “{name}” in the file first"
    )
    message = f"nothing that can be its `{field}` is called “{name}”; {hint}"
    if field == "about" and not near and (" " in name or name[0].isupper()):  # and no id with a slip
        raise NoSuchTopic(message, name)
    if field not in _MAY_BE_NEW:
        raise NotUnderstood(message)
    slip = did_you_mean_slip(alike(name), called)
    if re.fullmatch(ID, name):  # an id with a slip, which is nobody's name
        raise NotUnderstood(message if near else f"{message}; somebody new is written as a name: “Ann Reed”")
    raise InNoRegister(
        message, name, (called[near],) if near and slip else (), takes_several=field not in _ONE
    )


def known_as(field: str, user: Entry | Briefing, library: Library) -> Mapping[Id, Entry]:
    """Return what may stand in a field of ``user``, by the id that is written there; nothing if it takes no ids."""
    return {
        local_name(entry.id, user): entry
        for entry in library.entries.values()
        if isinstance(entry, _NOUNS.get(field, ())) and _may_be_meant(entry, user)
    }


def _meant(name: str, known: Mapping[Id, Entry]) -> list[Id]:
    """Return the ids of all that ``name`` may mean: an id as it is written is that alone; without its article, too."""
    if name in known:
        return [name]
    for key in (alike, without_article):
        folded = key(name)
        as_id = folded.replace(" ", "-")
        found = [id_ for id_, entry in known.items() if id_ == as_id or folded in map(key, _names(entry))]
        if found:
            return found
    return []


def without_article(name: str) -> str:
    """Return a name as it is compared with others, without an English article at its beginning.

    >>> without_article("The  Merrow Isles") == without_article("merrow isles")
    True
    """
    return alike(name).removeprefix("the ")


def _named_in_part(name: str, known: Mapping[Id, Entry]) -> list[Id]:
    """Return the ids of those in whose name all words of ``name`` stand: a surname, or the country of a state.

    Of actors, and of what statements are about; of the latter also those in whose id they stand.
    """
    words = _words(without_article(name))
    return [
        id_
        for id_, entry in known.items()
        if words
        and isinstance(entry, (Actor, *_SUBJECTS))
        and any(
            words <= _words(alike(called))
            for called in (*_names(entry), *(() if isinstance(entry, Actor) else (id_,)))
        )
    ]


def _topics(known: Mapping[Id, Entry]) -> str:
    """Return which topics there are, if they are few; "" if they are not, or the field takes none."""
    topics = [f"`{id_}`" for id_, entry in known.items() if isinstance(entry, Topic)]
    if not 0 < len(topics) <= _FEW:
        return ""
    return f"the topics are {', '.join(topics)}" if len(topics) > 1 else f"there is one topic: {topics[0]}"


def _words(text: str) -> frozenset[str]:
    """Return the words of a name or an id.

    >>> sorted(_words("filling-reservoir")), sorted(_words("talks, in brill"))
    (['filling', 'reservoir'], ['brill', 'in', 'talks'])
    """
    return frozenset(re.findall(r"[^\W_]+", text))


def _may_be_meant(entry: Entry, user: Entry | Briefing) -> bool:
    """Tell whether an entry is not the user itself, and is one of the library or of the same briefing."""
    folder, within, _ = entry.id.partition("/")
    return entry.id != user.id and (not within or folder == user.id.partition("/")[0])


def _names(entry: Entry) -> Iterator[str]:
    """Yield what an entry is called in any language."""
    for field in ("name", "title", "heading", "short", "other_names"):
        yield from _texts(getattr(entry, field, None))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Name):
        yield from (text for _, text in value.texts)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
