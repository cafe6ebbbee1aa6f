"""Reads bibliographies back with parsers that are not ours: bibtexparser, rispy and citeproc-py, each into one form."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from citeproc.source import DateRange
from citeproc.source.json import CiteProcJSON

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bibtexparser.model import Entry

    from generator.citing.record import Author, Record


@dataclass(frozen=True, slots=True)
class Reference:
    """What a parser found of one record."""

    title: str
    authors: tuple[str, ...]
    """Family names first: ``Leahy, Joe``."""
    year: str
    date: str
    """``2023-04-26``; of a span its first day."""
    url: str
    lang: str
    note: str = field(compare=False)
    """With more behind it, in formats that have no field for that."""


def expected(record: Record) -> Reference:
    """Return what a parser must find of ``record``."""
    issued = record.issued
    return Reference(
        title=" ".join(record.full_title.split()),
        authors=tuple(map(_name, record.authors)),
        year=f"{issued.first[0]:04}" if issued else "",
        date="-".join(f"{part:02}" for part in issued.first) if issued else "",
        url=record.url,
        lang=record.lang,
        note=record.note,
    )


def _name(author: Author) -> str:
    return f"{author.name}, {author.given}" if author.given else author.name


def read_bibtex(content: bytes) -> Mapping[str, Reference]:
    """Return the entries of a BibTeX file by key, read by bibtexparser, LaTeX decoded by pylatexenc."""
    text = content.decode()
    decoding = [SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()]
    library, typed = (
        parse_string(text, append_middleware=decoding),
        parse_string(text),
    )
    assert not library.failed_blocks
    return {
        entry.key: _of_bibtex({**_values(entry), **_as_typed(typed.entries_dict[entry.key])})
        for entry in library.entries
    }


def _values(entry: Entry) -> Mapping[str, Any]:
    return {found.key: found.value for found in entry.fields}


def _as_typed(entry: Entry) -> Mapping[str, Any]:
    """Return the fields in which nothing stands for anything else (BibLaTeX, manual 2.2.1): addresses, dates."""
    return {name: value for name, value in _values(entry).items() if name in ("url", "date", "urldate")}


def _of_bibtex(fields: Mapping[str, Any]) -> Reference:
    names = (
        ", ".join(" ".join(part) for part in (name.von + name.last, name.first) if part)
        for name in fields.get("author", ())
    )
    return Reference(
        title=_without_braces(fields["title"]),
        authors=tuple(map(_without_braces, names)),
        year=fields.get("year", ""),
        date=re.split("[/~]", fields.get("date", ""))[0],
        url=fields.get("url", ""),
        lang=fields["language"],
        note=fields.get("note", ""),
    )


def _without_braces(text: str) -> str:
    """Return a text without the pair of braces that keeps capitals as they are; the decoder takes away the other."""
    return text[1:-1] if text.startswith("{") and text.endswith("}") else text


def read_ris(content: bytes) -> Mapping[str, Reference]:
    """Return the references of a RIS file by their id, read by rispy."""
    return {found["id"]: _of_ris(found) for found in rispy.loads(content.decode())}


def _of_ris(found: Mapping[str, Any]) -> Reference:
    return Reference(
        title=found["title"],
        authors=tuple(found.get("authors", ())),
        year=found.get("year", ""),
        date=found.get("date", "").rstrip("/").replace("/", "-"),
        url=found.get("urls", [""])[0],
        lang=found["language"],
        note=" ".join(found.get("notes", ())),
    )


def read_csl_json(content: bytes) -> Mapping[str, Reference]:
    """Return the items of a CSL-JSON file by id, read by citeproc-py, which warns of what it does not know."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = CiteProcJSON(json.loads(content))
    return {key: _of_csl(item) for key, item in found.items()}


def _of_csl(item: Any) -> Reference:  # noqa: ANN401  # citeproc-py has no types
    issued = item.get("issued")
    first = issued.begin if isinstance(issued, DateRange) else issued
    parts = [str(first.get(part) or "") for part in ("year", "month", "day")] if first else []
    names = (
        name.get("literal") or ", ".join(str(name[part]) for part in ("family", "given") if name.get(part))
        for name in item.get("author", ())
    )
    return Reference(
        title=" ".join(str(item["title"]).split()),
        authors=tuple(map(str, names)),
        year=parts[0].zfill(4) if parts else "",
        date="-".join(part.zfill(2) for part in parts if part),
        url=str(item.get("URL", item.get("url", ""))),
        lang=str(item["language"]),
        note=str(item.get("note", "")),
    )


def by_key(records: Iterable[Record]) -> Mapping[str, Reference]:
    """Return what parsers must find of ``records``."""
    return {record.key: expected(record) for record in records}
