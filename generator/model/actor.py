"""Who speaks, acts or publishes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from generator.model.kinds import Part, Spellings
from generator.model.references import Role

if TYPE_CHECKING:
    from generator.diagnostics import Place
    from generator.model.dates import Date
    from generator.model.kinds import FolderName, FormerId, Label, Todo, WebAddress
    from generator.model.references import ActorId
    from generator.model.report import EvidenceItems, Id
    from generator.model.text import Name, Prose


class ActorType(StrEnum):
    """What kind of actor; the last four are ways of having no name of one's own.

    A territory is one of which not all agree that it is a state; the site takes no side.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    TERRITORY = "territory"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    UNNAMED = "unnamed"
    METONYM = "metonym"


STATES = frozenset({ActorType.STATE, ActorType.TERRITORY})
"""Types of those who act as states do, whoever recognises them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post held."""

    title: Label
    of: Annotated[ActorId, Role.OFFICE] | None = None
    since: Date | None = None
    until: Date | None = None
    evidence: EvidenceItems = ()
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, organisation, state, territory, group, one without a name, or a metonym."""

    id: Id
    name: Name
    type: ActorType
    short: Label | None = None
    other_names: Annotated[tuple[Label, ...], Spellings()] = ()
    offices: Annotated[tuple[Office, ...], Part("office")] = ()
    part_of: Annotated[ActorId, Role.PART_OF] | None = None
    meant: Annotated[ActorId, Role.MEANT] | None = None
    members: Annotated[tuple[ActorId, ...], Role.MEMBER] = ()
    """A closed group; empty means an open set, never listed out."""
    reason: Label | None = None
    evidence: EvidenceItems = ()
    same_as: tuple[WebAddress, ...] = ()
    note: Prose | None = None
    todo: tuple[Todo, ...] = ()
    formerly: tuple[FormerId, ...] = ()
    folder: FolderName = ""
    """The briefing it is written in, or "" for the library."""
    place: Place = field(compare=False, repr=False)

    @property
    def label(self) -> str:
        """The name for tables and citations."""
        return self.short or str(self.name)
