"""Reads built HTML pages into what the tests ask of them: anchors, links, tables, languages, citations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
}  # fmt: skip
_SCRIPTS = {
    "Cyrillic": (
        re.compile(r"[\u0400-\u052f]"),
        {"uk", "ru", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"},
    ),
    "Chinese": (re.compile(r"[\u3400-\u9fff]"), {"zh", "ja", "ko"}),
}
ORIGIN = "http://site.invalid"
"""Stands for the site in resolved addresses."""


@dataclass
class Table:
    """A table, and what of it a reader who cannot see it would miss."""

    caption: bool = False
    headers: int = 0
    headers_without_scope: int = 0


@dataclass
class Page:
    """What the tests look at in one page."""

    address: str
    """``/actors/xi/``, as a browser would ask for it."""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Resolved addresses of every ``<a>``."""
    way_links: list[str] = field(default_factory=list)
    """Those in the article, the sidebars or the path above it: the ways a reader sees."""
    resources: list[str] = field(default_factory=list)
    """Everything the browser fetches of itself."""
    tables: list[Table] = field(default_factory=list)
    untagged: list[str] = field(default_factory=list)
    """Foreign words in the article that no ancestor gives their language."""
    cites: list[tuple[str, str]] = field(default_factory=list)
    """Each citation in the article: the last anchor before it, and the entry or source it leads to."""
    size: int = 0


@dataclass
class _Open:
    tag: str
    lang: str
    article: bool
    ways: bool


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.stack: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        above = self.stack[-1] if self.stack else _Open("", "", article=False, ways=False)
        classes = given.get("class", "").split()
        article = above.article or (tag == "article")
        ways = above.ways or article or bool({"md-sidebar", "md-path"} & set(classes))
        here = _Open(tag, given.get("lang", above.lang), article, ways)
        if tag not in _VOID:
            self.stack.append(here)
        self._note(tag, given, here)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.stack.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self.stack):
            while self.stack.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        here = self.stack[-1] if self.stack else None
        if (
            here is None
            or not here.article
            or any(one.tag in {"script", "style", "code"} for one in self.stack)
        ):
            return
        for letters, languages in _SCRIPTS.values():
            if here.lang.partition("-")[0] not in languages and letters.search(data):
                self.page.untagged.append(data.strip())

    def _note(self, tag: str, given: dict[str, str], here: _Open) -> None:
        page = self.page
        if "id" in given:
            page.ids.append(given["id"])
        if tag == "a" and "href" in given:
            link = urljoin(f"{ORIGIN}{page.address}", given["href"])
            page.links.append(link)
            if here.ways:
                page.way_links.append(link)
        if "src" in given:
            page.resources.append(urljoin(f"{ORIGIN}{page.address}", given["src"]))
        if tag == "link" and {"stylesheet", "icon", "preload"} & set(given.get("rel", "").split()):
            page.resources.append(urljoin(f"{ORIGIN}{page.address}", given.get("href", "")))
        cited = given.get("data-cite") or given.get("data-rests")
        if cited:
            page.cites.append((page.ids[-1], cited))
        if here.article:
            self._note_table(tag, given)

    def _note_table(self, tag: str, given: dict[str, str]) -> None:
        tables = self.page.tables
        if tag == "table":
            tables.append(Table())
        elif tag == "caption" and tables:
            tables[-1].caption = True
        elif tag == "th" and tables:
            tables[-1].headers += 1
            tables[-1].headers_without_scope += given.get("scope") not in {
                "col",
                "row",
                "colgroup",
                "rowgroup",
            }


def read_page(path: Path, root: Path) -> Page:
    """Read one HTML file of the site under ``root``."""
    name = path.relative_to(root).as_posix()
    return parse_page(path.read_text(encoding="utf-8"), "/" + name.removesuffix("index.html"))


def parse_page(text: str, address: str) -> Page:
    """Read a page that a browser finds at ``address``."""
    page = Page(address, size=len(text.encode()))
    reader = _Reader(page)
    reader.feed(text)
    reader.close()
    return page


@cache
def read_site(root: Path) -> dict[str, Page]:
    """Read every page under ``root``, by address; the page for what is not found aside."""
    pages = (read_page(path, root) for path in page_files(root))
    return {page.address: page for page in pages}


def page_files(root: Path) -> list[Path]:
    """Return the file of every page under ``root``; those at former addresses, which lead on, and for none aside."""
    found = (path for path in sorted(root.rglob("*.html")) if path.name != "404.html")
    return [path for path in found if b'http-equiv="refresh"' not in path.read_bytes()]


def is_internal(link: str) -> bool:
    """Tell whether a resolved link stays within the site."""
    return link.startswith(f"{ORIGIN}/")


def split_link(link: str) -> tuple[str, str]:
    """Return address and fragment of an internal link, both decoded."""
    parts = urlsplit(link)
    return unquote(parts.path), unquote(parts.fragment)
