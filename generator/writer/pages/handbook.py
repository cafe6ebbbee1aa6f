"""Puts hand-written pages on the site: the editor's Markdown as it stands, under front matter that is ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from generator.document.escaping import escape
from generator.document.outline import outline
from generator.writer.pages.markdown import front_matter
from generator.writer.pages.templates import PageContent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.memo import Memo
    from generator.model.handbook import HandbookPage
    from generator.storage.files import Files


INDEX = "index.md"
_FOLDER = re.compile(r"(?:(?<![^/])(?:index|README))?\.md\Z")
_FIRST = re.compile(r"(?<![^/])(?:index|README)\.md\Z")
"""The name of a folder's first page."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A page as the list beside each page of the handbook has it."""

    name: str
    """Its file below the handbook."""
    title: str
    group: str
    """What the first of a group stands under; empty for the others."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What leads from each page of the handbook to the others."""

    title: str = "Handbook"
    """Of the handbook's first page."""
    pages: tuple[Neighbour, ...] = ()
    """Those in the list beside each page."""


def handbook_files(pages: Mapping[str, HandbookPage], memo: Memo, *, index_html: bool = False) -> Files:
    """Return the pages by path; what has not changed is the same object as before.

    With ``index_html`` links name files, as a site read from a disk needs.
    """
    beside = memo.same("handbook list", pages_beside(pages))

    def written(name: str, page: HandbookPage) -> bytes:
        key = ("handbook page", name, index_html)
        return memo.get(key, (page, beside), lambda: _write(name, page, beside, index_html=index_html))

    return {f"handbook/{name}": written(name, page) for name, page in pages.items()}


def handbook_url(name: str) -> str:
    """Return the address of a page from the root.

    >>> handbook_url("how we work.md"), handbook_url("reading/index.md"), handbook_url("index.md")
    ('handbook/how%20we%20work/', 'handbook/reading/', 'handbook/')
    """
    return quote(f"handbook/{_FOLDER.sub('/', name)}").replace("//", "/")


def handbook_file(name: str) -> str:
    """Return the address of a page from the root on a site that is read from a disk: a file.

    >>> handbook_file("how we work.md"), handbook_file("reading/index.md"), handbook_file("index.md")
    ('handbook/how%20we%20work.html', 'handbook/reading/index.html', 'handbook/index.html')
    """
    return quote(f"handbook/{_FIRST.sub('index', name).removesuffix('.md')}.html")


def pages_beside(pages: Mapping[str, HandbookPage]) -> Beside:
    """Return the pages that the handbook's first one lists, in its words, each group under the heading it has there.

    A page listed twice stands where it is first. One page alone is no list.
    """
    index = pages.get(INDEX)
    if index is None:
        return Beside()
    found: dict[str, Neighbour] = {}
    for heading in outline(index.body):
        group = heading.title if heading.title != index.title else ""
        for title, address in heading.links:
            name = unquote(address.partition("#")[0])
            if name in pages and name not in found:
                found[name] = Neighbour(name, title, group)
                group = ""
    return Beside(index.title, tuple(found.values()) if len(found) > 1 else ())


def handbook_list(pages: Mapping[str, HandbookPage]) -> tuple[tuple[str, str], ...]:
    """Return the title of each page and the way to its file, for a handbook that has no list of its own.

    The way is for a link of Markdown, which the engine follows to the file: ``how%20we%20work.md``.
    """
    return tuple((page.title, quote(name)) for name, page in sorted(pages.items()))


def _write(name: str, page: HandbookPage, beside: Beside, *, index_html: bool) -> bytes:
    """Return the bytes of a page. Its title always stands in front, for the theme would print a heading as HTML."""
    search = {"boost": page.boost if page.boost != 1 else None, "exclude": not page.searched}
    way = handbook_file if index_html else handbook_url
    home = ("Home", "index.html" if index_html else "")
    crumbs = [home] if name == INDEX else [home, (beside.title, way(INDEX))]
    fields = {
        "title": escape(page.title),
        "description": escape(page.description),
        "author": escape(page.author),
        "hide": page.hide,
        "crumbs": [{"title": escape(title), "url": url} for title, url in crumbs],
        "sidebar_title": escape(beside.title) if beside.pages else "",
        "sidebar": [
            {
                "title": escape(neighbour.title),
                "url": way(neighbour.name),
                "active": neighbour.name == name,
                "group": escape(neighbour.group),
            }
            for neighbour in beside.pages
        ],
        "search": {key: value for key, value in search.items() if value},
        "unsearched": not page.searched,
    }
    return PageContent(f"{front_matter(fields)}\n{page.body}".encode())
