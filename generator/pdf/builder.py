"""Builds a project's PDFs: sets anew those that changed, and leaves the old one in place of one that fails."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.model.publication import UNSIGNED, Publication
from generator.pdf.documents import Document, write_documents
from generator.pdf.failures import FailureExplainer
from generator.pdf.stamps import KeptPdfs, digest_of_inputs, stamp_of
from generator.pdf.templates import packaged_fonts
from generator.pdf.typesetter import Inputs, TypesettingError
from generator.pdf.typesetter_process import TypesetterProcess
from generator.publish.build_time import source_date_epoch
from generator.writer import template_folders
from generator.writer.pages.options import PaperSize, PdfOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.project import Project
    from generator.storage.files import Files

_WHOLE_FONTS = "cvttf_NotoSansCJK_Regular"
"""What the optional extra ``cjk`` installs: all of Noto Sans CJK, for characters that the subset lacks."""


@dataclass(frozen=True, slots=True)
class PdfResult:
    """The PDFs of one build, and how they came about."""

    files: Files
    """By name, ``<briefing>.pdf``; one that failed is the last that did not, if there was one."""
    made: tuple[str, ...]
    """The names of those set anew."""
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PdfBuilder:
    """Sets a project's PDFs and keeps them in ``build/pdf``, so that only what changed is set again."""

    project: Project
    paper: str
    """A value of `PaperSize`."""
    fonts: tuple[Path, ...] = ()
    """Folders of fonts besides those that come with the program."""
    publication: Publication = UNSIGNED

    def build(
        self, library: Library, findings: Findings, diagnostics: Diagnostics, only: Sequence[Id] = ()
    ) -> PdfResult:
        """Return all PDFs of a library, or those of the briefings named in ``only``.

        What cannot be set is told to ``diagnostics``. Raises `OSError` if the disk refuses.
        """
        options = PdfOptions(
            templates=template_folders(self.project.templates),
            paper=PaperSize(self.paper),
            publication=self.publication,
        )
        documents = write_documents(library, findings, options, diagnostics, only)
        left_out = library.left_out
        kept = KeptPdfs.read(self.project.pdfs, left_out)
        files: Files = {}
        stamps: dict[str, list[str]] = {}
        made: list[str] = []
        failed: list[str] = []
        usable = not diagnostics.count(Severity.ERROR)
        with TypesetterProcess() as typesetter:
            failures = FailureExplainer(
                self.project, library, findings, options, typesetter.set, self._inputs
            )
            for document in documents:
                inputs = self._inputs(document)
                digest, old = digest_of_inputs(inputs), kept.files.get(document.name)
                name = f"{document.name}.pdf"
                if old is not None and kept.stamps.get(document.name) == stamp_of(digest, old, left_out):
                    files[name], stamps[document.name] = old, stamp_of(digest, old, left_out)
                    continue
                try:
                    pdf = typesetter.set(inputs) if usable else None
                except TypesettingError as error:
                    failures.explain(error, document, diagnostics)
                    pdf = None
                if pdf is not None:
                    files[name], stamps[document.name] = pdf, stamp_of(digest, pdf, left_out)
                    made.append(name)
                    continue
                failed.append(name)
                if old is not None:
                    files[name] = old
        kept.replace(files, stamps, self.project.pdfs, others_stay=bool(only))
        return PdfResult(files, tuple(made), tuple(failed))

    def _inputs(self, document: Document) -> Inputs:
        given = source_date_epoch()
        epoch = document.epoch if given is None else given
        fonts = (packaged_fonts(), *self.fonts, *_installed_fonts())
        return Inputs(document.template, document.data, document.templates, fonts, epoch)


def _installed_fonts() -> tuple[Path, ...]:
    """Return where the whole fonts of the optional extra lie, if it is installed."""
    found = find_spec(_WHOLE_FONTS)
    return (Path(found.origin).parent,) if found and found.origin else ()
