"""The drawn timeline as site and PDF print it: positions from left to right, lanes from top to bottom.

Each printer gives its `Measures` to `generator.writer.views.drawing_layout`, and gets positions in the unit of those
measures; how high a lane is and what a shape looks like is the printer's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.inline import Anchor, Foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a printer draws with: lengths from left to right, in a unit of its own."""

    width: int
    margin: int
    """On both sides of the scale: the words at the axis need it."""
    dot: int
    """Radius of a dot."""
    narrowest: int
    """Of a bar: wider than a dot, so that a month is none even where centuries are drawn."""
    arrow: int
    """How far it points beyond the known end."""
    beside: int
    """Between a shape and its label."""
    gap: int
    """Between two events in a lane."""
    least: int
    """The smallest length that shows."""
    width_of: Callable[[str], int]
    """How wide a label is, at most."""
    ticks: int = 7
    """So many there are at most on the axis."""
    numbered: bool = False
    """Whether events are labelled with their number in the list; else with their name."""


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """``sure`` where it lasted all the while, ``within`` where it happened at some time."""

    kind: str
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class DrawnEvent:
    """One event in the drawing."""

    number: int
    """Its place in the list of events, from 1."""
    anchor: Anchor
    title: str
    """Its date and its whole name."""
    own: bool
    """It is what the briefing is about."""
    about: bool
    """The date is approximate or doubted."""
    lane: int
    dot: int | None
    """The centre; of an event that has no bar."""
    bars: tuple[DrawnBar, ...]
    arrows: tuple[tuple[int, int], ...]
    """From the known end to the tip, where beginning or end is open."""
    label: Foreign
    label_at: int
    """Where the label begins; where it ends, if it stands before its shape."""
    label_lane: int
    before: bool


@dataclass(frozen=True, slots=True)
class DrawnPanel:
    """A stretch of time on one scale."""

    title: str
    about: str
    lanes: int
    ticks: tuple[tuple[int, str], ...]
    events: tuple[DrawnEvent, ...]
    band: tuple[int, int] | None
    """From where to where the next panel enlarges it."""
    more: str
    """What the band holds."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The panels, and the shapes that occur in them."""

    width: int
    panels: tuple[DrawnPanel, ...]
    shapes: tuple[tuple[str, str], ...]
    """Kind and meaning of each."""


PAPER = Measures(
    width=4470,
    margin=200,
    dot=25,
    narrowest=60,
    arrow=130,
    beside=30,
    gap=40,
    least=10,
    width_of=lambda number: 40 * len(number),
    numbered=True,
)
"""Of a PDF (``timeline.typ``), in tenths of a point on A4; on wider paper there is more room between the shapes."""
