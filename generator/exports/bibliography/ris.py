"""Writes records as RIS, the format that most programs for references read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.citing.days import written
from generator.citing.notes import dated_within, notes_of
from generator.exports.bibliography.records import records_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.citing.record import Author, Day, Issued, Record
    from generator.exports.export_format import ExportInput

_TYPES = {
    SourceType.ARTICLE_JOURNAL: "JOUR",
    SourceType.ARTICLE_MAGAZINE: "MGZN",
    SourceType.ARTICLE_NEWSPAPER: "NEWS",
    SourceType.BOOK: "BOOK",
    SourceType.BROADCAST: "VIDEO",
    SourceType.DATASET: "DATA",
    SourceType.HEARING: "HEAR",
    SourceType.INTERVIEW: "PCOMM",
    SourceType.LEGISLATION: "STAT",
    SourceType.POST: "BLOG",
    SourceType.REPORT: "RPRT",
    SourceType.WEBPAGE: "ELEC",
}
"""Types of reference (RIS specification of 2011); whatever else is ``GEN``."""
_END = "\r\n"


def write(given: ExportInput) -> bytes:
    """Return the references of a briefing: itself, the sources that its entries cite, its statements."""
    return write_ris(records_of(given.briefing, given.library, given.findings, given.publication))


def write_ris(records: Iterable[Record]) -> bytes:
    """Return the references of records, one behind the other, in UTF-8."""
    return _END.join(map(ris_reference, records)).encode()


def ris_reference(record: Record) -> str:
    """Return one reference; each line a tag with its value, in which there is no end of line."""
    lines = [("TY", _TYPES.get(record.type, "GEN")), *_tags(record), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(value.split())}{_END}" for tag, value in lines)


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    yield "ID", record.key
    for author in record.authors:
        yield "AU", _author(author)
    found = (
        ("TI", record.full_title),
        ("T2", record.container),
        ("PB", record.publisher),
        ("ET", record.edition or record.version),
        ("M3", record.genre),
        ("PY", f"{record.issued.shared[0]:04}" if record.issued else ""),
        ("DA", _date(record.issued) if record.issued else ""),
        ("UR", record.url),
        ("Y2", _day(record.accessed)),
        ("LA", record.lang),
        ("N1", _notes(record)),
    )
    yield from ((tag, value) for tag, value in found if value)


def _notes(record: Record) -> str:
    """Return the note, with what the one date of a reference cannot say."""
    issued = record.issued
    until = f"Until {written(issued.last)}." if issued and issued.last and not issued.is_between else ""
    circa = "The date is not certain." if issued and issued.circa else ""
    return " ".join(sentence for sentence in (notes_of(record), until, circa) if sentence)


def _author(author: Author) -> str:
    return f"{author.name}, {author.given}" if author.given else author.name


def _date(issued: Issued) -> str:
    """Return the one date of a reference; of one within bounds what is certain, and the bounds as what else is known.

    RIS has a fourth place for that: ``2026/04//between 2026-04-10 and 2026-04-12``.
    """
    if not issued.is_between:
        return _day(issued.first)
    parts = [*written(issued.shared).split("-"), "", ""][:3]
    bounds = dated_within(issued).removeprefix("Dated ").removesuffix(".")
    return "/".join((*parts, bounds))


def _day(day: Day) -> str:
    """Return a day as RIS has it, with a place for each part: ``2023/04/26``, ``2023/04/``."""
    return "/".join(written(day).split("-")) + ("/" if 0 < len(day) < 3 else "")
