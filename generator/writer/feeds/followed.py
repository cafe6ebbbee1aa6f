"""Finds whom and what a reader may follow: actors and topics, also those that stood in an edition and are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.former_ids import current_ids

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.model.topic import Topic


def followed(library: Library, editions: Sequence[FrozenEdition]) -> Mapping[Id, Actor | Topic]:
    """Return actors and topics by id; of what is gone the last of ``editions``, the oldest first, that had it.

    Who follows one that is gone is told so, and gets no error. What is called otherwise now is followed by that.
    """
    now: dict[Id, Actor | Topic] = {**library.actors, **library.topics}
    known = library.entries.keys() | current_ids(library).keys() if editions else now.keys()
    gone: dict[Id, Actor | Topic] = {}
    for edition in editions:
        then = edition.snapshot.library
        for register in (then.actors, then.topics):
            gone.update((id_, entry) for id_, entry in register.items() if id_ not in known)
    return gone | now
