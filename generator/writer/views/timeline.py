"""Makes what stands on a briefing's timeline: events by date, as precise as they are known, and who dates them how."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.analysis.uses import statements_among
from generator.document.inline import Content, Dotted, Foreign
from generator.document.joining import labelled, phrase
from generator.model.dates import Precision
from generator.model.references import Role
from generator.writer.pages.urls import anchor_of, former_anchors, part_anchor
from generator.writer.views.attribution import with_whose_link
from generator.writer.views.backlinks import used_in
from generator.writer.views.chart import draw, draw_narrow
from generator.writer.views.corrections import noted
from generator.writer.views.drawing import PAPER
from generator.writer.views.drawing_layout import lay_out
from generator.writer.views.labels import named
from generator.writer.views.reports import ReportView, view_evidence
from generator.writer.views.source_words import date_words
from generator.writer.views.to_do import to_do

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from generator.document.inline import Anchor
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks

_SAID = frozenset({Role.AT, Role.ABOUT, Role.STANCE})
_DENIED = frozenset({Role.RELATION})
"""An event is denied, and nothing else is done to it."""
_MANY = 12


@dataclass(frozen=True, slots=True)
class EventView:
    """One event."""

    anchor: Anchor
    formerly: tuple[Anchor, ...]
    """Anchors it had before, which lead here still."""
    own: str
    """Says so of what the briefing is about; else empty."""
    name: Content
    date: Content
    dated: Content
    """What is to be said of the date and the place."""
    evidence: tuple[ReportView, ...]
    facts: tuple[Content, ...]
    """Who took part, what was said of it: a line each."""
    used: Content
    """Where it is used: a line, which search leaves out."""
    note: Content
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


@dataclass(frozen=True, slots=True)
class YearView:
    """The events that begin in one year, or whose beginning is open."""

    year: str
    anchor: Anchor
    events: tuple[EventView, ...]


def timeline(briefing: Briefing, links: EntryLinks) -> dict[str, object]:
    """Return the context of the timeline's template."""
    events = in_order(briefing.events, briefing.event)
    return {
        "charts": tuple(made(_to_scale(events), links.lang, briefing.event) for made in (draw, draw_narrow)),
        "years": _years(events, briefing.event, links),
    }


def printed_timeline(briefing: Briefing, links: EntryLinks) -> dict[str, object]:
    """Return what a PDF prints of the timeline."""
    events = in_order(briefing.events, briefing.event)
    return {
        "drawing": lay_out(_to_scale(events), links.lang, PAPER, briefing.event),
        "years": _years(events, briefing.event, links),
    }


def _to_scale(events: list[Event]) -> list[Event]:
    """Return the events that are drawn: a scale shows how far things lie apart, so one alone is not."""
    return events if len(events) > 1 else []


def in_order(events: Iterable[Event], own: Id | None = None) -> list[Event]:
    """Return events as they are listed: by year and in it by date, those whose beginning is open first.

    Of a day those with an hour come first, for nobody knows that one without an hour was earlier. The briefing's
    ``own`` event stands before all of its day.
    """
    events = tuple(events)
    hours = _last_hours(events)

    def order(event: Event) -> tuple[int, datetime, bool, datetime]:
        first, last = event.date.order
        timed = None if event.id == own else hours.get(_day_alone(event))
        return (
            (_year(event), first, False, last)
            if timed is None
            else (_year(event), min(timed, last), True, last)
        )

    return sorted(events, key=order)


def _last_hours(events: Iterable[Event]) -> dict[date | None, datetime]:
    """Return the last known hour of each day on which an event has one, as a moment in UTC."""
    found: dict[date | None, datetime] = {}
    for event in events:
        if event.date.precision is Precision.MINUTE:
            day, moment = event.date.days[0], event.date.order[0]
            found[day] = max(moment, found.get(day, moment))
    return found


def _day_alone(event: Event) -> date | None:
    """Return the day on which an event begins without an hour; None for any other date."""
    return event.date.days[0] if event.date.precision is Precision.DAY else None


def _years(events: list[Event], own: Id | None, links: EntryLinks) -> tuple[YearView, ...]:
    hours = _last_hours(events)
    return tuple(
        YearView(
            str(year) if year else "Beginning not known",
            part_anchor(str(year) if year else "open"),
            tuple(
                _event(event, links, own=event.id == own, hourless=_day_alone(event) in hours)
                for event in group
            ),
        )
        for year, group in groupby(events, key=_year)
    )


def _year(event: Event) -> int:
    """Return the year in which an event begins, as its own date has it; 0 if its beginning is open."""
    return event.date.days[0].year if event.date.first else 0


def _event(event: Event, links: EntryLinks, *, own: bool, hourless: bool) -> EventView:
    uses = links.findings.of(event.id)
    denials = statements_among(uses, _DENIED, links.library)
    denying = links.all([statement.id for statement in denials])
    said = tuple(place for place in used_in(uses, links, _SAID) if place not in denying)
    denied = tuple(
        with_whose_link(links.to(statement.id), statement, link, links)
        for statement in denials
        for link in statement.links
        if link.to == event.id
    )
    facts = (
        labelled("With", links.all(event.participants)),
        labelled("Said at or of it", said if len(said) <= _MANY else ()),
        labelled("Denied by", denied),
    )
    return EventView(
        anchor=anchor_of(event.id),
        formerly=former_anchors(event),
        own="the event of this briefing" if own else "",
        name=named(event.name),
        date=links.date(event.date, event.until),
        dated=_dated(event, links, hourless=hourless),
        evidence=view_evidence(event.evidence, event.id, links),
        facts=tuple(fact for fact in facts if fact),
        used=labelled("Used in", used_in(uses, links)),
        note=noted(event.id, event.note, links),
        todo=to_do(event.todo),
    )


def _dated(event: Event, links: EntryLinks, *, hourless: bool) -> Content:
    """Return what is to be said of date and place; ``hourless`` says that others of its day have an hour."""
    parts: list[Content] = ["without an hour"] if hourless else []
    if said := date_words(event, links.library):
        parts.append(said)
    if event.date_source:
        parts.append(phrase("date from ", links.to(event.date_source)))
    if event.place_name:
        parts.append(Foreign(event.place_name))
    if event.part_of:
        parts.append(phrase("part of: ", links.to(event.part_of)))
    return Dotted(tuple(parts)) if parts else ""
