"""Says how many origins of a statement's reports are known, and what those that count once have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.origins import Reason
from generator.document.inline import Foreign
from generator.document.joining import join, join_with_and, phrase
from generator.writer.wording import words

if TYPE_CHECKING:
    from generator.analysis.origins import Origins, Tie
    from generator.document.inline import Content
    from generator.model.report import Id, Report
    from generator.model.statement import Statement
    from generator.writer.views.entry_links import EntryLinks

_SHARED = {
    Reason.VERSION: "states of one text",
    Reason.PUBLISHER: "published by",
    Reason.RELAY: "relayed by",
    Reason.OCCASION: "from one occasion:",
    Reason.ACCOUNT: "from the account of one party:",
    Reason.WORDS: "with the same words, eight or more in a row",
}
"""What reports share, behind their sources and before the name of what it is."""
_COMPLETE = (Reason.VERSION, Reason.WORDS)


def known_origins(statement: Statement, origins: Origins, links: EntryLinks) -> Content:
    """Return ``3 sources, one origin known`` with the reasons; nothing for one source that repeats no other."""
    if len(origins.sources) < 2:
        return _behind(statement.reports, links)
    number = len(origins.groups)
    known = "one origin known" if number == 1 else f"{number} origins known"
    if number == len(origins.sources):
        known = "no common origin known"
    ties = [tie for group in origins.groups for tie in group.ties]
    head = f"{words.count(len(origins.sources), 'source')}, {known}"
    reasons = join([_reason(tie, statement, origins, links) for tie in ties], "; ")
    return phrase(head, ": ", reasons) if reasons else head


def _behind(reports: tuple[Report, ...], links: EntryLinks) -> Content:
    """Return what a single source repeats, where no report says it beside its words."""
    behind = links.library.sources[reports[0].source].origin
    if behind is None or any(report.origin for report in reports):
        return ""
    return phrase("Its source rests on: ", links.to(behind))


def _reason(tie: Tie, statement: Statement, origins: Origins, links: EntryLinks) -> Content:
    named = tuple(dict.fromkeys(statement.reports[place].source for place in tie.reports))
    every = len(named) == len(origins.sources)
    who = ("both" if len(named) == 2 else "all") if every else _list(named, links)
    if tie.reason is Reason.NAMED:
        return _resting(tie, named, links, who)
    if tie.reason is Reason.QUOTED_PUBLISHER:
        own = ", whose own text is another of these sources"
        return phrase(links.label(named[0]), " has it from ", links.to(tie.by), own)
    if tie.reason is Reason.VENUE:
        return phrase(who, " from one occasion: ", Foreign(statement.reports[tie.reports[0]].venue or ""))
    shared = (who, f" {_shared(tie, links)}")
    return phrase(*shared) if tie.reason in _COMPLETE else phrase(*shared, " ", links.to(tie.by))


def _shared(tie: Tie, links: EntryLinks) -> str:
    """Return what reports share; an account that several parties give together is not one party's."""
    if tie.reason is Reason.ACCOUNT and links.library.actors[tie.by].members:
        return "from one account:"
    return _SHARED[tie.reason]


def _resting(tie: Tie, named: tuple[Id, ...], links: EntryLinks, who: Content) -> Content:
    """Return who rests on the text that reports share; where it is one of their sources, the others do."""
    others = tuple(id_ for id_ in named if id_ != tie.by)
    if len(others) < len(named):
        who = _list(others, links)
    rest = " rests on " if len(others) == 1 else " rest on "
    return phrase(who, rest, links.to(tie.by))


def _list(sources: tuple[Id, ...], links: EntryLinks) -> Content:
    return join_with_and([links.label(id_) for id_ in sources])
