"""Proposes at which event of its briefing something was said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.model.dates import Precision, parse_date
from generator.model.report import Report
from generator.model.source import SourceType
from generator.model.statement_dates import whole_time
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.event import Event
    from generator.model.report import Id
    from generator.model.source import Source

_SPOKEN = frozenset({SourceType.HEARING, SourceType.INTERVIEW, SourceType.SPEECH})
"""Types of texts that have what was said at one event."""


class ProposedEvent(NamedTuple):
    """The event of a draft, by its id within the briefing, and the sentences of its `todo` about that."""

    at: Id | None = None
    todo: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceEvents:
    """The events of a briefing that something in one source may have been said at."""

    briefing: Briefing
    source: Source

    @cached_property
    def account_of(self) -> Event | None:
        """The event of which the source is somebody's account, if it is one only."""
        events = [
            event
            for event in self.briefing.events
            if any(self.source.id in account.sources for account in event.accounts)
        ]
        return events[0] if len(events) == 1 else None

    @cached_property
    def _others(self) -> list[Event]:
        """The events that rest on the source, but for that which the briefing is about.

        A text that has what was said behind a meeting is evidence of the meeting, too.
        """
        return [
            event
            for event in self.briefing.events
            if event.id != self.briefing.event
            and any(isinstance(item, Report) and item.source == self.source.id for item in event.evidence)
        ]

    @cached_property
    def transcript_of(self) -> Event | None:
        """The event of which the source has what was said there, if it is one only."""
        is_spoken = self.source.type in _SPOKEN
        event = self._others[0] if is_spoken and len(self._others) == 1 else None
        return event if event and not self._appeared_behind(event) else None

    def _appeared_behind(self, event: Event) -> bool:
        """Tell whether the source appeared on a day behind an event, and so may have what was said since."""
        when = self.source.date
        if when is None or _is_vague(when) or _is_vague(whole_time(event)):
            return False
        return when.days_anywhere[0] > whole_time(event).days_anywhere[1]

    @property
    def own(self) -> Event | None:
        """The event of which the source tells as one who was there, or has what was said there."""
        return self.account_of or self.transcript_of

    def proposed(self, day: str | None, *, is_later: bool) -> ProposedEvent:
        """Return the event at which something was said on a ``day``, as dates are written; None if none is told.

        ``is_later`` says that the sentence tells of afterwards.
        """
        on_day = self._on(day)
        if on_day is not None:
            at = local_name(on_day.id, on_day)
            return ProposedEvent(at, (f"at {at}, as {day} is a day of it",))
        own = self.own
        if own is None or _is_on_another_day(own, day):
            return ProposedEvent()
        at = local_name(own.id, own)
        if is_later:
            return ProposedEvent(None, (f"not at {at}, as the sentence tells of afterwards",))
        why = "the source is an account of it" if self.account_of else "the source has what was said there"
        return ProposedEvent(at, (f"at {at}, as {why}",))

    def _on(self, day: str | None) -> Event | None:
        """Return the one event of which a day is one, if it rests on the source, and the briefing is not about it."""
        when = parse_date(day) if day else None
        if when is None or _is_vague(when):
            return None
        there = [event for event in self.briefing.events if _share_days(whole_time(event), when)]
        if len(there) != 1 or there[0] not in self._others or not _has_known_days(there[0]):
            return None
        (first, last), (begin, end) = when.days, whole_time(there[0]).days
        return there[0] if begin <= first and last <= end else None


def _has_known_days(event: Event) -> bool:
    """Tell whether an event was on all days of its date, and not on one of them that nobody knows."""
    dates = [event.date, *([event.until] if event.until else [])]
    return all(date.precision in _OF_A_DAY and not _is_vague(date) for date in dates)


_OF_A_DAY = frozenset({Precision.DAY, Precision.MINUTE})


def _is_on_another_day(event: Event, day: str | None) -> bool:
    """Tell whether something was certainly said on no day of an event."""
    when = parse_date(day) if day else None
    if when is None or _is_vague(when) or _is_vague(whole_time(event)):
        return False
    return not _share_days(whole_time(event), when)


def _share_days(left: Date, right: Date) -> bool:
    (begin, end), (first, last) = left.days_anywhere, right.days_anywhere
    return begin <= last and first <= end


def _is_vague(date: Date) -> bool:
    """Tell whether a date is about, or doubtful: nothing follows from its days."""
    return date.approximate or date.doubtful
