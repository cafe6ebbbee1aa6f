"""Writes what stands at addresses that were quoted: pages that lead on or say what is gone, and frozen editions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.writer.edition_pages import EditionPage
from generator.writer.editions_page import EditionsPage
from generator.writer.former_addresses import Moved, write_former_addresses, write_moved
from generator.writer.gone_pages import gone_editions, gone_entries, gone_sections
from generator.writer.pages.downloads import of_edition

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.model.report import Id
    from generator.storage.files import Files
    from generator.writer.writing import Writing


def write_older_addresses(writing: Writing, pages: Collection[str]) -> Files:
    """Return the pages by path, when those of each briefing are written; ``pages`` are the paths of all others."""
    sections = tuple(gone_sections(writing.written, writing.across, writing.memo))
    publication = writing.options.publication
    lead_on = partial(write_former_addresses, writing.across, writing.written, publication)
    files = writing.render(lead_on, writing.diagnostics)
    for briefing in writing.findings.editions:
        of_briefing = tuple(_edition_pages(briefing, writing))
        index = EditionsPage(writing.across.library.briefings[briefing], of_briefing)
        pages_of: tuple[EditionsPage | EditionPage, ...] = (index, *of_briefing)
        for page in pages_of:
            given = page.made_from
            made_from = writing.memo.get(
                ("site edition", given), (), partial(tuple, given)
            )  # equal is the same
            path, content = writing.remember(page.page.url, (made_from,), page.write)
            files[path] = content
    entries = tuple(gone_entries(writing.across, {*pages, *files}))
    lost = tuple(gone_editions(writing.written, writing.across))
    for gone in (*sections, *entries, *lost):
        path, content = writing.render(gone.write, writing.diagnostics)
        files[path] = content
        moved = [Moved(before, gone.page.url, gone.page.title) for before in gone.formerly]
        lead = partial(
            write_moved, [page for page in moved if f"{page.before}index.html" not in files], publication
        )
        files.update(writing.render(lead, writing.diagnostics))
    return files


def _edition_pages(briefing: Id, writing: Writing) -> Iterator[EditionPage]:
    editions = writing.findings.editions
    sidebar = writing.written[briefing].sections[0].page.sidebar
    links = writing.across.within(briefing)
    for edition in editions[briefing]:
        files = of_edition(edition, writing.options.downloads)
        yield EditionPage(
            edition,
            editions,
            links,
            sidebar,
            files,
            writing.options.publication,
            writing.options.citations.editions.get((briefing, edition.number), ()),
        )
