"""Writes a Library as documents for Typst: the room's doors are `write_documents` and `narrow`."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.writer.home import newest_first
from generator.writer.links import Links
from generator.writer.names import name_registers
from generator.writer.numbers import number_statements
from generator.writer.pdf.chapter import arrange_brief, arrange_chapter, labels_of
from generator.writer.pdf.names import BRIEF, VOLUME
from generator.writer.pdf.templates import load_pdf_templates, packaged_fonts
from generator.writer.pdf.tree import Paper, Plain
from generator.writer.pdf.whereabouts import Whereabouts, find_character
from generator.writer.urls import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.writer.options import PdfOptions

__all__ = [
    "BRIEF",
    "VOLUME",
    "Document",
    "Whereabouts",
    "find_character",
    "narrow",
    "packaged_fonts",
    "write_documents",
]


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
    """What one round of writing holds in its hands."""

    library: Library
    findings: Findings
    options: PdfOptions
    templates: Mapping[str, bytes]
    links: Links

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
        return arrange_chapter(briefing, self.findings, home, self.paper(briefing, labels))

    def paper(self, briefing: Briefing, labels: frozenset[str]) -> Paper:
        """Return what words of a briefing are set on."""
        numbers = number_statements(briefing, self.library)
        by_address = {address(self.library.statements[id_]): number for id_, number in numbers.items()}
        return Paper(briefing.id, self.options.lang, labels, by_address)

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
            page = arrange_brief(one, findings, writing.links, writing.paper(one, frozenset()))
            found.append(writing.document(one.id + BRIEF, "brief", [one], page))
    if len(briefings) > 1 and not only and VOLUME not in library.briefings:
        labels = writing.labels(briefings)
        chapters: list[Plain] = [writing.chapter(one, labels) for one in briefings]
        found.append(writing.document(VOLUME, "volume", briefings, {"briefings": chapters}))
    return tuple(found)


def narrow(
    document: Document, library: Library, findings: Findings, options: PdfOptions
) -> Iterator[tuple[Whereabouts, Document]]:
    """Yield for each entry of a document that could not be set a small one with this entry alone, without links."""
    for id_ in document.briefings:
        briefing, found = library.briefings[id_], findings.briefings[id_]
        for where, small, finding in _alone(briefing, found, library):
            fewer = replace(findings, briefings=MappingProxyType({**findings.briefings, id_: finding}))
            writing = _begin(library, fewer, options, document.templates)
            yield (
                where,
                writing.document(document.name, "briefing", [small], writing.chapter(small, frozenset())),
            )


def _alone(
    briefing: Briefing, found: BriefingFindings, library: Library
) -> Iterator[tuple[Whereabouts, Briefing, BriefingFindings]]:
    bare = replace(found, accounts=(), coverage=(), words=(), topics=(), actors=(), sources=())
    empty = replace(
        briefing, statements=(), events=(), plans=(), questions=(), assessments=(), corrections=()
    )
    yield Whereabouts(briefing.id, briefing.place.span()), empty, bare
    small: tuple[tuple[Entry, Briefing], ...] = (
        *((one, replace(empty, statements=(one,))) for one in briefing.statements),
        *((one, replace(empty, events=(one,))) for one in briefing.events),
        *((one, replace(empty, plans=(one,))) for one in briefing.plans),
        *((one, replace(empty, questions=(one,))) for one in briefing.questions),
        *((one, replace(empty, assessments=(one,))) for one in briefing.assessments),
    )
    for entry, alone in small:
        yield Whereabouts(entry.id, entry.place.span()), alone, bare
    for id_ in found.sources:
        yield Whereabouts(id_, library.sources[id_].place.span()), empty, replace(bare, sources=(id_,))
    for id_ in found.actors:
        yield Whereabouts(id_, library.actors[id_].place.span()), empty, replace(bare, actors=(id_,))


def _begin(
    library: Library, findings: Findings, options: PdfOptions, templates: Mapping[str, bytes]
) -> _Writing:
    names = name_registers(library, options.lang)
    terms = {choice.term.id: id_ for id_, one in findings.briefings.items() for choice in one.words}
    return _Writing(library, findings, options, templates, Links(library, findings, names, {}, terms=terms))


def _whole(writing: _Writing, briefing: Briefing) -> Document:
    chapter = writing.chapter(briefing, writing.labels([briefing]))
    return writing.document(briefing.id, "briefing", [briefing], chapter)
