"""Writes a record as an entry of BibLaTeX, with the fields of older BibTeX beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.citing.days import written
from generator.citing.notes import notes_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.citing.record import Author, Issued, Record

_ENTRY_TYPES = {
    SourceType.ARTICLE_JOURNAL: "article",
    SourceType.ARTICLE_MAGAZINE: "article",
    SourceType.ARTICLE_NEWSPAPER: "article",
    SourceType.BOOK: "book",
    SourceType.DATASET: "dataset",
    SourceType.POST: "online",
    SourceType.REPORT: "report",
    SourceType.WEBPAGE: "online",
}
"""BibLaTeX's types (manual 2.1.1); whatever else is ``misc``."""
_CONTAINERS = {"article": "journaltitle", "online": "organization"}
"""What an entry's container is called in it; elsewhere ``howpublished``."""
_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts a brace with a backslash before it too
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_ACTING = re.compile("[" + re.escape("".join(_ESCAPED)) + "]")
_IN_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D"}
"""Signs that an address, which is read as typed, cannot have within braces; so are they written in addresses anyway
(RFC 3986, 2.1)."""


def bibtex_entry(record: Record) -> str:
    r"""Return one entry, named by the record's key.

    Titles stand in two pairs of braces, for styles must not change their capitals; institutions too, so that ``and``
    or a comma in a name divides nothing.

    >>> from generator.citing.record import Author, Record
    >>> from generator.model.source import SourceType
    >>> print(bibtex_entry(Record(key="wire-1", type=SourceType.WEBPAGE, title="Q & A", title_lang="", lang="en",
    ...     authors=(Author("Smith and Sons"),))), end="")
    @online{wire-1,
      author = {{Smith and Sons}},
      title = {{Q \& A}},
      language = {en},
    }
    """
    kind = _ENTRY_TYPES.get(record.type, "misc")
    lines = [f"  {name} = {{{value}}},\n" for name, value in _fields(record, kind) if value]
    return f"@{kind}{{{record.key},\n{''.join(lines)}}}\n"


def escaped(text: str) -> str:
    """Return a text as LaTeX prints it."""
    return _ACTING.sub(lambda found: _ESCAPED[found[0]], " ".join(text.split()))


def _fields(record: Record, kind: str) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(map(_author, record.authors))
    yield "title", _as_written(escaped(record.full_title))
    yield _CONTAINERS.get(kind, "howpublished"), escaped(record.container)
    if kind == "article":
        yield "journal", escaped(record.container)
    yield "institution" if kind == "report" else "publisher", escaped(record.publisher)
    yield "type", escaped(record.genre)
    yield "edition", escaped(record.edition)
    yield "version", escaped(record.version)
    if record.issued:
        yield "date", _date(record.issued)
        yield "year", _year(record.issued)
    yield "url", _address(record.url)
    yield "urldate", written(record.accessed)
    yield "language", record.lang
    yield "note", escaped(notes_of(record))


def _as_written(title: str) -> str:
    r"""Return a title in braces of its own; of ``{\…}`` BibTeX would write all small, as of an accented letter."""
    return f"{{{'{}' if title.startswith(chr(92)) else ''}{title}}}"


def _author(author: Author) -> str:
    if author.given:
        return f"{_part(author.name)}, {_part(author.given)}"
    return f"{{{escaped(author.name)}}}"


def _part(name: str) -> str:
    """Return a part of a name; in braces if a comma or the word ``and`` in it would divide it."""
    found = escaped(name)
    return f"{{{found}}}" if re.search(r",|\band\b", found, re.IGNORECASE) else found


def _date(issued: Issued) -> str:
    """Return a date in the part of EDTF that BibLaTeX reads (manual 2.3.8): ``2023-04-22/2023-04-24``, ``2023-04~``.

    That it was once within a span can only be said in EDTF's sets (``[A..B]``), which it does not read: both ends are
    marked as uncertain, and one that nobody knows is left out: ``2023-04-22?/2023-04-24?``, ``/2023-04?``.
    """
    mark = "~" if issued.circa else "?" if issued.is_between else ""
    ends = (issued.first, issued.last) if issued.last or issued.is_between else (issued.first,)
    return "/".join(f"{written(day)}{mark}" if day else "" for day in ends)


def _year(issued: Issued) -> str:
    """Return the year, for what reads no ``date``; marked where it may have been another."""
    marked = issued.is_between and issued.first[:1] != issued.last[:1]
    return f"{issued.shared[0]:04}{'?' if marked else ''}"


def _address(url: str) -> str:
    return "".join(_IN_ADDRESS.get(sign, sign) for sign in url)
