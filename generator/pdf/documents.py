"""Writes a Library as documents for Typst: of each briefing the whole and one page, and a volume of all."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.walks import entries_by_field
from generator.pdf.brief import arrange_brief
from generator.pdf.chapter import arrange_chapter
from generator.pdf.templates import load_pdf_templates
from generator.project.pdf_settings import MOST_IN_VOLUME
from generator.writer.pages.downloads import BRIEF, VOLUME
from generator.writer.printed_addresses import link_targets, printed_addresses
from generator.writer.views.entry_links import EntryLinks, counting_briefings
from generator.writer.views.home import newest_first
from generator.writer.views.labels import label_registers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.document.link_targets import LinkTargets
    from generator.document.typst import Plain
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.writer.pages.options import PdfOptions


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF before it is set: its data and the templates that print it."""

    name: str
    """Of the file, without ``.pdf``."""
    template: str
    """Which of the templates prints it, without ``.typ``."""
    data: str
    """JSON: ``paper``, ``lang``, and ``document``, what `DocumentWriter` writes."""
    templates: Mapping[str, bytes]
    briefings: tuple[Id, ...]
    """What it prints."""
    epoch: int
    """When it counts as made, in seconds since 1970: the end of the newest edition's day."""


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """A document that is to be written."""

    name: str
    """Of the file, without ``.pdf``."""
    template: str
    """Which of the templates prints it: ``briefing``, ``brief`` or ``volume``."""
    briefings: tuple[Briefing, ...]
    """What it prints."""

    @property
    def epoch(self) -> int:
        """When it counts as made, in seconds since 1970: the end of the newest edition's day."""
        return max(briefing.epoch for briefing in self.briefings)

    @property
    def amount(self) -> int:
        """How long it takes to set it, as against others: entries printed, none of them on one page."""
        if self.template == "brief":
            return 0
        return sum(
            len(entries) for briefing in self.briefings for entries in entries_by_field(briefing).values()
        )


@dataclass(slots=True)
class DocumentWriter:
    """State shared by the writers of all documents of one build."""

    library: Library
    findings: Findings
    options: PdfOptions
    templates: Mapping[str, bytes]
    links: EntryLinks
    notice: str = ""
    """What stands at the head of each document: that it is of an older edition, for instance."""

    @classmethod
    def of(
        cls, library: Library, findings: Findings, options: PdfOptions, templates: Mapping[str, bytes]
    ) -> DocumentWriter:
        """Return the writer for documents of ``library``."""
        labels = label_registers(library, options.lang)
        terms = counting_briefings(findings)
        return cls(library, findings, options, templates, EntryLinks(library, findings, labels, terms=terms))

    def write(self, planned: PlannedDocument) -> Document:
        """Return a document with its data."""
        if planned.template == "volume":
            return self._volume(planned.briefings)
        (briefing,) = planned.briefings
        return self._brief(briefing) if planned.template == "brief" else self._whole(briefing)

    def document(self, name: str, template: str, briefings: Sequence[Briefing], data: Plain) -> Document:
        """Return a document of ``briefings``."""
        whole = {
            "paper": self.options.paper.value,
            "lang": self.options.lang,
            "desk": self._desk(),
            "document": data,
        }
        if template == "briefing":
            whole["notice"] = self.notice
        return Document(
            name,
            template,
            json.dumps(whole, ensure_ascii=False, separators=(",", ":")),
            self.files,
            tuple(briefing.id for briefing in briefings),
            max(briefing.epoch for briefing in briefings),
        )

    @property
    def files(self) -> Mapping[str, bytes]:
        """What a template may read: the templates themselves, and the picture of the desk."""
        logo = self.options.publication.logo
        return {**self.templates, self._logo(): logo} if logo else self.templates

    def _logo(self) -> str:
        desk = self.options.publication.desk
        return (
            f"desk.{desk.logo.rpartition('.')[2].lower()}" if desk and self.options.publication.logo else ""
        )

    def _desk(self) -> Plain:
        """Return who signs the document, as templates print it."""
        publication = self.options.publication
        desk = publication.desk
        if desk is None:
            return None
        return {
            "name": desk.name,
            "site": publication.site_name,
            "logo": self._logo(),
            "contact": [desk.contact, desk.contact_address],
            "imprint": publication.full_address(desk.imprint),
            "licence": [desk.licence or desk.licence_address, desk.licence_address],
        }

    def _whole(self, briefing: Briefing) -> Document:
        """Return the document of one briefing."""
        chapter = self.chapter(briefing, self.addresses([briefing]))
        return self.document(briefing.id, "briefing", [briefing], chapter)

    def _brief(self, briefing: Briefing) -> Document:
        """Return the document of one page on a briefing; it has no places that links could lead to."""
        links = self.links.within(briefing.id)
        page = arrange_brief(briefing, self.findings, links, self.targets(briefing, frozenset()))
        return self.document(briefing.id + BRIEF, "brief", [briefing], page)

    def _volume(self, briefings: Sequence[Briefing]) -> Document:
        """Return the document of all briefings, in which links lead from one to another."""
        addresses = self.addresses(briefings)
        chapters: list[Plain] = [self.chapter(briefing, addresses) for briefing in briefings]
        return self.document(VOLUME, "volume", briefings, {"briefings": chapters})

    def chapter(self, briefing: Briefing, addresses: frozenset[str]) -> dict[str, Plain]:
        """Return what a document prints of a briefing; links within the document lead to ``addresses`` alone."""
        links = self.links.within(briefing.id)
        targets = self.targets(briefing, addresses)
        return arrange_chapter(briefing, self.findings, links, targets, self.options)

    def targets(self, briefing: Briefing, addresses: frozenset[str]) -> LinkTargets:
        """Return the link targets that the words of a briefing have."""
        return link_targets(briefing, self.library, addresses)

    def addresses(self, briefings: Iterable[Briefing]) -> frozenset[str]:
        """Return every place in a document of ``briefings``."""
        return frozenset(place for briefing in briefings for place in printed_addresses(briefing, self.links))


def plan_documents(
    library: Library, only: Sequence[Id] = (), volume: int = MOST_IN_VOLUME
) -> tuple[PlannedDocument, ...]:
    """Return which documents are made of a library: of each briefing the whole and one page, and a volume of all.

    With ``only`` those of the briefings named, and no volume; nor is there one of more than ``volume`` briefings. A
    briefing's id comes before a name made from another's: there is no one page of ``a`` where a briefing is called
    ``a-brief``.
    """
    briefings = [library.briefings[id_] for id_ in only] or newest_first(library.briefings.values())
    planned: list[PlannedDocument] = []
    for briefing in briefings:
        planned.append(PlannedDocument(briefing.id, "briefing", (briefing,)))
        if briefing.id + BRIEF not in library.briefings:
            planned.append(PlannedDocument(briefing.id + BRIEF, "brief", (briefing,)))
    if 1 < len(briefings) <= volume and not only and VOLUME not in library.briefings:
        planned.append(PlannedDocument(VOLUME, "volume", tuple(briefings)))
    return tuple(planned)


def write_documents(
    library: Library,
    findings: Findings,
    options: PdfOptions,
    diagnostics: Diagnostics,
    only: Sequence[Id] = (),
) -> tuple[Document, ...]:
    """Return the PDFs of a library before they are set, those that `plan_documents` names.

    A template that cannot be used goes to ``diagnostics``.
    """
    writer = DocumentWriter.of(library, findings, options, load_pdf_templates(options.templates, diagnostics))
    return tuple(map(writer.write, plan_documents(library, only)))
