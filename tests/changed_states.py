"""The two states of a briefing in `tests/changes`, the changes between them, and states of other libraries."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator import quotes, reader
from generator.comparing import State
from generator.diagnostics import Diagnostics
from generator.memo import Memo

if TYPE_CHECKING:
    from generator.comparing import Change

CHANGES = Path(__file__).parent / "changes"
BRIEFING = "ferry-talks"


@cache
def state_of(root: Path, briefing: str = BRIEFING) -> State:
    """Return the state of a briefing in the project at ``root``."""
    diagnostics, memo = Diagnostics(), Memo()
    library = reader.read(root, "briefings", diagnostics, memo, 1)
    lock = quotes.lock_of(root / "briefings", diagnostics, memo)
    return State(library, briefing, quotes.proofs_of(library, lock, diagnostics, memo))


def old_state() -> State:
    """Return the older state of the ferry talks."""
    return state_of(CHANGES / "old")


def new_state() -> State:
    """Return the newer one."""
    return state_of(CHANGES / "new")


def known_changes() -> list[list[Any]]:
    """Return what differs between the two: nature, subject, entry, part, field of each."""
    known: list[list[Any]] = yaml.safe_load((CHANGES / "known.yml").read_text(encoding="utf-8"))
    return known


def told(change: Change) -> list[Any]:
    """Return a change as the list of known ones has it."""
    return [change.nature.value, change.subject.value, change.entry, list(change.part), change.field]
