"""Reads RIS, the format that most programs for references write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import rispy

from generator.intake.document import NotRead
from generator.intake.references.reference import Fields, leftover, plain_doi, reference_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.intake.references.reference import Reference

_TYPES: Mapping[str, SourceType] = {
    "news": SourceType.ARTICLE_NEWSPAPER,
    "mgzn": SourceType.ARTICLE_MAGAZINE,
    "jour": SourceType.ARTICLE_JOURNAL,
    "ejour": SourceType.ARTICLE_JOURNAL,
    "jfull": SourceType.ARTICLE_JOURNAL,
    "inpr": SourceType.ARTICLE_JOURNAL,
    "abst": SourceType.ARTICLE_JOURNAL,
    "conf": SourceType.ARTICLE_JOURNAL,
    "cpaper": SourceType.ARTICLE_JOURNAL,
    "book": SourceType.BOOK,
    "ebook": SourceType.BOOK,
    "chap": SourceType.BOOK,
    "echap": SourceType.BOOK,
    "edbook": SourceType.BOOK,
    "rprt": SourceType.REPORT,
    "govdoc": SourceType.REPORT,
    "thes": SourceType.REPORT,
    "pamp": SourceType.REPORT,
    "stand": SourceType.REPORT,
    "elec": SourceType.WEBPAGE,
    "web": SourceType.WEBPAGE,
    "icomm": SourceType.WEBPAGE,
    "blog": SourceType.POST,
    "video": SourceType.BROADCAST,
    "mpct": SourceType.BROADCAST,
    "sound": SourceType.BROADCAST,
    "advs": SourceType.BROADCAST,
    "data": SourceType.DATASET,
    "aggr": SourceType.DATASET,
    "hear": SourceType.HEARING,
    "pcomm": SourceType.INTERVIEW,
    "stat": SourceType.LEGISLATION,
    "legal": SourceType.LEGISLATION,
    "bill": SourceType.LEGISLATION,
    "ubill": SourceType.LEGISLATION,
}
"""Types of reference (RIS specification of 2011); whatever else is guessed."""
_TAG = re.compile(r"\s*(TY|ER)  ?-")
_END = "ER  - "
_TITLES = ("title", "primary_title")
_AUTHORS = ("authors", "first_authors")
_CONTRIBUTORS = ("secondary_authors", "tertiary_authors", "subsidiary_authors")
_CONTAINERS = ("secondary_title", "journal_name", "alternate_title3", "alternate_title1", "tertiary_title")
_KNOWN = (
    *_TITLES, *_AUTHORS, *_CONTRIBUTORS, *_CONTAINERS, "type_of_reference", "id", "publisher", "date", "year",
    "publication_year", "language", "urls", "doi", "edition", "notes", "access_date", "type_of_work",
    "end_of_reference",
)  # fmt: skip


def read(text: str) -> Iterator[Reference]:
    """Yield the references of a bibliography. Raises `NotRead` if it is none."""
    try:
        found = rispy.loads(_ended(text))
    except (OSError, ValueError, IndexError, KeyError, AttributeError):
        raise NotRead("it is damaged, or no RIS", "export the bibliography again as RIS") from None
    if not found:
        raise NotRead("it holds no reference", "export the bibliography again as RIS")
    for written in found:
        yield reference_of(_fields(written), _TYPES)


def _ended(text: str) -> str:
    """Return RIS in which each reference ends, as not all programs write it."""
    lines: list[str] = []
    is_open = False
    for line in text.splitlines():
        tag = _TAG.match(line)
        if is_open and tag and tag[1] == "TY":
            lines.append(_END)
        if tag:
            is_open = tag[1] == "TY"
        lines.append(line)
    return "\n".join([*lines, *([_END] if is_open else []), ""])


def _fields(written: Mapping[str, Any]) -> Fields:
    def first(*names: str) -> str:
        value = next((written[name] for name in names if written.get(name)), "")
        return " ".join(str(value[0] if isinstance(value, list) else value).split())

    def several(*names: str) -> tuple[str, ...]:
        return tuple(
            " ".join(str(name).split()).rstrip(",") for key in names for name in written.get(key, ())
        )

    unknown = written.get("unknown_tag", {})
    given = (name for name, value in written.items() if value and name != "unknown_tag")
    return Fields(
        key=first("id"),
        kind=first("type_of_reference"),
        title=first(*_TITLES),
        authors=several(*_AUTHORS),
        contributors=several(*_CONTRIBUTORS),
        container=first(*_CONTAINERS),
        publisher=first("publisher"),
        date=_date(first("date"), first("year", "publication_year")),
        lang=first("language"),
        url=first("urls"),
        doi=plain_doi(first("doi")),
        version=first("edition"),
        note=" ".join((*several("notes"), first("date").partition("//")[2])).strip(),
        without_field=(
            *leftover(
                (name.replace("_", " ") for name in given), (name.replace("_", " ") for name in _KNOWN)
            ),
            *sorted(unknown),
        ),
    )


def _date(date: str, year: str) -> str:
    """Return ``2026/04/12/other`` without what else is known, and the year if there is no date."""
    parts = [part for part in (date or year).split("/")[:3] if part]
    return "-".join(parts)
