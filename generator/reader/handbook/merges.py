"""Finds merges that were not finished in a hand-written page, which would show readers both versions and the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.reader.handbook.code import Unclosed, without_code
from generator.reader.handbook.rules import Problem
from generator.text.merge_conflicts import UNFINISHED, conflicts, described

if TYPE_CHECKING:
    from collections.abc import Iterator


def unfinished_merges(text: str) -> Iterator[Problem]:
    """Yield the first mark of each conflict.

    In a block of code they may be shown to readers; one line of ``>`` alone is a quotation within quotations.
    """
    try:
        shown = without_code(text)
    except Unclosed:  # told by the rules, and nobody can say what of the page is code
        return
    for marks in conflicts(shown):
        first = marks[0]
        if first[0].startswith("<"):
            place = first.start(), first.start() + 7
            yield Problem(*place, Code.INVALID_MARKDOWN, described(first[0][:7]), UNFINISHED)
