"""The two states of a briefing in `tests/changes`, the changes between them, and states of other libraries."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator import quotes, reader, snapshot
from generator.analysis import derive
from generator.comparing import State
from generator.diagnostics import Diagnostics
from generator.editions.histories import with_histories
from generator.editions.lock import NAME as LOCK
from generator.editions.lock import lock_text
from generator.memo import Memo
from generator.model.proofs import NO_LIBRARY_PROOFS
from generator.model.snapshot import FrozenEdition
from generator.withholding import NOTHING
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import Findings
    from generator.comparing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.topic import Topic

CHANGES = Path(__file__).parent / "changes"
BRIEFING = "ferry-talks"


@cache
def state_of(root: Path, briefing: str = BRIEFING) -> State:
    """Return the state of a briefing in the project at ``root``."""
    diagnostics, memo = Diagnostics(), Memo()
    library = reader.read(root, "briefings", diagnostics, memo, 1)
    lock = quotes.lock_of(root / "briefings", diagnostics, memo)
    return State(library, briefing, quotes.proofs_of(library, lock, diagnostics, memo))


def note_editions(root: Path, briefing: str, *numbers: int) -> None:
    """Note in the project at ``root`` which editions of a briefing were published."""
    (root / "briefings" / LOCK).write_text(lock_text({briefing: set(numbers)}), encoding="utf-8")


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


def with_an_edition_before(
    library: Library,
    memo: Memo | None = None,
    *,
    has_row: bool = True,
    said: str | None = "Talks come last.",
) -> tuple[Library, Findings]:
    """Return a library of `tests.factories` whose briefing is in its second edition, with what is computed from it.

    In the first its statements ``said`` something else; with None what they say now. Unless it ``has_row``, there is
    no second edition yet.
    """
    briefing = library.briefings[make.BRIEFING]
    first, second = make.edition(1), make.edition(2, date="2024-06-03", says="Second.")
    before = tuple(replace(statement, says=said or statement.says) for statement in briefing.statements)
    old = replace(briefing, editions=(first,), statements=before)
    new = replace(briefing, editions=(first, second) if has_row else (first,))
    return _after(old, new, library, Memo() if memo is None else memo)


def after_an_edition(old: Briefing, new: Briefing, topics: Iterable[Topic] = ()) -> tuple[Library, Findings]:
    """Return the library of a briefing in its second edition, which was ``old`` in its first, with its findings."""
    first, second = make.edition(1), make.edition(2, date="2024-06-03", says="Second.")
    now = replace(new, editions=(first, second))
    return _after(replace(old, editions=(first,)), now, make.library(now, topics=topics), Memo())


def _after(old: Briefing, new: Briefing, library: Library, memo: Memo) -> tuple[Library, Findings]:
    taken = snapshot.of(old, replace(library, briefings={old.id: old}), NO_LIBRARY_PROOFS)
    now = replace(library, briefings={**library.briefings, new.id: new})
    found = derive(now, memo)
    editions = {new.id: (FrozenEdition(taken, snapshot.content_digest(taken)),)}
    return now, with_histories(replace(found, editions=editions), now, NOTHING, memo)
