"""Who speaks, acts or publishes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.report import Evidence, Id
    from generator.model.text import Name, Prose


class ActorType(StrEnum):
    """What kind of actor; the last four are ways of having no name of one's own."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    UNNAMED = "unnamed"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post held."""

    title: str
    of: Id | None = None
    since: Date | None = None
    until: Date | None = None
    evidence: tuple[Evidence, ...] = ()
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, organisation, state, group, one without a name, or a metonym."""

    id: Id
    name: Name
    type: ActorType
    short: str | None = None
    other_names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    part_of: Id | None = None
    meant: Id | None = None
    members: tuple[Id, ...] = ()
    """A closed group; empty means an open set, never listed out."""
    reason: str | None = None
    evidence: tuple[Evidence, ...] = ()
    same_as: tuple[str, ...] = ()
    note: Prose | None = None
    folder: str = ""
    """The briefing it is written in, or "" for the library."""
    place: Place = field(compare=False, repr=False)

    @property
    def label(self) -> str:
        """The name for tables and citations."""
        return self.short or str(self.name)
