"""Puts hand-written pages on the site: the editor's Markdown as it stands, under front matter that is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.document.escaping import escape
from generator.writer.pages.markdown import front_matter
from generator.writer.pages.templates import PageContent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.memo import Memo
    from generator.model.handbook import HandbookPage
    from generator.storage.files import Files


def handbook_files(pages: Mapping[str, HandbookPage], memo: Memo) -> Files:
    """Return the pages by path; what has not changed is the same object as before."""

    def written(name: str, page: HandbookPage) -> bytes:
        return memo.get(("handbook page", name), (page,), lambda: _write(page))

    return {f"handbook/{name}": written(name, page) for name, page in pages.items()}


def handbook_list(pages: Mapping[str, HandbookPage]) -> tuple[tuple[str, str], ...]:
    """Return the title of each page and the way to its file, for a handbook that has no list of its own.

    The way is for a link of Markdown, which the engine follows to the file: ``how%20we%20work.md``.
    """
    return tuple((page.title, quote(name)) for name, page in sorted(pages.items()))


def _write(page: HandbookPage) -> bytes:
    """Return the bytes of a page. Its title always stands in front, for the theme would print a heading as HTML."""
    search = {"boost": page.boost if page.boost != 1 else None, "exclude": not page.searched}
    fields = {
        "title": escape(page.title),
        "description": escape(page.description),
        "author": escape(page.author),
        "hide": page.hide,
        "search": {key: value for key, value in search.items() if value},
        "unsearched": not page.searched,
    }
    return PageContent(f"{front_matter(fields)}\n{page.body}".encode())
