"""Lays out the drawn timeline: which shape stands where, so that dates are to scale and no label lies on another.

Time goes from left to right, in the unit of `Measures`; events go down in lanes, each in the first that has room for
its shape and its label. Those too close together for the scale are drawn on a larger one, in a panel below the first
(`timescale.arrange`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.document.dates import show_span
from generator.document.inline import Foreign
from generator.writer.pages.urls import anchor_of
from generator.writer.views.drawing import Drawing, DrawnBar, DrawnEvent, DrawnPanel
from generator.writer.views.timescale import BY_DAY, DAY, EXACT, HOUR, arrange, period, place, ticks
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.dates import Date
    from generator.model.event import Event
    from generator.model.report import Id
    from generator.writer.views.drawing import Measures
    from generator.writer.views.timescale import Mark, Panel

_LONGEST = 60
"""Letters of a label."""
OWN = " (the event of this briefing)"
"""Behind its name in words for those who do not see the mark."""
_SHAPES = (
    ("dot", "on that day, or at that moment"),
    ("within", "at some time within"),
    ("sure", "all the while"),
    ("arrow", "beginning or end not known"),
    ("about", "date approximate or doubted"),
    ("own", "the event of this briefing"),
)


def lay_out(events: Iterable[Event], lang: str, measures: Measures, own: Id | None = None) -> Drawing:
    """Return the drawing of events, which are in the order in which they are listed; ``own`` is marked.

    >>> from generator.model.dates import parse_date
    >>> from generator.model.event import Event
    >>> from generator.model.text import Name
    >>> from generator.writer.views.drawing import PAPER
    >>> def event(name, date):
    ...     about = {"name": Name(((None, name),)), "date": parse_date(date), "evidence": (), "place": None}
    ...     return Event(id=f"call/{name}", folder="call", **about)
    >>> (panel,) = lay_out([event("talks", "2024-05"), event("vote", "2024-06-01")], "en", PAPER).panels
    >>> panel.title, panel.lanes
    ('1 May 2024 to 1 June 2024: 2 events', 2)
    >>> for drawn in panel.events:
    ...     drawn.title, drawn.lane, drawn.dot, drawn.bars
    ('May 2024: talks', 0, None, (DrawnBar(kind='within', left=200, right=4142),))
    ('1 June 2024: vote', 1, None, (DrawnBar(kind='within', left=4142, right=4270),))
    """
    marks = tuple(place(event, number) for number, event in enumerate(events, 1))
    panels = tuple(_panel(panel, lang, measures, own) for panel in arrange(marks))
    used = {kind for panel in panels for event in panel.events for kind in _kinds(event)}
    return Drawing(measures.width, panels, tuple(shape for shape in _SHAPES if shape[0] in used))


def _kinds(event: DrawnEvent) -> Iterator[str]:
    if event.dot is not None:
        yield "dot"
    if event.arrows:
        yield "arrow"
    if event.about:
        yield "about"
    if event.own:
        yield "own"
    yield from (bar.kind for bar in event.bars)


@dataclass(frozen=True, slots=True)
class _Scale:
    low: int
    high: int
    measures: Measures

    def __call__(self, moment: int) -> int:
        margin = self.measures.margin
        whole = self.measures.width - 2 * margin
        return margin + (moment - self.low) * whole // max(1, self.high - self.low)


@dataclass(frozen=True, slots=True)
class _Lanes:
    gap: int
    rows: list[list[tuple[int, int]]] = field(default_factory=list)
    """What is taken of each lane, from where to where."""

    def take(self, taken: tuple[int, int], height: int) -> int:
        """Return the first of ``height`` lanes in which nothing is in the way, and take them."""
        begin, end = taken[0] - self.gap, taken[1] + self.gap
        lane = 0
        while any(
            begin < right and left < end for row in self.rows[lane : lane + height] for left, right in row
        ):
            lane += 1
        while len(self.rows) < lane + height:
            self.rows.append([])
        for row in self.rows[lane : lane + height]:
            row.append(taken)
        return lane


def _panel(panel: Panel, lang: str, measures: Measures, own: Id | None) -> DrawnPanel:
    spare = HOUR if panel.high - panel.low < HOUR else 0
    low, high = panel.low - spare, panel.high + spare
    scale = _Scale(low, high, measures)
    lanes = _Lanes(measures.gap)
    drawn = tuple(_event(mark, scale, lanes, lang, own) for mark in panel.marks)
    days = period(*panel.known, lang)
    if panel.high - panel.low <= BY_DAY and any(_is_zoned(mark.event.date) for mark in panel.marks):
        days += " (UTC)"
    total = len(panel.marks) + len(panel.inside)
    clock = "; times of day in UTC where the zone is known" if high - low < 3 * DAY else ""
    return DrawnPanel(
        title=f"{days}: {count(total, 'event')}",
        about=f"Events from {days} on a line to scale, the earliest at the left{clock}. The list below says the same.",
        lanes=max(1, len(lanes.rows)),
        ticks=tuple((scale(moment), words) for moment, words in ticks(low, high, measures.ticks, lang)),
        events=drawn,
        band=(scale(panel.enlarged[0]), scale(panel.enlarged[1])) if panel.enlarged else None,
        more=_more(panel.inside, measures) if panel.inside else "",
    )


def _is_zoned(date: Date) -> bool:
    return date.first is not None and date.first.tzinfo is not None


def _more(inside: Sequence[Mark], measures: Measures) -> str:
    numbers = f" ({ranges(sorted(mark.number for mark in inside))})" if measures.numbered else ""
    return f"{count(len(inside), 'event')}{numbers} in the shaded part, enlarged below"


def ranges(numbers: Iterable[int]) -> str:
    """Return rising numbers in few words.

    >>> ranges([3, 4, 5, 9])
    '3–5, 9'
    """
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def _event(mark: Mark, scale: _Scale, lanes: _Lanes, lang: str, own: Id | None) -> DrawnEvent:
    measures = scale.measures
    date, until, name = mark.event.date, mark.event.until, mark.event.name
    left, right = map(scale, mark.ends)
    is_dot = until is None and date.precision in EXACT and right - left <= measures.narrowest
    if is_dot:
        left = right = (left + right) // 2
    elif right - left < measures.narrowest:
        left = max(0, min((left + right - measures.narrowest) // 2, measures.width - measures.narrowest))
        right = left + measures.narrowest
    begin, end = (left - measures.dot, right + measures.dot) if is_dot else (left, right)
    begin = max(0, begin - measures.arrow) if mark.first is None else begin
    end = min(measures.width, end + measures.arrow) if mark.last is None else end
    label = _label(_words(mark, measures), begin, end, measures)
    lane = lanes.take(label.taken, 2 if label.below else 1)
    return DrawnEvent(
        number=mark.number,
        anchor=anchor_of(mark.event.id),
        title=f"{show_span(date, until, lang)}: {name}{OWN if mark.event.id == own else ''}",
        own=mark.event.id == own,
        about=date.approximate or date.doubtful,
        lane=lane,
        dot=left if is_dot else None,
        bars=() if is_dot else tuple(_bars(mark, left, right, scale)),
        arrows=((end, begin),) * (mark.first is None) + ((begin, end),) * (mark.last is None),
        label=Foreign(label.words, "" if measures.numbered else name.lang or ""),
        label_at=label.at,
        label_lane=lane + label.below,
        before=label.before,
    )


def _bars(mark: Mark, left: int, right: int, scale: _Scale) -> Iterator[DrawnBar]:
    if mark.first is not None and mark.last is not None and mark.sure != mark.ends:
        yield DrawnBar("within", left, right)
    if mark.sure:
        begin, end = (left, right) if mark.sure == mark.ends else map(scale, mark.sure)
        yield DrawnBar("sure", begin, max(end, begin + scale.measures.least))


@dataclass(frozen=True, slots=True)
class _Label:
    words: str
    at: int
    taken: tuple[int, int]
    """From where to where it lies, with its shape."""
    before: bool = False
    below: bool = False


def _words(mark: Mark, measures: Measures) -> str:
    if measures.numbered:
        return str(mark.number)
    words = " ".join(str(mark.event.name).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _label(words: str, begin: int, end: int, measures: Measures) -> _Label:
    """Return the label of what lies from ``begin`` to ``end``: beside it, right before left, else below."""
    wide = measures.width_of(words)
    needed = measures.beside + measures.least
    rooms = measures.width - end - needed, begin - needed
    if max(rooms) < wide:
        at = max(measures.least, min(begin, measures.width - wide - measures.least))
        words = _cut(words, measures.width - at, measures)
        return _Label(words, at, (min(at, begin), max(end, at + measures.width_of(words))), below=True)
    if wide <= rooms[0]:
        at = end + measures.beside
        return _Label(words, at, (begin, at + wide))
    at = begin - measures.beside
    return _Label(words, at, (at - wide, end), before=True)


def _cut(words: str, room: int, measures: Measures) -> str:
    while len(words) > 2 and measures.width_of(words) > room:
        words = f"{words[:-2].rstrip()}…"
    return words
