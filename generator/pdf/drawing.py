"""Owns the drawing of a timeline: where on a scale each event stands, as wide as its date is vague."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from generator.model.dates import Precision, parse_date
from generator.writer.wording.dates import show, show_short, show_span
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from generator.model.event import Event

    _Place: TypeAlias = Callable[[datetime], float]

_NUMBER = 0.03
"""Width of an event's number, in parts of the drawing's."""
_PANELS = 3
_CLOSER = 6
"""How many times a part of the scale is enlarged, at least."""
_DAY = timedelta(days=1)
_STEPS = (1, 2, 5, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 9131, 18262, 36525, 182625, 365250)
"""Days between two ticks, nearly; from a month on they stand on the first of one."""
_TICKS = 8


@dataclass(frozen=True, slots=True)
class MarkView:
    """One event on the scale."""

    number: int
    """Its place in the list of events, from 1."""
    left: float
    """Where it begins, from 0 to 1."""
    right: float
    lane: int
    kind: str
    """``day``: known to the day; ``lasted``: all of the time; ``within``: at some time in it."""
    open_left: bool
    """It may be earlier than anything drawn; so ``open_right``, later."""
    open_right: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class PanelView:
    """A stretch of time."""

    title: str
    alt: str
    marks: tuple[MarkView, ...]
    lanes: int
    ticks: tuple[tuple[float, str], ...]
    closer: tuple[float, float, str] | None
    """The part that the next panel enlarges, and the numbers of the events in it."""


@dataclass(frozen=True, slots=True)
class _Span:
    number: int
    event: Event
    first: datetime
    last: datetime
    kind: str
    open_left: bool
    open_right: bool

    @property
    def middle(self) -> datetime:
        return self.first + (self.last - self.first) / 2


def draw(events: Sequence[Event], lang: str) -> tuple[PanelView, ...]:
    """Return the panels of a timeline of ``events``, which are in the order of the list beside it."""
    spans = [span for number, event in enumerate(events, 1) for span in _span(number, event)]
    panels: list[PanelView] = []
    while spans and len(panels) < _PANELS:
        first, last = min(span.first for span in spans), max(span.last for span in spans)
        dense = _dense(spans, last - first) if len(panels) + 1 < _PANELS else []
        panels.append(_panel(spans, dense, lang))
        spans = dense
    return tuple(panels)


def _span(number: int, event: Event) -> Iterator[_Span]:
    """Yield the stretch an event takes, none if neither end is known."""
    start, end = event.date, event.until or event.date
    first, last = start.first, end.last
    known = first or last or start.last
    if known is None:
        return
    open_left, open_right = first is None, last is None
    first = start.order[0] if first else end.order[1] if last else start.order[1]
    last = end.order[1] if last else first
    exact = {Precision.DAY, Precision.MINUTE}
    if event.until:
        kind = "lasted" if start.precision in exact and end.precision in exact else "within"
    else:
        kind = "day" if start.precision in exact else "within"
    yield _Span(number, event, first, max(first, last), kind, open_left, open_right)


def _dense(spans: list[_Span], whole: timedelta) -> list[_Span]:
    """Return the events of the shortest stretch that holds half of all, if it is worth a panel of its own."""
    if len(spans) < 6:
        return []
    ordered = sorted(spans, key=lambda span: span.middle)
    half = (len(ordered) + 1) // 2
    starts = range(len(ordered) - half + 1)
    best = min(starts, key=lambda at: ordered[at + half - 1].middle - ordered[at].middle)
    low, high = ordered[best].middle, ordered[best + half - 1].middle
    reach = (high - low) + 3 * _DAY
    low, high = _earlier(low, reach), _later(high, reach)
    if (high - low) * _CLOSER > whole:
        return []
    return [span for span in spans if low <= span.first and span.last <= high]


def _panel(spans: list[_Span], dense: list[_Span], lang: str) -> PanelView:
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    margin = max((last - first) / 40, _DAY)
    low, high = _earlier(first, margin), _later(last, margin)

    def place(moment: datetime) -> float:
        return round((moment - low) / (high - low), 5)

    marks = tuple(_marks([span for span in spans if span not in dense], place))
    closer = None
    if dense:
        left, right = place(min(one.first for one in dense)), place(max(one.last for one in dense))
        closer = (left, right, _numbers(dense))
    begins = min(spans, key=lambda span: span.first).event.date
    ends = max(spans, key=lambda span: span.last).event
    title = f"{show(begins, lang)} – {show(ends.until or ends.date, lang)}"
    listed = "; ".join(
        f"{span.number}: {span.event.name}, {show_span(span.event.date, span.event.until, lang)}"
        for span in spans
        if span not in dense
    )
    rest = f" The next drawing enlarges {_numbers(dense)}." if dense else ""
    alt = f"Timeline drawn to scale, {title}: {count(len(spans), 'event')}. {listed}.{rest}"
    lanes = max((mark.lane for mark in marks), default=0) + 1
    return PanelView(title, alt, marks, lanes, tuple(_ticks(low, high, place, lang)), closer)


def _numbers(spans: Sequence[_Span]) -> str:
    numbers = sorted(span.number for span in spans)
    if numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))


def _marks(spans: Sequence[_Span], place: _Place) -> Iterator[MarkView]:
    """Yield each event in the first lane where it and its number have room."""
    free: list[float] = []
    for span in sorted(spans, key=lambda one: (one.first, one.last)):
        left, right = place(span.first), place(span.last)
        lane = next((at for at, until in enumerate(free) if until <= left - _NUMBER), len(free))
        free[lane : lane + 1] = [right]
        yield MarkView(
            span.number,
            left,
            right,
            lane,
            span.kind,
            span.open_left,
            span.open_right,
            span.event.date.doubtful or span.event.date.approximate,
        )


def _ticks(low: datetime, high: datetime, place: _Place, lang: str) -> Iterator[tuple[float, str]]:
    days = (high - low) / _DAY
    step = next((one for one in _STEPS if days / one <= _TICKS), _STEPS[-1])
    if step < 30:
        moment = datetime(low.year, low.month, low.day)
        while moment <= high:
            if moment >= low:
                yield place(moment), show_short(parse_date(moment.date().isoformat()), lang)
            moment = _later(moment, step * _DAY)
        return
    months = max(1, round(step / 30.44))
    at = (low.year * 12 + low.month - 1) // months * months
    while at < (high.year * 12 + high.month) and at < 9999 * 12:
        moment = datetime(max(at // 12, 1), at % 12 + 1, 1)
        if moment >= low:
            written = f"{moment.year:04}" if months >= 12 else f"{moment.year:04}-{moment.month:02}"
            yield place(moment), show(parse_date(written), lang)
        at += months


def _earlier(moment: datetime, by: timedelta) -> datetime:
    return moment - by if moment - datetime.min > by else datetime.min


def _later(moment: datetime, by: timedelta) -> datetime:
    return moment + by if datetime.max - moment > by else datetime.max
