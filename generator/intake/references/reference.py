"""A reference of a bibliography, in the words of this program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.citing.notes import IS_COPY
from generator.citing.record import CONTAINED
from generator.intake.document import Fact, Facts
from generator.intake.letterheads import BY_ADDRESS
from generator.intake.publishers import host_of
from generator.intake.references.days import from_text
from generator.model.source import SourceType
from generator.text.bylines import byline
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ARCHIVED = re.compile(r"\bArchived copy: (\S+)")
_BOUNDS = re.compile(
    r"\b(?:Dated )?(?:between (?P<first>[\d-]+) and (?P<last>[\d-]+)|not later than (?P<until>[\d-]+)"
    r"|not earlier than (?P<since>[\d-]+))"
)
_TAG = re.compile(r"</?(?:i|b|em|strong|su[bp]|sc|span)(?: [^<>]*)?>", re.IGNORECASE)
"""How titles are set in part, in CSL (*rich text*) and by what exports it."""
_OF_SITES = frozenset({SourceType.WEBPAGE, SourceType.DOCUMENT, SourceType.REPORT, SourceType.SPEECH})
_SUPPLIED = re.compile(r"\A\[(?P<title>.+)\]\Z")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference of a bibliography."""

    key: str
    """What it is called there; "" if nothing."""
    facts: Facts
    without_field: tuple[str, ...] = ()
    """The fields of the bibliography that a source has no place for."""

    @property
    def name(self) -> str:
        """What people call it."""
        return self.key or (self.facts.title.value if self.facts.title else "a reference without a title")


@dataclass(frozen=True, slots=True)
class Unread:
    """A reference that cannot be read."""

    line: int
    """Where it begins, from 1."""
    beginning: str


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What a file of references holds."""

    kind: str
    """What it is, for people."""
    references: tuple[Reference, ...]
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What every format of bibliographies has, each under names of its own; "" where a reference lacks it."""

    key: str = ""
    kind: str = ""
    """What the format calls the type."""
    title: str = ""
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    container: str = ""
    publisher: str = ""
    date: str = ""
    """In the notation of `generator.model.dates`."""
    lang: str = ""
    url: str = ""
    doi: str = ""
    version: str = ""
    note: str = ""
    archive: str = ""
    without_field: tuple[str, ...] = ()


def reference_of(fields: Fields, types: Mapping[str, SourceType]) -> Reference:
    """Return a reference; ``types`` says what the types of its format are here, in small letters.

    A type that is not among them is guessed, and so is the date if its words say more than could be read.
    """
    type_ = types.get(fields.kind.lower())
    guess = "" if type_ else f"the type is a guess: the bibliography calls it `{fields.kind or 'nothing'}`"
    type_ = type_ or (SourceType.WEBPAGE if fields.url else SourceType.DOCUMENT)
    names = (fields.container, fields.publisher)
    named = next(filter(None, names if type_ in CONTAINED else names[::-1]), "")
    writer = byline(fields.authors[0]).shown if len(fields.authors) == 1 else ""
    host = host_of(fields.url) if type_ in _OF_SITES else ""
    guessed = Fact(writer, "the publisher is whoever wrote it") if writer else Fact(host, BY_ADDRESS)
    publisher = Fact(named) if named else guessed
    title = " ".join(_TAG.sub("", fields.title).split())
    address = fields.url or (f"https://doi.org/{fields.doi}" if fields.doi else "")
    is_copy = IS_COPY in fields.note
    archived = _ARCHIVED.search(fields.note)
    return Reference(
        fields.key,
        Facts(
            title=Fact(title) if title and not _SUPPLIED.fullmatch(title) else None,
            publisher=publisher if publisher.value else None,
            authors=fields.authors if named or not writer else (),
            contributors=fields.contributors,
            date=_dated(fields),
            lang=Fact(fields.lang) if fields.lang else None,
            url=Fact(address) if address and not is_copy else None,
            mirror=address if is_copy and fault_of(address) is None else "",
            archive=fields.archive or (archived[1].rstrip(".") if archived else ""),
            version=fields.version,
            type=type_,
            type_guess=guess,
        ),
        fields.without_field,
    )


def _dated(fields: Fields) -> Fact | None:
    """Return the date; from the note that our own bibliographies have, where a date of theirs says less."""
    if found := _BOUNDS.search(fields.note):
        first, last = found["first"] or found["since"] or "..", found["last"] or found["until"] or ".."
        return Fact(
            f"{first.rstrip('.-')}/{last.rstrip('.-')}" if first != ".." else f"../{last.rstrip('.-')}"
        )
    date = from_text(fields.date)
    if not fields.date:
        return None
    if not date:
        return Fact("", f"the date is written “{fields.date[:40]}”, which is none")
    is_whole = re.fullmatch(r"[\d/~?.TZ:+-]*", fields.date.strip()) or date.count("-") == 2
    return Fact(date, "" if is_whole else f"the date is written “{fields.date[:40]}”, and read as {date}")


def plain_doi(text: str) -> str:
    """Return a DOI without what may stand before it.

    >>> plain_doi("https://doi.org/10.1000/ab"), plain_doi("doi:10.1000/ab")
    ('10.1000/ab', '10.1000/ab')
    """
    found = re.search(r"10\.\d{4,9}/\S+", text)
    return found[0] if found else ""


def leftover(fields: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return the fields that a source has no place for."""
    return tuple(sorted(set(fields) - set(known)))
