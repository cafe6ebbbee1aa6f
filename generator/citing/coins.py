"""Writes a record as COinS: what stands in a page for Zotero and others to find (OpenURL ContextObject in Spans).

The values are those of unqualified Dublin Core in the key/encoded-value format (ANSI/NISO Z39.88-2004), whose type is
called as Zotero calls it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from generator.citing.days import written
from generator.citing.notes import notes_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.citing.record import Author, Record

_TYPES = {
    SourceType.ARTICLE_JOURNAL: "journalArticle",
    SourceType.ARTICLE_MAGAZINE: "magazineArticle",
    SourceType.ARTICLE_NEWSPAPER: "newspaperArticle",
    SourceType.BOOK: "book",
    SourceType.BROADCAST: "tvBroadcast",
    SourceType.DATASET: "dataset",
    SourceType.HEARING: "hearing",
    SourceType.INTERVIEW: "interview",
    SourceType.LEGISLATION: "statute",
    SourceType.POST: "blogPost",
    SourceType.REPORT: "report",
    SourceType.SPEECH: "presentation",
    SourceType.WEBPAGE: "webpage",
}
"""Zotero's item types; whatever else is a ``document``."""


def coins(record: Record) -> str:
    """Return the context object of one document, for the ``title`` of a ``span`` of the class ``Z3988``.

    >>> from generator.citing.record import Record
    >>> coins(Record(key="a", type=SourceType.WEBPAGE, title="Q & A", title_lang="", lang="en")).split("&")[2:]
    ['rft.type=webpage', 'rft.title=Q+%26+A', 'rft.language=en']
    """
    return urlencode([(key, value) for key, value in _fields(record) if value])


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
    yield "rft.type", _TYPES.get(record.type, "document")
    yield "rft.title", record.full_title
    for author in record.authors:
        yield "rft.creator", _name(author)
    yield "rft.source", record.container
    yield "rft.publisher", record.publisher
    if record.issued:
        yield "rft.date", written(record.issued.shared if record.issued.is_between else record.issued.first)
    yield "rft.identifier", record.url
    yield "rft.language", record.lang
    yield "rft.description", notes_of(record)


def _name(author: Author) -> str:
    return f"{author.name}, {author.given}" if author.given else author.name
