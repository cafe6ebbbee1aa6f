"""Arranges what stood on a page of a briefing in an edition and is withdrawn: links to it still end in something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.inline import Link, Strong
from generator.document.joining import phrase
from generator.model.former_ids import current_ids
from generator.model.plan import Point, plan_of
from generator.model.walks import entries_in
from generator.writer.pages.urls import (
    address,
    anchor_of,
    briefing_page,
    edition_anchor,
    former_anchors,
    on_page,
)
from generator.writer.views.gone_entries import GoneEntry, called, last_edition
from generator.writer.views.reports import prose
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.comparing.history import Step
    from generator.document.inline import Anchor, Content
    from generator.model.library import Entry
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """An entry that is there no more."""

    anchor: Anchor
    formerly: tuple[Anchor, ...]
    says: Content
    """What it was, in the words by which the page of changes calls it."""
    told: Content
    """When it was withdrawn, what is known of it now, and where it still stands."""
    why: tuple[Content, ...]
    """What the editors say of it: why it is gone."""


def withdrawn_from(briefing: Id, page: str, links: EntryLinks) -> tuple[WithdrawnView, ...]:
    """Return what a page of a briefing (``statements``) had in an edition and has no more, the last to go first."""
    history = links.findings.briefings[briefing].history
    if history is None or not history.gone:
        return ()
    known = {*links.library.entries, *current_ids(links.library)}
    place = briefing_page(briefing, page)
    found: dict[Id, WithdrawnView] = {}
    for frozen in reversed(links.findings.editions.get(briefing, ())):
        step = next((step for step in history.steps if step.old.number == frozen.number), None)
        for entry in entries_in(frozen.snapshot.subject) if step else ():
            stood = address(type(entry), entry.id).partition("#")[0] == place
            if step and stood and entry.id not in known and entry.id not in found:
                found[entry.id] = _view(entry, frozen, step, links)
        known |= current_ids(frozen.snapshot.library).keys()  # it was called otherwise from then on
    return tuple(found.values())


def _view(entry: Entry, frozen: FrozenEdition, step: Step, links: EntryLinks) -> WithdrawnView:
    plan = frozen.snapshot.library.plans[plan_of(entry.id)] if isinstance(entry, Point) else None
    return WithdrawnView(
        anchor_of(entry.id),
        former_anchors(entry, plan),
        called(GoneEntry(entry, frozen), links),
        phrase(*_told(entry.id, frozen, step, links)),
        tuple(why_gone(entry.id, frozen, links)),
    )


def why_gone(id_: Id, frozen: FrozenEdition, links: EntryLinks) -> Iterator[Content]:
    """Yield the reasons that the editors give for the withdrawal of an entry, or of the plan that it is a point of."""
    then = frozen.snapshot.library.entries
    briefing = links.library.briefings[frozen.snapshot.briefing]
    for withdrawal in briefing.withdrawals:
        if withdrawal.id_in(briefing.id, then) in (id_, plan_of(id_)):
            reported = f" Reported by {withdrawal.reported_by}." if withdrawal.reported_by else ""
            head = phrase(Strong(words.CORRECTION[withdrawal.kind]), ", ", links.date(withdrawal.date))
            yield phrase(head, ": ", prose(withdrawal.because), reported)


def told_of(id_: Id, frozen: FrozenEdition, links: EntryLinks) -> Content:
    """Return since when an entry is gone that ``frozen`` was the last edition to have; where it still stands."""
    history = links.findings.briefings[frozen.snapshot.briefing].history
    step = (
        next((step for step in history.steps if step.old.number == frozen.number), None) if history else None
    )
    return phrase(*_told(id_, frozen, step, links)) if step else ""


def _told(id_: Id, frozen: FrozenEdition, step: Step, links: EntryLinks) -> Iterator[Content]:
    briefing, number = frozen.snapshot.subject.id, step.new.number if step.new else None
    changes = on_page(briefing_page(briefing, "changes"), edition_anchor(number))
    now = step.comparison.names.get(id_)
    word = "Called otherwise" if now in links.library.entries else "Withdrawn"
    yield phrase(word, " ", Link(changes, f"in edition {number}" if number else "since the last edition"))
    if now and now in links.library.entries:
        yield phrase(", now: ", links.to(now))
    entry = frozen.snapshot.library.entries[id_]
    yield phrase("; last in ", last_edition(GoneEntry(entry, frozen)), ".")
