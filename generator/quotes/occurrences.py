"""Finds where words stand in a text: word for word, and spelled as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.quotes.matching.placing import every_occurrence
from generator.quotes.text.spelling import alike

if TYPE_CHECKING:
    from generator.quotes.matching.placement import PlacedRun
    from generator.quotes.text.segmentation import Words
    from generator.quotes.text.source_text import SourceText


def occurrences_of(looked_for: Words, text: SourceText) -> list[tuple[int, int]]:
    """Return where words stand in a text, word for word: numbers of the first word and of the one behind the last.

    Words that only fold alike are others: Massen is not Maßen.
    """
    variable = looked_for.variable or text.words.variable
    found = {
        (placed.first, placed.last)
        for placed in every_occurrence(looked_for.keys, text)
        if not variable or _is_spelled_alike(looked_for, placed, text)
    }
    return sorted(found)


def _is_spelled_alike(looked_for: Words, placed: PlacedRun, text: SourceText) -> bool:
    pairs = [
        (looked_for.raw[start:end], text.printed(first, last))
        for start, end, (first, last) in zip(looked_for.starts, looked_for.ends, placed.words, strict=True)
    ]
    # A Turkish name in capitals is that name in a text of another language too: it is not missing there.
    return any(
        all(alike(typed, as_printed, lang) for typed, as_printed in pairs) for lang in (text.lang, "tr")
    )
