"""Puts what there is to tell into feeds: of the site, each briefing, each actor and topic that it concerns."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from generator.writer.feeds.atom import Feed, write_feed
from generator.writer.feeds.followed import followed
from generator.writer.pages.site import FEED as FILE
from generator.writer.pages.urls import address, briefing_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.storage.files import Files
    from generator.writer.feeds.atom import FeedEntry
    from generator.writer.feeds.items import Item
    from generator.writer.views.entry_links import EntryLinks

MOST = 30
"""Entries of a feed: whoever comes back after so many reads the page."""


def pages_with_feeds(paths: Iterable[str]) -> Iterator[str]:
    """Yield the address of each page beside which a feed lies, former ones too."""
    return (path.removesuffix(FILE) for path in paths)


def site_feeds(
    items: Mapping[Id, Sequence[Item]], links: EntryLinks, publication: Publication, lang: str
) -> Files:
    """Return every feed by path; ``items`` are those of each briefing. At its former addresses each stands too."""
    if not items:
        return {}
    return {
        f"{page}{FILE}": content
        for pages, title, entries in _feeds(items, links, publication)
        for content in (write_feed(_feed(pages[0], title, entries, publication, lang)),)
        for page in pages
    }


def _feeds(
    items: Mapping[Id, Sequence[Item]], links: EntryLinks, publication: Publication
) -> Iterator[tuple[Sequence[str], str, Iterable[FeedEntry]]]:
    """Yield for each feed its page, with former addresses of that, its title and what it tells."""
    every = [item for of_briefing in items.values() for item in of_briefing]
    yield ("",), publication.site_name, (item.entry for item in every)
    for id_, of_briefing in items.items():
        briefing = links.library.briefings[id_]
        pages = [briefing_page(name) for name in (id_, *briefing.formerly)]
        yield pages, briefing.title, (item.entry for item in of_briefing)
    concerned: dict[Id, list[FeedEntry]] = {}
    for item in every:
        for id_, part in item.concerned.items():
            concerned.setdefault(id_, []).append(part)
    editions = tuple(chain.from_iterable(links.findings.editions.values()))
    for entry in followed(links.library, editions).values():
        if entry.id in concerned:
            pages = [address(type(entry), name) for name in (entry.id, *entry.formerly)]
            yield pages, str(entry.name), concerned[entry.id]


def _feed(page: str, title: str, entries: Iterable[FeedEntry], publication: Publication, lang: str) -> Feed:
    newest = sorted(entries, key=lambda entry: (entry.updated, entry.id), reverse=True)[:MOST]
    desk = publication.desk
    return Feed(
        address=f"{publication.address}{page}{FILE}",
        page=f"{publication.address}{page}",
        title=title,
        author=desk.name if desk else publication.site_name,
        author_page=publication.full_address(desk.imprint) if desk else "",
        licence=desk.licence if desk else "",
        lang=lang,
        entries=tuple(newest),
    )
