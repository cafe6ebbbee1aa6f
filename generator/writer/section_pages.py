"""Writes the pages of a briefing, each with what search engines read in its head."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.linked_data.page_heads import head_of_briefing
from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.pages.citations import with_address
from generator.writer.pages.urls import briefing_page, cited_page
from generator.writer.views.export_input import ExportInput
from generator.writer.views.withdrawn import withdrawn_from

if TYPE_CHECKING:
    from generator.document.formatted_citation import FormattedCitation
    from generator.storage.files import Files
    from generator.writer.briefing_pages import PageInput
    from generator.writer.pages.templates import Renderer


def write_sections(shown: PageInput, renderer: Renderer) -> Files:
    """Return the pages that a briefing has, by path."""
    links = shown.links
    given = ExportInput(shown.briefing, links.library, links.findings, shown.publication, links)
    rows = {row.key: row for row in BRIEFING_PAGES}
    files: Files = {}
    for section in shown.sections:
        head = head_of_briefing(given, section.page, is_first=not section.key)
        page, row = replace(section.page, linked_data=head), rows[section.key]
        context = {
            **row.context(shown),
            "cite": _cite(shown, section.key),
            "withdrawn": withdrawn_from(shown.briefing.id, section.key, links),
        }
        path, content = renderer.file(page, row.template, context)
        files[path] = content
    return files


def _cite(shown: PageInput, page: str) -> tuple[FormattedCitation, ...]:
    """Return how to cite a page, in the style that the site prefers: as the briefing, with the page's own address."""
    address, briefing = shown.publication.address, shown.briefing
    standing = shown.links.findings.standing_edition(briefing)
    cited = address and address + cited_page(briefing.id, standing)
    own = address + briefing_page(briefing.id, page)
    return tuple(with_address(citation, cited, own) for citation in shown.citations[:1])
