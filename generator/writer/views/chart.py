"""Makes the drawn timeline of the site: what the layout says, in pixels of an SVG."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from generator.text.direction import direction_in, direction_of
from generator.writer.views.drawing import Measures
from generator.writer.views.drawing_layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.document.inline import Anchor, Foreign
    from generator.model.event import Event
    from generator.model.report import Id
    from generator.writer.views.drawing import DrawnEvent, DrawnPanel

WIDTH = 680
NARROW = 288
"""Pixels beside the margins of a screen of 320, on which nothing need be scrolled sideways (WCAG 2.2, 1.4.10)."""
_TOP = 34
_LANE = 26
"""A lane is as high as a target must be, 24 pixels (WCAG 2.2, 2.5.8), and a gap."""
_BAR = 12


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

    anchor: Anchor
    title: str
    """Its date and its whole name."""
    kind: str
    """Classes of its shapes: ``about`` where the date is approximate or doubted, ``own`` for the briefing's event."""
    dots: tuple[tuple[int, int], ...]
    bars: tuple[BarView, ...]
    arrows: tuple[str, ...]
    """Points of the heads at open ends."""
    label: str
    lang: str
    """The language of the label, where it is not the page's; else ""."""
    x: int
    y: int
    """Where the label begins, on its base line."""
    before: bool
    """The label stands before its shape: it ends at ``x``."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """One drawing."""

    id: str
    width: int
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

    fit: str
    """``wide`` or ``narrow``: on which screens it is shown."""
    panels: tuple[PanelView, ...]
    shapes: tuple[tuple[str, str], ...]
    """Class and meaning of each."""


def draw(events: Iterable[Event], lang: str, own: Id | None = None) -> ChartView:
    """Return the drawing of events in the order in which they are listed; ``own`` is marked."""
    return _draw(events, lang, own, "wide", _MEASURES)


def draw_narrow(events: Iterable[Event], lang: str, own: Id | None = None) -> ChartView:
    """Return the same drawing for a phone."""
    return _draw(events, lang, own, "narrow", replace(_MEASURES, width=NARROW, ticks=3))


def _draw(events: Iterable[Event], lang: str, own: Id | None, fit: str, measures: Measures) -> ChartView:
    drawing = lay_out(events, lang, measures, own)
    before = "" if fit == "wide" else f"{fit}-"
    return ChartView(
        fit,
        tuple(
            _panel(f"{before}{number}", panel, lang, measures.width)
            for number, panel in enumerate(drawing.panels, 1)
        ),
        drawing.shapes,
    )


def _panel(number: str, panel: DrawnPanel, lang: str, width: int) -> PanelView:
    return PanelView(
        id=number,
        width=width,
        height=_TOP + _LANE * panel.lanes + 6,
        title=panel.title,
        about=panel.about,
        ticks=panel.ticks,
        marks=tuple(_mark(event, lang) for event in panel.events),
        band=((panel.band[0] - 2, panel.band[1] - panel.band[0] + 4),) if panel.band else (),
        more=panel.more,
    )


def _mark(event: DrawnEvent, lang: str) -> MarkView:
    middle = _middle(event.lane)
    return MarkView(
        anchor=event.anchor,
        title=event.title,
        kind=" ".join(name for name, has in (("about", event.about), ("own", event.own)) if has),
        dots=() if event.dot is None else ((event.dot, middle),),
        bars=tuple(
            BarView(bar.kind, bar.left, middle - _BAR // 2, bar.right - bar.left) for bar in event.bars
        ),
        arrows=tuple(_arrow(known, tip, middle) for known, tip in event.arrows),
        label=_isolated(event.label),
        lang="" if event.label.lang == lang else event.label.lang,
        x=event.label_at,
        y=_middle(event.label_lane) + 5,
        before=event.before,
    )


def _middle(lane: int) -> int:
    return _TOP + lane * _LANE + _LANE // 2


def _isolated(label: Foreign) -> str:
    """Return words so that an SVG text, which has no ``dir``, shows them from right to left (UAX 9, isolates)."""
    direction = direction_of(label.lang) or direction_in(label.text)
    return f"\u2067{label.text}\u2069" if direction == "rtl" else label.text


def _arrow(known: int, tip: int, y: int) -> str:
    """Return the outline of a shaft with its head, from the known end outwards."""
    neck = tip + (8 if tip < known else -8)
    return f"{known},{y - 2} {neck},{y - 2} {neck},{y - 6} {tip},{y} {neck},{y + 6} {neck},{y + 2} {known},{y + 2}"


def _width(words: str) -> int:
    """Return how wide words are at most at 13 pixels, in the serif the site brings or one like it."""
    return sum(map(_letter, words)) // 10 + 1


@cache
def _letter(letter: str) -> int:
    """Return the width of a letter in tenths of a pixel."""
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":  # the marks of a direction, too
        return 0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 135
    if letter in "iljtfrI.,;:'’!()[]|/- ":
        return 50
    return 120 if letter in "mwMW@—…" else 95 if letter.isupper() or not letter.isascii() else 76


_MEASURES = Measures(
    width=WIDTH,
    margin=28,
    dot=5,
    narrowest=12,
    arrow=30,
    beside=6,
    gap=12,
    least=2,
    width_of=_width,
)
