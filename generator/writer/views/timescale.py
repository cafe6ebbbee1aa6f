"""Puts dates on the scale of a drawn timeline: which crowded part is enlarged, where the axis is marked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from generator.document.dates import show_moment
from generator.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.event import Event

MINUTE, HOUR, DAY = 60, 3_600, 86_400
YEAR = 31_556_952
"""Its mean length in the Gregorian calendar."""
_ZERO = datetime(1, 1, 1)
_END = (datetime.max - _ZERO) // timedelta(seconds=1)
_FIXED = tuple(n * MINUTE for n in (1, 2, 5, 10, 15, 30)) + tuple(n * HOUR for n in (1, 2, 3, 6, 12))
_DAYS = (1, 2, 4, 7, 14)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
BY_DAY = 60 * DAY
"""The longest time whose ends are named by their days."""
EXACT = frozenset({Precision.DAY, Precision.MINUTE})
_CROWDED = 6
"""A part is enlarged if it is at most this fraction of the whole and holds half of what is drawn there."""
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the scale, in seconds since the first day of year 1, UTC where a zone is known."""

    number: int
    """Its place in the list of events."""
    event: Event
    first: int | None
    """The earliest moment it can have begun, None if not known."""
    last: int | None
    """The latest moment it can have ended."""
    sure: tuple[int, int] | None = None
    """From when to when it certainly lasted; a day counts as whole, a month may be its last day."""

    @property
    def ends(self) -> tuple[int, int]:
        """Where it is drawn from and to; what is open is drawn at its known end."""
        first = self.first if self.first is not None else self.last
        last = self.last if self.last is not None else self.first
        return min(first or 0, last or 0), max(first or 0, last or 0)

    @property
    def known(self) -> tuple[int, int]:
        """The first and the last moment its date names; what is open has one of them.

        An end at which it is drawn may lie behind: a day is drawn up to the midnight with which the next begins.
        """
        dates = (self.event.date, self.event.until or self.event.date)
        named = [_seconds(moment) for date in dates for moment in (date.first, date.last)]
        moments = [moment for moment in named if moment is not None]
        return min(moments, default=0), max(moments, default=0)

    @property
    def middle(self) -> int:
        """Half way between its ends."""
        return sum(self.ends) // 2


@dataclass(frozen=True, slots=True)
class Panel:
    """One drawing: marks on one scale, and the part of it that the next panel enlarges."""

    low: int
    high: int
    marks: tuple[Mark, ...]
    inside: tuple[Mark, ...] = ()
    """The marks of that part."""

    @property
    def known(self) -> tuple[int, int]:
        """The first and the last moment that dates of it name."""
        known = [mark.known for mark in (*self.marks, *self.inside)]
        return min(first for first, _ in known), max(last for _, last in known)

    @property
    def enlarged(self) -> tuple[int, int] | None:
        """From when to when that part lasts; None if there is none."""
        return _ends(self.inside) if self.inside else None


def place(event: Event, number: int) -> Mark:
    """Return the place on the scale of the event that is the ``number``-th of its list."""
    first = _seconds(event.date.first)
    if event.until is None:
        return Mark(number, event, first, _close(event.date.last))
    last = _close(event.until.last)
    begun = first if event.date.precision in EXACT else _close(event.date.last)
    ending = last if event.until.precision in EXACT else _seconds(event.until.first)
    sure = (begun, ending) if begun is not None and ending is not None and begun < ending else None
    return Mark(number, event, first, last, sure)


def _seconds(moment: datetime | None) -> int | None:
    if moment is None:
        return None
    offset = moment.utcoffset() or timedelta()
    return (moment.replace(tzinfo=None) - _ZERO - offset) // timedelta(seconds=1)


def _close(moment: datetime | None) -> int | None:
    """Return the end of a latest moment: the last minute of a day is in it."""
    found = _seconds(moment)
    return None if found is None or moment is None else found + MINUTE * (moment.minute == 59)


def arrange(marks: tuple[Mark, ...]) -> tuple[Panel, ...]:
    """Return the panels that show each mark once, the whole period first, then its crowded parts."""
    panels: list[Panel] = []
    while marks:
        low, high = _ends(marks)
        crowd = _crowd(marks, high - low) if len(panels) + 1 < _DEEPEST else ()
        panels.append(Panel(low, high, _without(marks, crowd), crowd))
        marks = crowd
    return tuple(panels)


def _ends(marks: tuple[Mark, ...]) -> tuple[int, int]:
    return min(mark.ends[0] for mark in marks), max(mark.ends[1] for mark in marks)


def _without(marks: tuple[Mark, ...], crowd: tuple[Mark, ...]) -> tuple[Mark, ...]:
    inside = {mark.number for mark in crowd}
    return tuple(mark for mark in marks if mark.number not in inside)


def _crowd(marks: tuple[Mark, ...], whole: int) -> tuple[Mark, ...]:
    """Return the marks of the part worth enlarging; none where all have room, or enlarging shows nothing more."""
    limit = whole // _CROWDED
    short = sorted(
        (mark for mark in marks if _lasts(mark) <= limit and not _open(mark)), key=lambda mark: mark.middle
    )
    middles = [mark.middle for mark in short]
    best: tuple[Mark, ...] = ()
    for index, middle in enumerate(middles):
        end = bisect_right(middles, middle + limit)
        if end - index > len(best):
            best = tuple(short[index:end])
    if len(best) < max(4, len(marks) / 2):
        return ()
    span = best[-1].middle - best[0].middle
    typical = sorted(map(_lasts, best))[len(best) // 2]
    return tuple(sorted(best, key=lambda mark: mark.number)) if span >= 4 * max(typical, MINUTE) else ()


def _lasts(mark: Mark) -> int:
    return mark.ends[1] - mark.ends[0]


def _open(mark: Mark) -> bool:
    return mark.first is None or mark.last is None


def ticks(low: int, high: int, most: int, lang: str) -> tuple[tuple[int, str], ...]:
    """Return at most ``most`` marks of the axis from ``low`` to ``high``: the moment and its words."""
    for step in _FIXED:
        if (high - low) // step < most:
            moments = range(-(-low // step) * step, high + 1, step)
            return tuple(_hour(moment, lang) for moment in moments if 0 <= moment < _END)
    for days in _DAYS:
        if (high - low) // (days * DAY) < most:
            step = days * DAY
            several = _moment(low).year != _moment(high).year
            return _named(
                range(-(-low // step) * step, high + 1, step), "d MMM y" if several else "d MMM", lang
            )
    for months in _MONTHS:
        if (high - low) // (months * YEAR // 12) < most:
            return _named(_firsts(low, high, months), "MMM y", lang)
    for years in _YEARS:
        if (high - low) // (years * YEAR) < most:
            return _named(_firsts(low, high, 12 * years), "y", lang)
    return ()


def _hour(moment: int, lang: str) -> tuple[int, str]:
    """Return a moment and its hour; the day that begins with it at midnight, which every day has."""
    return moment, show_moment(_moment(moment), "HH:mm" if moment % DAY else "d MMM", lang)


def _firsts(low: int, high: int, months: int) -> Iterator[int]:
    """Yield the first day of every so many months."""
    start = _moment(low)
    number = start.year * 12 // months * months
    while number < 12 * 10_000:
        if number >= 12:
            moment = (datetime(number // 12, number % 12 + 1, 1) - _ZERO) // timedelta(seconds=1)
            if moment > high:
                return
            if moment >= low:
                yield moment
        number += months


def _named(moments: range | Iterator[int], pattern: str, lang: str) -> tuple[tuple[int, str], ...]:
    return tuple(
        (moment, show_moment(_moment(moment), pattern, lang)) for moment in moments if 0 <= moment < _END
    )


def period(first: int, last: int, lang: str) -> str:
    """Return the time from one moment to another in words, as coarse as the scale: ``April 2023 to June 2024``."""
    lasts = last - first
    pattern = "y" if lasts > 3 * YEAR else "MMMM y" if lasts > BY_DAY else "d MMMM y"
    words = [show_moment(_moment(moment), pattern, lang) for moment in (first, last)]
    return words[0] if words[0] == words[1] else f"{words[0]} to {words[1]}"


def _moment(seconds: int) -> datetime:
    return _ZERO + timedelta(seconds=min(max(seconds, 0), _END))
