"""Lists the paragraphs of a source's text from which no entry takes anything: for texts without quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.source import DOCUMENTS
from generator.model.walks import evidence_of_registers, report_lists_of, reports_in
from generator.quotes.locators import first_paragraph, paragraph_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.library import Library
    from generator.model.source import Source
    from generator.quotes.text.source_text import SourceText
    from generator.quotes.unused import PrintedQuotation
    from generator.quotes.verify import CheckedQuote

_SHOWN = 90
"""Characters of a paragraph that are shown."""


@dataclass(frozen=True, slots=True)
class UnusedParagraph:
    """A paragraph from which no entry takes anything."""

    number: int
    """From 1, as locators count them: behind a headline."""
    line: int
    begins: str


def tells_without_marks(source: Source, quotations: Sequence[PrintedQuotation]) -> bool:
    """Tell whether the words of a source matter though no marks stand round them: a document, a readout."""
    return source.type in DOCUMENTS or not quotations


def unused_paragraphs(
    source: Source, text: SourceText, library: Library, checked: Iterable[CheckedQuote]
) -> list[UnusedParagraph]:
    """Return the paragraphs of ``text`` of which no entry quotes a word, and which no locator names."""
    lists = [
        *(found for briefing in library.briefings.values() for found in report_lists_of(briefing)),
        *evidence_of_registers(library),
    ]
    named = {
        paragraph_named(report.locator, text) for report in reports_in(lists) if report.source == source.id
    }
    used = named | {
        text.paragraph_number(quote.match.start)
        for quote in checked
        if quote.source == source.id and quote.match.start is not None
    }
    first = first_paragraph(text)
    return [
        UnusedParagraph(
            number + 1 - first,
            text.line(paragraph.start),
            _beginning(text, paragraph.start, paragraph.end),
        )
        for number, paragraph in enumerate(text.paragraphs)
        if number not in used and number >= first
    ]


def _beginning(text: SourceText, start: int, end: int) -> str:
    words = " ".join(text.raw[start:end].split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
