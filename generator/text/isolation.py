"""Isolates words that run from right to left and have marks of direction, so that these move nothing beside them.

U+200E, U+200F and U+061C belong to what people type in Arabic and Hebrew. Beside letters that run to the left they
stay, between U+2067 and U+2069 (UAX 9, 2.4): a terminal orders such a stretch by itself, and the line round it as if it
were a single sign. Anywhere else nobody needs them, and whoever prints a text makes them visible.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks of letters that run from right to left (UAX 9, table 4), as a class of a pattern has them."""
MARKS = frozenset("\u061c\u200e\u200f")
"""Marks that have a direction and no form."""
OPEN, CLOSE = "\u2067", "\u2069"
_MARKS = "".join(sorted(MARKS))
_MARK = re.compile(f"[{_MARKS}]")
_STRETCH = re.compile(
    f"{OPEN}?([{LEFTWARD}{_MARKS}](?:(?:[^\\w\n{LEFTWARD}{_MARKS}\u2066-\u2069]|[\\d_])*[{LEFTWARD}{_MARKS}])*){CLOSE}?"
)
"""Letters that run to the left and marks, with what joins them; perhaps isolated already."""
_HOSTILE = re.compile("[\x00-\x1f\x7f-\x9f\xad\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]")
"""What stands in no words that people type: the marks beside it are to be seen, too."""


def stretches(text: str) -> Iterator[tuple[int, int, str]]:
    r"""Yield where stretches with a mark and a letter that runs to the left begin and end in ``text``, and their words.

    >>> list(stretches("said \u05d0\u05d1\u200f!"))
    [(5, 8, 'אב\u200f')]
    >>> list(stretches("price\u200f 3"))
    []
    """
    if not _MARK.search(text):
        return
    for found in _STRETCH.finditer(text):
        words = found[1]
        letters = _MARK.sub("", words)
        if len(letters) < len(words) and _runs_left(letters) and not _HOSTILE.search(words):
            yield found.start(), found.end(), words


def closed_in_lines(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    r"""Yield lines of one text, cut anywhere: a stretch that goes on in the next ends in each, and begins anew there.

    An isolate ends with its paragraph (UAX 9, 3.3.2, BD9), which a line of a terminal is. All lines but the first begin
    with ``indent``.

    >>> [ascii(line) for line in closed_in_lines(["a \u2067b", "c\u2069 d"])]
    ["'a \\u2067b\\u2069'", "'\\u2067c\\u2069 d'"]
    """
    is_open, before = False, ""
    for line in lines:
        begun = f"{before}{OPEN}{line.removeprefix(before)}" if is_open else line
        is_open = begun.rfind(OPEN) > begun.rfind(CLOSE)
        yield f"{begun}{CLOSE}" if is_open else begun
        before = indent


def _runs_left(letters: str) -> bool:
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in letters)
