"""Reads the sections of a finished page, for a search index, without what is marked as no part of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = re.compile(r"<h1\b.*(?=</article>)", re.DOTALL)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905  # as the standard lists them
)
"""Elements that have no end tag (HTML Living Standard, 13.1.2)."""
_NO_TEXT = frozenset({"object", "script", "style", "template"})
_KEPT = frozenset({"p", "ul", "ol", "li", "pre", "code", "sub", "sup"})
"""The elements by which a result shows an excerpt; of all others only the words are kept."""
_EXCLUDED = "data-search-exclude"
_LEFT_OUT = '<meta name="search" content="none">'
"""In the head of a page that no search is to find (`site_templates/theme/main.html`)."""
"""The attribute by which MkDocs Material, and so our templates, mark what search should not find."""
_PERMALINK = "headerlink"
"""The class of the link to itself that Python-Markdown sets behind a heading."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it, up to the next one."""

    address: str
    """From the site's root: ``briefings/x/statements/#y``; without a fragment where the page begins."""
    page: str
    """What the page is called, as HTML."""
    title: str
    """The heading, as HTML; that of the page where it begins."""
    text: str
    """As HTML, with nothing but paragraphs and lists."""


def sections_of(name: str, html: str) -> Iterator[Section]:
    """Yield the sections of the page in the file ``name`` that hold any words. Never raises.

    A section begins at a heading with an id and ends at the next one, or where the element ends that the heading
    stands in: what follows a card belongs to the section round the card.

    >>> page = '<article><h1>Ships</h1><p>Sail.</p><h2 id="said">Said</h2><p>Ahoy.</p></article>'
    >>> [(section.address, section.title, section.text) for section in sections_of("a/index.html", page)]
    [('a/', 'Ships', '<p>Sail.</p>'), ('a/#said', 'Said', '<p>Ahoy.</p>')]
    """
    article = _ARTICLE.search(html)
    if article is None or _LEFT_OUT in html[: article.start()]:
        return
    reader = _Reader()
    reader.feed(article[0])
    reader.close()
    address = name.removesuffix("index.html")
    read = [
        (draft.id, "".join(draft.title).strip(), "".join(draft.text).strip())
        for draft in reader.drafts
        if not draft.excluded
    ]
    page = next((title for _, title, _ in read if title), "")
    for id_, title, text in read:
        if title or text:
            yield Section(f"{address}#{id_}" if id_ else address, page, title or page, text)


@dataclass(slots=True)
class _Draft:
    """A section while it is read."""

    id: str
    depth: int
    """How many elements were open round its heading."""
    excluded: bool
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Open:
    """An element whose end has not been read yet."""

    tag: str
    unread: bool
    """Whether it or an element round it is no part of the text."""
    pieces: list[str]
    """Where its words go: the title or the text of a section."""
    begin: int
    """How many pieces there were before it."""


class _Reader(HTMLParser):
    """Sorts the words of an article by section."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        page = _Draft("", 0, excluded=False)
        self.drafts = [page]
        self._current = [page]
        """The section being read, behind those round it."""
        self._open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            if tag == "br":
                self.handle_data(" ")
            return
        given = {name: value or "" for name, value in attrs}
        excluded = _EXCLUDED in given
        around = self._open[-1] if self._open else None
        unread = bool(around and around.unread) or excluded or tag in _NO_TEXT
        unread = unread or _PERMALINK in given.get("class", "").split()
        pieces = around.pieces if around else self._current[-1].text
        is_page = tag == "h1" and len(self.drafts) == 1
        if is_page or (tag in _HEADINGS and given.get("id")):
            pieces = self._begin("" if is_page else given["id"], excluded=excluded)
        elif around and around.pieces is not self._current[-1].title:
            pieces = self._current[-1].text  # a heading inside this element may have begun a section
        self._open.append(_Open(tag, unread, pieces, len(pieces)))
        if tag in _KEPT and not unread:
            pieces.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if all(element.tag != tag for element in self._open):
            return
        while self._open:
            element = self._open.pop()
            self._end(element)
            while self._current[-1].depth > len(self._open):
                self._current.pop()
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        innermost = self._open[-1] if self._open else None
        if innermost and innermost.unread:
            return
        if not any(element.tag == "pre" for element in self._open):
            data = " ".join(re.split(r"\s+", data))
        section = self._current[-1]
        in_title = innermost is not None and innermost.pieces is section.title
        (section.title if in_title else section.text).append(escape(data, quote=False))

    def _begin(self, id_: str, *, excluded: bool) -> list[str]:
        """Begin the section of a heading and return where its title goes."""
        if not id_:  # the page's own name
            self.drafts[0].excluded = excluded
            return self.drafts[0].title
        depth = len(self._open)
        while len(self._current) > 1 and self._current[-1].depth >= depth:
            self._current.pop()
        draft = _Draft(id_, depth, excluded)
        self.drafts.append(draft)
        self._current.append(draft)
        return draft.title

    @staticmethod
    def _end(element: _Open) -> None:
        """Close an element whose tags are kept; one without words goes."""
        if element.tag not in _KEPT or element.unread:
            return
        if any(piece.strip() for piece in element.pieces[element.begin + 1 :]):
            element.pieces.append(f"</{element.tag}>")
        else:
            del element.pieces[element.begin :]
