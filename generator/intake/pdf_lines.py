"""Reads the lines of a PDF's pages: their words, where they stand, how large they are set, what is set high in them."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from pypdfium2 import raw

from generator.intake.characters import raised, without_symbol_fonts
from generator.quotes.text.segmentation import UNSPACED, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SAME_LINE = 0.6
"""Of the size of letters: how far from a line's own height a sign may stand that belongs to it, as notes' marks do."""
_HIGH = 0.2
"""Of the size of letters: how far above the line a number ends below that is set high. Others stand on it."""
_SAME_HEIGHT = 0.5
"""Points by which signs of one line stand higher or lower."""
_SEEN = 0.15
"""Of the size of letters: what is seen as a space."""
_TURNED = 0.1
"""Radians from which a line is no longer level."""
_NO_SIGNS = frozenset({0, 10, 13})
_BROKEN_OFF = frozenset({2, 0xFFFE})
"""What PDFium has for a hyphen at the end of a line."""
_WIDE = f"{UNSPACED}，。、；：！？）」』】（「『【"
_SPACE_IN_CHINESE = re.compile(f"(?<=[{_WIDE}]) (?![A-Za-z0-9])|(?<![A-Za-z0-9]) (?=[{_WIDE}])")
"""A space where none is written: a reader of PDFs takes the white within a wide sign for one."""
_MAY_BE_HIGH = frozenset("0123456789,–-*†‡")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One sign of a page, with where it stands; lengths are points, heights are above the page's lower edge."""

    sign: str
    x: float
    y: float
    """The line it stands on."""
    right: float
    bottom: float
    """Where the drawn sign ends below."""
    size: float
    weight: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page."""

    text: str
    page: int
    left: float
    right: float
    y: float
    size: float
    weight: int
    first_word: float
    """Width of its first word."""


def lines_of(page: Any, number: int) -> tuple[list[Line], list[str]]:  # noqa: ANN401  # pypdfium2 has no types
    """Return the lines of ``page`` in the order in which the file has them, and what stands there turned."""
    level: list[Glyph] = []
    turned: list[str] = []
    for glyph, is_level in _glyphs(page):
        if is_level:
            level.append(glyph)
        else:
            turned.append(glyph.sign)
    lines = [_line(row, number) for row in _whole(_rows(level))]
    return [line for line in lines if line.text], ["".join(turned).strip()] if "".join(turned).strip() else []


def _glyphs(page: Any) -> Iterator[tuple[Glyph, bool]]:  # noqa: ANN401  # as above
    """Yield the signs of a page, and of each whether it stands upright."""
    text = page.get_textpage()
    glyphs = text.raw
    x, y, _, right, bottom, _ = places = [ctypes.c_double() for _ in range(6)]
    to_x, to_y, *to_box = map(ctypes.byref, places)
    before: Glyph | None = None
    look, look_of = _Look(0.0, 0, is_level=True), None
    try:
        for at in range(raw.FPDFText_CountChars(glyphs)):
            code = raw.FPDFText_GetUnicode(glyphs, at)
            if code in _NO_SIGNS:
                continue
            sign = "-" if code in _BROKEN_OFF else without_symbol_fonts(chr(code))
            if sign.isspace():
                if before is not None:
                    yield replace(before, sign=" ", x=before.right), True
                continue
            pointer = raw.FPDFText_GetTextObject(glyphs, at)
            run = ctypes.addressof(pointer.contents) if pointer else None  # PDFium makes some signs itself
            if run is None or run != look_of:
                look, look_of = _look(glyphs, at), run
            raw.FPDFText_GetCharOrigin(glyphs, at, to_x, to_y)
            raw.FPDFText_GetCharBox(glyphs, at, *to_box)
            before = Glyph(sign, x.value, y.value, right.value, bottom.value, look.size, look.weight)
            yield before, look.is_level
    finally:
        text.close()


@dataclass(frozen=True, slots=True)
class _Look:
    """How the signs of one object of a page are set."""

    size: float
    weight: int
    is_level: bool


def _look(glyphs: Any, at: int) -> _Look:  # noqa: ANN401  # as above
    """Return how a sign is set; many programs set it in size 1 and enlarge it."""
    matrix = raw.FS_MATRIX()
    has_matrix = raw.FPDFText_GetMatrix(glyphs, at, ctypes.byref(matrix))
    scale = float((matrix.c**2 + matrix.d**2) ** 0.5) if has_matrix else 1.0
    angle = raw.FPDFText_GetCharAngle(glyphs, at) % math.tau
    return _Look(
        size=float(raw.FPDFText_GetFontSize(glyphs, at)) * (scale or 1.0),
        weight=int(raw.FPDFText_GetFontWeight(glyphs, at)),
        is_level=min(angle, math.tau - angle) < _TURNED,
    )


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the signs of each line."""
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and not _goes_on(row, glyph):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _whole(rows: Iterable[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Yield rows with those put together of which one fills the gaps of the other: signs of another font, say."""
    before: list[Glyph] = []
    for row in rows:
        if before and _fills(row, before):
            before = _in_order([*before, *row])
            continue
        if before:
            yield before
        before = row
    if before:
        yield before


def _fills(row: Sequence[Glyph], before: Sequence[Glyph]) -> bool:
    low, high = min(glyph.x for glyph in before), max(glyph.right for glyph in before)
    return abs(row[0].y - before[0].y) < _SAME_HEIGHT and all(low < glyph.x < high for glyph in row)


def _in_order(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Return signs from left to right; a space stays where it is seen."""
    drawn = sorted((glyph for glyph in glyphs if glyph.sign != " "), key=lambda glyph: glyph.x)
    found = drawn[:1]
    for glyph in drawn[1:]:
        wide = east_asian_width(glyph.sign) in "WF" or east_asian_width(found[-1].sign) in "WF"
        if not wide and glyph.x - found[-1].right > _SEEN * glyph.size:
            found.append(replace(found[-1], sign=" "))
        found.append(glyph)
    return found


def _goes_on(row: Sequence[Glyph], glyph: Glyph) -> bool:
    last = row[-1]
    size = max(last.size, glyph.size)
    near = min(abs(glyph.y - last.y), abs(glyph.y - row[0].y))
    return near < _SAME_LINE * size and glyph.x > last.x - 2 * size


def _line(row: Sequence[Glyph], page: int) -> Line:
    drawn = [glyph for glyph in row if glyph.sign != " "]
    sizes = Counter(round(glyph.size, 1) for glyph in drawn)
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    heights = Counter(round(glyph.y, 1) for glyph in drawn if round(glyph.size, 1) == size)
    y = heights.most_common(1)[0][0] if heights else 0.0
    text = _SPACE_IN_CHINESE.sub("", "".join(_signs(row, y, size)).strip())
    first = next((at for at, glyph in enumerate(row) if glyph.sign == " " and at), len(row))
    return Line(
        text=text,
        page=page,
        left=min((glyph.x for glyph in drawn), default=0.0),
        right=max((glyph.right for glyph in drawn), default=0.0),
        y=y,
        size=size,
        weight=Counter(glyph.weight for glyph in drawn).most_common(1)[0][0] if drawn else 0,
        first_word=_width_of_first(row, first, size),
    )


def _width_of_first(row: Sequence[Glyph], end: int, size: float) -> float:
    """Return what must find room at the end of the line before: a word, or a sign where words are not parted."""
    if not row or not end:
        return 0.0
    return size if is_unspaced(row[0].sign) else row[end - 1].right - row[0].x


def _signs(row: Sequence[Glyph], y: float, size: float) -> Iterator[str]:
    """Yield the signs of a line, those of a number that is set high as such."""
    high = ""
    for glyph in row:
        if (
            glyph.sign in _MAY_BE_HIGH
            and glyph.bottom - y > _HIGH * size
            and (high or glyph.sign not in "*,–-")
        ):
            high += glyph.sign
            continue
        if high:
            yield raised(high) or high
            high = ""
        yield glyph.sign
    if high:
        yield raised(high) or high
