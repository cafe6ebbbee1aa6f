"""Shows references from the other end: where an entry is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Content, Dotted, Link
from generator.document.joining import labelled, phrase
from generator.model.plan import Plan
from generator.model.references import Role
from generator.writer.pages.urls import (
    briefing_page,
    cell_anchor,
    folder_of,
    named_anchor,
    on_page,
)
from generator.writer.views.attribution import said_in
from generator.writer.views.correction_anchors import anchor_of_row
from generator.writer.views.entry_links import unstopped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import Use
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks

RESTING = frozenset({Role.EVIDENCE, Role.SINCE, Role.CORRECTED})
"""Roles by which something stands on an entry, rather than deals with it."""


def used_in(uses: Iterable[Use], links: EntryLinks, roles: frozenset[Role] = RESTING) -> tuple[Content, ...]:
    """Return a link to each place that refers to an entry in one of ``roles``, each once."""
    return tuple(dict.fromkeys([place(use, links) for use in uses if use.role in roles]))


def to_said_in(source: Id, statement: Id, links: EntryLinks) -> Content:
    """Return a link to a statement, with who says it as this source has it."""
    said = links.library.statements[statement]
    report = next(report for report in said.reports if report.source == source)
    return Link(links.path(statement), phrase(said_in(said, report, links), ": ", unstopped(said.says)))


def resting_lines(told: Iterable[Content], others: Iterable[Content]) -> Content:
    """Return, in one line, of which events a source is a party's account, and what else rests on it."""
    lines = (labelled("An account of", told), labelled("Also rests on it", others))
    return Dotted(tuple(line for line in lines if line))


def place(use: Use, links: EntryLinks) -> Content:
    """Return a link to where a reference stands."""
    if not use.part:
        return links.to(use.user)
    key = (use.user, use.part)
    found = links.places.get(key)
    if found is None:
        found = links.places[key] = _part(use, links)
    return found


def _part(use: Use, links: EntryLinks) -> Content:
    briefing = links.library.briefings.get(use.user)
    if briefing is not None:
        part: Content = use.part.replace("-", " ")
        anchor = named_anchor(use.part)
        if use.role is Role.CORRECTED:
            correction = briefing.corrections[int(use.part.rpartition("-")[2]) - 1]
            anchor = anchor_of_row(correction, briefing.id, links)
            part = phrase("correction of ", links.date(correction.date))
        return Link(
            on_page(briefing_page(briefing.id), anchor),
            part if briefing.id == links.home else phrase(briefing.title, ": ", part),
        )
    entry = links.library.entries[use.user]
    if not isinstance(entry, Plan):
        return links.to(use.user)
    kind, _, rest = use.part.partition("-")
    if kind == "point":
        return links.to(f"{entry.id}#{rest}")
    page = briefing_page(folder_of(entry.id), "plans")
    words = phrase(links.label(entry.id), " on ", links.label(rest))
    return Link(on_page(page, cell_anchor(entry, rest)), words)
