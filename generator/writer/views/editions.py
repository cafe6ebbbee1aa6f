"""Arranges the page of a frozen edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.writer.views.reports import prose
from generator.writer.wording import words
from generator.writer.wording.editions import edition_notice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.snapshot import Editions, FrozenEdition
    from generator.writer.views.entry_links import EntryLinks


def view_edition(edition: FrozenEdition, editions: Editions, links: EntryLinks) -> Mapping[str, object]:
    """Return what the page of an edition prints; ``editions`` are all that there are.

    What it said is told without links: an entry of then may be another now, or none.
    """
    row, subject = edition.row, edition.snapshot.subject
    newest = editions[subject.id][-1]
    return {
        "notice": edition_notice(edition, editions, links.lang),
        "superseded": newest.number != edition.number,
        "is_current": edition.is_current,
        "date": links.date(row.date),
        "data_until": links.date(row.data_until),
        "change": words.CHANGE[row.change],
        "says": row.says,
        "bottom_line": prose(subject.bottom_line.says),
        "key_points": tuple(prose(point.says) for point in subject.key_points),
        "amounts": (
            words.count(len(subject.statements), "statement"),
            words.count(len(edition.snapshot.library.sources), "source"),
            words.count(len(subject.questions), "question of fact", "questions of fact"),
        ),
        "as_it_is": links.page(subject.id, "", subject.title),
    }
