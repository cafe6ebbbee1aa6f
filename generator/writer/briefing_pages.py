"""The registry of the pages that a briefing can have: a row for each, with everything that differs between them.

To add a page, add a row to `BRIEFING_PAGES`, a view (``writer/views``), a template (``site_templates/site``) and a
test; for the PDF, a part that ``site_templates/pdf/chapter.typ`` prints. Besides `chapter.typ` nothing else
knows which pages there are.

>>> row = BRIEFING_PAGES[-1]
>>> row.key, row.title, row.template, row.linked, row.boost
('sources', 'Sources', 'briefing_sources', True, 0.5)

A page of maps, in a folder ``maps``, that only a briefing with maps has would be::

    BriefingPage(
        "maps",
        "Maps",
        lambda briefing, _: _amount_of(briefing.maps, "map"),
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
from generator.model.question import Question
from generator.model.statement import Statement
from generator.writer.freshness import freshness
from generator.writer.pages.downloads import calendar_among
from generator.writer.pages.site import Section, arrange_page
from generator.writer.pages.urls import briefing_page
from generator.writer.printed_places import cell_places, overview_places, source_places, word_places
from generator.writer.search import briefing as search
from generator.writer.views.call import call
from generator.writer.views.overview import overview
from generator.writer.views.plans import plans
from generator.writer.views.reactions import reactions
from generator.writer.views.sources import briefing_sources
from generator.writer.views.statements import statements_page
from generator.writer.views.timeline import printed_timeline, timeline
from generator.writer.views.verdicts import checked_on_and_explained
from generator.writer.wording.words import count

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
    publication: Publication = UNSIGNED
    citations: tuple[FormattedCitation, ...] = ()
    """Of the briefing, in the styles that the site offers; none in a PDF."""

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
    amount: Callable[[Briefing, BriefingFindings], str | None]
    """Says how much there is on it; nothing, if the briefing does not have the page."""
    context: Callable[[PageInput], Mapping[str, object]]
    """Makes what the template prints."""
    template: str
    """``site/<template>.md.jinja``."""
    printed: Callable[[PageInput], object]
    """Makes what a PDF prints of it: views, which templates read as ``d.<key>``."""
    places: Callable[[Briefing, BriefingFindings], Iterable[Anchor]] = lambda *_: ()
    """The anchors on it that are no entry's and that links of a PDF lead to: there they are labels."""
    linked: bool = True
    """Whether a PDF has links within it: each is set anew in each round of layout."""
    searched: Callable[[search.PlacesOfPage], Iterable[SearchRecord]] = lambda places: (places.page(),)
    """Says what a search finds on it."""
    boost: float = 1
    """Weight in search: first what sums up, then each statement, last what repeats it."""


def _question_amount(briefing: Briefing, found: BriefingFindings) -> str | None:
    if not (briefing.questions or found.accounts or found.coverage or found.words):
        return None
    return count(len(briefing.questions), "question of fact", "questions of fact")


def _reaction_amount(_: Briefing, found: BriefingFindings) -> str | None:
    reacting = len(found.reactions)
    return count(reacting, "reaction or position", "reactions and positions") if reacting else None


def _amount_of(entries: Sequence[object], noun: str) -> str | None:
    return count(len(entries), noun) if entries else None


def _without(context: Mapping[str, object], *site_only: str) -> dict[str, object]:
    """Return what a PDF prints of a page: all but what the site alone does."""
    return {name: value for name, value in context.items() if name not in site_only}


def _overview(page: PageInput) -> Mapping[str, object]:
    return {
        **overview(page.briefing, page.sections, page.links, page.publication),
        "downloads": page.downloads,
        "citations": page.citations,
    }


def _printed_overview(page: PageInput) -> object:
    """Return the overview without what stands on the cover, or comes in full further on."""
    shown = overview(page.briefing, page.sections, page.links, page.publication)
    in_full = ("bottom_first", "bottom_rest", "bottom_more")
    return _without(
        shown, "bottom_line", *in_full, "contents", "dateline", "glance", "note", "rests_on", "states"
    )


def _call(page: PageInput) -> Mapping[str, object]:
    return call(page.briefing, page.found, page.links)


def _with_meaning(page: PageInput, context: Mapping[str, object], *of: type) -> Mapping[str, object]:
    """Return what the template prints of a page, with what verdicts mean if quotations of ``of`` stand on it."""
    entries = page.links.library.entries
    quoted = any(
        isinstance(entries[entry], of) for group in page.found.quotations.values() for entry, _ in group
    )
    return {**context, "checked_on": checked_on_and_explained(page.found) if quoted else ""}


def _reactions(page: PageInput) -> Mapping[str, object]:
    return reactions(page.briefing, page.views, page.line)


def _printed_reactions(page: PageInput) -> object:
    return _without(_reactions(page), "fit", "sides", "targets")


def _plans(page: PageInput) -> Mapping[str, object]:
    return plans(page.briefing, page.views.standings)


def _printed_plans(page: PageInput) -> object:
    return _without(_plans(page), "crosswalk", "fit")


def _timeline(page: PageInput) -> Mapping[str, object]:
    return {**timeline(page.briefing, page.links), "calendar": calendar_among(page.downloads)}


def _printed_timeline(page: PageInput) -> object:
    return printed_timeline(page.briefing, page.links)


def _statements(page: PageInput) -> Mapping[str, object]:
    context = _with_meaning(page, statements_page(page.cards, page.periods), Statement)
    return {**context, "cite": page.citations[:1]}


def _printed_statements(page: PageInput) -> object:
    return {id_.rpartition("/")[2]: view for id_, view in page.statements.items()}


def _sources(page: PageInput) -> Mapping[str, object]:
    return briefing_sources(page.found, page.views.standings)


BRIEFING_PAGES = (
    BriefingPage(
        "",
        "Overview",
        lambda *_: "",
        _overview,
        "overview",
        _printed_overview,
        overview_places,
        searched=search.search_overview,
        boost=2,
    ),
    BriefingPage(
        "call",
        "Facts and accounts",
        _question_amount,
        lambda page: _with_meaning(page, _call(page), Question, Statement),
        "call",
        _call,
        word_places,
        searched=search.search_call,
        boost=2,
    ),
    BriefingPage(
        "reactions",
        "Reactions",
        _reaction_amount,
        _reactions,
        "reactions",
        _printed_reactions,
        searched=search.search_reactions,
    ),
    BriefingPage(
        "plans",
        "Plans",
        lambda briefing, _: _amount_of(briefing.plans, "plan"),
        lambda page: _with_meaning(page, _plans(page), Plan, Point),
        "plans",
        _printed_plans,
        cell_places,
        searched=search.search_plans,
    ),
    BriefingPage(
        "timeline",
        "Timeline",
        lambda briefing, _: _amount_of(briefing.events, "event"),
        lambda page: _with_meaning(page, _timeline(page), Event),
        "timeline",
        _printed_timeline,
        searched=search.search_timeline,
    ),
    BriefingPage(
        "statements",
        "Statements",
        lambda briefing, _: _amount_of(briefing.statements, "statement"),
        _statements,
        "statements",
        _printed_statements,
        linked=False,  # they are many: their links cost more than everything else together
        searched=search.search_statements,
        boost=1.5,
    ),
    BriefingPage(
        "sources",
        "Sources",
        lambda _, found: _amount_of(found.sources, "source"),
        lambda page: _with_meaning(page, _sources(page), object),
        "briefing_sources",
        _sources,
        source_places,
        searched=search.search_sources,
        boost=0.5,
    ),
)
"""In the order of the sidebar, the overview first."""

TITLES: Mapping[str, str] = {page.key: page.title for page in BRIEFING_PAGES}
"""The title of each page, by its key."""


def arrange_briefing(briefing: Briefing, found: BriefingFindings) -> tuple[Section, ...]:
    """Return the pages of a briefing that have something on them, the overview first."""
    amounts = {page.key: page.amount(briefing, found) for page in BRIEFING_PAGES}
    shown = [page for page in BRIEFING_PAGES if amounts[page.key] is not None]
    sidebar = tuple((page.title, briefing_page(briefing.id, page.key)) for page in shown)
    fresh = freshness((briefing,), {briefing.id: found})
    return tuple(
        Section(
            key=page.key,
            title=page.title,
            page=arrange_page(briefing, page.key, page.title, sidebar, boost=page.boost, fresh=fresh),
            amount=amounts[page.key] or "",
        )
        for page in shown
    )
