"""Tells whom a text means by an office: the Chinese president, a spokesman for the ministry."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.drafting.names import names_of
from generator.drafting.right_before import right_before
from generator.model.actor import STATES, ActorType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.actor import Office
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Id

GENERAL: Mapping[str, frozenset[str]] = {
    "leader": frozenset({"president", "prime-minister", "chancellor", "king", "leader"}),
    "minister": frozenset(
        {"minister", "foreign-minister", "defence-minister", "transport-minister", "other-minister"}
    ),
    "ministry": frozenset({"ministry", "foreign-ministry", "defence-ministry", "other-ministry"}),
    "envoy": frozenset({"envoy"}),
}
"""Offices that can be called by a wider word."""
ORGANISATIONS = frozenset(
    {
        "foreign-ministry",
        "defence-ministry",
        "other-ministry",
        "presidency",
        "ministry",
        "government",
        "state-media",
    }
)
"""Roles of those who are no persons."""
OTHER_HOLDER = "deputy-or-former"
"""The role of those who have an office beside, or before, who has it."""
SEVERAL = frozenset({"other-ministry", "other-minister", OTHER_HOLDER})
"""Roles of several that differ by what they are for: the ministry of the interior is not that of finance."""
NOBODY = frozenset({"statement", "sides", "official", "counterpart", "national", "guest", "host"})
"""Descriptions that nobody in the registers has as an office."""


def before_other_holder(text: str, at: int) -> int | None:
    """Return where it begins that the office at a place is another's: deputy; колишній. None if it is not."""
    found = right_before(_OTHER_BEFORE, text, at)
    return found.start() if found else None


def is_other_holder(written: str) -> bool:
    """Tell whether the words for an office say so themselves: deputy foreign minister."""
    return _OTHER_OFFICE.match(written) is not None


_OTHER = (
    r"deputy|vice|assistant|under|former|ex|stellvertretende[rnms]?|ehemalige[rnms]?|frühere[rnms]?|vize|ancien(?:ne)?|"
    r"колишн\w+|екс|бывш\w+|экс|вице|віце"
)
_OTHER_BEFORE = re.compile(rf"\b(?:{_OTHER})[\s-]$|前$", re.IGNORECASE)
_OTHER_OFFICE = re.compile(rf"(?:{_OTHER})[\s-](?!president)", re.IGNORECASE)


class OfficeIndex:
    """Who holds, or held, which office of which state."""

    def __init__(self, library: Library, on: Date | None) -> None:
        """Index the offices held on the day ``on``, as far as the registers say since when and until when."""
        self._holders: defaultdict[str, dict[Id, Id | None]] = defaultdict(dict)
        """By role: the actor, with the state."""
        for actor in library.actors.values():
            if actor.type is ActorType.PERSON:
                for office in actor.offices:
                    if not _is_over(office, on):
                        state = state_of(office.of, library) or state_of(actor.id, library)
                        for role in roles_in(office.title):
                            self._holders[role].setdefault(actor.id, state)
            elif actor.type in {ActorType.ORGANISATION, ActorType.GROUP}:
                state = state_of(actor.id, library)
                for name in names_of(actor):
                    for role in roles_in(name) & ORGANISATIONS:
                        self._holders[role].setdefault(actor.id, state)

    def find(self, role: str, state: Id | None) -> list[Id]:
        """Return who has an office: of ``state``, if that is known, else of any."""
        roles = GENERAL.get(role, frozenset({role}))
        found: dict[Id, Id | None] = {}
        for name in sorted(roles):
            found |= self._holders.get(name, {})
        return [id_ for id_, theirs in found.items() if state is None or theirs == state]

    def roles_of(self, id_: Id) -> frozenset[str]:
        """Return the offices that an actor has, as roles."""
        return frozenset(role for role, holders in self._holders.items() if id_ in holders)


def state_of(id_: Id | None, library: Library) -> Id | None:
    """Return the state that an actor is, is part of, or speaks for."""
    seen: set[Id] = set()
    while id_ is not None and id_ not in seen:
        seen.add(id_)
        actor = library.actors.get(id_)
        if actor is None:
            return None
        if actor.type in STATES:
            return id_
        id_ = actor.part_of or actor.meant
    return None


def _is_over(office: Office, on: Date | None) -> bool:
    if on is None:
        return False
    ended = office.until is not None and office.until.before_on_calendar(on)
    return ended or (office.since is not None and on.before_on_calendar(office.since))


_COMPLEMENT = re.compile(r"\s(?:to|of|for)\sthe\s", re.IGNORECASE)
"""What follows is another's office: press secretary to the president."""


@cache
def roles_in(title: str) -> frozenset[str]:
    """Return the roles that the title of an office, or the name of an organisation, tells of.

    >>> sorted(roles_in("foreign ministry spokesperson")), sorted(roles_in("President of China"))
    (['spokesperson'], ['president'])
    """
    found: set[str] = set()
    head = _COMPLEMENT.split(title, maxsplit=1)[0]
    for lang, words in LANGUAGES.items():
        left = head
        for role, body in words.roles.items():
            pattern = whole(body, lang)
            match = pattern.search(left)
            if role not in NOBODY and match:
                other = before_other_holder(left, match.start()) is not None or is_other_holder(match[0])
                found.add(OTHER_HOLDER if other else role)
                left = pattern.sub(" ", left)
    persons = found - ORGANISATIONS
    return frozenset(persons or found)
