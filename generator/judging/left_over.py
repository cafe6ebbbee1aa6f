"""Finds whom a draft no longer needs: an actor that only stood for whoever speaks in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.placeholders import SPEAKER_NOT_FOUND
from generator.model.reference_places import written_references
from generator.model.unconfirmed import everything

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement


def left_over(statement: Statement, speakers: Collection[Id], library: Library) -> list[Actor]:
    """Return who stood for nobody but the speakers of ``statement``, and for none once ``speakers`` speak in it."""
    gone = [
        actor
        for id_ in statement.speakers
        if id_ not in speakers
        and (actor := library.actors.get(id_)) is not None
        and actor.todo
        and str(actor.name) == SPEAKER_NOT_FOUND
    ]
    others = (entry for entry in everything(library) if entry.id != statement.id) if gone else ()
    needed = {found.target for entry in others for found in written_references(entry)}
    return [actor for actor in gone if actor.id not in needed]
