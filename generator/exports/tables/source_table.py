"""The table of sources: a row for each that a briefing cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import language
from generator.exports.tables.cells import BETWEEN, not_after, not_before, on_site, when, words
from generator.exports.tables.table import Column, Linked, Table
from generator.text.bylines import byline
from generator.writer.views.reports import prose
from generator.writer.wording import words as wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.source import Source

_COLUMNS = (
    Column("label", "Cited as", 32),
    Column("title", "Title", 48),
    Column("publisher", "Publisher", 24),
    Column("authors", "Authors", 24),
    Column("type", "Type", 16),
    Column("date", "Date", 16),
    Column("not_before", "Not before"),
    Column("not_after", "Not after"),
    Column("language", "Language", 12),
    Column("url", "Address", 40),
    Column("mirror", "Copy that was read", 40),
    Column("archive", "Archived copy", 40),
    Column("archived", "Archived on", 12),
    Column("read", "Read", 12),
    Column("reliability", "Reliability", 20),
    Column("status", "Since then", 14),
    Column("quotations", "Quotations here", 10),
    Column("note", "Note", 40),
    Column("id", "Id, with its page on the site", 28),
)


def source_table(given: ExportInput) -> Table:
    """Return the sources that a briefing cites, in the order of the register."""
    sources = (given.library.sources[id_] for id_ in given.found.sources)
    rows = tuple(tuple(_row(source, given)) for source in sources)
    return Table("sources", "Sources", _COLUMNS, rows)


def _row(source: Source, given: ExportInput) -> Iterator[Cell]:
    yield words(given.links.label(source.id), given)
    yield str(source.title) if source.title else None
    yield words(given.links.label(source.publisher), given)
    yield BETWEEN.join(byline(name).shown for name in (*source.authors, *source.contributors)) or None
    yield wording.SOURCE_TYPE[source.type]
    yield when(source.date, given)
    yield not_before(source.date)
    yield not_after(source.date)
    yield language(source.lang, given.links.lang)
    for address in (source.url, source.mirror, source.archive):
        yield Linked(address, address) if address else None
    yield when(source.archived, given)
    yield wording.READ[source.read]
    yield wording.RELIABILITY[source.reliability] if source.reliability else None
    yield source.status.value if source.status else None
    yield len(given.found.quotations.get(source.id, ()))
    yield words(prose(source.note), given) or None
    yield on_site(source.id, given)
