"""The paper of a Word document: A4, upright or on its side, and the width that is left for words."""

from __future__ import annotations

from docx.shared import Length, Mm, Twips

SHORT_SIDE, LONG_SIDE = Mm(210), Mm(297)
MARGIN_BESIDE, MARGIN_ABOVE, MARGIN_BELOW = Mm(25), Mm(25), Mm(22)
_TWIP = Twips(1)


def columns_of(shares: tuple[float, ...], *, on_its_side: bool) -> list[int]:
    """Return the widths of columns that have these shares of the width for words, in twentieths of a point.

    >>> columns_of((1, 3), on_its_side=False)
    [2267, 6803]
    """
    side: Length = LONG_SIDE if on_its_side else SHORT_SIDE
    width = (side - 2 * MARGIN_BESIDE) / _TWIP
    return [int(width * share / sum(shares)) for share in shares]
