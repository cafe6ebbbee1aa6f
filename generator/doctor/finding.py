"""What is found of a project, or of the machine it lies on: a state, a sentence, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How much a finding matters."""

    FINE = "ok"
    NOTE = "note"
    """Worth knowing; nothing has to be done."""
    LOOK = "look"
    """Somebody should look at it; the site is built all the same."""
    BROKEN = "broken"
    """Something does not work, or private texts lie where others can read them."""


class Topic(StrEnum):
    """What a finding is about; its value is a heading."""

    PROGRAM = "Program and libraries"
    EXTRAS = "Extras"
    SETTINGS = "Settings"
    OWN_FILES = "Your own in place of ours"
    SURROUNDINGS = "Round the project"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    topic: Topic
    state: State
    says: str
    """A sentence without its full stop."""
    to_do: str = ""
    """What to do; "" if nothing has to be done."""
    path: str = ""
    """The file of the project it is about; "" if it is about none."""
