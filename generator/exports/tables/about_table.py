"""The first table: what the others are of, as of which day, who signs, and how it is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.cells import when, words
from generator.exports.tables.table import Column, Linked, Table
from generator.writer.pages.urls import briefing_page
from generator.writer.views.dateline import is_looked_for_later
from generator.writer.views.how_to_cite import how_to_cite
from generator.writer.views.reports import prose
from generator.writer.wording.editions import edition_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell

_COLUMNS = (Column("name", "What", 24), Column("value", "This", 100))


def about_table(given: ExportInput) -> Table:
    """Return the head of a briefing: title, bottom line, edition, days, who signs."""
    rows = tuple(row for row in _rows(given) if row[1] is not None)
    return Table("about", "About", _COLUMNS, rows)


def _rows(given: ExportInput) -> Iterator[tuple[str, Cell]]:
    briefing, publication = given.briefing, given.publication
    standing, desk = given.findings.standing_edition(briefing), publication.desk
    last = standing.row
    address = publication.full_address(briefing_page(briefing.id))
    yield "Title", Linked(briefing.title, address)
    yield "Bottom line", words(prose(briefing.bottom_line.says), given)
    for number, point in enumerate(briefing.key_points, 1):
        yield f"Key point {number}", words(prose(point.says), given)
    yield "Edition", edition_number(standing) if standing.has_later_changes else last.number
    yield "Edition of", when(last.date, given)
    yield "Latest source of", when(given.found.as_of, given)
    if is_looked_for_later(briefing, given.found):
        yield "Sources looked for until", when(last.data_until, given)
    yield "Published by", desk.name if desk else None
    yield "Licence", Linked(desk.licence, desk.licence_address) if desk and desk.licence else None
    for citation in given.citations:
        yield f"How to cite ({citation.style})", words(citation.content, given)
    if not given.citations:
        yield "How to cite", words(how_to_cite(briefing, publication, standing), given)
    yield "Id", briefing.id
