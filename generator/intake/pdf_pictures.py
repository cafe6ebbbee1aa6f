"""Finds the pictures on a PDF's pages: lines beside one end before it, so that few of them are known to be narrower."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.intake.pdf_lines import Line

_MOST_LOOKED_AT, _MOST = 5_000, 50
"""Objects of a page, and pictures among them."""
_SMALLEST = 20.0
"""Points: what is smaller is an ornament."""
_GAP = 2.0
"""Of the size of letters: how far from a picture lines end at least, if nothing shows how far they reach."""
_NARROWEST = 12
"""Of the size of letters: a column of text."""
_SAME_LEFT = 6
"""Of the size of letters: how far apart lines of one column begin."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture stands; lengths are points, heights are above the page's lower edge."""

    page: int
    left: float
    bottom: float
    top: float


def pictures_of(page: Any, number: int) -> Iterator[Picture]:  # noqa: ANN401  # pypdfium2 has no types
    """Yield the pictures of a page."""
    left, bottom, right, top = box = [ctypes.c_float() for _ in range(4)]
    found = 0
    for at in range(min(raw.FPDFPage_CountObjects(page), _MOST_LOOKED_AT)):
        item = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        is_placed = raw.FPDFPageObj_GetBounds(item, *map(ctypes.byref, box))
        is_large = right.value - left.value >= _SMALLEST and top.value - bottom.value >= _SMALLEST
        if is_placed and is_large and found < _MOST:
            found += 1
            yield Picture(number, left.value, bottom.value, top.value)


def narrowed(
    rights: Mapping[Line, float], lines: Iterable[Line], pictures: Sequence[Picture]
) -> Mapping[Line, float]:
    """Return how far the column of each line reaches, which ``rights`` says, where no picture stands in its way."""
    found = dict(rights)
    by_page: dict[int, list[Line]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(line)
    for picture in pictures:
        beside = [line for line in by_page.get(picture.page, ()) if _is_beside(line, picture, found[line])]
        for line in beside:
            shown = max(
                other.right for other in beside if abs(other.left - line.left) < _SAME_LEFT * line.size
            )
            right = max(shown, picture.left - _GAP * line.size)
            if right - line.left >= _NARROWEST * line.size:
                found[line] = right
    return found


def _is_beside(line: Line, picture: Picture, right: float) -> bool:
    """Tell whether a line stands left of a picture, in a column that reaches ``right`` behind the picture's edge."""
    is_level = line.y < picture.top and line.y + line.size > picture.bottom
    return is_level and line.right <= picture.left < right
