"""What a draft is: statements and actors as they will stand in a file, each with what somebody must still look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Id

SAY_IT = "say in your own words what was said"
SAY_ABOUT = "say what it is about"
TRANSLATE_IT = "translate the quotation"
CHECK_ALL = "check each field against the source, as a program drafted this"
"""What a draft asks of whoever reads it, whatever it was made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedStatement:
    """A statement that nobody has confirmed."""

    id: Id
    """In its briefing."""
    speakers: tuple[Id, ...]
    """One, or those who say it jointly."""
    says: str
    source: Id
    locator: str
    quote: str
    wording: str | None = None
    attribution: str | None = None
    modality: str | None = None
    via: tuple[Id, ...] = ()
    venue: str | None = None
    date: str | None = None
    date_words: str | None = None
    at: Id | None = None
    about: tuple[Id, ...] = ()
    todo: tuple[str, ...] = ()

    @property
    def speaker(self) -> str:
        """Who speaks, as it is shown."""
        return " and ".join(self.speakers)

    @property
    def fields(self) -> Mapping[str, object]:
        """Its fields, in the order of the format, as they stand in a file."""
        values = {
            "id": self.id,
            "speaker": self.speakers[0] if len(self.speakers) == 1 else list(self.speakers),
            "date": self.date,
            "date_words": self.date_words,
            "at": self.at,
            "about": list(self.about),
            "says": self.says,
            "source": self.source,
            "locator": self.locator,
            "via": list(self.via),
            "attribution": self.attribution,
            "venue": self.venue,
            "quote": self.quote,
            "wording": self.wording,
            "modality": self.modality,
            "todo": list(self.todo),
        }
        return {name: value for name, value in values.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedActor:
    """Somebody who speaks and whom the registers do not have."""

    id: Id
    type: str
    name: str
    """As the text gives it."""
    other_names: tuple[str, ...] = ()
    title: str = ""
    """Of the office that the text says beside the name; "" if none."""
    state: Id | None = None
    """Of which that office is."""
    source: Id | None = None
    """Where it was seen."""
    reason: str | None = None
    """Why the text keeps the name back, in its words."""
    todo: tuple[str, ...]

    @property
    def fields(self) -> Mapping[str, object]:
        """Its fields, as they stand in a file."""
        office = {"title": self.title, "of": self.state, "evidence": [self.source]}
        office = {name: value for name, value in office.items() if value}
        values = {
            "id": self.id,
            "type": self.type,
            "name": self.name,
            "other_names": list(self.other_names),
            "part_of": self.state,
            "offices": [office] if self.title else [],
            "reason": self.reason,
        }
        return {**{name: value for name, value in values.items() if value}, "todo": list(self.todo)}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was found and is not drafted, with the reason."""

    words: str
    line: int
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDrafts:
    """What was drafted from one source."""

    source: Id
    statements: tuple[DraftedStatement, ...]
    actors: tuple[DraftedActor, ...]
    left_out: tuple[LeftOut, ...]
