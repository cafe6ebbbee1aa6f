"""The command ``generate``: writes the Markdown pages, as ``build`` and ``serve`` do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.citations import citation_stage
from generator.cli.commands import as_run
from generator.cli.examples import examples
from generator.cli.options import strict_option
from generator.cli.terminal import (
    closing,
    fail,
    missing_texts,
    progress,
    project_of,
    show,
    shown,
    texts_of,
    writing,
)
from generator.collector import without_collector
from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.diagnostics.rendering import Format
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from generator.build import Result
    from generator.cli.downloads import DownloadStage
    from generator.project import Project


@click.command(epilog=examples("briefings generate --strict"))
@strict_option
@click.pass_context
def generate(context: click.Context, *, strict: bool) -> None:
    """Write the pages of the site as Markdown, to build/docs.

    It is a part of `briefings build`; alone it is for those who go on with MkDocs themselves.
    """
    project = project_of(context)
    context.with_resource(writing(project, "generate"))
    write_pages(context, project, project, strict=strict)


def write_pages(  # noqa: PLR0913  # the last three by name
    context: click.Context,
    project: Project,
    place: Project,
    *,
    strict: bool,
    index_html: bool = False,
    downloads: DownloadStage | None = None,
    keeps: bool = True,
    are_findings_told: bool = False,
) -> Result:
    """Write the pages of ``project`` to the docs folder of ``place``, which is the project or stands in for it.

    What the next build can use is kept in the project, unless ``keeps`` says otherwise. Findings that stop nothing are
    shown, unless they are told already.
    """
    with without_collector():  # four hundred modules, none of which is let go again
        from generator import build
    from generator.project.caches import project_cache
    from generator.storage.output_records import NotOurs
    from generator.workers import cores

    cite = citation_stage(project, keeps=keeps)
    progress("Reading, checking and writing the pages …")
    try:
        result = build.generate(
            project,
            strict=strict,
            texts=texts_of(project),
            index_html=index_html,
            downloads=downloads,
            cite=cite,
            cache=project_cache(project, "generate") if keeps else None,
            processes=cores(),
        )
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        click.echo(closing(failed.diagnostics, None), err=True)
        if not failed.diagnostics.count(Severity.ERROR):
            click.echo("Nothing was written: with --strict a warning counts as an error.", err=True)
        context.exit(1)
    if cite:
        cite.keep()
    if not are_findings_told:
        _tell_findings(project, result)
    try:
        changed = build.save_pages(place, result)
    except NotOurs as error:
        fail(f"the pages cannot be written: {error}")
    except OSError as error:
        fail(
            f"the pages cannot be written: {disk_refusal(error)}\n"
            "Where the project cannot be written: briefings build --out DIR"
        )
    if downloads:
        downloads.keep()
    if place is project:
        click.echo(
            f"{len(result.files) + len(result.pictures)} files in {shown(project.docs)}; "
            f"{changed} were written anew or removed."
        )
    return result


def _tell_findings(project: Project, result: Result) -> None:
    """Tell what is found, left out and could not be looked at, none of which stops anything."""
    from generator import build

    show(project, result.diagnostics, Format.TEXT, to_stderr=True)
    if result.left_out:
        click.echo(as_run(build.left_out_sentence(result.left_out)), err=True)
    note = missing_texts(project, result.library, Diagnostics())
    if note:
        click.echo(note.strip(), err=True)
