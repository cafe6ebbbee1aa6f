"""Tells whether a briefing says still what its newest edition says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.snapshot import content_digest, of

if TYPE_CHECKING:
    from generator.model.briefing import Briefing, Edition
    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.model.snapshot import FrozenEdition, Snapshot


def briefings_in(edition: FrozenEdition, library: Library) -> list[Briefing | None]:
    """Return what stands now of the briefings of which an edition holds anything."""
    return [library.briefings.get(id_) for id_ in edition.snapshot.library.briefings]


def with_standing(
    frozen: tuple[FrozenEdition, ...], library: Library, library_proofs: LibraryProofs
) -> tuple[FrozenEdition, ...]:
    """Return a briefing's editions, of which the newest knows whether the briefing says anything else now."""
    *older, newest = frozen
    now = _in_order_of(
        newest.snapshot, of(library.briefings[newest.snapshot.briefing], library, library_proofs)
    )
    if now.subject != newest.snapshot.subject or content_digest(now) != newest.digest:
        return frozen
    return (*older, replace(newest, is_current=True))


def _in_order_of(published: Snapshot, now: Snapshot) -> Snapshot:
    """Return what stands now, with its statements in the order in which they were published: that is no change.

    Nor is it one that an earlier edition is kept no more.
    """
    places = {
        statement.id: place
        for briefing in published.library.briefings.values()
        for place, statement in enumerate(briefing.statements)
    }
    briefings = {
        id_: replace(
            briefing,
            editions=tuple(_as_published(row, published) for row in briefing.editions),
            statements=tuple(sorted(briefing.statements, key=lambda said: places.get(said.id, len(places)))),
        )
        for id_, briefing in now.library.briefings.items()
    }
    return replace(now, library=replace(now.library, briefings=briefings))


def _as_published(row: Edition, published: Snapshot) -> Edition:
    """Return the row of an edition with what was published of whether it is kept."""
    then = {edition.number: edition.not_kept for edition in published.subject.editions}
    return replace(row, not_kept=then.get(row.number, row.not_kept))
