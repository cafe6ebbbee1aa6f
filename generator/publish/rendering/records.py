"""What is known of a rendered page (`PageRecord`), and the text in which it is kept for the next build."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from generator.publish.page_examination import Examined

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A rendered page, without its text: where it lies, what it was made of, what others need to know of it."""

    path: str
    """Where it lies below the site, with ``/``."""
    source: str
    """A digest of its Markdown."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """What was known of each file that a link of the page could lead to, by its path below the docs folder."""
    title: str | None = None
    """What it is called."""
    meta: Mapping[str, str | int | None] = field(default_factory=dict)
    """What is kept of its metadata; None for what has to be read (`front_matter.kept_meta`)."""
    anchors: tuple[str, ...] = ()
    """What links to the page may name in it."""
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Its links to anchors: file and anchor, with the link as written."""
    warnings: tuple[str, ...] = ()
    """What MkDocs said of it."""
    examined: Examined = field(default_factory=Examined)
    """What it wants to run and to fetch."""
    tags_at: int = -1
    """Where in it the tags of the security policy stand; -1 if it has none of them."""
    digest: str = ""
    """A digest of its bytes, as `generator.storage.folder_contents` makes them; "" if it is empty and not written."""
    shows_all: bool = False
    """Whether a template looked at the list of all pages, on which the page then depends."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The pages of a site as a build left them."""

    made_of: str
    """A digest of all that every page is made of: settings, templates, navigation, program."""
    policy: str
    """The tags that each page carries."""
    pages: Mapping[str, PageRecord]
    """By the path of their Markdown below the docs folder."""


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return a manifest as it is kept: JSON (RFC 8259)."""
    pages = {source: [_value(record, name) for name in _NAMES] for source, record in manifest.pages.items()}
    return json.dumps([_NAMES, manifest.made_of, manifest.policy, pages], separators=(",", ":")).encode()


def read_manifest(kept: bytes) -> Manifest | None:
    """Return the manifest that was kept; None if the text is none.

    >>> page = PageRecord("a/index.html", "0f", anchors=("b",), links={"c.md": {"d": "../c.md#d"}})
    >>> manifest = Manifest("7e", "", {"a.md": page})
    >>> read_manifest(manifest_bytes(manifest)) == manifest, read_manifest(b"[]")
    (True, None)
    """
    try:
        names, made_of, policy, pages = json.loads(kept)
        if names != list(_NAMES):
            return None
        return Manifest(made_of, policy, {source: _record(values) for source, values in pages.items()})
    except (ValueError, TypeError, AttributeError):
        return None


_NAMES = tuple(known.name for known in fields(PageRecord))


def _value(record: PageRecord, name: str) -> object:
    value = getattr(record, name)
    return [value.scripts, value.blocked, value.fetched] if isinstance(value, Examined) else value


def _record(values: list[object]) -> PageRecord:
    given: dict[str, Any] = dict(zip(_NAMES, values, strict=True))
    given["examined"] = Examined(*map(tuple, given["examined"]))
    for name in ("anchors", "warnings"):
        given[name] = tuple(given[name])
    return PageRecord(**given)
