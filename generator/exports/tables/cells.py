"""Makes cells: of dates, of links to the site, of lists of names."""

from __future__ import annotations

from datetime import date as day
from typing import TYPE_CHECKING

from generator.document.dates import show_span
from generator.document.plain import plain_text
from generator.exports.tables.table import Linked
from generator.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.inline import Content
    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell
    from generator.model.dates import Date
    from generator.model.report import Id

BETWEEN = "; "
"""Stands between the parts of a cell that lists several."""
BELOW = "\n"
"""Stands between those that are sentences."""


def words(content: Content, given: ExportInput) -> str:
    """Return content as plain words, in the language of the export."""
    return plain_text(content, given.links.lang)


def names(ids: Iterable[Id], given: ExportInput) -> str:
    """Return the labels of entries, as pages have them."""
    return BETWEEN.join(words(given.links.label(id_), given) for id_ in ids)


def when(date: Date | None, given: ExportInput, until: Date | None = None) -> Cell:
    """Return a day where nothing else is meant, else the date in words: ``about May 2023``."""
    if date is None:
        return None
    if until is None and date.precision is Precision.DAY and not (date.approximate or date.doubtful):
        return date.days[0]
    return show_span(date, until, given.links.lang)


def not_before(date: Date | None) -> Cell:
    """Return the first day that a date can mean, in the place it was written for; None if nobody knows one."""
    return None if date is None or date.first is None else date.days[0]


def not_after(date: Date | None) -> Cell:
    """Return the last day that a date can mean; None if nobody knows one."""
    return None if date is None or date.last is None else date.days[1]


def on_site(id_: Id, given: ExportInput) -> Linked:
    """Return the id of an entry, with the address of its place on the site."""
    return Linked(id_, given.publication.full_address(given.links.path(id_)))


def written(cell: Cell) -> str:
    """Return a cell as a text file has it: words, days as ``2023-04-26``, of a link the words.

    >>> written(day(2023, 4, 26)), written(None), written(Linked("x", "https://a.example/"))
    ('2023-04-26', '', 'x')
    """
    if isinstance(cell, Linked):
        return cell.text
    return "" if cell is None else cell.isoformat() if isinstance(cell, day) else str(cell)
