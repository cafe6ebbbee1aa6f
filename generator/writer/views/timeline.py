"""Owns what stands on a briefing's timeline: events by date, as precise as they are known, and who dates them how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.html import EMPTY, Html, fact, isolated, joined, name
from generator.model.references import Role
from generator.writer.pages.urls import anchor_of, part_anchor
from generator.writer.views.backlinks import used_in
from generator.writer.views.chart import draw
from generator.writer.views.reports import ReportView, prose, view_evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.writer.views.links import Links

_SAID = frozenset({Role.AT, Role.ABOUT, Role.STANCE})
_MANY = 12


@dataclass(frozen=True, slots=True)
class EventView:
    """One event."""

    anchor: Html
    name: Html
    date: Html
    dated: Html
    """What is to be said of the date and the place."""
    evidence: tuple[ReportView, ...]
    facts: tuple[Html, ...]
    """Who took part, what was said of it, where it is used: a line each."""
    note: Html


@dataclass(frozen=True, slots=True)
class YearView:
    """The events that begin in one year, or whose beginning is open."""

    year: str
    anchor: Html
    events: tuple[EventView, ...]


def timeline(briefing: Briefing, findings: Findings, links: Links) -> dict[str, object]:
    """Return the context of the timeline's template."""
    events_ = in_order(briefing.events)
    return {
        "chart": draw(events_, links.lang),
        "years": tuple(
            YearView(
                year,
                part_anchor(year if year.isdecimal() else "open"),
                tuple(_event(event, findings, links) for event in events),
            )
            for year, events in _by_year(events_)
        ),
    }


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return events by date, those whose beginning is open first."""
    return sorted(events, key=lambda event: (event.date.first is not None, *event.date.order))


def _by_year(events: Iterable[Event]) -> list[tuple[str, list[Event]]]:
    """Return events by the year in which each begins, as its own date has it; those whose beginning is open first."""
    years: dict[int, list[Event]] = {}
    for event in events:
        years.setdefault(event.date.days[0].year if event.date.first else 0, []).append(event)
    return [(str(year) if year else "Beginning not known", years[year]) for year in sorted(years)]


def _event(event: Event, findings: Findings, links: Links) -> EventView:
    uses = findings.of(event.id)
    said = used_in(uses, links, _SAID)
    facts = (
        fact("With", links.all(event.participants)),
        fact("Said at or of it", said if len(said) <= _MANY else ()),
        fact("Used in", used_in(uses, links)),
    )
    return EventView(
        anchor=anchor_of(event.id),
        name=name(event.name, links.lang),
        date=links.date(event.date, event.until),
        dated=_dated(event, links),
        evidence=view_evidence(event.evidence, event.id, links),
        facts=tuple(one for one in facts if one),
        note=prose(event.note),
    )


def _dated(event: Event, links: Links) -> Html:
    found = (
        Html(f"“{isolated(event.date_words)}”") if event.date_words else EMPTY,
        Html(f"date from {links.to(event.date_source)}") if event.date_source else EMPTY,
        isolated(event.place_name) if event.place_name else EMPTY,
        Html(f"part of {links.to(event.part_of)}") if event.part_of else EMPTY,
    )
    return joined([one for one in found if one], " · ")
