"""Makes nodes of linked data: what every kind of entry needs, references, names in languages, honest dates."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.model.dates import Precision
from generator.writer.pages.urls import address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.document.inline import Address
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.text import Name

Node: TypeAlias = "dict[str, Any]"

CONTEXT = {"@vocab": "https://schema.org/"}
"""Every key is a term of schema.org: nobody has to fetch anything to read it."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Says what things are called in linked data."""

    library: Library
    iri: Callable[[Address | str], str]
    """Makes an address from the root of the site an IRI; "" where there can be none."""

    def of_place(self, place: Address | str) -> Node:
        """Return what identifies a place on the site; nothing where its address is not known."""
        iri = self.iri(place)
        return {"@id": iri} if iri else {}

    def of_entry(self, id_: Id) -> Node:
        """Return what identifies an entry."""
        if id_ in self.library.briefings:
            return self.of_place(f"briefings/{id_}/")
        return self.of_place(address(type(self.library.entries[id_]), id_))

    def references(self, ids: Iterable[Id]) -> list[Node]:
        """Return references to entries; a name, or the id, alone where there is no address."""
        return [self.reference(id_) for id_ in dict.fromkeys(ids)]

    def reference(self, id_: Id) -> Node:
        """Return a reference to an entry."""
        if reference := self.of_entry(id_):
            return reference
        entry = self.library.entries[id_]
        name = getattr(entry, "name", None) or getattr(entry, "title", None)
        return {"name": str(name)} if name else {"identifier": id_}


def node(type_: str | list[str], identity: Node, **properties: object) -> Node:
    """Return a node without the properties that have no value; one in a list stands alone.

    >>> node("Person", {"@id": "actors/xi/"}, name="Xi", sameAs=[], jobTitle=["President"])
    {'@type': 'Person', '@id': 'actors/xi/', 'name': 'Xi', 'jobTitle': 'President'}
    """
    return {
        "@type": type_,
        **identity,
        **{
            key: value[0] if isinstance(value, list) and len(value) == 1 else value
            for key, value in properties.items()
            if value not in ("", None, [], {})
        },
    }


def compact_json(document: object) -> bytes:
    """Return a document as JSON in UTF-8 without spaces, which would be a third of it."""
    return f"{json.dumps(document, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def in_languages(name: Name | None) -> list[object]:
    """Return a name in all its languages, the one to show first; a text without a language as it is."""
    if name is None:
        return []
    return [{"@value": text, "@language": lang} if lang else text for lang, text in name.texts]


def iso_date(date: Date | None) -> str:
    """Return a date as ISO 8601 writes it; "" where that would say more than is known.

    >>> from generator.model.dates import parse_date
    >>> [iso_date(parse_date(text)) for text in ("2023-04", "2023-04-26", "2023-04-26~", "2023-04-01/2023-04-09")]
    ['2023-04', '2023-04-26', '', '']
    """
    if date is None or date.approximate or date.doubtful or date.precision is Precision.RANGE:
        return ""
    return date.text
