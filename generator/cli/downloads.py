"""The stage of a build that makes what the site offers to be taken away: data in every format, and the PDFs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from generator.cli.terminal import fail, progress, show
from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format
from generator.project import CONFIG

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.cli.pdf import PdfStage
    from generator.exports.downloads import ExportMaker
    from generator.memo import Memo
    from generator.model.library import Library
    from generator.project import Project
    from generator.storage.cache import Cache
    from generator.writer.pages.downloads import Downloads
    from generator.writer.pages.options import SiteOptions


@dataclass(slots=True)
class DownloadStage:
    """Makes the files that a site offers."""

    project: Project
    pdfs: PdfStage | None
    """None if there are to be no PDFs."""
    cache: Cache | None
    """Where files are kept for the next build; None to keep none."""
    _maker: ExportMaker | None = None

    def __call__(self, library: Library, findings: Findings, given: SiteOptions, memo: Memo) -> Downloads:
        """Return the files by their briefing; ``given`` is how the pages beside them are written."""
        from generator.exports.downloads import ExportMaker
        from generator.exports.edition_files import edition_downloads
        from generator.workers import cores
        from generator.writer import SiteOptions, briefings_made_from
        from generator.writer.pages.downloads import by_briefing, pdf_downloads

        printed = self.pdfs(library, findings, given, memo) if self.pdfs else {}
        progress("Writing what can be taken away …")
        publication, citations = given.publication, given.citations
        options = SiteOptions(templates=given.templates, publication=publication, citations=citations)
        made_from = briefings_made_from(library, findings, options, memo)
        self._maker = ExportMaker(memo, self.cache, cores(), chosen_formats(self.project))
        exported = tuple(self._maker.make(library, findings, publication, made_from, citations))
        if exported:
            files = "1 file" if len(exported) == 1 else f"{len(exported)} files"
            click.echo(f"{files} to take away, {self._maker.made_anew} made anew.")
        together = self._maker.of_all(library, findings, publication, made_from)
        older = edition_downloads(findings.editions, printed, memo)
        return by_briefing((*pdf_downloads(library.briefings, printed), *exported, *older, *together))

    def keep(self) -> None:
        """Keep what was made for the next build: called when this one has succeeded."""
        if self._maker is not None:
            self._maker.keep()


def chosen_formats(project: Project) -> tuple[str, ...]:
    """Return the formats that ``mkdocs.yml`` has the site offer; ends with 1 if it names one that is none."""
    from generator.exports.formats import FORMATS
    from generator.project.download_settings import read_download_formats
    from generator.project.settings import read_settings

    diagnostics = Diagnostics()
    chosen = read_download_formats(read_settings(project.config), FORMATS, diagnostics)
    if len(diagnostics):
        show(project, diagnostics, Format.TEXT, to_stderr=True)
        fail(f"the settings in {CONFIG} cannot be used")
    return chosen
