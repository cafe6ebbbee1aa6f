"""Calls a draft after whom it has speaking now: its id is a part of its address, and stays for ever once published."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from generator.judging.names import OWN_VOICE
from generator.model.reference_places import written_references
from generator.model.unconfirmed import everything, local_name
from generator.reader.records.fields import LONGEST_ID
from generator.text.short_ids import shortened_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement

_ROOM = 4
"""Characters left for a number."""


def id_after(speakers: Sequence[Id], statement: Statement, library: Library) -> Id | None:
    """Return the id that a draft gets when ``speakers`` speak in it, as the file writes them; None if it keeps its own.

    It keeps one that is not made of the speaker's before, and one to which something refers.
    """
    before = "-and-".join(local_name(id_, statement) for id_ in statement.speakers)
    local = statement.id.partition("/")[2]
    if not before or not local.startswith(f"{before}-") or OWN_VOICE in speakers:
        return None
    if any(
        reference.target == statement.id
        for entry in everything(library)
        for reference in written_references(entry)
    ):
        return None
    taken = {part for entry in everything(library) for part in (entry.id, entry.id.partition("/")[2])}
    wanted = f"{'-and-'.join(speakers)}-{local.removeprefix(f'{before}-')}"
    stem = shortened_id(wanted, LONGEST_ID - _ROOM)
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(id_ for id_ in numbered if id_ not in taken)
