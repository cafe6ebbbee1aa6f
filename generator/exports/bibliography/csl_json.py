"""Writes records as CSL-JSON, the data of the Citation Style Language, which Zotero, pandoc and citeproc read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.citing.notes import notes_of
from generator.exports.bibliography.records import records_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.citing.record import Author, Issued, Record
    from generator.exports.export_format import ExportInput


def write(given: ExportInput) -> bytes:
    """Return the references of a briefing: itself, the sources that its entries cite, its statements."""
    return write_csl_json(records_of(given.briefing, given.library, given.findings, given.publication))


def write_csl_json(records: Iterable[Record]) -> bytes:
    """Return a list of items in UTF-8, each on a line of its own (CSL 1.0.2, ``csl-data.json``)."""
    items = [json.dumps(csl_item(record), ensure_ascii=False, separators=(",", ":")) for record in records]
    return "[{}]\n".format(",\n".join(items)).encode()


def csl_item(record: Record) -> Mapping[str, Any]:
    """Return one item; what is not known is left out.

    Dates are ``date-parts``: the schema admits no EDTF. An archived copy has CSL's ``archive_location``.
    """
    fields: dict[str, Any] = {
        "id": record.key,
        "type": record.type.value,
        "title": record.full_title,
        "author": [_author(author) for author in record.authors],
        "container-title": record.container,
        "publisher": record.publisher,
        "edition": record.edition,
        "version": record.version,
        "genre": record.genre,
        "issued": _issued(record.issued) if record.issued else None,
        "accessed": {"date-parts": [list(record.accessed)]} if record.accessed else None,
        "URL": record.url,
        "archive_location": record.archive,
        "language": record.lang,
        "note": notes_of(record, archive=False),
    }
    return {name: value for name, value in fields.items() if value}


def _author(author: Author) -> Mapping[str, str]:
    if author.given:
        return {"family": author.name, "given": author.given}
    return {"literal": author.name}


def _issued(issued: Issued) -> Mapping[str, Any]:
    """Return a date; what is only known to lie within bounds is marked as uncertain, for CSL knows no other word."""
    days = [list(day) for day in (issued.first, issued.last) if day]
    return {"date-parts": days, **({"circa": True} if issued.circa or issued.is_between else {})}
