"""Knows the sources that are there, so that one that comes again is met and not doubled."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from generator.model.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.source import Source

_OF_CAMPAIGNS = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|cmpid|smid|igshid|ocid|s_cid", re.IGNORECASE)
"""Parts of an address that say how somebody came there."""
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+", re.IGNORECASE)
_TELLING = 20
"""Letters of a title that is hardly given twice; "Statement" is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """By what a source is known again."""

    digest: str = ""
    """Of its text, whatever the white space."""
    addresses: tuple[str, ...] = ()
    title: str = ""
    publisher: str = ""
    """An id."""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """A source that is there already."""

    source: str
    why: str
    """By what it is known: "the same address"."""


class KnownSources:
    """The sources of a library, and those that came since."""

    def __init__(self, sources: Iterable[Source], digests: Mapping[str, str]) -> None:
        self._by_digest = {digest: id_ for id_, digest in digests.items()}
        self._by_address: dict[str, str] = {}
        self._by_title: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for source in sources:
            addresses = tuple(filter(None, (source.url, source.mirror, source.archive)))
            for _, title in source.title.texts if source.title else ():
                self._note_title(source.id, title, source.publisher, str(source.date or ""))
            self._note_addresses(source.id, addresses)

    def add(self, id_: str, marks: Marks) -> None:
        """Remember a source that has come."""
        if marks.digest:
            self._by_digest.setdefault(marks.digest, id_)
        self._note_addresses(id_, marks.addresses)
        if marks.title:
            self._note_title(id_, marks.title, marks.publisher, marks.date)

    def with_text(self, digest: str) -> Met | None:
        """Return the source whose text is this one."""
        found = self._by_digest.get(digest)
        return Met(found, "the same text") if found else None

    def met(self, marks: Marks) -> Met | None:
        """Return the source that has the same text, address or DOI, or title, publisher and day; None if none has."""
        found = self.with_text(marks.digest) if marks.digest else None
        if found:
            return found
        for address in marks.addresses:
            if key := self._by_address.get(address_key(address)):
                return Met(key, "the same DOI" if doi_of(address) else "the same address")
        for id_, date in self._by_title.get((_letters(marks.title), marks.publisher), ()):
            if _may_be_one_day(date, marks.date, is_telling=len(_letters(marks.title)) >= _TELLING):
                return Met(id_, "the same publisher, title and day")
        return None

    def _note_addresses(self, id_: str, addresses: Iterable[str]) -> None:
        for address in addresses:
            self._by_address.setdefault(address_key(address), id_)

    def _note_title(self, id_: str, title: str, publisher: str, date: str) -> None:
        self._by_title.setdefault((_letters(title), publisher), []).append((id_, date))


def address_key(address: str) -> str:
    """Return an address as it is compared with others: what leads to the same page is the same.

    >>> address_key("http://www.post.test/a/?utm_source=x#top") == address_key("https://post.test/a")
    True
    >>> address_key("https://dx.doi.org/10.1000/ABC")
    'doi:10.1000/abc'
    """
    if doi := doi_of(address):
        return f"doi:{doi}"
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address
    query = [(name, value) for name, value in parse_qsl(parts.query) if not _OF_CAMPAIGNS.fullmatch(name)]
    return f"{host}{unquote(parts.path).rstrip('/')}?{urlencode(sorted(query))}"


def doi_of(address: str) -> str:
    """Return the DOI that an address leads to, in small letters; "" if it leads to none."""
    host, _, rest = address.partition("://")[2].partition("/")
    found = _DOI.match(unquote(rest)) if host.lower() in ("doi.org", "dx.doi.org", "www.doi.org") else None
    return found[0].lower() if found else ""


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def _may_be_one_day(left: str, right: str, *, is_telling: bool) -> bool:
    if not left or not right:
        return is_telling or left == right
    (first, last), (earliest, latest) = parse_date(left).days, parse_date(right).days
    return first <= latest and earliest <= last
