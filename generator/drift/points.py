"""Finds where in a text the points of a plan stand: by their headings, else by their numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quotes.occurrences import occurrences_of
from generator.quotes.text.segmentation import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.plan import Plan, Point
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_BEFORE = 4
"""Words that may stand before a heading in its paragraph: its number, "Article", "Point"."""


def points_in(plan: Plan, text: SourceText) -> Mapping[Id, range]:
    """Return the paragraphs, from 0, of each point of ``plan`` that is found in ``text``.

    A point reaches from its own paragraph to that of the next; the last, of which nobody knows where it ends, has its
    own paragraph alone. What is found twice, or out of order, is none.
    """
    begins: dict[Id, int] = {}
    for point in plan.points:
        found = _headed(point, text) or _numbered(point, text)
        if len(found) == 1:
            begins[point.id] = found.pop()
    order = [point.id for point in plan.points if point.id in begins]
    places = [begins[id_] for id_ in order]
    if places != sorted(set(places)):
        return {}
    ends = [*places[1:], *(place + 1 for place in places[-1:])]
    return {id_: range(place, end) for id_, place, end in zip(order, places, ends, strict=True)}


def _headed(point: Point, text: SourceText) -> set[int]:
    """Return the paragraphs that begin with a heading of ``point``, in whatever language, but for its number."""
    found: set[int] = set()
    for _, heading in point.heading.texts if point.heading else ():
        for first, _ in occurrences_of(words_of(heading), text):
            number = text.paragraph_number(text.words.starts[first])
            if first - text.next_word(text.paragraphs[number].start) <= _BEFORE:
                found.add(number)
    return found


def _numbered(point: Point, text: SourceText) -> set[int]:
    """Return the paragraphs that begin with the number of ``point``: 7. or 7) or (7) or Article 7."""
    begins = re.compile(rf"\W*(?:\w+\s+)?{re.escape(point.number)}\s*(?:[.):、．]|$)", re.IGNORECASE)
    return {
        number
        for number, paragraph in enumerate(text.paragraphs)
        if begins.match(text.raw[paragraph.start : paragraph.end])
    }
