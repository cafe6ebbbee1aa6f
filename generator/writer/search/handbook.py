"""Says what a search finds in the handbook: each page, and each heading on it with what stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.outline import outline
from generator.writer.pages.handbook import handbook_url
from generator.writer.search.record import SearchRecord, records_file
from generator.writer.search.words import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.memo import Memo
    from generator.model.handbook import HandbookPage
    from generator.storage.files import Files


def search_handbook(pages: Mapping[str, HandbookPage], memo: Memo) -> Files:
    """Return the records of the hand-written pages by path; what has not changed is the same object as before."""

    def of_page(name: str, page: HandbookPage) -> tuple[str, bytes]:
        return memo.get(
            ("search handbook", name),
            (page,),
            lambda: records_file(f"handbook/{name}", _of_page(name, page)),
        )

    return dict(of_page(name, page) for name, page in pages.items())


def _of_page(name: str, page: HandbookPage) -> Iterator[SearchRecord]:
    """Yield what is found on a hand-written page; ``name`` is its file below the handbook. Nothing, if it says so."""
    if not page.searched:
        return
    url = handbook_url(name)
    before, *headings = outline(page.body)
    text = [page.description, *before.words]
    if headings and headings[0].title == page.title:
        text += headings.pop(0).words
    yield SearchRecord(url, page.title, said(*text), boost=page.boost)
    for heading in headings:
        yield SearchRecord(f"{url}#{heading.anchor}", heading.title, said(*heading.words), boost=page.boost)
