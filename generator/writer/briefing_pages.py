"""The registry of the pages that a briefing can have: a row for each, with everything that differs between them.

To add a page, add a row to `BRIEFING_PAGES`, a view (``writer/views``), a template (``site_templates/site``) and a
test; for the PDF, a part that ``site_templates/pdf/chapter.typ`` prints; for the Word document one in `PARTS` of
``generator/exports/word/briefing.py``. Besides these two nothing else knows which pages there are.

>>> row = BRIEFING_PAGES[-2]
>>> row.key, row.title, row.template, row.linked, row.boost
('sources', 'Sources', 'briefing_sources', True, 0.5)

A page of maps, in a folder ``maps``, that only a briefing with maps has would be::

    BriefingPage(
        "maps",
        "Maps",
        lambda briefing, _: amount_of(briefing.maps, "map"),
        lambda page: {"maps": view_maps(page.briefing, page.links)},
        "maps",
        lambda page: view_maps(page.briefing, page.links),
    )
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.event import Event
from generator.model.plan import Plan, Point
from generator.model.publication import UNSIGNED, Publication
from generator.writer.freshness import freshness
from generator.writer.page_contents import (
    amount_of,
    call_context,
    call_page,
    changes_amount,
    changes_context,
    changes_printed,
    facts_amount,
    facts_title,
    overview_page,
    overview_printed,
    plans_page,
    plans_printed,
    reaction_amount,
    reactions_page,
    reactions_printed,
    sources_context,
    sources_printed,
    statements_context,
    statements_printed,
    timeline_page,
    timeline_printed,
    with_meaning,
)
from generator.writer.pages.site import EDITIONS_TITLE, Section, arrange_page
from generator.writer.pages.urls import EDITIONS, briefing_page
from generator.writer.printed_places import cell_places, overview_places, source_places, word_places
from generator.writer.search import briefing as search
from generator.writer.since import since_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.analysis.findings import BriefingFindings
    from generator.document.escaping import Html
    from generator.document.formatted_citation import FormattedCitation
    from generator.document.inline import Anchor, Content, Link
    from generator.model.briefing import Briefing
    from generator.model.report import Id
    from generator.writer.search.record import SearchRecord
    from generator.writer.views.cards import StatementView, StatementViews
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.statements import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInput:
    """What the views of a briefing's pages are made from."""

    briefing: Briefing
    links: EntryLinks
    sections: tuple[Section, ...]
    """The pages that the briefing has."""
    views: StatementViews
    statements: Mapping[Id, StatementView]
    """Every statement, in the order of the statements page."""
    periods: tuple[Period, ...]
    line: Callable[[Id], Content]
    """Makes what stands for a statement on other pages: its line, as HTML; in a PDF the id of what it prints."""
    cards: Mapping[Id, Html] = field(default_factory=dict)
    """The cards of statements, as HTML; none in a PDF."""
    downloads: Sequence[tuple[Link, str, bool]] = ()
    """Files to take away, with their sizes, and whether they stand at its head too."""
    references: Sequence[Link] = ()
    """Those of them in which a statement is found by its key."""
    publication: Publication = UNSIGNED
    citations: tuple[FormattedCitation, ...] = ()
    """Of the briefing, in the styles that the site offers; none where nobody made them."""
    embedded: str = ""
    """The same for programs for references, on its overview; "" in a PDF."""

    @property
    def found(self) -> BriefingFindings:
        """What is computed from the briefing."""
        return self.links.findings.briefings[self.briefing.id]


@dataclass(frozen=True, slots=True)
class BriefingPage:
    """One row: a page that each briefing has, or has if there is something to show on it."""

    key: str
    """Its folder below the briefing's own, "" for the overview; its name in a PDF's data."""
    title: str
    """In general: see `title_in`."""
    amount: Callable[[Briefing, BriefingFindings], str | None]
    """Says how much there is on it; nothing, if the briefing does not have the page."""
    context: Callable[[PageInput], Mapping[str, object]]
    """Makes what the template prints."""
    template: str
    """``site/<template>.md.jinja``."""
    printed: Callable[[PageInput], object]
    """Makes what a PDF prints of it: views, which templates read as ``d.<key>``."""
    places: Callable[[Briefing, EntryLinks], Iterable[Anchor]] = lambda *_: ()
    """The anchors on it that are no entry's and that links of a PDF lead to: there they are labels."""
    linked: bool = True
    """Whether a PDF has links within it: each is set anew in each round of layout."""
    searched: Callable[[search.PlacesOfPage], Iterable[SearchRecord]] = lambda places: (places.page(),)
    """Says what a search finds on it."""
    titled: Callable[[Briefing, BriefingFindings], str] | None = None
    """Says what it is called in a briefing, where that goes by what stands on it."""
    boost: float = 1
    """Weight in search: first what sums up, then each statement, last what repeats it."""

    def title_in(self, briefing: Briefing, found: BriefingFindings) -> str:
        """Return what the page is called in a briefing, which has it."""
        return self.titled(briefing, found) if self.titled else self.title


BRIEFING_PAGES = (
    BriefingPage(
        "",
        "Overview",
        lambda *_: "",
        overview_page,
        "overview",
        overview_printed,
        overview_places,
        searched=search.search_overview,
        boost=2,
    ),
    BriefingPage(
        "call",
        "Facts and accounts",
        facts_amount,
        call_context,
        "call",
        call_page,
        word_places,
        searched=search.search_call,
        titled=facts_title,
        boost=2,
    ),
    BriefingPage(
        "reactions",
        "Reactions",
        reaction_amount,
        reactions_page,
        "reactions",
        reactions_printed,
        searched=search.search_reactions,
    ),
    BriefingPage(
        "plans",
        "Plans",
        lambda briefing, _: amount_of(briefing.plans, "plan"),
        lambda page: with_meaning(page, plans_page(page), Plan, Point),
        "plans",
        plans_printed,
        cell_places,
        searched=search.search_plans,
    ),
    BriefingPage(
        "timeline",
        "Timeline",
        lambda briefing, _: amount_of(briefing.events, "event"),
        lambda page: with_meaning(page, timeline_page(page), Event),
        "timeline",
        timeline_printed,
        searched=search.search_timeline,
    ),
    BriefingPage(
        "statements",
        "Statements",
        lambda briefing, _: amount_of(briefing.statements, "statement"),
        statements_context,
        "statements",
        statements_printed,
        linked=False,  # they are many: their links cost more than everything else together
        searched=search.search_statements,
        boost=1.5,
    ),
    BriefingPage(
        "sources",
        "Sources",
        lambda _, found: amount_of(found.sources, "source"),
        sources_context,
        "briefing_sources",
        sources_printed,
        source_places,
        searched=search.search_sources,
        boost=0.5,
    ),
    BriefingPage(
        "changes",
        "Changes",
        changes_amount,
        changes_context,
        "changes",
        changes_printed,
        boost=0.5,
    ),
)
"""In the order of the sidebar, the overview first."""


def titles_in(briefing: Briefing, found: BriefingFindings) -> Mapping[str, str]:
    """Return the title of each page that a briefing has, by its key; of others what they are called in general."""
    return {
        page.key: page.title if page.amount(briefing, found) is None else page.title_in(briefing, found)
        for page in BRIEFING_PAGES
    }


def arrange_briefing(briefing: Briefing, found: BriefingFindings) -> tuple[Section, ...]:
    """Return the pages of a briefing that have something on them, the overview first."""
    amounts = {page.key: page.amount(briefing, found) for page in BRIEFING_PAGES}
    shown = [page for page in BRIEFING_PAGES if amounts[page.key] is not None]
    titles = titles_in(briefing, found)
    sidebar = tuple((titles[page.key], briefing_page(briefing.id, page.key)) for page in shown)
    if found.history is not None:  # an edition was kept
        sidebar += ((EDITIONS_TITLE, briefing_page(briefing.id, EDITIONS)),)
    fresh = freshness((briefing,), {briefing.id: found})
    has_changes = any(page.key == "changes" for page in shown)
    return tuple(
        Section(
            key=page.key,
            title=titles[page.key],
            page=arrange_page(
                briefing,
                page.key,
                titles[page.key],
                sidebar,
                boost=page.boost,
                fresh=fresh,
                since=since_of(briefing, found, page.key, has_changes=has_changes),
            ),
            amount=amounts[page.key] or "",
        )
        for page in shown
    )
