"""The paper of a Word document, upright or on its side, and the width that is left for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.publication import PaperSize
from generator.model.word_look import PageLayout

if TYPE_CHECKING:
    from collections.abc import Mapping

A4 = PageLayout(width=11906, height=16838, left=1417, right=1417, top=1417, bottom=1247)
"""With margins of 25 millimetres, 22 below."""

US_LETTER = PageLayout(width=12240, height=15840, left=1440, right=1440, top=1440, bottom=1267)
"""With margins of an inch, seven eighths below."""
LAYOUTS: Mapping[PaperSize, PageLayout] = {PaperSize.A4: A4, PaperSize.US_LETTER: US_LETTER}


def columns_of(shares: tuple[float, ...], page: PageLayout, *, on_its_side: bool) -> list[int]:
    """Return the widths of columns that have these shares of the width for words, in twentieths of a point.

    >>> columns_of((1, 3), A4, on_its_side=False)
    [2268, 6804]
    """
    width = (page.height if on_its_side else page.width) - page.left - page.right
    return [int(width * share / sum(shares)) for share in shares]
