"""Owns what stands on a briefing's timeline: events by date, as precise as they are known, and who dates them how."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.analysis.findings import Role
from generator.writer.backlinks import used_in
from generator.writer.dates import show_span
from generator.writer.html import Html, name
from generator.writer.reports import ReportView, prose, view_evidence
from generator.writer.urls import anchor_of

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.writer.links import Links

_SAID = frozenset({Role.AT, Role.ABOUT, Role.STANCE})
_MANY = 12


@dataclass(frozen=True, slots=True)
class EventView:
    """One event."""

    anchor: Html
    name: Html
    date: str
    date_words: str
    date_source: Html | None
    place: str
    participants: tuple[Html, ...]
    part_of: Html | None
    evidence: tuple[ReportView, ...]
    said: tuple[Html, ...]
    """Statements made at it or about it; with many of them, none."""
    used: tuple[Html, ...]
    note: Html | None


@dataclass(frozen=True, slots=True)
class YearView:
    """The events that begin in one year, or whose beginning is open."""

    year: str
    events: tuple[EventView, ...]


def timeline(briefing: Briefing, findings: Findings, links: Links) -> dict[str, object]:
    """Return the context of the timeline's template."""
    in_order = sorted(briefing.events, key=lambda event: (event.date.first is not None, *event.date.order))
    return {
        "years": tuple(
            YearView(year, tuple(_event(event, findings, links) for event in events))
            for year, events in groupby(in_order, key=_year)
        )
    }


def _year(event: Event) -> str:
    return str(event.date.first.year) if event.date.first else "Beginning not known"


def _event(event: Event, findings: Findings, links: Links) -> EventView:
    uses = findings.of(event.id)
    said = used_in(uses, links, _SAID)
    return EventView(
        anchor=anchor_of(event.id),
        name=name(event.name, links.lang),
        date=show_span(event.date, event.until, links.lang),
        date_words=event.date_words or "",
        date_source=links.to(event.date_source) if event.date_source else None,
        place=event.place_name or "",
        participants=links.all(event.participants),
        part_of=links.to(event.part_of) if event.part_of else None,
        evidence=view_evidence(event.evidence, links),
        said=said if len(said) <= _MANY else (),
        used=used_in(uses, links),
        note=prose(event.note),
    )
