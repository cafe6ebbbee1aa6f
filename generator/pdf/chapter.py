"""Arranges what a PDF prints of one briefing: its part of each page of the site, and what paper alone has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.document.typst import TypstWriter
from generator.pdf.actor_index import mentions, view_actors
from generator.pdf.cover import view_cover
from generator.pdf.site_only import SITE_ONLY
from generator.writer.briefing_pages import BRIEFING_PAGES, PageInput, arrange_briefing
from generator.writer.pages.urls import briefing_page
from generator.writer.views.cards import StatementViews
from generator.writer.views.standings import Standings
from generator.writer.views.statements import view_statements
from generator.writer.views.verdicts import checked_on

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.document.link_targets import LinkTargets
    from generator.document.typst import Plain
    from generator.model.briefing import Briefing
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.writer.briefing_pages import BriefingPage
    from generator.writer.views.entry_links import EntryLinks


def arrange_chapter(
    briefing: Briefing,
    findings: Findings,
    links: EntryLinks,
    targets: LinkTargets,
    publication: Publication,
) -> dict[str, Plain]:
    """Return everything a PDF prints of ``briefing``, ready for JSON; ``site_templates/pdf/chapter.typ`` prints it."""
    found = findings.briefings[briefing.id]
    views = StatementViews(links, found, Standings(briefing, links))
    statements, periods = view_statements(briefing, views)
    sections = arrange_briefing(briefing, found)
    pages = PageInput(
        briefing=briefing,
        links=links,
        sections=sections,
        views=views,
        statements=statements,
        periods=periods,
        publication=publication,
        line=_local,  # the template puts the statement itself in its place
    )
    writer = TypstWriter(targets, links.lang, left_out=SITE_ONLY)
    return {
        "id": briefing.id,
        "base": briefing_page(briefing.id),
        "sections": {section.key: section.title for section in sections},
        "checked_on": writer.write(checked_on(found)),
        "cover": writer.data(view_cover(briefing, links)),
        **{page.key or "overview": _part_of(page, pages, targets) for page in BRIEFING_PAGES},
        "periods": [[period.heading, [_local(id_) for id_ in period.ids]] for period in periods],
        "actors": writer.data(view_actors(found, links)),
        "mentions": {_local(id_): list(ids) for id_, ids in mentions(briefing, links.library)},
    }


def _part_of(page: BriefingPage, pages: PageInput, targets: LinkTargets) -> Plain:
    """Return the PDF's part of a page of the site."""
    reachable = targets if page.linked else replace(targets, labels=frozenset())
    return TypstWriter(reachable, pages.links.lang, page.key, SITE_ONLY).data(page.printed(pages))


def _local(id_: Id) -> str:
    """Return an id within its briefing."""
    return id_.rpartition("/")[2]
