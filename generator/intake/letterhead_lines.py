"""Finds the letterhead that is set as a document's text: the lines above it and at the feet of pages that nobody says.

Only what is certain, and no line with a date, by which a document is dated.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import count, takewhile
from typing import TYPE_CHECKING

from generator.intake.datelines import day_above
from generator.intake.document import LeftOut
from generator.intake.letterhead_words import (
    MOST_WORDS,
    begins_as_office,
    has_contact,
    is_address,
    is_end,
    is_mark,
    is_office,
    is_sentence,
    office_in,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_MOST_LINES = 14
"""Above the text, among which the letterhead is."""
_MOST_AT_FOOT = 6
_MOST_NAMES = 3
"""Lines with which an office names itself, and the one that it belongs to."""
_FEWEST_WORDS = 4
"""In a line that is not yet a sentence, whatever it ends with."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Which lines of a text are a letterhead, by their place among its lines."""

    lines: frozenset[int]
    name: str
    """Of whoever writes; "" if no line says it."""

    left_out: tuple[LeftOut, ...]
    """What an editor is told of it; addresses and telephones are counted and not repeated."""


def without_letterhead(paragraphs: Iterable[str]) -> tuple[list[str], Letterhead]:
    r"""Return paragraphs without the letterhead among their lines, and that.

    >>> kept, found = without_letterhead(["Embassy of Orland\n    www.orland.test", "A new pier", "It opens."])
    >>> kept, found.name
    (['A new pier', 'It opens.'], 'Embassy of Orland')
    """
    split = [paragraph.split("\n") for paragraph in paragraphs]
    found = letterhead_of([line for lines in split for line in lines])
    places = count()
    kept = [[line for line in lines if next(places) not in found.lines] for lines in split]
    return ["\n".join(lines) for lines in kept if lines], found


def letterhead_of(lines: Sequence[str], ends: Iterable[int] = ()) -> Letterhead:
    """Return what of a document's lines is a letterhead; ``ends`` are the places behind the last line of each page.

    >>> found = letterhead_of(["Ministry of Ports", "Quay Street 3, 1010 Lund", "", "A new pier", "It opens."])
    >>> sorted(found.lines), found.name
    ([], '')
    >>> found = letterhead_of(["Ministry of Ports", "Quay Street 3", "www.ports.test", "A new pier", "It opens."])
    >>> sorted(found.lines), found.name
    ([0, 1, 2], 'Ministry of Ports')
    """
    places = [at for at, line in enumerate(lines) if line.strip()]
    written = [" ".join(lines[at].split()) for at in places]
    above = _above(written)
    found = {*_addressed(written, range(above)), *(at for at in range(above) if is_mark(written[at]))}
    offices = _offices(written, found, above)
    found |= set(offices)
    name = office_in(written[at] for at in sorted(found))
    for end in {*ends, len(lines)}:
        found |= set(_at_foot(written, above, bisect_left(places, end)))
    if len(found) == len(written):
        found, name = set(), ""
    passages = tuple("" if has_contact(written[at]) else written[at] for at in sorted(found))
    told = (LeftOut("line of a letterhead, lines of a letterhead", passages),) if passages else ()
    return Letterhead(frozenset(places[at] for at in found), name, told)


def _above(lines: Sequence[str]) -> int:
    """Return how many lines stand before the first sentence."""
    for at, line in enumerate(lines[:_MOST_LINES]):
        words = words_of(line)
        is_told = words > MOST_WORDS or (words > _FEWEST_WORDS and is_sentence(line))
        if is_told and not is_address(line):
            return at
    return min(len(lines), _MOST_LINES)


def _at_foot(lines: Sequence[str], above: int, end: int) -> Iterator[int]:
    """Yield the lines with which a page ends, and the document itself does not."""
    start = end
    while start > max(end - _MOST_AT_FOOT, above):
        line = lines[start - 1]
        if not (is_address(line) or is_end(line)):
            break
        start -= 1
    yield from _addressed(lines, range(start, end))
    yield from (at for at in range(start, end) if is_end(lines[at]))


def _addressed(lines: Sequence[str], places: range) -> Iterator[int]:
    """Yield the lines of addresses: each run that has a telephone or an address of the web, or two lines."""
    run: list[int] = []
    for at in places:
        if is_address(lines[at]):
            run.append(at)
            continue
        yield from _certain(lines, run)
        run = []
    yield from _certain(lines, run)


def _certain(lines: Sequence[str], run: Sequence[int]) -> Sequence[int]:
    return run if len(run) > 1 or any(has_contact(lines[at]) for at in run) else ()


def _offices(lines: Sequence[str], found: Collection[int], above: int) -> range:
    """Return the first lines, if they name an office, and its address or a release with its title stand below."""
    first = min(found, default=0)
    if not 0 < first <= _MOST_NAMES or not all(map(is_office, lines[:first])):
        return range(0)
    below = takewhile(found.__contains__, count(first))
    has_address = any(is_address(lines[at]) for at in below)
    return range(first if has_address or _is_release(lines, found, first, above) else 0)


def _is_release(lines: Sequence[str], found: Collection[int], first: int, above: int) -> bool:
    """Tell whether what stands above a mark names who releases: what has another title below is none itself.

    One line alone must name an office as such, or stand in the text too.
    """
    has_title = any(at not in found and not day_above(lines[at]) for at in range(first, above))
    if not (is_mark(lines[first]) and has_title):
        return False
    name = lines[0].casefold()
    return first > 1 or begins_as_office(lines[0]) or any(name in line.casefold() for line in lines[above:])
