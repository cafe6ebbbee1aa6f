"""The rules of RFC 4287 that a feed must keep, as a list of what one breaks: written from its text, not from ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

ATOM = "{http://www.w3.org/2005/Atom}"
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_ONCE = {
    "feed": ("id", "title", "updated"),
    "entry": ("id", "title", "updated"),
}
"""Exactly one (4.1.1, 4.1.2)."""
_AT_MOST_ONCE = {
    "feed": ("generator", "icon", "logo", "rights", "subtitle"),
    "entry": ("content", "published", "rights", "source", "summary"),
}
_KNOWN = {
    "feed": {"author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle",
             "title", "updated", "entry"},
    "entry": {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source",
              "summary", "title", "updated"},
}  # fmt: skip


def faults_of(feed: bytes) -> list[str]:
    """Return what is wrong with a feed; raises `ET.ParseError` for what is no XML."""
    root = ET.fromstring(feed)  # noqa: S314  # our own
    if root.tag != f"{ATOM}feed":
        return [f"the root is {root.tag}"]
    return [*_faults(root, "feed"), *_of_entries(root)]


def _faults(element: ET.Element, kind: str) -> Iterator[str]:
    names = [child.tag.removeprefix(ATOM) for child in element]
    yield from (f"{kind} has {names.count(name)} {name}" for name in _ONCE[kind] if names.count(name) != 1)
    yield from (f"{kind} has several {name}" for name in _AT_MOST_ONCE[kind] if names.count(name) > 1)
    yield from (f"{kind} has an unknown {name}" for name in names if name not in _KNOWN[kind])
    for child in element:
        yield from _of_value(child, child.tag.removeprefix(ATOM))
    links = [
        (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
        for link in element.findall(f"{ATOM}link")
    ]
    alternates = [link for link in links if link[0] == "alternate"]
    if len(alternates) != len(set(alternates)):
        yield f"{kind} has two alternates of a kind (4.1.1)"


def _of_value(element: ET.Element, name: str) -> Iterator[str]:
    text = element.text or ""
    if name in ("updated", "published") and not _DATE.fullmatch(text):
        yield f"{text} is no date (3.3)"
    if name == "id" and not (urlsplit(text).scheme and text.isascii() and not re.search(r"\s", text)):
        yield f"{text} is no IRI (4.2.6)"
    if name == "link" and not element.get("href"):
        yield "a link leads nowhere (4.2.7)"
    if name == "author" and len(element.findall(f"{ATOM}name")) != 1:
        yield "an author has no name (3.2)"
    if name == "category" and not element.get("term"):
        yield "a category has no term (4.2.2)"
    if name in ("title", "content", "summary", "rights"):
        if element.get("type", "text") not in ("text", "html"):
            yield f"{name} is {element.get('type')}"
        if len(element):
            yield f"{name} holds elements (3.1.1)"


def _of_entries(root: ET.Element) -> Iterator[str]:
    entries = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(ids) != len(set(ids)):
        yield "two entries are called the same (4.2.6)"
    signed = root.find(f"{ATOM}author") is not None
    for entry in entries:
        yield from _faults(entry, "entry")
        if not signed and entry.find(f"{ATOM}author") is None:
            yield "nobody signs an entry (4.1.2)"
        has_alternate = any(
            link.get("rel", "alternate") == "alternate" for link in entry.findall(f"{ATOM}link")
        )
        if entry.find(f"{ATOM}content") is None and not has_alternate:
            yield "an entry has neither content nor alternate (4.1.2)"
    if not any(link.get("rel") == "self" for link in root.findall(f"{ATOM}link")):
        yield "a feed does not say where it is (4.1.1, SHOULD)"
