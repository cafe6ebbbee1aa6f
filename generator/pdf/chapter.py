"""Arranges what a PDF prints of one briefing: its part of each page of the site, and what paper alone has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.document.typst import TypstWriter
from generator.pdf.site_only import SITE_ONLY
from generator.writer.briefing_pages import BRIEFING_PAGES
from generator.writer.pages.urls import briefing_page
from generator.writer.printed_pages import local_id, printed_pages
from generator.writer.views.actor_index import mentions, view_actors
from generator.writer.views.cover import view_cover
from generator.writer.views.verdicts import checked_on

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.document.link_targets import LinkTargets
    from generator.document.typst import Plain
    from generator.model.briefing import Briefing
    from generator.writer.briefing_pages import BriefingPage, PageInput
    from generator.writer.pages.options import PdfOptions
    from generator.writer.views.entry_links import EntryLinks


def arrange_chapter(
    briefing: Briefing,
    findings: Findings,
    links: EntryLinks,
    targets: LinkTargets,
    options: PdfOptions,
) -> dict[str, Plain]:
    """Return everything a PDF prints of ``briefing``, ready for JSON; ``site_templates/pdf/chapter.typ`` prints it."""
    found = findings.briefings[briefing.id]
    cited = options.citations.briefings.get(briefing.id, ())
    pages = printed_pages(briefing, findings, links, options.publication, cited)
    writer = TypstWriter(targets, links.lang, left_out=SITE_ONLY)
    return {
        "id": briefing.id,
        "base": briefing_page(briefing.id),
        "sections": {section.key: section.title for section in pages.sections},
        "checked_on": writer.write(checked_on(found)),
        "cover": writer.data(view_cover(briefing, links)),
        **{page.key or "overview": _part_of(page, pages, targets) for page in BRIEFING_PAGES},
        "periods": [[period.heading, [local_id(id_) for id_ in period.ids]] for period in pages.periods],
        "actors": writer.data(view_actors(found, links)),
        "mentions": {local_id(id_): list(ids) for id_, ids in mentions(briefing, links.library)},
    }


def _part_of(page: BriefingPage, pages: PageInput, targets: LinkTargets) -> Plain:
    """Return the PDF's part of a page of the site."""
    reachable = targets if page.linked else replace(targets, labels=frozenset())
    return TypstWriter(reachable, pages.links.lang, page.key, SITE_ONLY).data(page.printed(pages))
