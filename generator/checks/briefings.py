"""Checks that the head of a briefing can be read in a minute, and that its editions follow each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.document import markup
from generator.text.word_count import count_words

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Library

LONGEST_BOTTOM_LINE = 60
"""Words, so that it is read at all (format.md, briefing.yml)."""


def length(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Point out a bottom line above 60 words, of fewer than two or more than five key points."""
    words = count_words(markup.to_text(briefing.bottom_line.says.source))
    if words > LONGEST_BOTTOM_LINE:
        diagnostics.advice(
            Code.LENGTH,
            f"the bottom line has {words} words; a reader takes in {LONGEST_BOTTOM_LINE}",
            briefing.bottom_line.place.span("says"),
            "keep what a reader must know if they read nothing else; the rest is a key point",
        )
    count = len(briefing.key_points)
    if not 2 <= count <= 5:
        diagnostics.advice(
            Code.LENGTH,
            f"{count or 'no'} key point{'s' * (count != 1)}; a briefing has two to five",
            briefing.place.key_span("key_points"),
            "add the next most important"
            if count < 2
            else "put some together, or leave the least important out",
        )


def edition_order(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Check that each edition has a higher number than the one before it, and no earlier date."""
    for earlier, later in pairwise(briefing.editions):
        if later.number <= earlier.number:
            diagnostics.error(
                Code.EDITION_ORDER,
                f"edition {later.number} stands after edition {earlier.number}",
                later.place.span("number"),
                f"editions stand in their order, each with a number of its own; the next is {earlier.number + 1}",
            )
        elif later.date.before_on_calendar(earlier.date):
            diagnostics.error(
                Code.EDITION_ORDER,
                f"edition {later.number} is of `{later.date}`, before edition {earlier.number} of `{earlier.date}`",
                later.place.span("date"),
                "correct one of the two dates",
            )
