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
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from generator.citing.days import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bibtexparser.model import Entry

    from generator.citing.record import Author, Issued, Record


@dataclass(frozen=True, slots=True)
class Reference:
    """What a parser found of one record."""

    title: str
    authors: tuple[str, ...]
    """Family names first: ``Leahy, Joe``."""
    year: str
    date: str
    """``2023-04-26``; of a span its first day, of a time between two days what both have in common."""
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
        year=written((issued.first or issued.last)[:1]) if issued else "",
        date=_date(issued) if issued else "",
        url=record.url,
        lang=record.lang,
        note=record.note,
    )


def _date(issued: Issued) -> str:
    first, last = written(issued.first), written(issued.last)
    return _shared(first, last) if issued.is_between else first


def _shared(first: str, last: str) -> str:
    """Return what two dates have in common, else the first year; the one, if there is no other."""
    if not first or not last:
        return first or last
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return first[:4]


def _name(author: Author) -> str:
    return f"{author.name}, {author.given}" if author.given else author.name


def read_bibtex(content: bytes) -> Mapping[str, Reference]:
    """Return the entries of a BibTeX file by key, read by bibtexparser, LaTeX decoded by pylatexenc."""
    text = content.decode()
    decoding = [SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware(decoder=_latex())]
    library, typed = (
        parse_string(text, append_middleware=decoding),
        parse_string(text),
    )
    assert not library.failed_blocks
    return {
        entry.key: _of_bibtex({**_values(entry), **_as_typed(typed.entries_dict[entry.key])})
        for entry in library.entries
    }


def _latex() -> LatexNodes2Text:
    """Return a reader of LaTeX that knows its words for braces, which pylatexenc does not."""
    known = get_default_latex_context_db()
    signs = {"textbraceleft": "{", "textbraceright": "}"}
    known.add_context_category(
        "braces", macros=[MacroTextSpec(name, sign) for name, sign in signs.items()], prepend=True
    )
    return LatexNodes2Text(latex_context=known)


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
        authors=tuple(_without_braces(_latex().latex_to_text(name)) for name in names),
        year=fields.get("year", "").rstrip("?"),
        date=_of_edtf(fields.get("date", "")),
        url=fields.get("url", ""),
        lang=fields["language"],
        note=fields.get("note", ""),
    )


def _of_edtf(date: str) -> str:
    first, _, last = (re.sub("[~?]", "", part) for part in date.partition("/"))
    return _shared(first, last) if "?" in date else first


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
        date="-".join(part for part in found.get("date", "").split("/")[:3] if part),
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
    is_range = isinstance(issued, DateRange)
    first = _of_parts(issued.begin if is_range else issued)
    date = _shared(first, _of_parts(issued.end)) if is_range and issued.get("circa") else first
    names = (
        name.get("literal") or ", ".join(str(name[part]) for part in ("family", "given") if name.get(part))
        for name in item.get("author", ())
    )
    return Reference(
        title=" ".join(str(item["title"]).split()),
        authors=tuple(map(str, names)),
        year=first[:4],
        date=date,
        url=str(item.get("URL", item.get("url", ""))),
        lang=str(item["language"]),
        note=str(item.get("note", "")),
    )


def _of_parts(date: Any) -> str:  # noqa: ANN401  # as above
    parts = [int(date.get(part) or 0) for part in ("year", "month", "day")] if date else []
    return written(tuple(part for part in parts if part))


def by_key(records: Iterable[Record]) -> Mapping[str, Reference]:
    """Return what parsers must find of ``records``."""
    return {record.key: expected(record) for record in records}
