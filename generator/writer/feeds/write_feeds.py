"""Writes the feeds of a site that has an address; what is told of a briefing anew only where it has changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.writer.feeds.items import items_of
from generator.writer.feeds.site_feeds import site_feeds

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from generator.model.briefing import Briefing
    from generator.model.publication import Publication
    from generator.storage.files import Files
    from generator.writer.feeds.items import Item
    from generator.writer.pages.options import SiteOptions
    from generator.writer.pages.templates import Renderer
    from generator.writer.views.entry_links import EntryLinks

    Write = Callable[[Renderer], tuple[Item, ...]]
    Remember = Callable[[Hashable, tuple[object, ...], Write], tuple[Item, ...]]
    """Returns what a function makes, or what it made of the same inputs the last time, by a name for it."""


def write_feeds(
    briefings: Iterable[tuple[Briefing, tuple[object, ...]]],
    links: EntryLinks,
    options: SiteOptions,
    remember: Remember,
) -> Files:
    """Return every feed by path; ``briefings`` come each with what everything that is shown of it is made from."""
    publication = options.publication
    items = {
        briefing.id: remember(("feed", briefing.id), inputs, partial(_items, briefing, publication, links))
        for briefing, inputs in briefings
    }
    return site_feeds(items, links, publication, options.lang)


def _items(briefing: Briefing, publication: Publication, links: EntryLinks, _: Renderer) -> tuple[Item, ...]:
    return items_of(briefing, publication, links.within(briefing.id))
