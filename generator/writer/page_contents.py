"""Says how much there is on each page of a briefing, and what its template and a PDF print of it.

`generator.writer.briefing_pages` is the registry that names these functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.statement import Statement
from generator.writer.pages.downloads import WHICH_FILE, calendar_among
from generator.writer.views.call import call
from generator.writer.views.changes import changes_page, printed_changes
from generator.writer.views.how_to_cite import cited_addresses
from generator.writer.views.overview import overview
from generator.writer.views.plans import plans
from generator.writer.views.reactions import reactions
from generator.writer.views.sources import briefing_sources
from generator.writer.views.statements import statements_page
from generator.writer.views.timeline import printed_timeline, timeline
from generator.writer.views.verdicts import checked_on_and_explained
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analysis.findings import BriefingFindings
    from generator.model.briefing import Briefing
    from generator.writer.briefing_pages import PageInput


def facts_amount(briefing: Briefing, found: BriefingFindings) -> str | None:
    """Return how much there is of the first thing on the page of facts and accounts; nothing if there is none."""
    return next((amount for _, amount in _among_facts(briefing, found)), None)


def facts_title(briefing: Briefing, found: BriefingFindings) -> str:
    """Return what the page of facts and accounts is called in a briefing: by the first two things that stand on it."""
    title = " and ".join([name for name, _ in _among_facts(briefing, found)][:2])
    return f"{title[:1].upper()}{title[1:]}"


def _among_facts(briefing: Briefing, found: BriefingFindings) -> tuple[tuple[str, str], ...]:
    """Return what stands on the page of facts and accounts, in its order, and how much of it."""
    parties = sum(len(table.columns) for table in found.accounts)
    return tuple(
        (name, count(number, *counted))
        for name, number, *counted in (
            ("facts", len(briefing.questions), "question of fact", "questions of fact"),
            ("accounts", parties, "account", "accounts"),
            ("coverage", len(found.coverage), "source read whole", "sources read whole"),
            ("choice of words", len(found.words), "choice of words", "choices of words"),
        )
        if number
    )


def reaction_amount(_: Briefing, found: BriefingFindings) -> str | None:
    """Return how many statements react or take a side."""
    reacting = len(found.reactions)
    return count(reacting, "reaction or position", "reactions and positions") if reacting else None


def amount_of(entries: Sequence[object], noun: str) -> str | None:
    """Return how many entries there are, with their noun; nothing for none."""
    return count(len(entries), noun) if entries else None


def _without(context: Mapping[str, object], *site_only: str) -> dict[str, object]:
    """Return what a PDF prints of a page: all but what the site alone does."""
    return {name: value for name, value in context.items() if name not in site_only}


def overview_page(page: PageInput) -> Mapping[str, object]:
    """Return what the overview prints."""
    return {
        **overview(page.briefing, page.sections, page.links, page.publication),
        "downloads": page.downloads,
        "which_file": WHICH_FILE,
        "citations": page.citations,
        "cited": cited_addresses(
            page.briefing, page.publication, page.links.findings.standing_edition(page.briefing)
        ),
        "embedded": page.embedded,
    }


def overview_printed(page: PageInput) -> object:
    """Return the overview without what stands on the cover, or comes in full further on."""
    shown = overview(page.briefing, page.sections, page.links, page.publication)
    in_full = (
        "all_editions",
        "bottom_corrected",
        "bottom_first",
        "bottom_rest",
        "bottom_more",
        "former_points",
    )
    printed = _without(
        shown, "bottom_line", *in_full, "contents", "dateline", "glance", "note", "rests_on", "states", "todo"
    )
    return {**printed, "citations": page.citations}


def call_page(page: PageInput) -> Mapping[str, object]:
    """Return what the page of facts and accounts prints."""
    return call(page.briefing, page.found, page.links)


def call_context(page: PageInput) -> Mapping[str, object]:
    """Return what the template of facts and accounts prints."""
    context = call_page(page)
    return {**context, "checked_on": checked_on_and_explained(page.found) if context["quotes"] else ""}


def with_meaning(page: PageInput, context: Mapping[str, object], *of: type) -> Mapping[str, object]:
    """Return what the template prints of a page, with what verdicts mean if quotations of ``of`` stand on it."""
    entries = page.links.library.entries
    quoted = any(
        isinstance(entries[entry], of) for group in page.found.quotations.values() for entry, _ in group
    )
    return {**context, "checked_on": checked_on_and_explained(page.found) if quoted else ""}


def reactions_page(page: PageInput) -> Mapping[str, object]:
    """Return what the page of reactions prints."""
    return reactions(page.briefing, page.views, page.line)


def reactions_printed(page: PageInput) -> object:
    """Return what a PDF prints of the reactions."""
    return _without(reactions_page(page), "fit", "neutral", "sides", "targets", "within")


def plans_page(page: PageInput) -> Mapping[str, object]:
    """Return what the page of plans prints."""
    return plans(page.briefing, page.views.standings)


def plans_printed(page: PageInput) -> object:
    """Return what a PDF prints of the plans."""
    return _without(plans_page(page), "crosswalk", "fit")


def timeline_page(page: PageInput) -> Mapping[str, object]:
    """Return what the timeline prints."""
    return {**timeline(page.briefing, page.links), "calendar": calendar_among(page.downloads)}


def timeline_printed(page: PageInput) -> object:
    """Return what a PDF prints of the timeline."""
    return printed_timeline(page.briefing, page.links)


def statements_context(page: PageInput) -> Mapping[str, object]:
    """Return what the page of statements prints."""
    shown = with_meaning(page, statements_page(page.cards, page.periods), Statement)
    return {**shown, "references": page.references, "key": page.briefing.id}


def statements_printed(page: PageInput) -> object:
    """Return every statement as a PDF prints it, by its local id."""
    return {id_.rpartition("/")[2]: view for id_, view in page.statements.items()}


def sources_context(page: PageInput) -> Mapping[str, object]:
    """Return what the page of sources prints."""
    return with_meaning(page, _without(_sources(page), "asked"), object)


def sources_printed(page: PageInput) -> object:
    """Return what a PDF prints of the sources."""
    return _without(_sources(page), "unheld")


def _sources(page: PageInput) -> Mapping[str, object]:
    return briefing_sources(page.found, page.views.standings)


def changes_amount(_: Briefing, found: BriefingFindings) -> str | None:
    """Return how many editions changed something, and whether anything has since; nothing where nothing ever did."""
    history = found.history
    if history is None or not history.steps:
        return None
    published = sum(step.new is not None for step in history.steps)
    if not published:
        return f"changes since edition {history.first.number}"
    editions = count(published, "edition since the first", "editions since the first")
    return f"{editions}, and later changes" if history.has_later_changes else editions


def changes_context(page: PageInput) -> Mapping[str, object]:
    """Return what the page of changes prints."""
    history = page.found.history
    return changes_page(history, page.briefing.id, page.links) if history else {}


def changes_printed(page: PageInput) -> object:
    """Return what a PDF prints of the changes: those of the newest edition, if it is the one that is printed."""
    history = page.found.history
    return printed_changes(history, page.briefing.id, page.links) if history else None
