"""Writes the pages of a site, each from what it is made from, so that a change costs only its pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.writer.briefing_pages import BRIEFING_PAGES, PageInput, arrange_briefing
from generator.writer.feeds.site_feeds import pages_with_feeds
from generator.writer.feeds.write_feeds import write_feeds
from generator.writer.neighbours import with_neighbours
from generator.writer.older_addresses import write_older_addresses
from generator.writer.pages.downloads import FOLDER, offered, references
from generator.writer.pages.handbook import handbook_files
from generator.writer.pages.urls import ENTRY_PAGE, briefing_page
from generator.writer.register_pages import write_register_pages
from generator.writer.search.briefing import search_briefing
from generator.writer.search.handbook import search_handbook
from generator.writer.search.registers import search_registers
from generator.writer.section_pages import write_sections
from generator.writer.site_pages import Lists, write_lists
from generator.writer.views.cards import StatementViews
from generator.writer.views.home import newest_first, summary
from generator.writer.views.standings import Standings
from generator.writer.views.statements import view_statements
from generator.writer.writing import writing_of
from generator.writer.written_briefing import WrittenBriefing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.document.escaping import Html
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.storage.files import Files
    from generator.writer.pages.options import SiteOptions
    from generator.writer.pages.templates import Renderer
    from generator.writer.writing import Writing
    from generator.writer.written_briefing import ReadyBriefing


def write_site(  # noqa: PLR0913  # the last by name
    library: Library,
    findings: Findings,
    options: SiteOptions,
    diagnostics: Diagnostics,
    memo: Memo,
    *,
    ready: Mapping[Id, ReadyBriefing] | None = None,
) -> Files:
    """Return all pages of the site by path.

    What was made from the very same objects the last time is taken from ``memo``; briefings that are ``ready`` were
    written by somebody else meanwhile. A template's mistake goes to ``diagnostics``.
    """
    writing = writing_of(library, findings, options, diagnostics, memo)
    briefings = tuple(inputs_of_briefings(writing))
    files = write_feeds(briefings, writing.across, options, writing.remember) if options.has_feeds else {}
    writing.shared.feeds.update(pages_with_feeds(files))
    for briefing, inputs in briefings:
        if ready and briefing.id in ready:
            made = writing.take(briefing.id, inputs, ready[briefing.id])
        else:
            made = writing.remember(briefing.id, inputs, partial(write_briefing, writing, briefing))
        writing.written[briefing.id] = made
        writing.lines[briefing.id] = made.lines
        files.update(made.files)
    files.update(write_register_pages(writing))
    offers = (_offered(writing, id_) for id_ in ("", *library.briefings))
    every = (findings, *options.handbook.values(), *offers, *library.briefings.values())
    lists = writing.remember("lists", every, partial(_write_lists, writing))
    files.update(
        (f"{FOLDER}{file.name}", file.content) for made in options.downloads.values() for file in made
    )
    files_of_site = (
        lists,
        handbook_files(options.handbook, memo, index_html=options.index_html),
        search_registers(writing.across, writing.registers, memo),
        search_handbook(options.handbook, memo),
    )
    files.update(write_older_addresses(writing, files.keys() | lists.keys()))
    for written in files_of_site:  # anew whenever anything changes; mostly the same
        files.update((path, memo.same(("page", path), content)) for path, content in written.items())
    return files


def _offered(writing: Writing, briefing: Id) -> object:
    """Return what stands for files and editions offered with a briefing: the same object while they look the same."""
    links = offered(briefing, writing.options.downloads), writing.findings.frozen(briefing)
    return writing.memo.get(("site downloads", links), (), lambda: links)


def inputs_of_briefings(writing: Writing) -> Iterator[tuple[Briefing, tuple[object, ...]]]:
    """Yield each briefing with what its pages are made from, with what is offered with it."""
    for briefing, parts in with_neighbours(writing.library, writing.findings, writing.memo):
        cited = writing.options.citations.briefings.get(briefing.id)
        yield briefing, (*parts, _offered(writing, briefing.id), cited)


def write_briefing(writing: Writing, briefing: Briefing, renderer: Renderer) -> WrittenBriefing:
    """Return the pages of one briefing."""
    found = writing.findings.briefings[briefing.id]
    links = writing.across.within(briefing.id)
    views = StatementViews(links, found, Standings(briefing, links))
    statements, periods = view_statements(briefing, views)
    shown = tuple(statements.values())

    def each(part: str, page: str, home: Id = "") -> dict[Id, Html]:
        return dict(zip(statements, renderer.each(part, shown, page, home), strict=True))

    page = briefing_page(briefing.id, "statements")
    sections = arrange_briefing(briefing, found)
    inputs = PageInput(
        briefing=briefing,
        links=links,
        sections=sections,
        views=views,
        statements=statements,
        periods=periods,
        cards=each("card", page, briefing.id),
        line=lambda id_: renderer.each("line", (statements[id_],), page, briefing.id)[0],
        downloads=offered(briefing.id, writing.options.downloads),
        references=references(briefing.id, writing.options.downloads),
        publication=writing.options.publication,
        citations=writing.options.citations.briefings.get(briefing.id, ()),
        embedded=writing.options.citations.briefings_embedded.get(briefing.id, ""),
    )
    files = write_sections(inputs, renderer)
    rows = {row.key: row for row in BRIEFING_PAGES}
    searched = [(section, rows[section.key].searched) for section in sections]
    files.update(search_briefing(briefing, searched, links, statements))
    return WrittenBriefing(files, each("line", ENTRY_PAGE), sections)


def _write_lists(writing: Writing, renderer: Renderer) -> Files:
    lists = Lists(
        writing.across,
        tuple(
            summary(briefing, writing.written[briefing.id].sections, writing.across)
            for briefing in newest_first(writing.library.briefings.values())
        ),
        writing.options.handbook,
        writing.options.downloads,
        writing.options.publication,
    )
    return write_lists(lists, renderer)
