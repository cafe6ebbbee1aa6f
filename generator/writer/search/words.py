"""Gathers the words of entries for a search: what they are called, what is quoted, whom and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.markup import to_text
from generator.document.plain import plain_text
from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.document.inline import Content
    from generator.model.report import Evidence, Id
    from generator.model.text import Name, Prose
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

    def report(self, report: Report) -> Iterator[str]:
        """Yield the way of a report, its words, their translation, and what the editors note."""
        way = [self.of(report.source)]
        if report.locator:
            way.append(report.locator)
        if report.speaker or report.via:
            way.insert(0, self.all((*((report.speaker,) if report.speaker else ()), *report.via)))
        if report.venue:
            way.append(report.venue)
        if report.date:
            way.append(show(report.date, self.links.lang))
        yield " · ".join(way)
        if report.quote:
            yield _as_said(report.quote, report)
        if report.translation:
            yield _as_said(report.translation, report)
        if report.date_words:
            yield f"“{report.date_words}”"
        yield from prose(report.note)

    def evidence(self, evidence: Iterable[Evidence]) -> Iterator[str]:
        """Yield the words on which something rests; what is an entry itself is found by itself."""
        for rest in evidence:
            if isinstance(rest, Report):
                yield from self.report(rest)


def _as_said(words: str, report: Report) -> str:
    return words if report.is_reported_speech else f"“{words}”"


def prose(*notes: Prose | None) -> Iterator[str]:
    """Yield editors' Markdown as plain words."""
    return (to_text(note.source) for note in notes if note)


def other_names(name: Name | None) -> tuple[str, ...]:
    """Return a name in its other languages."""
    return tuple(text for _, text in name.others) if name else ()


def said(*paragraphs: str) -> tuple[str, ...]:
    """Return the paragraphs that hold any words, each once."""
    return tuple(dict.fromkeys(filter(None, paragraphs)))
