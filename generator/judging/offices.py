"""Takes in an office that somebody types, and guesses by offices and names what an actor is part of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.editing import Append, Put
from generator.judging.answer import NotUnderstood
from generator.judging.names import without_article
from generator.model.actor import STATES, ActorType
from generator.model.text import alike
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.editing import Change
    from generator.editing.changes import Keys
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.reader.tree import Value

_OF = re.compile(r"\s+of\s+(?:the\s+)?", re.IGNORECASE)
_OF_STATES = re.compile(
    r"\b(?:government|minist(?:er|ry)|president|presidency|chancell(?:or|ery)|parliament|embassy|ambassador"
    r"|king|queen|delegation|foreign office)\b",
    re.IGNORECASE,
)
"""Words of offices and bodies that states have; others ("University of Oxford") say nothing of what is behind `of`."""
_OF_TWO = re.compile(r"\b(?:minist(?:er|ry)|secretary|department|office)\b", re.IGNORECASE)
"""Such offices may have an "of" of their own: minister of ports of Zhen; behind others stands a body: of a union."""
_FORMAL = re.compile(
    r"(?:[A-Z][\w’'-]*\s+){0,4}(?:Republic|Kingdom|State|States|Principality|Sultanate|Emirate|Grand Duchy)\s+of\s+"
    r"(?:the\s+)?[A-Z].*",
    re.DOTALL,
)
"""The whole name of a state, which has an "of" of its own: Democratic Republic of the Congo."""
_OF_MATTER = re.compile(
    r"(?:(?:deputy|vice|junior|state|assistant|cabinet|permanent)\s+)*(?:minist(?:er|ry)|secretary|department)",
    re.IGNORECASE,
)
"""Behind these stands first what they are for: Minister of Agriculture, and not in Foreign Minister of Zhen."""
_BODIES = frozenset({*STATES, ActorType.ORGANISATION, ActorType.GROUP})
_POSTED = re.compile(r"\s+(?:in|to|at|near)\s.*", re.IGNORECASE | re.DOTALL)
"""Where somebody is sent whose office is of a state: Ambassador of Chile | in Buenos Aires."""
_LONGEST = 60
"""Characters of the name of a state."""


class Guess(NamedTuple):
    """What an actor may be part of."""

    value: str
    """An id; a name, if nobody is called so yet."""
    because: str
    """The office, or the name, by which it is guessed."""


def office_of(value: str, actor: Actor, keys: Keys, library: Library, seen_in: Id) -> Change:
    """Return what enters an office, in place of the one that a draft guessed, if that is all there is.

    Whose it is stands in it too, if the words end in the name of a body of the registers. ``seen_in`` is the source
    that says so, "" if none is at hand. Raises `NotUnderstood` if it is there already.
    """
    if any(alike(office.title) == alike(value) for office in actor.offices):
        raise NotUnderstood("it has that office already")
    office: dict[str, Value] = {"title": value}
    of = next(_bodies_named_in(value, actor, library), None)
    if of is not None:
        office["of"] = local_name(of.id, actor)
    if seen_in:
        office["evidence"] = [seen_in]
    is_guessed = [
        sentence
        for sentence in actor.todo
        for known in actor.offices
        if sentence.startswith(f"office “{known.title}”")
    ]
    if is_guessed and len(actor.offices) == 1:
        return Put(keys, [office])
    return Append(keys, office)


def likely_part_of(actor: Actor, library: Library) -> Guess | None:
    """Return what an actor may be part of, by its offices or, if it is a body, its name; None if nothing says so."""
    if actor.part_of or actor.type in STATES:
        return None
    known = next((office for office in actor.offices if office.of), None)
    if known is not None and known.of and not _is_of_body_within(known.title, known.of, library):
        return Guess(local_name(known.of, actor), known.title)
    offices = [office.title for office in actor.offices]
    own = [] if actor.type is ActorType.PERSON else [text for _, text in actor.name.texts]
    for words in (*offices, *own):
        found = [*_bodies_named_in(words, actor, library), *_bodies_of_the_same(words, actor, library)]
        if found:
            return Guess(local_name(found[0].id, actor), words)
    for words in (*offices, *own):
        name = _owner_in(words)
        is_office = _OF_STATES.search(name) is not None  # OFFICE OF THE PRESIDENT
        if _is_of_state(words) and name[:1].isupper() and len(name) <= _LONGEST and not is_office:
            return Guess(name, words)
    return None


def _bodies_named_in(words: str, actor: Actor, library: Library) -> Iterator[Actor]:
    """Yield the bodies whose name stands at the end of ``words``, behind "of"; the longest name first."""
    names = [words[found.end() :] for found in _OF.finditer(words)]
    for name in dict.fromkeys((*names, *(_POSTED.sub("", name) for name in names))):
        for known in library.actors.values():
            if (
                known.type in _BODIES
                and (known.type not in STATES or _is_of_state(words))
                and known.id != actor.id
                and without_article(name) in map(without_article, _names(known))
            ):
                yield known


def _bodies_of_the_same(words: str, actor: Actor, library: Library) -> Iterator[Actor]:
    """Yield the government, of whatever name, of the state whose name stands at the end of ``words``, if it is one."""
    name = _POSTED.sub("", _OF.split(words)[-1])
    if not _is_of_state(words):
        return
    found = [
        known
        for known in library.actors.values()
        if known.id != actor.id
        and known.type is ActorType.ORGANISATION
        and known.part_of != actor.id
        and any(
            without_article(text).startswith("government of")
            and without_article(_OF.split(text)[-1]) == without_article(name)
            for text in _names(known)
        )
    ]
    if len(found) == 1:
        yield from found


def _is_of_state(words: str) -> bool:
    """Tell whether an office or a name may be one of the state whose name stands behind its last "of".

    >>> _is_of_state("Minister of Ports of Zhen"), _is_of_state("president of the doctors' union of Zhen")
    (True, False)
    >>> _is_of_state("President of the Republic of Zhen")
    True
    """
    within = len(_OF.findall(words)) - is_whole_name_of_state(_owner_in(words))
    return bool(within and _OF_STATES.search(words) and (within == 1 or _OF_TWO.search(words)))


def is_whole_name_of_state(name: str) -> bool:
    """Tell whether a name is one that states have in full: Republic of Zhen."""
    return _FORMAL.fullmatch(name) is not None


def _owner_in(words: str) -> str:
    """Return whose an office is, by what stands behind "of"; "" where that only says what it is for.

    >>> _owner_in("President of the Republic of Zhen"), _owner_in("Minister of Ports of Zhen")
    ('Republic of Zhen', 'Zhen')
    >>> _owner_in("Foreign Minister of Zhen"), _owner_in("Minister of Agriculture")
    ('Zhen', '')
    >>> _owner_in("Ambassador of Zhen in Buenos Aires")
    'Zhen'
    """
    words = _POSTED.sub("", words)
    head, *behind = _OF.split(words)
    if len(behind) == 1 and _OF_MATTER.fullmatch(head):
        return ""
    names = (words[found.end() :] for found in _OF.finditer(words))
    return next(filter(is_whole_name_of_state, names), behind[-1] if behind else "")


def _is_of_body_within(title: str, of: Id, library: Library) -> bool:
    """Tell whether an office that a draft gave a state is that of a body within it: chairwoman of a union of Zhen."""
    known = library.actors.get(of)
    return known is not None and known.type in STATES and bool(_OF.search(title)) and not _is_of_state(title)


def _names(actor: Actor) -> Iterator[str]:
    yield from (text for _, text in actor.name.texts)
    yield from actor.other_names
    if actor.short:
        yield actor.short
