"""Finds how far the columns of a PDF reach: below a headline, and where a picture narrows them, too."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.intake.pdf_lines import Line
    from generator.intake.pdf_pages import Setting

WIDER = 1.25
"""Of the usual distance of lines: where a paragraph is set apart."""
_SENTENCE_ENDS = tuple('.!?…:;。！？”"»’)]）」』⁰¹²³⁴⁵⁶⁷⁸⁹')
_GOES_ON = (",”", ',"', ",’", ",»", ", »", ",“", ",)", "，”", "，」")
"""What ends a quotation and not the sentence that it stands in."""
_SAME_LEFT = 6
"""Of the size of letters: how far apart lines of one column begin."""
_SPACE = 0.5
"""Of the size of letters: a space and a little more."""
_NARROWEST = 12
"""Of the size of letters: a column of text. What is narrower is one of a table, say, and its lines are not joined."""
_OTHER_WIDTH = 2.0
"""How many lines must be explained by another width before it is taken for one, at each place where it changes."""
_OTHER_WIDTH_APART = 1.2
"""The same where the lines above stand apart."""
_OTHER_WIDTH_BESIDE = 0.8
"""The same where other lines stand beside these: such a page is known to have columns."""
_NEW = 0.5
"""What a line counts before one that begins with a capital or a number: so do lines that their author broke."""
_ENDED = 0.001
"""What a sentence's end counts that leaves room: it may end a paragraph, and so decides between equals alone."""
_LONGEST = 150
"""Lines of one width that are looked at together."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """How far the lines round one reach at most, if the text goes on behind it: else its next word stood on it."""

    right: float
    weight: float
    """How certain that is."""


def rights_of(lines: Sequence[Line], setting: Setting) -> dict[Line, float]:
    """Return of each line how far its column reaches.

    That is how far the lines reach that begin near where it does, among those that stand one below the other and are
    set to one width. A width changes where many lines would else have left room for the word that comes next.
    """
    found = {}
    for _, page in groupby(lines, key=lambda line: line.page):
        runs = list(_runs(page))
        for run in runs:
            for stretch in _stretches(run, setting, runs):
                for line in stretch:
                    found[line] = max(
                        other.right
                        for other in stretch
                        if abs(other.left - line.left) < _SAME_LEFT * line.size
                    )
    return found


def _runs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each column: as long as each stands below the one before."""
    run: list[Line] = []
    for line in lines:
        if run and line.y >= run[-1].y:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _has_beside(run: Sequence[Line], runs: Iterable[Sequence[Line]]) -> bool:
    """Tell whether several lines of another run stand beside lines of this one."""
    for other in runs:
        if other is run:
            continue
        beside = [line for line in other if run[-1].y <= line.y <= run[0].y]
        if len(beside) > 1:
            return True
    return False


def _stretches(
    run: Sequence[Line], setting: Setting, runs: Iterable[Sequence[Line]]
) -> Iterator[Sequence[Line]]:
    """Yield the parts of a run that are each set to one width: those by which the fewest lines leave room unused."""
    bounds = _bounds(run, setting)
    widest = max(line.right for line in run)
    if not any(bound is not None and bound.weight > _ENDED and bound.right < widest for bound in bounds):
        yield run
        return
    apart, near = (_OTHER_WIDTH_BESIDE,) * 2 if _has_beside(run, runs) else (_OTHER_WIDTH_APART, _OTHER_WIDTH)
    changes = [apart if bound is None else near for bound in (None, *bounds[:-1])]
    costs, starts = [changes[0]], [0]
    for end, change in enumerate([*changes[1:], 0.0], 1):
        cost, start = min(_costs(run, bounds, costs, end))
        costs.append(cost + change)
        starts.append(start)
    ends = [len(run)]
    while ends[-1]:
        ends.append(starts[ends[-1]])
    for start, end in pairwise(reversed(ends)):
        yield run[start:end]


def _costs(
    run: Sequence[Line],
    bounds: Sequence[_Bound | None],
    costs: Sequence[float],
    end: int,
) -> Iterator[tuple[float, int]]:
    """Yield what the lines before ``end`` cost, with each place at which the last stretch of them may start.

    ``costs`` is what the lines before each place cost at least, and the change of width there.
    """
    unused: dict[float, list[float]] = {_ENDED: [], _NEW: [], 1.0: []}
    left, right = run[end - 1].left, run[end - 1].right
    for start in range(end - 1, max(end - _LONGEST, 0) - 1, -1):
        line, bound = run[start], bounds[start]
        left, right = min(left, line.left), max(right, line.right)
        if bound is not None:
            insort(unused[bound.weight], bound.right)
        most = right if right - left >= _NARROWEST * line.size else inf
        yield costs[start] + sum(weight * bisect_left(found, most) for weight, found in unused.items()), start


def _bounds(run: Sequence[Line], setting: Setting) -> list[_Bound | None]:
    """Return of each line how far its column reaches at most, where the next may go on with its paragraph."""
    found: list[_Bound | None] = []
    for line, below in pairwise(run):
        is_near = line.size == below.size and line.y - below.y <= WIDER * setting.leading_of(line)
        right = line.right + below.first_word + _SPACE * line.size
        found.append(_Bound(right, _weight(line, below)) if is_near else None)
    return [*found, None]


def _weight(line: Line, below: Line) -> float:
    if ends_sentence(line.text):
        return _ENDED
    return _NEW if below.text[:1].isupper() or below.text[:1].isdigit() else 1.0


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, or a list's item.

    >>> ends_sentence("“We stay.”"), ends_sentence("“We stay,”")
    (True, False)
    """
    return text.endswith(_SENTENCE_ENDS) and not text.endswith(_GOES_ON)
