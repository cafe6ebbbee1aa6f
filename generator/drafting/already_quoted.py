"""Tells which words of a text entries quote already."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.drafting.said import Said
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_ALL, _PART = "these words already", "a part of these words"
_HALF = 0.5
"""Share of its words that entries have of a quotation that counts as there already."""


def quoted_by(said: Said, text: SourceText, used: Iterable[tuple[int, int, Id]]) -> str | None:
    """Return why words are not drafted of which entries quote some, None if none does.

    What was cut was cut on purpose, and is not drafted again.
    """
    starts = text.words.starts[text.next_word(said.start) : text.next_word(said.end)]
    quoted: defaultdict[Id, set[int]] = defaultdict(set)
    for low, high, entry in used:
        quoted[entry] |= {at for at in starts if low <= at < high}
    best = max(quoted, key=lambda entry: len(quoted[entry]), default=None)
    if best is None or not quoted[best]:
        return None
    is_most = len(set[int]().union(*quoted.values())) > len(starts) * _HALF
    return f"{best} quotes {_ALL if is_most else _PART}"


def is_quoted_already(because: str) -> bool:
    """Tell whether this is the reason for which words are not drafted: an entry has them, or what was kept of them.

    >>> is_quoted_already("x/bridge quotes these words already")
    True
    """
    return because.endswith((_ALL, _PART))
