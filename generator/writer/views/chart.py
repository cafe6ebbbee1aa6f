"""Owns the drawn timeline: which shape stands where, so that dates are to scale and no label lies on another."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.html import EMPTY, Html, escape
from generator.text.direction import direction_in, direction_of
from generator.writer.pages.urls import anchor_of
from generator.writer.views.timescale import (
    BY_DAY,
    DAY,
    EXACT,
    HOUR,
    Mark,
    Panel,
    arrange,
    period,
    place,
    ticks,
)
from generator.writer.wording.dates import show_span
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.dates import Date
    from generator.model.event import Event

WIDTH = 680
_MARGIN = 28
_TOP = 34
_LANE = 26
"""A lane is as high as a target must be, 24 pixels (WCAG 2.2, 2.5.8), and a gap."""
_GAP = 12
_DOT = 5
_BAR = 12
_NARROWEST = 12
"""Of a bar: wider than a dot, so that a month is none even where centuries are drawn."""
_ARROW = 30
_LONGEST = 60
_ROOM = 150
"""With less room beside its shape a label goes below it."""
_TICKS = 7


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar: ``sure`` where it lasted all the while, ``within`` where it happened at some time."""

    kind: str
    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class MarkView:
    """One event in the drawing."""

    anchor: Html
    title: str
    """Its date and its whole name."""
    kind: str
    """Class of its shapes: ``about`` where the date is approximate or doubted."""
    dots: tuple[tuple[int, int], ...]
    bars: tuple[BarView, ...]
    arrows: tuple[str, ...]
    """Points of the heads at open ends."""
    label: str
    lang: Html
    """The language of the label as an attribute, where it is not the page's."""
    x: int
    y: int
    """Where the label begins, on its base line."""
    before: bool
    """The label stands before its shape: it ends at ``x``."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """One drawing."""

    id: int
    height: int
    title: str
    about: str
    ticks: tuple[tuple[int, str], ...]
    marks: tuple[MarkView, ...]
    band: tuple[tuple[int, int], ...]
    """Where the enlarged part begins and how wide it is; none or one."""
    more: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """The panels, and the shapes that occur in them."""

    panels: tuple[PanelView, ...]
    shapes: tuple[tuple[str, str], ...]
    """Class and meaning of each."""


_SHAPES = (
    ("dot", "on that day, or at that moment"),
    ("within", "at some time within"),
    ("sure", "all the while"),
    ("arrow", "beginning or end not known"),
    ("about", "date approximate or doubted"),
)


def draw(events: Iterable[Event], lang: str) -> ChartView:
    """Return the drawing of events in the order in which they are listed."""
    panels = tuple(_panel(n, one, lang) for n, one in enumerate(arrange(tuple(map(place, events))), 1))
    used = {kind for panel in panels for mark in panel.marks for kind in _kinds(mark)}
    return ChartView(panels, tuple(shape for shape in _SHAPES if shape[0] in used))


def _kinds(mark: MarkView) -> Iterable[str]:
    if mark.dots:
        yield "dot"
    if mark.arrows:
        yield "arrow"
    if mark.kind:
        yield mark.kind
    yield from (bar.kind for bar in mark.bars)


@dataclass(frozen=True, slots=True)
class _Scale:
    low: int
    high: int

    def __call__(self, moment: int) -> int:
        whole = WIDTH - 2 * _MARGIN
        return _MARGIN + (moment - self.low) * whole // max(1, self.high - self.low)


def _is_zoned(date: Date) -> bool:
    return date.first is not None and date.first.tzinfo is not None


def _panel(number: int, panel: Panel, lang: str) -> PanelView:
    spare = HOUR if panel.high - panel.low < HOUR else 0
    low, high = panel.low - spare, panel.high + spare
    scale = _Scale(low, high)
    lanes: list[list[tuple[int, int]]] = []
    marks = tuple(_mark(mark, scale, lanes, lang) for mark in panel.marks)
    days = period(panel.low, panel.high, lang)
    if panel.high - panel.low <= BY_DAY and any(_is_zoned(mark.event.date) for mark in panel.marks):
        days += " (UTC)"
    total = len(panel.marks) + panel.more
    clock = "; times of day in UTC where the zone is known" if high - low < 3 * DAY else ""
    band: tuple[tuple[int, int], ...] = ()
    if panel.enlarged:
        begin, end = (scale(one) for one in panel.enlarged)
        band = ((begin - 2, end - begin + 4),)
    return PanelView(
        id=number,
        height=_TOP + _LANE * max(1, len(lanes)) + 6,
        title=f"{days}: {count(total, 'event')}",
        about=f"Events from {days} on a line to scale, the earliest at the left{clock}. The list below says the same.",
        ticks=tuple((scale(moment), words) for moment, words in ticks(low, high, _TICKS, lang)),
        marks=marks,
        band=band,
        more=f"{count(panel.more, 'event')} in the shaded part, enlarged below" if panel.more else "",
    )


def _mark(mark: Mark, scale: _Scale, lanes: list[list[tuple[int, int]]], lang: str) -> MarkView:
    left, right = (scale(one) for one in mark.ends)
    dot = mark.event.until is None and mark.event.date.precision in EXACT and right - left <= 2 * _DOT + 2
    if dot:
        left = right = (left + right) // 2
    elif right - left < _NARROWEST:
        left = max(0, min((left + right - _NARROWEST) // 2, WIDTH - _NARROWEST))
        right = left + _NARROWEST
    begin, end = (left - _DOT, right + _DOT) if dot else (left, right)
    begin = max(0, begin - _ARROW) if mark.first is None else begin
    end = min(WIDTH, end + _ARROW) if mark.last is None else end
    label, x, below, taken = _label(str(mark.event.name), begin, end)
    lane = _lane(lanes, taken, 2 if below else 1)
    middle = _TOP + lane * _LANE + _LANE // 2
    name = mark.event.name
    return MarkView(
        anchor=anchor_of(mark.event.id),
        title=f"{show_span(mark.event.date, mark.event.until, lang)}: {name}",
        kind="about" if mark.event.date.approximate or mark.event.date.doubtful else "",
        dots=((left, middle),) if dot else (),
        bars=() if dot else tuple(_bars(mark, left, right, scale, middle - _BAR // 2)),
        arrows=tuple(_arrows(mark, begin, end, middle)),
        label=_isolated(label, name.lang or ""),
        lang=Html(f' lang="{escape(name.lang)}"') if name.lang and name.lang != lang else EMPTY,
        x=x,
        y=middle + (_LANE if below else 0) + 5,
        before=x < begin and not below,
    )


def _isolated(label: str, lang: str) -> str:
    """Return words so that an SVG text, which has no ``dir``, shows them from right to left (UAX 9, isolates)."""
    direction = direction_of(lang) or direction_in(label)
    return f"\u2067{label}\u2069" if direction == "rtl" else label


def _bars(mark: Mark, left: int, right: int, scale: _Scale, y: int) -> Iterable[BarView]:
    if mark.first is not None and mark.last is not None and mark.sure != mark.ends:
        yield BarView("within", left, y, right - left)
    if mark.sure:
        begin, end = (scale(one) for one in mark.sure)
        if mark.sure == mark.ends:
            begin, end = left, right
        yield BarView("sure", begin, y, max(2, end - begin))


def _arrows(mark: Mark, begin: int, end: int, y: int) -> Iterable[str]:
    """Yield the outline of a shaft with its head, from the known end outwards."""
    for known, tip in ((end, begin),) * (mark.first is None) + ((begin, end),) * (mark.last is None):
        neck = tip + (8 if tip < known else -8)
        yield f"{known},{y - 2} {neck},{y - 2} {neck},{y - 6} {tip},{y} {neck},{y + 6} {neck},{y + 2} {known},{y + 2}"


def _label(name: str, begin: int, end: int) -> tuple[str, int, bool, tuple[int, int]]:
    """Return a label's words and place: beside its shape, right before left, else below; and what both take up."""
    words = " ".join(name.split())
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    wide = _width(words)
    rooms = WIDTH - end - 8, begin - 8
    if wide <= rooms[0]:
        return words, end + 6, False, (begin, end + 6 + wide)
    if wide <= rooms[1]:
        return words, begin - 6, False, (begin - 6 - wide, end)
    if max(rooms) < _ROOM:
        x = max(2, min(begin, WIDTH - wide - 2))
        words = _cut(words, WIDTH - x)
        return words, x, True, (min(x, begin), max(end, x + _width(words)))
    words = _cut(words, max(rooms))
    wide = _width(words)
    if rooms[0] >= rooms[1]:
        return words, end + 6, False, (begin, end + 6 + wide)
    return words, begin - 6, False, (begin - 6 - wide, end)


def _cut(words: str, room: int) -> str:
    while len(words) > 2 and _width(words) > room:
        words = f"{words[:-2].rstrip()}…"
    return words


def _width(words: str) -> int:
    """Return how wide words are at most at 13 pixels, in the serif the site brings or one like it."""
    return sum(map(_letter, words)) // 10 + 1


def _letter(one: str) -> int:
    """Return the width of a letter in tenths of a pixel."""
    if unicodedata.combining(one):
        return 0
    if unicodedata.east_asian_width(one) in {"W", "F"}:
        return 135
    if one in "iljtfrI.,;:'’!()[]|/- ":
        return 50
    return 120 if one in "mwMW@—…" else 95 if one.isupper() or not one.isascii() else 76


def _lane(lanes: list[list[tuple[int, int]]], taken: tuple[int, int], rows: int) -> int:
    """Return the first of ``rows`` lanes in which nothing is in the way, and take them."""
    begin, end = taken[0] - _GAP, taken[1] + _GAP
    lane = 0
    while any(begin < right and left < end for row in lanes[lane : lane + rows] for left, right in row):
        lane += 1
    while len(lanes) < lane + rows:
        lanes.append([])
    for row in lanes[lane : lane + rows]:
        row.append(taken)
    return lane
