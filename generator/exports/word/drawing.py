"""Draws the timeline of a Word document as SVG, from the same layout as the PDF's: as wide as a date is vague."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.word.blocks import Picture
from generator.exports.word.elements import escaped
from generator.writer.views.drawing import DrawnBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.writer.views.drawing import Drawing, DrawnEvent, DrawnPanel

# Lengths in the unit of the layout (`PAPER` in generator.writer.views.drawing), tenths of a point.
_HIGHEST_LANE = 120
_MOST = 5_600
"""So high are all lanes of a panel at most: with more of them each is lower."""
_AXIS = 140
_SPACE = 30
"""Above the first lane and below the last."""
_SIGN = 200
"""How wide a sign of the legend is."""
_LINE = 150
"""How high a line of the legend is."""
_ACCENT, _STOOD_OUT, _SOFT, _HAIR, _BAND = "#1d3557", "#954e0c", "#47525e", "#b4bcc4", "#e0e0e0"
_FACES = "Calibri, Carlito, Arial, sans-serif"


def timeline_pictures(drawing: Drawing) -> Iterator[tuple[DrawnPanel, Picture]]:
    """Yield each panel of a drawing with its picture; what it shows is said in words as well."""
    for panel in drawing.panels:
        said = "; ".join(f"{event.label.text}: {event.title}" for event in panel.events)
        about = (panel.title, panel.about.strip("."), said, panel.more)
        lane = min(_HIGHEST_LANE, _MOST // panel.lanes)
        height = _AXIS + 2 * _SPACE + panel.lanes * lane
        shapes = "".join(_panel(panel, lane, height, drawing.width))
        yield panel, _picture(shapes, drawing.width, height, ". ".join(filter(None, about)) + ".")


def legend_picture(drawing: Drawing) -> Picture:
    """Return what the shapes mean, a line each."""
    lines: list[str] = []
    for number, (kind, meaning) in enumerate(drawing.shapes):
        middle = number * _LINE + _LINE // 2
        lines += (_sign(kind, middle), _words(meaning, _SIGN + 60, middle, 85))
    said = "; ".join(f"{_NAMES[kind]}: {meaning}" for kind, meaning in drawing.shapes)
    return _picture(
        "".join(lines), drawing.width, len(drawing.shapes) * _LINE, f"What the shapes mean: {said}."
    )


_NAMES = {
    "dot": "a dot",
    "within": "an empty bar",
    "sure": "a filled bar",
    "arrow": "an arrow",
    "about": "a dotted outline",
    "own": "a heavy outline in another colour",
}


def _picture(shapes: str, width: int, height: int, alternative: str) -> Picture:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width / 10}pt" height="{height / 10}pt" '
        f'viewBox="0 0 {width} {height}" font-family="{_FACES}">{shapes}</svg>'
    )
    return Picture(svg.encode(), alternative, height / 10)


def _panel(panel: DrawnPanel, lane: int, height: int, width: int) -> Iterator[str]:
    if panel.band is not None:
        left, right = panel.band
        wide, high = right - left + 20, height - _AXIS
        yield f'<rect x="{left - 10}" y="{_AXIS}" width="{wide}" height="{high}" fill="{_BAND}"/>'
    for at, words in panel.ticks:
        yield f'<line x1="{at}" y1="{_AXIS - 20}" x2="{at}" y2="{height}" stroke="{_HAIR}" stroke-width="3"/>'
        yield _words(words, at, _AXIS // 2 - 10, 75, anchor="middle", colour=_SOFT)
    yield f'<line x1="0" y1="{_AXIS}" x2="{width}" y2="{_AXIS}" stroke="{_SOFT}" stroke-width="5"/>'
    for event in panel.events:
        yield from _event(event, lane)


def _event(event: DrawnEvent, lane: int) -> Iterator[str]:
    def middle(row: int) -> int:
        return _AXIS + _SPACE + row * lane + lane // 2

    at = middle(event.lane)
    for bar in event.bars:
        yield _bar(bar, at, lane, about=event.about, own=event.own)
    if event.dot is not None:
        yield _dot(event.dot, at, lane, about=event.about, own=event.own)
    for known, tip in event.arrows:
        yield _arrow(known, tip, at, lane)
    anchor = "end" if event.before else "start"
    size = round(lane * 0.625)
    yield _words(
        event.label.text, event.label_at, middle(event.label_lane), size, anchor=anchor, bold=event.own
    )


def _outline(*, about: bool, own: bool) -> str:
    dotted = ' stroke-dasharray="12 12"' if about else ""
    return f'stroke="{_STOOD_OUT if own else _ACCENT}" stroke-width="{16 if own else 7}"{dotted}'


def _bar(bar: DrawnBar, at: int, lane: int, *, about: bool = False, own: bool = False) -> str:
    half = round(lane * 0.21)
    fill = "#ffffff" if about or bar.kind == "within" else _STOOD_OUT if own else _ACCENT
    return (
        f'<rect x="{bar.left}" y="{at - half}" width="{bar.right - bar.left}" height="{2 * half}" fill="{fill}" '
        f"{_outline(about=about, own=own)}/>"
    )


def _dot(centre: int, at: int, lane: int, *, about: bool = False, own: bool = False) -> str:
    fill = "#ffffff" if about else _STOOD_OUT if own else _ACCENT
    return f'<circle cx="{centre}" cy="{at}" r="{round(lane * 0.21)}" fill="{fill}" {_outline(about=about, own=own)}/>'


def _arrow(known: int, tip: int, at: int, lane: int) -> str:
    """Return a shaft with its head, from the known end outwards."""
    neck = tip + (round(lane * 0.3) if tip < known else -round(lane * 0.3))
    thin, thick = round(lane * 0.06), round(lane * 0.21)
    points = (
        *((known, at - thin), (neck, at - thin), (neck, at - thick), (tip, at)),
        *((neck, at + thick), (neck, at + thin), (known, at + thin)),
    )
    return f'<polygon points="{" ".join(f"{x},{y}" for x, y in points)}" fill="{_SOFT}"/>'


def _sign(kind: str, at: int) -> str:
    """Return a shape as the legend shows it."""
    if kind == "dot":
        return _dot(_SIGN // 2, at, _HIGHEST_LANE)
    if kind == "arrow":
        return _arrow(20, _SIGN - 20, at, _HIGHEST_LANE)
    is_about, is_own = kind == "about", kind == "own"
    bar = DrawnBar("within" if is_own else kind, 20, _SIGN - 20)
    return _bar(bar, at, _HIGHEST_LANE, about=is_about, own=is_own)


def _words(  # noqa: PLR0913  # the last three by name
    text: str,
    at: int,
    middle: int,
    size: int,
    *,
    anchor: str = "start",
    bold: bool = False,
    colour: str = "#14181d",
) -> str:
    """Return words whose letters stand ``middle`` of the way down."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{at}" y="{middle + round(size * 0.35)}" font-size="{size}" text-anchor="{anchor}" '
        f'fill="{colour}"{weight}>{escaped(text)}</text>'
    )
