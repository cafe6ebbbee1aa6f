"""The table of events: the timeline of a briefing, a row for each event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.cells import names, not_after, not_before, on_site, when, words
from generator.exports.tables.table import Column, Table
from generator.writer.views.reports import cites, prose
from generator.writer.views.timeline import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.event import Event

_COLUMNS = (
    Column("date", "Date", 20),
    Column("not_before", "Not before"),
    Column("not_after", "Not after"),
    Column("event", "Event", 60),
    Column("place", "Where", 20),
    Column("participants", "With", 32),
    Column("part_of", "Part of", 28),
    Column("date_words", "Date in the source's words", 20),
    Column("citations", "Rests on", 60),
    Column("note", "Note", 40),
    Column("id", "Id, with its place on the site", 32),
)


def timeline_table(given: ExportInput) -> Table:
    """Return the events of a briefing, in the order of its timeline."""
    events = in_order(given.briefing.events, given.briefing.event)
    return Table("timeline", "Timeline", _COLUMNS, tuple(tuple(_row(event, given)) for event in events))


def _row(event: Event, given: ExportInput) -> Iterator[Cell]:
    yield when(event.date, given, event.until)
    yield not_before(event.date)
    yield not_after(event.until or event.date)
    yield str(event.name)
    yield event.place_name
    yield names(event.participants, given) or None
    yield words(given.links.label(event.part_of), given) if event.part_of else None
    yield event.date_words
    yield words(cites(event.evidence, given.links), given)
    yield words(prose(event.note), given) or None
    yield on_site(event.id, given)
