"""Gathers the words of entries for a search: what they are called, what is quoted, whom and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.inline import REPORTED
from generator.document.markup import to_text
from generator.document.plain import plain_text
from generator.model.report import Report
from generator.writer.views.source_words import date_words, date_words_in
from generator.writer.wording.words import translation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.document.inline import Content
    from generator.model.event import Event
    from generator.model.plan import Plan
    from generator.model.report import Evidence, Id
    from generator.model.statement import Statement
    from generator.model.text import Name, Prose
    from generator.writer.search.record import Paragraph
    from generator.writer.views.entry_links import EntryLinks


class SearchedWords:
    """The words for entries as plain text, each worked out once."""

    def __init__(self, links: EntryLinks) -> None:
        self.links = links
        self._labels: dict[Id, str] = {}

    def of(self, id_: Id) -> str:
        """Return what an entry is called in a line."""
        label = self._labels.get(id_)
        if label is None:
            label = self._labels[id_] = self.plain(self.links.label(id_))
        return label

    def all(self, ids: Iterable[Id]) -> str:
        """Return what entries are called, with a comma between each two."""
        return ", ".join(map(self.of, ids))

    def plain(self, content: Content) -> str:
        """Return the words of content."""
        return content if type(content) is str else plain_text(content, self.links.lang)

    def report(self, report: Report) -> Iterator[Paragraph]:
        """Yield a report with where it was seen first, then its words and their translation; what the editors note."""
        seen = self.of(report.source)
        parts = [f"{seen}, {report.locator}" if report.locator else seen]
        if report.speaker or report.via:
            named = (report.speaker,) if report.speaker else ()
            parts.append(self.all((*named, *report.via)))
        if report.quote:
            parts += _as_said(report.quote, report)
        if report.translation:
            parts += (*_as_said(report.translation, report), translation(report.translation_by))
        if dated := date_words_in(report, self.links.library):
            parts.append(self.plain(dated))
        if report.date:
            parts.append(show(report.date, self.links.lang))
        if report.venue:
            parts.append(report.venue)
        yield tuple(parts) if len(parts) > 1 else parts[0]
        yield from prose(report.note)

    def date(self, entry: Event | Plan | Statement) -> str:
        """Return the words of a source for the date of an entry, where they say more than the date."""
        return self.plain(date_words(entry, self.links.library))

    def evidence(self, evidence: Iterable[Evidence]) -> Iterator[Paragraph]:
        """Yield the words on which something rests; what is an entry itself is found by itself."""
        for rest in evidence:
            if isinstance(rest, Report):
                yield from self.report(rest)


def _as_said(words: str, report: Report) -> tuple[str, ...]:
    """Return words as somebody's; those of a source for what was said have no marks, and stand by themselves."""
    return (REPORTED.strip(), words) if report.is_reported_speech else (f"“{words}”",)


def prose(*notes: Prose | None) -> Iterator[str]:
    """Yield editors' Markdown as plain words."""
    return (to_text(note.source) for note in notes if note)


def other_names(name: Name | None) -> tuple[str, ...]:
    """Return a name in its other languages."""
    return tuple(text for _, text in name.others) if name else ()


def said(*paragraphs: Paragraph) -> tuple[Paragraph, ...]:
    """Return the paragraphs that hold any words, each once."""
    return tuple(dict.fromkeys(filter(None, paragraphs)))
