"""Says which edition of a briefing something is, and which has taken its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show

if TYPE_CHECKING:
    from generator.model.snapshot import Editions, FrozenEdition


def edition_notice(edition: FrozenEdition, editions: Editions, lang: str) -> str:
    """Return a line for the head of a frozen edition; ``editions`` are all that there are."""
    row, subject = edition.row, edition.snapshot.subject
    said = f"Edition {row.number} of “{subject.title}”, published on {show(row.date, lang)}"
    newest = editions[subject.id][-1].row
    if newest.number == row.number:
        return f"{said}."
    return f"{said}; superseded by edition {newest.number}, published on {show(newest.date, lang)}."
