"""Warns of entries that are said to be the same as one thing elsewhere, by whichever of its addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.topic import Topic

    Named: TypeAlias = Actor | Topic

_WIKIDATA = re.compile(r"(?:^|\.)wikidata\.org$")
_ITEM = re.compile(r"\b(Q[0-9]+)\b", re.IGNORECASE)
_MOBILE = re.compile(r"\bm\.(?=wikipedia\.org$)")
_USUAL_PORTS = {None, 80, 443}


def same_as(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of two actors, or two topics, that are said to be the same as one thing elsewhere."""
    _compare("actor", library.actors.values(), diagnostics)
    _compare("topic", library.topics.values(), diagnostics)


def _compare(noun: str, entries: Iterable[Named], diagnostics: Diagnostics) -> None:
    first: dict[str, tuple[Named, int]] = {}
    for entry in entries:
        for number, address in enumerate(entry.same_as):
            other, place = first.setdefault(thing_at(address), (entry, number))
            if other is entry:
                continue
            diagnostics.warning(
                Code.SAME_AS_ANOTHER,
                f"the {noun}s `{other.id}` and `{entry.id}` are both `same_as` {address}: so they would be one",
                entry.place.span("same_as", number),
                f"if they are one, make one entry of them: `briefings merge {entry.id} {other.id}`",
                "if they are two, take the address out where it does not belong",
                related=((f"the other {noun}", other.place.span("same_as", place)),),
            )


def thing_at(address: str) -> str:
    """Return what an address stands for: a page and its data, with and without encryption, are one thing.

    Of Wikidata, that is the item (https://www.wikidata.org/wiki/Wikidata:Data_access). Of other addresses, the host,
    the path as it reads, the query and the fragment, which may name one of several things on a page.

    >>> thing_at("https://www.wikidata.org/wiki/Q5#sitelinks"), thing_at("http://m.wikidata.org/entity/q5.json")
    ('Q5', 'Q5')
    >>> thing_at("https://Viaf.example:443/viaf/1/") == thing_at("http://www.viaf.example/viaf/1")
    True
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    item = _ITEM.search(f"{parts.path}?{parts.query}") if _WIKIDATA.search(host) else None
    if item:
        return item[1].upper()
    port = "" if parts.port in _USUAL_PORTS else f":{parts.port}"
    place = f"{unquote(parts.path).rstrip('/')}?{parts.query}#{parts.fragment}"
    return f"{_MOBILE.sub('', host)}{port}{place}"
