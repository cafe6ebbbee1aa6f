"""Whom a text has speaking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a text has speaking."""

    actor: Id | None
    """Of the registers."""
    name: str
    """As the text gives it; "" where it gives none."""
    guess: str = ""
    """What of it is guessed, for an editor."""
    is_person: bool = True
    gender: str = ""
    role: str | None = None
    others: tuple[Id, ...] = ()
    """Who else of the registers it can be."""
    title: str = ""
    """The office that the text sets beside a name that the registers do not have, as it says it."""
    state: Id | None = None
    """Of which that office is."""
    origin: str = ""
    """Of which state somebody is whom the registers do not have, as `Mention.origin` says it."""
    is_named: bool = False
    """Whether ``name`` is a name that the registers do not have, and no description."""
    withheld: str | None = None
    """Why the text keeps the name back, as it says; "" where it says no reason, None where it keeps none back."""
    is_any: bool = False
    """Whether it may be anybody: a minister, the first visit of an Ostovian minister."""
    is_asked: bool = False
    """Whether the text only says whose they are: her host."""
    members: tuple[Speaker, ...] = ()
    """Who speak jointly; none if it is one."""

    @property
    def is_asked_for(self) -> bool:
        """Whether the text only counts who speaks, or says whose they are, and somebody has to say who that is."""
        return (self.role == "sides" or self.is_asked) and self.actor is None and not self.members

    @property
    def has_name(self) -> bool:
        """Whether the registers or the text name who it is."""
        return self.actor is not None or self.is_named

    def meant_by(self, written: str, how: str = "named before") -> Speaker:
        """Return the same as whom words mean that do not name them, and ``how`` that was told."""
        return replace(self, guess=f"“{written}” read as {self.actor or self.name}, {how}")

    @property
    def key(self) -> str:
        """The same for all mentions of the same."""
        return self.actor or self.name.casefold()
