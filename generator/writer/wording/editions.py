"""Says which edition of a briefing something is, and which has taken its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.inline import When
from generator.document.joining import phrase

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.briefing import Edition
    from generator.model.snapshot import Editions, FrozenEdition
    from generator.model.standing_edition import StandingEdition

_LATER = ", with later changes"


def edition_number(standing: StandingEdition) -> str:
    """Return the number of an edition, with what stands where the briefing has changed since: it says other things.

    >>> from generator.model.briefing import Change, Edition
    >>> from generator.model.dates import parse_date
    >>> from generator.model.standing_edition import StandingEdition
    >>> day = parse_date("2026-03-12")
    >>> row = Edition(number=2, date=day, data_until=day, change=Change.SIGNIFICANT, says="", place=None)
    >>> edition_number(StandingEdition(row)), edition_number(StandingEdition(row, has_later_changes=True))
    ('2', '2, with later changes')
    """
    return f"{standing.row.number}{_LATER if standing.has_later_changes else ''}"


def dated_edition(standing: StandingEdition, word: str = "edition") -> Content:
    """Return the edition with its day: ``edition 2, 12 March 2026, with later changes``."""
    row = standing.row
    later = _LATER if standing.has_later_changes else ""
    return phrase(f"{word} {row.number}, ", When(row.date), later)


def not_kept(row: Edition) -> str:
    """Return that an edition is not kept, and why; "" for one of which nobody says so."""
    return f"It is not kept. {row.not_kept}" if row.not_kept else ""


def edition_notice(edition: FrozenEdition, editions: Editions, lang: str) -> str:
    """Return a line for the head of a frozen edition; ``editions`` are all that there are."""
    row, subject = edition.row, edition.snapshot.subject
    said = f"Edition {row.number} of “{subject.title}”, published on {show(row.date, lang)}"
    newest = editions[subject.id][-1].row
    if newest.number == row.number:
        return f"{said}."
    return f"{said}; superseded by edition {newest.number}, published on {show(newest.date, lang)}."
