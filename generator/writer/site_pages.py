"""The pages across briefings: a row for each list at the top of the site, and the page of each entry of a register."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.document.plain import plain_text
from generator.linked_data.page_heads import head_of_site
from generator.model.actor import Actor
from generator.model.source import Source
from generator.writer.freshness import freshness
from generator.writer.pages import site
from generator.writer.pages.downloads import offered
from generator.writer.pages.handbook import handbook_list
from generator.writer.search.record import records_file
from generator.writer.search.registers import search_list
from generator.writer.views.downloads import downloads_page
from generator.writer.views.home import newest_first
from generator.writer.views.labels import title_of
from generator.writer.views.registers import IN_FULL, actor_page, actors_page, topic_page, topics_page
from generator.writer.views.sources import source_page, sources_page
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.analysis.findings import Use
    from generator.document.escaping import Html
    from generator.model.briefing import Briefing
    from generator.model.handbook import HandbookPage
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.model.text import Name
    from generator.model.topic import Topic
    from generator.storage.files import Files
    from generator.writer.pages.downloads import Downloads
    from generator.writer.pages.site import Freshness, Page
    from generator.writer.pages.templates import Renderer
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.home import SummaryView


@dataclass(frozen=True, slots=True)
class Lists:
    """What the lists at the top of the site are made from."""

    links: EntryLinks
    summaries: tuple[SummaryView, ...]
    """Each briefing in a few lines, the newest first."""
    handbook: Mapping[str, HandbookPage]
    downloads: Downloads
    publication: Publication


@dataclass(frozen=True, slots=True)
class ListPage:
    """One row: a list at the top of the site."""

    key: str
    """Its folder, "" for the first page."""
    title: str
    description: str
    template: str
    """``site/<template>.md.jinja``."""
    context: Callable[[Lists], Mapping[str, object]]


def _home(lists: Lists) -> Mapping[str, object]:
    return {"briefings": lists.summaries[:IN_FULL], "more": len(lists.summaries[IN_FULL:])}


def _briefings(lists: Lists) -> Mapping[str, object]:
    return {"briefings": lists.summaries, "downloads": offered("", lists.downloads)}


def _downloads(lists: Lists) -> Mapping[str, object]:
    briefings = newest_first(lists.links.library.briefings.values())
    return downloads_page(briefings, lists.downloads, lists.links)


LIST_PAGES = (
    ListPage(site.HOME.url, site.HOME.title, site.HOME.description, "home", _home),
    ListPage("briefings", "Briefings", "All briefings, the newest first.", "briefings", _briefings),
    ListPage(
        "actors",
        "Actors",
        "Everyone who speaks or acts, in every spelling.",
        "actors",
        lambda lists: actors_page(lists.links),
    ),
    ListPage(
        "topics",
        "Topics",
        "What it is about.",
        "topics",
        lambda lists: topics_page(lists.links),
    ),
    ListPage(
        "sources",
        "Sources",
        "Every document cited.",
        "sources",
        lambda lists: sources_page(lists.links),
    ),
    ListPage(
        "downloads",
        "Downloads",
        "Every briefing as files to take away: to read, to edit, to count, to cite.",
        "downloads",
        _downloads,
    ),
)
_TITLES = {row.key: row.title for row in LIST_PAGES}
HANDBOOK = ListPage(
    "handbook",
    "Handbook",
    "How this site is made.",
    "handbook",
    lambda lists: {"pages": handbook_list(lists.handbook)},
)
"""The list of hand-written pages, where nobody wrote one."""


def write_lists(lists: Lists, renderer: Renderer) -> Files:
    """Return the lists at the top of the site by path."""
    every = lists.links.library.briefings.values()
    fresh = freshness(every, lists.links.findings.briefings)
    rows = LIST_PAGES if "index.md" in lists.handbook else (*LIST_PAGES, HANDBOOK)
    pages = [_arrange_list(row, lists, fresh) for row in rows]
    pages[0] = replace(pages[0], linked_data=head_of_site(lists.links.library, lists.publication))
    files = dict(
        renderer.file(page, row.template, row.context(lists)) for page, row in zip(pages, rows, strict=True)
    )
    path, content = records_file("lists", map(search_list, pages))
    return {**files, path: content}


def _arrange_list(row: ListPage, lists: Lists, fresh: Freshness) -> Page:
    title = row.title if row.key else lists.publication.site_name
    return site.arrange_list(row.key, title, row.description, site.Freshness() if row is HANDBOOK else fresh)


def entry_page(
    entry: Actor | Source | Topic,
    groups: Sequence[Sequence[Use]],
    briefings: Iterable[Briefing],
    lines: Mapping[Id, Mapping[Id, Html]],
    links: EntryLinks,
) -> tuple[Page, str, Mapping[str, object]]:
    """Return the page of an entry of a register, the name of its template and its context.

    ``groups`` are its uses, by briefing, in ``briefings``; ``lines`` are the statements of each briefing.
    """
    fresh = freshness(briefings, links.findings.briefings)
    if isinstance(entry, Actor):
        described = (
            f"{entry.name}: {words.ACTOR_TYPE[entry.type]}. Statements by and about, with their sources."
        )
        page = _arrange("actors", entry.id, entry.name, described, fresh)
        return page, "actor", actor_page(entry, groups, lines, links)
    if isinstance(entry, Source):
        label = plain_text(links.labels.sources[entry.id], links.lang)
        described = f"{label}: what rests on it."
        page = _arrange("sources", entry.id, title_of(entry) or label, described, fresh)
        return page, "source", source_page(entry, groups, links)
    page = _arrange("topics", entry.id, entry.name, f"{entry.name}: who says what about it.", fresh)
    return page, "topic", topic_page(entry, groups, lines, links)


def _arrange(register: str, id_: Id, title: Name | str, description: str, fresh: Freshness) -> Page:
    return site.arrange_entry(
        register, _TITLES[register], id_, title=title, description=description, fresh=fresh
    )
