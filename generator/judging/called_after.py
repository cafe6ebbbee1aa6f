"""Calls a draft after whom it has speaking now: its id is a part of its address, and stays for ever once published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.new_ids import NewIds, id_of_said
from generator.judging.names import OWN_VOICE
from generator.model.unconfirmed import local_name, referring_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.reader.ids_in_use import IdsInUse


def id_after(speakers: Sequence[Id], statement: Statement, library: Library, in_use: IdsInUse) -> Id | None:
    """Return the id that a draft gets when ``speakers`` speak in it, as the file writes them; None if it keeps its own.

    It keeps one that is not made of the speaker's before, and one to which something refers. ``in_use`` are the ids
    that it does not get.
    """
    before = id_of_said(local_name(id_, statement) for id_ in statement.speakers)
    local = statement.id.partition("/")[2]
    if (
        not before
        or id_of_said(speakers) == before
        or OWN_VOICE in speakers
        or not local.startswith(f"{before}-")
    ):
        return None
    if referring_to(statement.id, library):
        return None
    return NewIds(in_use).new(id_of_said(speakers, local.removeprefix(f"{before}-")))
