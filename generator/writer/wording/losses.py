"""The words for what would be lost without a source: what is left, for how many things of each kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.analysis.parts import Kind
from generator.analysis.without import Left
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.without import Loss

LEFT_FOR = {
    Left.NOTHING: "No source would be left for {}",
    Left.REPEATS: "Only sources that go back to it would be left for {}",
    Left.ONE_ORIGIN: "Of several known origins one would be left for {}",
    Left.LESS: "Something else would still be left for {}",
}
"""What would be left without a source, before the things under which it would be."""
_KIND = {
    Kind.BOTTOM_LINE: ("the bottom line", "bottom lines"),
    Kind.KEY_POINT: ("key point", ""),
    Kind.ASSESSMENT: ("assessment", ""),
    Kind.ANSWER: ("answer", ""),
    Kind.STATEMENT: ("statement", ""),
    Kind.ABSENCE: ("claim that words are absent", "claims that words are absent"),
    Kind.EVENT: ("event", ""),
    Kind.ACCOUNT: ("account of an event", "accounts of events"),
    Kind.CONTRAST: ("difference between accounts", "differences between accounts"),
    Kind.PLAN: ("plan", ""),
    Kind.POINT: ("point of a plan", "points of plans"),
    Kind.CELL: ("place of a plan on a topic", "places of plans on topics"),
    Kind.DATE: ("date", ""),
    Kind.ACTOR: ("actor", ""),
    Kind.OFFICE: ("office held", "offices held"),
}
"""One and several of each kind, in the order in which they are counted."""


def count_losses(losses: Iterable[Loss]) -> str:
    """Return how many things of each kind are among ``losses``, as a sentence lists them.

    >>> from generator.analysis.without import Loss
    >>> said = Loss(Kind.STATEMENT, "talks/first", "", Left.NOTHING)
    >>> point = Loss(Kind.KEY_POINT, "talks", "key-point-1", Left.NOTHING)
    >>> count_losses([said, said, point]), count_losses([said])
    ('1 key point and 2 statements', '1 statement')
    """
    counted = Counter(loss.kind for loss in losses)
    *first, last = (_counted(kind, counted[kind]) for kind in _KIND if counted[kind])
    return f"{', '.join(first)} and {last}" if first else last


def _counted(kind: Kind, number: int) -> str:
    singular, plural = _KIND[kind]
    return singular if kind is Kind.BOTTOM_LINE and number == 1 else count(number, singular, plural)
