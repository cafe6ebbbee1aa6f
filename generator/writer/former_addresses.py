"""Writes the pages that stand at former addresses and lead on: of entries that were renamed, and of whole briefings.

Each is a finished page, which the site engine copies as it is: so it is no page of the site, and neither a search nor
the sitemap lists it.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.document.plain import plain_text
from generator.document.site_position import SitePosition
from generator.model.source import Source
from generator.writer.pages.urls import EDITIONS, address, briefing_page, edition_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.model.snapshot import Editions
    from generator.storage.files import Files
    from generator.writer.pages.templates import Renderer
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.written_briefing import WrittenBriefing


class Moved(NamedTuple):
    """A page, and where it stood before; both from the root of the site."""

    before: str
    now: str
    title: str


def write_former_addresses(
    links: EntryLinks, written: Mapping[Id, WrittenBriefing], publication: Publication, renderer: Renderer
) -> Files:
    """Return a page for each former address by path; ``written`` are the pages of each briefing."""
    moved = chain(_of_registers(links), _of_briefings(links.library, links.findings.editions, written))
    return write_moved(moved, publication, renderer)


def write_moved(moved: Iterable[Moved], publication: Publication, renderer: Renderer) -> Files:
    """Return what stands where each page stood before, by path."""
    return dict(
        renderer.finished(
            f"{page.before}index.html",
            "moved",
            {
                "title": page.title,
                "way": position.way(page.now),
                "script": f"{position.up}assets/js/moved.js",
                "canonical": publication.full_address(page.now),
            },
        )
        for page in moved
        for position in (SitePosition.of(page.before, index_html=renderer.index_html),)
    )


def _of_registers(links: EntryLinks) -> Iterator[Moved]:
    library = links.library
    for register in (library.actors, library.topics, library.sources):
        for entry in register.values():
            for former in entry.formerly:
                kind, name = type(entry), entry.title if isinstance(entry, Source) else entry.name
                title = str(name or plain_text(links.label(entry.id), links.lang))
                yield Moved(address(kind, former), address(kind, entry.id), title)


def _of_briefings(
    library: Library, editions: Editions, written: Mapping[Id, WrittenBriefing]
) -> Iterator[Moved]:
    for briefing in library.briefings.values():
        if not briefing.formerly:
            continue
        made, home = written[briefing.id], briefing_page(briefing.id)
        pages = {section.page.url: section.page.title for section in made.sections}
        if briefing.id in editions:
            pages[briefing_page(briefing.id, EDITIONS)] = briefing.title
        for edition in editions.get(briefing.id, ()):
            pages[briefing_page(briefing.id, edition_page(edition.number))] = briefing.title
        for now, title in pages.items():
            for former in briefing.formerly:
                yield Moved(briefing_page(former) + now.removeprefix(home), now, title)
