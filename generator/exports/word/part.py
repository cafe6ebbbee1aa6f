"""What each part of a Word document is made from, and what several parts are made of: evidence, cells, lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.document.inline import Aside, TakenOut
from generator.document.joining import phrase
from generator.exports.word.blocks import Cell, Paragraph, Run, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.document.inline import Content
    from generator.exports.word.content import WordWriter
    from generator.writer.briefing_pages import PageInput
    from generator.writer.views.cards import StanceView
    from generator.writer.views.reports import ReportView


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the document: what a page of the site prints (`generator.writer.briefing_pages`), and its writer."""

    title: str
    shown: Any
    """What ``printed`` of the page's row returns: views."""
    base: str
    """The page's address."""
    writer: WordWriter
    pages: PageInput
    meaning: Content
    """What verdicts on quotations mean."""

    def heading(self, *parts: Content, level: int = 1, anchor: str = "") -> Paragraph:
        """Return a heading; with ``anchor`` it is the place of that name on the page."""
        style = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)[level - 1]
        return self.paragraph(style, *parts, anchor=anchor)

    def paragraph(self, style: Style, *parts: Content | tuple[Run, ...], anchor: str = "") -> Paragraph:
        """Return a paragraph; with ``anchor`` it is the place of that name on the page."""
        return self.writer.paragraph(style, *parts, at=f"{self.base}#{anchor}" if anchor else "")

    def details(self, *contents: Content) -> Iterator[Paragraph]:
        """Yield a short line for each content that says anything."""
        for content in contents:
            if content:
                yield from self.writer.blocks(content, Style.DETAILS)

    def cell(self, *contents: Content | tuple[Run, ...], span: int = 1) -> Cell:
        """Return a cell of a table with one paragraph."""
        return Cell((self.paragraph(Style.CELL, *contents),), span)

    def marks(self, reports: Iterable[ReportView]) -> tuple[Run, ...]:
        """Return a footnote's mark for each report without words of its own: the way it took, and what to mind."""
        return self.writer.notes(
            phrase(report.way, " (", report.remarks, ")") if report.remarks else report.way
            for report in reports
            if report.quote is None
        )

    def quotations(self, reports: Iterable[ReportView], style: Style = Style.QUOTE) -> Iterator[Paragraph]:
        """Yield the words of each report that has any, with what is known of them; a footnote says which way they took.

        Words from right to left have a paragraph of their own, so that what is said of them does not turn with them.
        """
        for report in reports:
            if report.quote is None:
                continue
            words = self.writer.runs(report.quote)
            known: list[Content] = [report.translation] if report.translation else []
            if report.remarks:
                known.append(Aside(phrase("(", report.remarks, ")")))
            behind = [part for content in known for part in (" ", content)]
            mark = self.writer.note(report.way)
            if all(run.look.turned for run in words):
                yield self.paragraph(style, words)
                yield self.paragraph(style, *behind[1:], mark)
            else:
                yield self.paragraph(style, words, *behind, mark)

    def stance(self, shown: StanceView) -> tuple[Run, ...]:
        """Return a stance; one that does not stand any more is struck through."""
        return self.writer.runs(TakenOut(shown.mark) if shown.ended else shown.mark)
