"""Builds a project's PDFs: sets anew those that changed, and leaves the old one in place of one that fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Severity, Span
from generator.memo import Memo
from generator.model.publication import UNSIGNED, PaperSize, Publication
from generator.pdf.document_data import DocumentData
from generator.pdf.documents import DocumentWriter, plan_documents
from generator.pdf.edition_documents import edition_documents
from generator.pdf.failures import FailureExplainer
from generator.pdf.inputs import InputGatherer
from generator.pdf.stamps import KeptPdfs, Stamp
from generator.pdf.templates import load_pdf_templates
from generator.project.pdf_settings import MOST_IN_VOLUME
from generator.storage.cache_secret import cache_secret
from generator.typesetting.side_by_side import Typesetters
from generator.typesetting.typesetter import TypesettingError
from generator.writer import SiteOptions, briefings_made_from, template_folders
from generator.writer.pages.citations import NO_CITATIONS, Citations
from generator.writer.pages.options import PdfOptions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.pdf.documents import Document
    from generator.pdf.edition_documents import EditionDocument
    from generator.project import Project
    from generator.storage.files import Files


@dataclass(frozen=True, slots=True)
class PdfResult:
    """The PDFs of one build, and how they came about."""

    files: Files
    """By name, ``<briefing>.pdf``; one that failed is the last that did not, if there was one."""
    made: tuple[str, ...]
    """The names of those set anew."""
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Coming:
    """A document that is being set."""

    document: Document
    digest: str
    """Of its inputs."""
    pdf: Future[bytes] | None
    """None where nothing can be set."""


@dataclass(frozen=True, slots=True)
class PdfBuilder:
    """Sets a project's PDFs and keeps them in ``build/pdf``, so that only what changed is set again."""

    project: Project
    paper: str
    """A value of `PaperSize`."""
    fonts: tuple[Path, ...] = ()
    """Folders of fonts besides those that come with the program."""
    publication: Publication = UNSIGNED
    volume: int = MOST_IN_VOLUME
    """Of how many briefings at most a volume of all is made."""
    citations: Citations = NO_CITATIONS
    """How to cite them, in the styles of the site."""

    def build(
        self,
        library: Library,
        findings: Findings,
        diagnostics: Diagnostics,
        only: Sequence[Id] = (),
        memo: Memo | None = None,
    ) -> PdfResult:
        """Return all PDFs of a library, or those of the briefings named in ``only``.

        By a ``memo`` that goes on from the last build it is known without writing them which data are the same. What
        cannot be set is told to ``diagnostics``. Raises `OSError` if the disk refuses.
        """
        options = PdfOptions(
            templates=template_folders(self.project.templates),
            paper=PaperSize(self.paper),
            publication=self.publication,
            citations=self.citations,
        )
        templates = load_pdf_templates(options.templates, diagnostics)
        memo = Memo(forgets=True) if memo is None else memo
        site = SiteOptions(
            templates=options.templates, publication=self.publication, citations=self.citations
        )
        data = DocumentData(
            DocumentWriter.of(library, findings, options, templates),
            memo,
            briefings_made_from(library, findings, site, memo),
        )
        older = {
            document.plan.name: document
            for document in (() if only else edition_documents(findings.editions, options, templates))
        }
        planned = (
            *plan_documents(library, only, self.volume),
            *(document.plan for document in older.values()),
        )
        kept = KeptPdfs.read(self.project.pdfs, library.left_out, cache_secret())
        gatherer = InputGatherer.of(self.fonts)
        usable = not diagnostics.count(Severity.ERROR)
        files: Files = {}
        stamps: dict[str, Stamp] = {}
        made: list[str] = []
        failed: list[str] = []
        coming: dict[str, _Coming] = {}
        with Typesetters() as typesetters:
            # The longest first, so that no core waits for the last; data are written while others are set.
            for plan in sorted(planned, key=lambda plan: plan.amount, reverse=True):
                edition = older.get(plan.name)
                data_digest = edition.digest if edition else data.digest(plan)
                digest = gatherer.digest(plan, data.writer.files, data_digest)
                old = kept.stamps.get(plan.name)
                if old is None or old.inputs != digest:
                    document = edition.write() if edition else data.document(plan)
                    future = typesetters.begin(gatherer.inputs(document)) if usable else None
                    coming[plan.name] = _Coming(document, digest, future)
                data.forget(plan)
            failures = FailureExplainer(
                self.project, library, findings, options, typesetters.set, gatherer.inputs
            )
            for plan in planned:
                name = f"{plan.name}.pdf"
                if plan.name not in coming:
                    files[name], stamps[plan.name] = kept.files[plan.name], kept.stamps[plan.name]
                elif pdf := _result(coming[plan.name], older.get(plan.name), failures, diagnostics):
                    files[name] = pdf
                    stamps[plan.name] = Stamp.of(coming[plan.name].digest, pdf, library.left_out)
                    made.append(name)
                else:
                    failed.append(name)
                    if plan.name in kept.files:
                        files[name], stamps[plan.name] = kept.files[plan.name], kept.stamps[plan.name]
        kept.replace(files, stamps, others_stay=bool(only))
        return PdfResult(files, tuple(made), tuple(failed))


def _result(
    coming: _Coming,
    edition: EditionDocument | None,
    failures: FailureExplainer,
    diagnostics: Diagnostics,
) -> bytes | None:
    """Return a PDF when it is set; None if it cannot be, and ``diagnostics`` say why."""
    if coming.pdf is None:
        return None
    try:
        return coming.pdf.result()
    except TypesettingError as error:
        if edition is None:
            failures.explain(error, coming.document, diagnostics)
        else:  # nobody mends an edition: which of its entries is at fault is of no use
            message = f"{coming.document.name}.pdf cannot be set: {error.message}"
            diagnostics.error(Code.PDF_NOT_SET, message, Span(edition.edition.path))
        return None
