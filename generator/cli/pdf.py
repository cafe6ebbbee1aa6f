"""The command ``pdf``: sets the PDFs, as ``build`` does on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.citations import briefing_citations
from generator.cli.days import given_epoch
from generator.cli.examples import examples
from generator.cli.terminal import closing, fail, progress, project_of, show, shown, writing
from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.diagnostics.rendering import Format
from generator.project import CONFIG
from generator.project.pdf_settings import PAPERS
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.pdf.builder import PdfBuilder
    from generator.project import Project
    from generator.project.pdf_settings import PdfSettings
    from generator.storage.files import Files
    from generator.writer.pages.citations import Citations
    from generator.writer.pages.options import SiteOptions


@dataclass(slots=True)
class PdfStage:
    """The stage of a build that makes the PDFs; its mistakes do not keep the site from being built."""

    project: Project
    settings: PdfSettings
    diagnostics: Diagnostics = field(default_factory=Diagnostics)

    def __call__(self, library: Library, findings: Findings, given: SiteOptions, memo: Memo) -> Files:
        """Return the PDFs by name; what cannot be made is told at the end of the build."""
        progress("Setting the PDFs …")
        builder = _builder(self.project, self.settings, given.publication, given.citations)
        try:
            result = builder.build(library, findings, self.diagnostics, memo=memo)
        except OSError as error:
            fail(f"the PDFs cannot be written: {disk_refusal(error)}")
        if result.files:
            click.echo(f"{len(result.files)} PDFs, {len(result.made)} set anew.")
        return result.files

    def show_mistakes(self) -> bool:
        """Show what could not be made; return whether all was."""
        if not self.diagnostics.count(Severity.ERROR):
            return True
        show(self.project, self.diagnostics, Format.TEXT, to_stderr=True)
        click.echo("Not every PDF could be set: where there was one before, it is the old one.", err=True)
        return False


def pdf_settings(project: Project) -> PdfSettings:
    """Return what ``mkdocs.yml`` says of the PDFs; ends with 1 if it is wrong, 2 if the environment is."""
    from generator.project.pdf_settings import read_pdf_settings
    from generator.project.settings import read_settings

    given_epoch()
    diagnostics = Diagnostics()
    settings = read_pdf_settings(read_settings(project.config), diagnostics)
    if len(diagnostics):
        show(project, diagnostics, Format.TEXT, to_stderr=True)
        fail(f"the settings in {CONFIG} cannot be used")
    return settings


def _builder(
    project: Project,
    settings: PdfSettings,
    publication: Publication,
    citations: Citations,
    paper: str | None = None,
) -> PdfBuilder:
    """Return what sets the PDFs of a project, on ``paper`` or on what its settings say."""
    from generator.pdf.builder import PdfBuilder

    fonts = (settings.fonts,) if settings.fonts else ()
    return PdfBuilder(project, paper or settings.paper, fonts, publication, settings.volume, citations)


@click.command(epilog=examples("briefings pdf border-talks --paper us-letter"))
@click.argument("briefings", nargs=-1, metavar="[BRIEFING …]", shell_complete=completing.briefings)
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    help="Size of the paper; without it what mkdocs.yml says, or a4.",
)
@click.pass_context
def pdf(context: click.Context, briefings: tuple[str, ...], paper: str | None) -> None:
    """Make the PDFs of all briefings, or of those named, in build/docs/downloads.

    BRIEFING is an id, the name of a folder.
    """
    from generator import build
    from generator.keeping import remembered
    from generator.project.caches import project_cache
    from generator.project.publication import read_publication
    from generator.project.settings import read_settings
    from generator.storage.files import put

    project = project_of(context)
    context.with_resource(writing(project, "pdf"))
    settings = pdf_settings(project)
    written = read_settings(project.config)
    diagnostics = Diagnostics()
    try:
        memo = remembered(project, project_cache(project, "generate"))
        library, findings = build.check(project, diagnostics, memo, written)
        diagnostics.stop_on_errors()
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        click.echo(closing(failed.diagnostics, None), err=True)
        context.exit(1)
    unknown = [name for name in briefings if name not in library.briefings]
    if unknown:
        raise click.UsageError(
            f"there is no briefing `{unknown[0]}`; there are: {', '.join(sorted(library.briefings))}"
        )
    pdf_diagnostics = Diagnostics()
    publication = read_publication(written, project, Diagnostics())
    citations = briefing_citations(project, written, library, findings, publication, memo, briefings)
    progress("Setting the PDFs …")
    builder = _builder(project, settings, publication, citations, paper)
    try:
        result = builder.build(library, findings, pdf_diagnostics, tuple(dict.fromkeys(briefings)), memo)
        put({f"downloads/{name}": content for name, content in result.files.items()}, project.docs)
    except OSError as error:
        fail(f"the PDFs cannot be written: {disk_refusal(error)}")
    show(project, pdf_diagnostics, Format.TEXT, to_stderr=True)
    for name in result.files:
        state = "kept as it was" if name in result.failed else "set" if name in result.made else "up to date"
        click.echo(f"  {shown(project.docs / 'downloads' / name)}  {state}")
    if result.failed:
        fail(f"{len(result.failed)} of {len(result.files)} PDFs could not be set; see above.")
