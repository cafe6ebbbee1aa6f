"""Gathers what the views of a briefing's pages are made from where they are printed: in a PDF, in a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.publication import UNSIGNED, Publication
from generator.writer.briefing_pages import PageInput, arrange_briefing
from generator.writer.views.cards import StatementViews
from generator.writer.views.how_to_cite import with_links
from generator.writer.views.standings import Standings
from generator.writer.views.statements import view_statements

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.document.formatted_citation import FormattedCitation
    from generator.model.briefing import Briefing
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks


def printed_pages(
    briefing: Briefing,
    findings: Findings,
    links: EntryLinks,
    publication: Publication = UNSIGNED,
    citations: tuple[FormattedCitation, ...] = (),
) -> PageInput:
    """Return what ``printed`` of each row of `BRIEFING_PAGES` takes; ``citations`` are those of the briefing.

    What stands for a statement in a list is its id within the briefing: whoever prints it puts the statement there.
    """
    found = findings.briefings[briefing.id]
    views = StatementViews(links, found, Standings(briefing, links))
    statements, periods = view_statements(briefing, views)
    return PageInput(
        briefing=briefing,
        links=links,
        sections=arrange_briefing(briefing, found),
        views=views,
        statements=statements,
        periods=periods,
        publication=publication,
        citations=with_links(citations, publication),
        line=local_id,
    )


def local_id(id_: Id) -> str:
    """Return an id within its briefing.

    >>> local_id("call/xi-peace")
    'xi-peace'
    """
    return id_.rpartition("/")[2]
