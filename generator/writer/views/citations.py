"""Puts together what something rests on: no two citations of a list look the same, and those of one source are one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from generator.document.inline import Citation, Content, Foreign, RestsOn
from generator.document.joining import join, join_with_and, phrase
from generator.document.plain import plain_text
from generator.model.report import Report
from generator.model.statement import Statement
from generator.writer.views.attribution import in_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.report import Evidence, Id
    from generator.writer.views.entry_links import EntryLinks


_LINE = 100
"""Characters of citations in one short line."""


class _Member(NamedTuple):
    """One of several citations of a source."""

    item: Evidence
    who: Content
    """Who says it there; empty for the source itself."""
    place: str
    """Where it stands in the source."""


def grouped(evidence: Iterable[Evidence], links: EntryLinks) -> list[Content | Report]:
    """Return the citations of what something rests on, in its order; a report that says more than its place by itself.

    What rests on one source is one citation, where its first stands, with a link for each place: ``FT, 26 Apr 2023:
    para 12; Xi, para 5 and para 9``.
    """
    groups: dict[object, list[_Member]] = {}
    for number, item in enumerate(dict.fromkeys(evidence)):
        member = _member(item, links)
        key = number if member is None else _source(item, links)
        groups.setdefault(key, []).append(member or _Member(item, "", ""))
    return [
        _together(members, key, links)
        if len(members) > 1 and isinstance(key, str)
        else _alone(members[0], links)
        for key, members in groups.items()
    ]


def short_line(cited: Iterable[Content], lang: str) -> tuple[list[Content], list[Content]]:
    """Return the citations that stand in one short line, and the others; the first stands in it if it is alone."""
    shown: list[Content] = []
    others: list[Content] = []
    left = _LINE
    for citation in cited:
        length = len(plain_text(citation, lang))
        fits = length <= left
        (shown if fits else others).append(citation)
        left -= length if fits else 0
    return (shown, others) if shown else (others[:1], others[1:])


def _member(item: Evidence, links: EntryLinks) -> _Member | None:
    """Return what may stand together with others of its source."""
    if isinstance(item, Report):
        return _Member(item, "", item.locator or "") if _is_place(item) else None
    if item in links.labels.sources:
        return _Member(item, "", "")
    entry = links.library.entries[item]
    if not isinstance(entry, Statement):
        return None
    return _Member(item, in_source(entry, links), entry.reports[0].locator or "")


def _is_place(report: Report) -> bool:
    """Tell whether a report only names a place in a source."""
    return not (report.quote or report.via or report.speaker or report.note)


def _is_whole(item: Evidence, source: Id) -> bool:
    """Tell whether a source is cited without a place in it."""
    return not item.locator if isinstance(item, Report) else item == source


def _source(item: Evidence, links: EntryLinks) -> Id:
    if isinstance(item, Report):
        return item.source
    statement = links.library.statements.get(item)
    return statement.reports[0].source if statement else item


def _alone(member: _Member, links: EntryLinks) -> Content | Report:
    return member.item if isinstance(member.item, Report) else links.evidence(member.item)


def _together(members: list[_Member], source: Id, links: EntryLinks) -> Content:
    """Return citations of one source as one; its name is a link if the source as a whole is among them.

    Its own words come first, so that none is taken for those of whoever is named before.
    """
    whole = [member for member in members if _is_whole(member.item, source)]
    by_who: dict[Content, list[_Member]] = {}
    for member in sorted(members, key=lambda member: member.who != ""):
        if member not in whole:
            by_who.setdefault(member.who, []).append(member)
    head: Content = links.cite(source) if whole else links.labels.sources[source]
    if not by_who:
        return head
    return phrase(
        head, ": ", join([join_with_and(_places(of_one, links)) for of_one in by_who.values()], "; ")
    )


def _places(members: list[_Member], links: EntryLinks) -> Iterable[Content]:
    """Yield a link to each place where the same is said to speak, whose name is in the first."""
    places = Counter(member.place for member in members)
    for number, member in enumerate(members):
        who = member.who if number == 0 else ""
        words = [*([who] if who else []), *([Foreign(member.place)] if member.place else [])]
        if isinstance(member.item, Report):
            yield Citation(member.item.source, join(words))
            continue
        told_apart = bool(words) and (len(members) == 1 or bool(member.place and places[member.place] == 1))
        statement = 0 if told_apart else links.number(member.item)
        mark = links.lost_unsigned(links.library.entries[member.item])
        yield RestsOn(
            member.item,
            links.path(member.item),
            phrase(join(words), " ", mark) if mark else join(words),
            statement,
        )
