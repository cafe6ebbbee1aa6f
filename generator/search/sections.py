"""Reads a finished page as a search engine should: its sections, without what is marked as no part of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from material.plugins.search.plugin import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = re.compile(r"<h1\b.*(?=</article>)", re.DOTALL)
_UNREAD = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


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
    """Yield the sections of the page in the file ``name`` that hold any words. Never raises."""
    article = _ARTICLE.search(html)
    if article is None:
        return
    parser = Parser()
    parser.feed(_UNREAD.sub("", article[0]))
    parser.close()
    address = name.removesuffix("index.html")
    read = [
        (one, "".join(one.title).strip(), "".join(one.text).strip())
        for one in parser.data
        if not one.is_excluded()
    ]
    page = next((title for _, title, _ in read if title), "")
    for one, title, text in read:
        if title or text:
            yield Section(f"{address}#{one.id}" if one.id else address, page, title or page, text)
