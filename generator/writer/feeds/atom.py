"""Writes a feed as Atom (RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from generator.text.compiled import compiled

if TYPE_CHECKING:
    from datetime import datetime

MEDIA_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What no XML may hold (XML 1.0, 2.2); entries hold none, but a setting may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One thing that a feed tells; addresses are whole."""

    id: str
    """What it is called for ever, anywhere: an IRI, which leads nowhere."""
    title: str
    updated: datetime
    """In UTC."""
    link: str
    """Where it is to be read."""
    html: str
    """What it says."""
    kind: str
    """A word of ours: ``edition``, ``correction``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed reader subscribes to; addresses are whole."""

    address: str
    """Its own, which is its id too."""
    page: str
    """What it tells of."""
    title: str
    author: str
    author_page: str = ""
    licence: str = ""
    lang: str
    entries: tuple[FeedEntry, ...]
    """The newest first, at least one."""


def write_feed(feed: Feed) -> bytes:
    """Return a feed as a file; it was changed when the newest of its entries was."""
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": feed.lang})
    _text(root, "id", feed.address)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(max(entry.updated for entry in feed.entries)))
    author = ET.SubElement(root, "author")
    _text(author, "name", feed.author)
    if feed.author_page:
        _text(author, "uri", feed.author_page)
    _link(root, "self", feed.address, MEDIA_TYPE)
    _link(root, "alternate", feed.page, "text/html")
    if feed.licence:
        _text(root, "rights", feed.licence)
    _text(root, "generator", "Briefings")
    for entry in feed.entries:
        _entry(ET.SubElement(root, "entry"), entry)
    ET.indent(root, "")
    written: str = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}\n'.encode()


def _entry(element: ET.Element, entry: FeedEntry) -> None:
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "updated", _moment(entry.updated))
    _text(element, "published", _moment(entry.updated))
    _link(element, "alternate", entry.link, "text/html")
    ET.SubElement(element, "category", {"term": entry.kind})
    _text(element, "content", entry.html, type="html")


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = compiled(_NOT_XML).sub("", text)


def _link(parent: ET.Element, relation: str, address: str, media_type: str) -> None:
    ET.SubElement(
        parent, "link", {"rel": relation, "type": media_type, "href": compiled(_NOT_XML).sub("", address)}
    )


def _moment(moment: datetime) -> str:
    """Return a moment in UTC by RFC 3339."""
    return f"{moment.isoformat()[:19]}Z"
