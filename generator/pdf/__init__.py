"""Writes a Library as documents for Typst: `write_documents`, and `with_parts` to find what cannot be set."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.document.typst import LinkTargets
from generator.pdf.chapter import arrange_brief, arrange_chapter, labels_of
from generator.pdf.templates import load_pdf_templates, packaged_fonts
from generator.pdf.whereabouts import Whereabouts, find_character
from generator.writer.pages.downloads import BRIEF, VOLUME
from generator.writer.pages.urls import address
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.home import newest_first
from generator.writer.views.labels import label_registers
from generator.writer.wording.order import number_statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.document.typst import Plain
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.writer.pages.options import PdfOptions

__all__ = [
    "BRIEF",
    "VOLUME",
    "Document",
    "Part",
    "Whereabouts",
    "find_character",
    "packaged_fonts",
    "parts_of",
    "with_parts",
    "write_documents",
]


_NOUNS = ("statements", "events", "plans", "questions", "assessments")
"""Fields of a briefing that hold its entries."""


@dataclass(frozen=True, slots=True)
class Part:
    """An entry as part of a document."""

    briefing: Id
    noun: str
    """The field of the briefing, or of what is found of it, in which the entry stands."""
    entry: Whereabouts


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF before it is set: its data and the templates that print it."""

    name: str
    """Of the file, without ``.pdf``."""
    template: str
    """Which of the templates prints it, without ``.typ``."""
    data: str
    """JSON."""
    templates: Mapping[str, bytes]
    briefings: tuple[Id, ...]
    """What it prints."""
    epoch: int
    """When it counts as made, in seconds since 1970: the end of the newest edition's day."""


@dataclass(slots=True)
class _Writing:
    """State shared by the writers of all documents of one build."""

    library: Library
    findings: Findings
    options: PdfOptions
    templates: Mapping[str, bytes]
    links: EntryLinks

    def document(self, name: str, template: str, briefings: Sequence[Briefing], data: Plain) -> Document:
        """Return a document of ``briefings``."""
        whole = {"paper": self.options.paper.value, "lang": self.options.lang, "document": data}
        return Document(
            name,
            template,
            json.dumps(whole, ensure_ascii=False, separators=(",", ":")),
            self.templates,
            tuple(one.id for one in briefings),
            max(one.epoch for one in briefings),
        )

    def chapter(self, briefing: Briefing, labels: frozenset[str]) -> dict[str, Plain]:
        """Return what a document prints of a briefing; links lead to ``labels`` alone."""
        own = {choice.term.id: briefing.id for choice in self.findings.briefings[briefing.id].words}
        home = replace(self.links, home=briefing.id, places={}, terms={**self.links.terms, **own})
        return arrange_chapter(briefing, self.findings, home, self.targets(briefing, labels))

    def targets(self, briefing: Briefing, labels: frozenset[str]) -> LinkTargets:
        """Return the link targets that the words of a briefing have."""
        numbers = number_statements(briefing, self.library)
        by_address: dict[str, int] = {
            address(self.library.statements[id_]): number for id_, number in numbers.items()
        }
        return LinkTargets(briefing.id, labels, by_address)

    def labels(self, briefings: Iterable[Briefing]) -> frozenset[str]:
        """Return every place in a document of ``briefings``."""
        found = self.findings.briefings
        return frozenset(label for one in briefings for label in labels_of(one, found[one.id]))


def write_documents(
    library: Library,
    findings: Findings,
    options: PdfOptions,
    diagnostics: Diagnostics,
    only: Sequence[Id] = (),
) -> tuple[Document, ...]:
    """Return the PDFs of a library before they are set: of each briefing the whole and one page, and a volume of all.

    With ``only`` those of the briefings named, and no volume. A briefing's id comes before a name made from another's:
    there is no one page of ``a`` where a briefing is called ``a-brief``. A template that cannot be used goes to
    ``diagnostics``.
    """
    writing = _begin(library, findings, options, load_pdf_templates(options.templates, diagnostics))
    briefings = [library.briefings[id_] for id_ in only] or newest_first(library.briefings.values())
    found: list[Document] = []
    for one in briefings:
        found.append(_whole(writing, one))
        if one.id + BRIEF not in library.briefings:
            page = arrange_brief(one, findings, writing.links, writing.targets(one, frozenset()))
            found.append(writing.document(one.id + BRIEF, "brief", [one], page))
    if len(briefings) > 1 and not only and VOLUME not in library.briefings:
        labels = writing.labels(briefings)
        chapters: list[Plain] = [writing.chapter(one, labels) for one in briefings]
        found.append(writing.document(VOLUME, "volume", briefings, {"briefings": chapters}))
    return tuple(found)


def parts_of(document: Document, library: Library, findings: Findings) -> tuple[Part, ...]:
    """Return the entries whose words a document prints, each of which `with_parts` can print alone."""
    found: list[Part] = []
    for id_ in document.briefings:
        briefing = library.briefings[id_]
        for noun in _NOUNS:
            found += (
                Part(id_, noun, Whereabouts(one.id, one.place.span())) for one in getattr(briefing, noun)
            )
        for noun, table in (("sources", library.sources), ("actors", library.actors)):
            cited: Sequence[Id] = getattr(findings.briefings[id_], noun)
            found += (Part(id_, noun, Whereabouts(one, table[one].place.span())) for one in cited)
    return tuple(found)


def with_parts(  # noqa: PLR0913  # the last three by name
    document: Document,
    briefing: Briefing,
    parts: Sequence[Part],
    *,
    library: Library,
    findings: Findings,
    options: PdfOptions,
) -> Document:
    """Return a document of ``briefing`` with these of its parts and without links, to find one that cannot be set."""
    chosen = {(part.noun, part.entry.entry) for part in parts}
    less = {
        noun: tuple(one for one in getattr(briefing, noun) if (noun, one.id) in chosen) for noun in _NOUNS
    }
    small = replace(briefing, corrections=(), **less)  # type: ignore[arg-type]  # each noun with its own entries
    found = replace(
        findings.briefings[briefing.id],
        accounts=(),
        coverage=(),
        words=(),
        topics=(),
        sources=tuple(one for one in findings.briefings[briefing.id].sources if ("sources", one) in chosen),
        actors=tuple(one for one in findings.briefings[briefing.id].actors if ("actors", one) in chosen),
    )
    fewer = replace(findings, briefings=MappingProxyType({**findings.briefings, briefing.id: found}))
    writing = _begin(library, fewer, options, document.templates)
    return writing.document(document.name, "briefing", [small], writing.chapter(small, frozenset()))


def _begin(
    library: Library, findings: Findings, options: PdfOptions, templates: Mapping[str, bytes]
) -> _Writing:
    names = label_registers(library, options.lang)
    terms = {choice.term.id: id_ for id_, one in findings.briefings.items() for choice in one.words}
    return _Writing(
        library, findings, options, templates, EntryLinks(library, findings, names, {}, terms=terms)
    )


def _whole(writing: _Writing, briefing: Briefing) -> Document:
    chapter = writing.chapter(briefing, writing.labels([briefing]))
    return writing.document(briefing.id, "briefing", [briefing], chapter)
