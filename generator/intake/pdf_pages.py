"""Tells what on a PDF's pages is text: not the running heads, not the page numbers; notes are set apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from generator.quotes.text.page_breaks import as_head, is_page_number

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence

    from generator.intake.pdf_lines import Line

_MARGIN_LINES = 4
"""Lines at the top and at the bottom of a page among which heads and page numbers are looked for, and one more."""
_SAME_HEIGHT = 4.0
"""Points by which a head may stand higher or lower from page to page."""
_APART = 1.3
"""Of the usual distance of lines: heads and page numbers stand further from the text."""
_SMALLER = 0.93
"""Of the size of the text: notes are set smaller."""
_USUAL = 0.1
"""Share of the steps from line to line from which one is usual; of these the smallest is that within paragraphs."""
_MUCH_SMALLER = 0.75
"""Of the size of the text: so small is what a browser prints round a page, of which there may be only one."""
_FEWEST_ABOVE = 3
"""Lines of text that stand above the notes of a column."""
_FEWEST_NUMBERS, _LONGEST_NUMBER = 5, 5
"""Of the lines of a page, and their digits."""
_MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§"


@dataclass(frozen=True, slots=True)
class PageParts:
    """The lines of all pages by what they are, in reading order."""

    text: tuple[Line, ...]
    notes: tuple[Line, ...]
    heads: tuple[Line, ...]
    numbers: tuple[Line, ...]
    line_numbers: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """How the text of a document is usually set."""

    size: float
    leading: float
    """From line to line."""

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Setting:
        """Return how most of the letters in ``lines`` are set."""
        lines = list(lines)
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text)
        size = sizes.most_common(1)[0][0] if sizes else 10.0
        steps = Counter(
            round(above.y - below.y, 1)
            for above, below in pairwise(lines)
            if above.page == below.page
            and above.size == below.size == size
            and 0 < above.y - below.y < 3 * size
        )
        usual = [
            step for step, count in steps.items() if step > 0.95 * size and count >= _USUAL * steps.total()
        ]
        return cls(size, min(usual, default=1.3 * size))

    def leading_of(self, line: Line) -> float:
        """Return the distance at which the next line stands from one that is larger or smaller than the text."""
        return self.leading * line.size / self.size if self.size else self.leading


def parts_of(lines: Sequence[Line], setting: Setting) -> PageParts:
    """Return what the lines of all pages are."""
    pages = {number: list(found) for number, found in groupby(lines, key=lambda line: line.page)}
    counted = {line for found in pages.values() for line in _line_numbers(found)}
    pages = {number: [line for line in found if line not in counted] for number, found in pages.items()}
    heads = _heads(pages, setting)
    numbers = {
        line
        for found in pages.values()
        for line in _numbers([line for line in found if line not in heads], setting)
    }
    rest = {
        number: [line for line in found if line not in heads | numbers] for number, found in pages.items()
    }
    notes = {line for found in rest.values() for line in _notes(found, setting)}
    return PageParts(
        tuple(line for found in rest.values() for line in found if line not in notes),
        tuple(line for found in rest.values() for line in found if line in notes),
        tuple(line for line in lines if line in heads),
        tuple(line for line in lines if line in numbers),
        tuple(line for line in lines if line in counted),
    )


def _margins(page: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the highest and the lowest lines of a page, the outermost first."""
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height[:_MARGIN_LINES], by_height[::-1][:_MARGIN_LINES]


def _heads(pages: Mapping[int, Sequence[Line]], setting: Setting) -> set[Line]:
    """Return the outermost lines that stand on other pages too, at the same height.

    Those that differ by the number of their page must stand apart from the text: so may a text's own first lines. Of
    an only page it is what stands apart, much smaller.
    """
    margins = [margin for page in pages.values() for margin in _margins(page)]
    lines = {line for margin in margins for line in margin}
    if len(pages) == 1:
        small = {line for line in lines if line.size < _MUCH_SMALLER * setting.size and not is_marked(line)}
        return {line for margin in margins for line in _outermost(margin, (), small, setting)}
    lines = {line for line in lines if as_head(line.text)}
    alike = _again(lines, lambda line: [line.text], len(pages))
    counted = _again(lines, _counted, len(pages))
    return {line for margin in margins for line in _outermost(margin, alike, counted, setting)}


def _again(lines: Iterable[Line], keys: Callable[[Line], Iterable[str]], pages: int) -> set[Line]:
    """Return the lines of which another page has one with the same key at the same height, and a quarter of all do."""
    places: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        for key in keys(line):
            places[key].append(line)
    found = set()
    for same in places.values():
        for line in same:
            on = {other.page for other in same if abs(other.y - line.y) < _SAME_HEIGHT}
            if len(on) > 1 and 4 * len(on) >= pages:
                found.add(line)
    return found


def _counted(line: Line) -> Iterator[str]:
    """Yield a line with each of its numbers, one at a time, less the number of its page."""
    for number in re.finditer(r"\d+", line.text):
        yield f"{line.text[: number.start()]}{int(number[0]) - line.page}\0{line.text[number.end() :]}"


def _outermost(
    margin: Sequence[Line], alike: Container[Line], counted: Container[Line], setting: Setting
) -> Sequence[Line]:
    """Return the lines of a margin, from without, that are no text."""
    count = next(
        (at for at, line in enumerate(margin) if line not in alike and line not in counted), len(margin)
    )
    while count and count < len(margin) and margin[count - 1] not in alike:
        if abs(margin[count].y - margin[count - 1].y) > _APART * setting.leading:
            break
        count -= 1
    return margin[:count]


def _numbers(page: Sequence[Line], setting: Setting) -> set[Line]:
    """Return the page number of a page: outermost, and further from the text than its lines are from each other."""
    found = set()
    for margin in _margins(page):
        outer = next(iter(margin), None)
        if outer is None or not is_page_number(outer.text):
            continue
        inner = next((line for line in margin if line.y != outer.y), None)
        if inner is None or abs(inner.y - outer.y) > _APART * setting.leading:
            found.add(outer)
    return found


def _notes(page: Sequence[Line], setting: Setting) -> Iterator[Line]:
    """Yield the notes at the foot of a page, and of each of its columns."""
    columns = list(_columns(page))
    for column in columns:
        notes = _notes_below(column, setting)
        if column is columns[-1] or (_is_text(column, notes) and _is_at_foot(notes, page)):
            yield from notes


def _columns(page: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines of a page as long as each stands below the one before."""
    column: list[Line] = []
    for line in page:
        if column and line.y > column[-1].y:
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _is_text(column: Sequence[Line], notes: Sequence[Line]) -> bool:
    return len(column) - len(notes) >= _FEWEST_ABOVE


def _is_at_foot(notes: Sequence[Line], page: Iterable[Line]) -> bool:
    """Tell whether nothing else of the page stands below the first of some notes."""
    if not notes:
        return False
    left, right = min(note.left for note in notes), max(note.right for note in notes)
    below = (line for line in page if line.y < notes[0].y and line.left < right and line.right > left)
    return all(line in notes for line in below)


def _notes_below(page: Sequence[Line], setting: Setting) -> Sequence[Line]:
    """Return the small lines with which a column ends, from the first that has a mark."""
    small: list[Line] = []
    for line in reversed(page):
        if line.size >= _SMALLER * setting.size or (small and line.y < small[-1].y):
            break
        small.append(line)
    small.reverse()
    first = next((at for at, line in enumerate(small) if is_marked(line)), len(small))
    return small[first:]


def _line_numbers(page: Sequence[Line]) -> set[Line]:
    """Return the numbers of lines that stand in a column of their own, as in transcripts: each one, or each fifth."""
    numbers = [line for line in page if line.text.isdecimal() and len(line.text) <= _LONGEST_NUMBER]
    found: set[Line] = set()
    for edges in ([line.left for line in numbers], [line.right for line in numbers]):
        for edge in set(map(round, edges)):
            near = [line for line, own in zip(numbers, edges, strict=True) if abs(own - edge) < 1]
            found |= set(near) if _counts(near) and _is_beside(set(near), page) else set()
    return found


def _counts(numbers: Sequence[Line]) -> bool:
    """Tell whether numbers count on from each to the one below it."""
    order = sorted(numbers, key=lambda line: -line.y)
    steps = {int(below.text) - int(above.text) for above, below in pairwise(order)}
    return len(order) >= _FEWEST_NUMBERS and steps in ({1}, {5})


def _is_beside(numbers: Collection[Line], page: Iterable[Line]) -> bool:
    """Tell whether all else on a page stands on one side of some numbers."""
    others = [line for line in page if line not in numbers]
    left, right = min(line.left for line in numbers), max(line.right for line in numbers)
    return all(line.left > right for line in others) or all(line.right < left for line in others)


def is_marked(line: Line) -> bool:
    """Tell whether a line begins as a note does: with a raised number, a sign, or a number of its own."""
    start = line.text.split(" ", 1)[0]
    return line.text[:1] in _MARKS or (start.rstrip(".)").isdigit() and len(start) < 5)
