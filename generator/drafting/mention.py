"""Somebody as a paragraph mentions them: where, how, and whom it can mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.report import Id


class MentionKind(StrEnum):
    """How somebody is mentioned."""

    NAME = "name"
    OFFICE = "office"
    PRONOUN = "pronoun"
    UNKNOWN = "unknown"
    """A name that the registers do not have."""
    DESCRIBED = "described"
    """Somebody without a name or an office: residents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody at their place in a paragraph."""

    start: int
    end: int
    kind: MentionKind
    name_start: int
    """Where the name begins behind an office: President | Ada Lindqvist."""
    name_end: int | None = None
    """Where it ends before a state behind it: President Ada Lindqvist | of Orland. None: with the mention."""
    actors: frozenset[Id] = frozenset()
    role: str | None = None
    state: Id | None = None
    state_unknown: bool = False
    """Whether it is of a state that the registers do not have."""
    origin: str = ""
    """Of which state a person is: its id, or ``~`` and its code (ISO 3166) if the registers do not have it."""
    apposed_to: Mention | None = None
    """Whose an office is that stands behind a name between commas: Jonas Pell, the mayor, …."""
    gender: str = ""
    parts: tuple[Mention, ...] = ()
    """Whom the words beside it name, if it counts several: the presidents of Orland and Brask."""
    owner_gender: str = ""
    """Of whoever's counterpart it is: her counterpart."""
    is_owner_open: bool = False
    """Whether somebody else of that gender is spoken of before it than whom the sentence is about."""
    is_state: bool = False
    """Whether it names a state."""
    is_subject: bool = True
    """Whether no preposition and no form of the words keeps it from being a subject."""
