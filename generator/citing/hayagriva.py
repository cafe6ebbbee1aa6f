"""Makes of a record what Typst cites from: an entry of Hayagriva, the format of its bibliographies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from generator.citing.chunks import title, verbatim
from generator.citing.days import written
from generator.model.source import SourceType

if TYPE_CHECKING:
    from generator.citing.record import Author, Issued, Record

Entry: TypeAlias = dict[str, Any]
_PRESS = frozenset({SourceType.ARTICLE_MAGAZINE, SourceType.ARTICLE_NEWSPAPER})
_OF_ITS_OWN = {
    SourceType.ARTICLE_JOURNAL: ("article", "periodical"),
    SourceType.BOOK: ("book", ""),
    SourceType.REPORT: ("report", ""),
}
_ON_A_SITE, _PUBLISHED, _BARE = ("web", "web"), ("misc", ""), ("book", "")
"""What has an address, what has a publisher, what has neither: of the last, Chicago prints nothing but a book."""


def hayagriva_entry(record: Record) -> Entry:
    """Return the entry of a record.

    An article of the press that has an address is one of a ``blog`` there: only so do all styles print its day and its
    address, and none puts the paper's name in the author's place. What has no type of its own is a page of a site,
    called like its publisher; without an address it is not, and no style may call it an electronic resource. Names stay
    in the letters that they are written in.
    """
    named = {"", *(author.name for author in record.authors)}
    publisher = next((name for name in (record.publisher, record.container) if name not in named), "")
    kind, parent = _kind(record, publisher)
    container = record.container or (record.publisher if parent else "")
    lang = record.title_lang or record.lang
    found: Entry = {
        "type": kind,
        "title": title(_title(record), lang),
        "author": [_author(author) for author in record.authors],
        "date": _date(record.issued) if record.issued else "",
        "publisher": "" if parent else verbatim(publisher),
        "parent": {"type": parent, "title": verbatim(container)} if parent and container else {},
        "url": _address(record),
        "language": lang,
    }
    return {name: value for name, value in found.items() if value}


def _kind(record: Record, publisher: str) -> tuple[str, str]:
    """Return the type of an entry and of what it is a part of; ``publisher`` is whom it names besides the author."""
    if record.type in _PRESS:
        return "article", "blog" if record.url else "newspaper"
    place = _ON_A_SITE if record.url else _PUBLISHED if publisher else _BARE
    if record.container and record.type is SourceType.REPORT:
        return place
    return _OF_ITS_OWN.get(record.type, place)


def _title(record: Record) -> str:
    """Return the title with what it is and its edition, which most styles print of books alone."""
    edition = f"edition {record.edition}" if record.edition else ""
    told = ", ".join(filter(None, (record.genre.lower(), edition)))
    return f"{record.full_title} ({told})" if told else record.full_title


def _author(author: Author) -> Entry:
    return {"name": author.name, **({"given-name": author.given} if author.given else {})}


def _date(issued: Issued) -> str:
    """Return a date; of a span what its first and last day have in common, else about the year in which it begins.

    A bound alone is about as well: the citation says behind itself that it is one (`generator.citing.finishing`).
    """
    shared = issued.shared
    is_open = issued.is_between and not (issued.first and issued.last)
    of_two_years = bool(issued.first and issued.last) and issued.first[0] != issued.last[0]
    about = issued.circa or is_open or of_two_years
    return f"~{written(shared)}" if about else written(shared)


def _address(record: Record) -> Any:  # noqa: ANN401  # a text, or a table of two
    if not record.url or not record.accessed:
        return record.url
    return {"value": record.url, "date": written(record.accessed)}
