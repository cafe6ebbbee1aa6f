"""Arranges the page of a frozen edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.standing_edition import StandingEdition
from generator.writer.views.how_to_cite import how_to_cite
from generator.writer.wording import words
from generator.writer.wording.editions import edition_notice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.publication import Publication
    from generator.model.snapshot import Editions, FrozenEdition
    from generator.writer.views.entry_links import EntryLinks


def view_edition(
    edition: FrozenEdition, editions: Editions, links: EntryLinks, publication: Publication
) -> Mapping[str, object]:
    """Return what the page of an edition says of it; ``editions`` are all that there are.

    What it said comes beside this (`generator.writer.views.edition_content`).
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
        "amounts": (
            words.count(len(subject.statements), "statement"),
            words.count(len(edition.snapshot.library.sources), "source"),
            words.count(len(subject.questions), "question of fact", "questions of fact"),
        ),
        "as_it_is": links.page(subject.id, "", subject.title),
        "cited_as": how_to_cite(subject, publication, StandingEdition(row, is_frozen=True)),
    }
