"""Characters of a text to be replaced by others, and what they are in a file with its own line ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BREAK = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """Characters of a text, from ``start`` to before ``end``, and what to put in their place."""

    start: int
    end: int
    text: str
    turn: tuple[int, ...] = ()
    """Which of those at one place comes first."""


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits as they follow each other. Raises `ValueError` if two of them are about the same characters."""
    found = sorted(edits, key=lambda edit: (edit.start, edit.end, edit.turn))
    for edit, following in pairwise(found):
        if following.start < edit.end:
            raise ValueError("two changes are about the same words")
    return found


def joined(cuts: Iterable[Edit]) -> list[Edit]:
    """Return edits that take something out, in order, with those joined that touch each other."""
    found: list[Edit] = []
    for cut in sorted(cuts):
        if found and cut.start <= found[-1].end:
            found[-1] = Edit(found[-1].start, max(cut.end, found[-1].end), "")
        else:
            found.append(cut)
    return found


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with ``edits``, which are in order."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def as_written(written: str, edits: Iterable[Edit]) -> str:
    """Return ``written``, which has its own line ends and byte order mark, with edits worked out for plain ones."""
    mark = len(written) - len(written.removeprefix("\ufeff"))
    doubled = [match.start() - mark - n for n, match in enumerate(re.finditer("\r\n", written))]
    own = []
    for edit in edits:
        start, end = (at + mark + bisect_left(doubled, at) for at in (edit.start, edit.end))
        own.append(Edit(start, end, edit.text.replace("\n", _line_end(written, start))))
    return edited(written, own)


def _line_end(text: str, at: int) -> str:
    """Return how a line ends at ``at``: as the next one does, else as the first."""
    found = _BREAK.search(text, at) or _BREAK.search(text)
    return found[0] if found else "\n"
