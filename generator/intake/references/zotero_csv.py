"""Reads the CSV that Zotero exports."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from generator.intake.document import NotRead
from generator.intake.references.reference import Fields, leftover, plain_doi, reference_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.intake.references.reference import Reference

_TYPES: Mapping[str, SourceType] = {
    "newspaperarticle": SourceType.ARTICLE_NEWSPAPER,
    "magazinearticle": SourceType.ARTICLE_MAGAZINE,
    "journalarticle": SourceType.ARTICLE_JOURNAL,
    "conferencepaper": SourceType.ARTICLE_JOURNAL,
    "blogpost": SourceType.POST,
    "forumpost": SourceType.POST,
    "webpage": SourceType.WEBPAGE,
    "encyclopediaarticle": SourceType.WEBPAGE,
    "dictionaryentry": SourceType.WEBPAGE,
    "report": SourceType.REPORT,
    "preprint": SourceType.REPORT,
    "thesis": SourceType.REPORT,
    "manuscript": SourceType.REPORT,
    "standard": SourceType.REPORT,
    "book": SourceType.BOOK,
    "booksection": SourceType.BOOK,
    "interview": SourceType.INTERVIEW,
    "hearing": SourceType.HEARING,
    "statute": SourceType.LEGISLATION,
    "bill": SourceType.LEGISLATION,
    "presentation": SourceType.SPEECH,
    "tvbroadcast": SourceType.BROADCAST,
    "radiobroadcast": SourceType.BROADCAST,
    "podcast": SourceType.BROADCAST,
    "videorecording": SourceType.BROADCAST,
    "audiorecording": SourceType.BROADCAST,
    "film": SourceType.BROADCAST,
    "dataset": SourceType.DATASET,
    "document": SourceType.DOCUMENT,
    "case": SourceType.DOCUMENT,
    "letter": SourceType.DOCUMENT,
    "email": SourceType.DOCUMENT,
    "instantmessage": SourceType.POST,
}
_NO_REFERENCES = frozenset({"attachment", "note", "annotation"})
_CONTRIBUTORS = ("Editor", "Translator", "Contributor", "Interviewer", "Reporter")
_CONTAINERS = ("Publication Title", "Series Title", "Library Catalog")
_KNOWN = (
    *_CONTRIBUTORS, *_CONTAINERS[:2], "Key", "Item Type", "Publication Year", "Author", "Title", "DOI", "Url", "Date",
    "Date Added", "Date Modified", "Access Date", "Publisher", "Language", "Version", "Library Catalog", "Type",
    "Short Title", "Journal Abbreviation",
)  # fmt: skip
_LONGEST_CELL = 1_000_000


def read(text: str) -> Iterator[Reference]:
    """Yield the references of a table. Raises `NotRead` if it is none of Zotero's."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    except csv.Error:
        raise NotRead(
            "it is damaged, or no CSV", "export the bibliography again from Zotero as CSV"
        ) from None
    items = [row for row in rows if (row.get("Item Type") or "").lower() not in _NO_REFERENCES]
    if not items:
        raise NotRead("it holds no reference", "export the bibliography again from Zotero as CSV")
    for row in items:
        yield reference_of(_fields(row), _TYPES)


def _fields(row: Mapping[str, str]) -> Fields:
    def text(*names: str) -> str:
        return next((" ".join(row[name].split()) for name in names if (row.get(name) or "").strip()), "")

    return Fields(
        kind=text("Item Type"),
        title=text("Title"),
        authors=_names(text("Author")),
        contributors=tuple(name for role in _CONTRIBUTORS for name in _names(text(role))),
        container=text(*_CONTAINERS[:2]),
        publisher=text("Publisher"),
        date=text("Date", "Publication Year"),
        lang=text("Language"),
        url=text("Url"),
        doi=plain_doi(text("DOI")),
        version=text("Version"),
        without_field=leftover(
            (str(name) for name, value in row.items() if value and str(value).strip()), _KNOWN
        ),
    )


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"\s*;\s*", cell) if name)
