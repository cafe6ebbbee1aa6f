"""Shows the words of a draft where they stand in their text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.quotes.matching.match import match

if TYPE_CHECKING:
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText


class Passage(NamedTuple):
    """The paragraphs round a quotation, in three parts."""

    before: str
    words: str
    behind: str


def problem_with(quote: str, text: SourceText) -> str:
    """Return why ``text`` does not prove that it has the words of ``quote``, for an editor; "" if it does."""
    found = match(quote, text)
    return "" if found.accepted else found.problem or "the text does not have these words"


def passage_of(statement: Statement, text: SourceText, more: int = 0) -> Passage | None:
    """Return the paragraphs of ``text`` with the best quotation of ``statement``, and ``more`` on either side.

    None if there is no quotation, or the text does not have it.
    """
    quote = statement.reports[0].quote
    found = match(quote, text) if quote else None
    if found is None or found.start is None or found.end is None:
        return None
    numbers = [
        number
        for number, paragraph in enumerate(text.paragraphs)
        if paragraph.start < found.end and found.start < paragraph.end
    ]
    if not numbers:
        return None
    first = text.paragraphs[max(numbers[0] - more, 0)]
    last = text.paragraphs[min(numbers[-1] + more, len(text.paragraphs) - 1)]
    return Passage(
        text.raw[first.start : found.start], text.raw[found.start : found.end], text.raw[found.end : last.end]
    )
