"""Understands which drafts of a text somebody chooses, and says where the words of each stand in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.judging.answer import Action, NotUnderstood, require_decoded
from generator.quotes.locators import paragraph_named
from generator.quotes.matching.match import match

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model.report import Id, Report
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText

_DASHES = re.compile(r"\s*(?:[-‐‑‒–—−]|\.{2,})\s*")
_BETWEEN = re.compile(r"[\s,;、،؛.]+")
_NUMBERS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")
_ACTIONS = {
    **dict.fromkeys(("q", "quit", "exit"), Action.QUIT),
    **dict.fromkeys(("?", "h", "help"), Action.HELP),
}
_HOW = "write numbers, as 1-4, 7; nothing for all, 0 for none"


@dataclass(frozen=True, slots=True)
class Offered:
    """Drafts of one source, in the order of its text: the first has the number 1."""

    drafts: tuple[Statement, ...]
    spans: tuple[tuple[int, int] | None, ...]
    """Where the words of each begin and end in the text; None if they stand nowhere in it."""

    def chosen(self, numbers: frozenset[int]) -> list[Statement]:
        """Return the drafts that have these numbers."""
        return [draft for number, draft in enumerate(self.drafts, 1) if number in numbers]

    def as_written(self, current: Callable[[Id], Statement | None]) -> Offered:
        """Return the same drafts as ``current`` has each by now; those of which it has none are left out.

        >>> Offered((), ()).as_written(lambda _: None)
        Offered(drafts=(), spans=())
        """
        found = [
            (draft, span)
            for before, span in zip(self.drafts, self.spans, strict=True)
            if (draft := current(before.id)) is not None
        ]
        return Offered(tuple(draft for draft, _ in found), tuple(span for _, span in found))


def offered(drafts: Iterable[Statement], text: SourceText | None) -> Offered:
    """Return ``drafts`` in the order in which ``text`` has their words; those whose words it has not come last."""
    placed = [(draft, _span(draft.reports[0], text) if text is not None else None) for draft in drafts]
    placed.sort(key=lambda item: (item[1] is None, item[1] or (0, 0)))
    return Offered(tuple(draft for draft, _ in placed), tuple(span for _, span in placed))


def _span(report: Report, text: SourceText) -> tuple[int, int] | None:
    if not report.quote:
        return None
    found = match(report.quote, text, paragraph=paragraph_named(report.locator, text))
    return None if found.start is None or found.end is None else (found.start, found.end)


def read_choice(line: str, count: int) -> frozenset[int] | Action:
    """Return the numbers, of 1 to ``count``, that ``line`` names; or that help is wanted, or the end.

    >>> sorted(read_choice("1-3, 7", 9)), sorted(read_choice("", 2)), read_choice("0", 9)
    ([1, 2, 3, 7], [1, 2], frozenset())

    Raises `NotUnderstood` for anything else.
    """
    require_decoded(line)
    words = unicodedata.normalize("NFKC", " ".join(line.split())).casefold()
    if words in _ACTIONS:
        return _ACTIONS[words]
    every = frozenset(range(1, count + 1))
    if words in {"", "all"}:
        return every
    if words in {"0", "none"}:
        return frozenset()
    numbers: set[int] = set()
    for part in filter(None, _BETWEEN.split(_DASHES.sub("-", words))):
        numbers |= _numbers(part, count)
    if not numbers:
        raise NotUnderstood(f"no number is in that; {_HOW}")
    return every & numbers


def _numbers(part: str, count: int) -> frozenset[int]:
    """Return the numbers of a part between commas. Raises `NotUnderstood` for what is none, or too high."""
    found = _NUMBERS.fullmatch(part)
    if found is None:
        raise NotUnderstood(f"`{part}` is no number of a draft; {_HOW}")
    first = int(found[1])
    last = int(found[2] or first)
    if not 1 <= first <= last <= count:
        numbers = "the only number is 1" if count == 1 else f"the numbers are 1 to {count}"
        raise NotUnderstood(f"`{part}` is none of them: {numbers}")
    return frozenset(range(first, last + 1))
