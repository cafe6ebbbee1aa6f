"""Owns the commands that make the pages and the site: generate, build, serve."""

from __future__ import annotations

import os
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.options import FolderName, engine_option, require_address, strict_option
from generator.cli.pdf import Printing, pdf_settings
from generator.cli.search import Search, index_pages, require_pagefind
from generator.cli.signals import interrupted_by_signals
from generator.cli.terminal import closing, fail, progress, project_of, show, shown, texts_of
from generator.diagnostics import BuildFailed
from generator.engine import SITE_URL, Engine, EngineFailed
from generator.report import Format

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Result
    from generator.model.library import Library
    from generator.project import Project


@click.command()
@strict_option
@click.pass_context
def generate(context: click.Context, *, strict: bool) -> None:
    """Write the Markdown pages to build/docs."""
    project = project_of(context)
    _generate(context, project, project, strict=strict)


@click.command()
@engine_option
@strict_option
@click.option(
    "--out",
    type=FolderName(),
    metavar="DIR",
    help="Where the site goes: a new folder, or one that a build made. Nothing is then written into the project.",
)
@click.option("--offline", is_flag=True, help="Build a site to be read from a disk, in build/offline.")
@click.option(
    "--search",
    type=click.Choice([one.value for one in Search]),
    default=Search.THEME.value,
    show_default=True,
    help="What readers search with; Pagefind is for libraries of more than 500 pages.",
)
@click.option("--no-pdf", is_flag=True, help="Make no PDFs, and link to none.")
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
@click.pass_context
def build(  # noqa: PLR0913  # click passes each option by name
    context: click.Context,
    engine: str,
    out: Path | None,
    *,
    strict: bool,
    offline: bool,
    search: str,
    no_pdf: bool,
    force: bool,
) -> None:
    """Check, write the pages, set the PDFs, and build the site."""
    from generator.project import folder_digest, input_digest
    from generator.stamp import remember, up_to_date
    from generator.workspace import workspace

    project = project_of(context)
    if search == Search.PAGEFIND:
        require_pagefind(offline=offline)
    docs = None if out or offline else project.docs
    written = pdf_settings(project)
    settings = None if no_pdf else written
    fonts, texts = settings.fonts if settings else None, texts_of(project)
    target = _destination(project, out or (project.offline if offline else project.site), fonts, texts)
    options = (
        engine,
        str(strict),
        str(offline),
        search,
        str(no_pdf),
        os.environ.get(SITE_URL, ""),
        folder_digest(fonts) if fonts else "",
        folder_digest(texts),
    )
    inputs = input_digest(project, *options)
    if not force and up_to_date(inputs, docs, target):
        click.echo(f"Nothing has changed; the site in {shown(target)} is up to date.")
        return
    from generator.build import look_at_site
    from generator.engine import build_site

    try:
        with nullcontext(project) if docs else workspace(project) as place:
            printing = Printing(place if out else project, settings) if settings else None
            result = _generate(context, project, place, strict=strict, index_html=offline, printing=printing)
            progress(f"Building the site with {engine} …")
            printed = build_site(
                place,
                Engine(engine),
                target,
                strict=strict,
                epoch=_epoch(result.library),
                offline=offline,
                index=partial(index_pages, result=result) if search == Search.PAGEFIND else None,
                inspect=lambda site: look_at_site(project, site, result.withheld),
            )
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        fail(
            "the site holds what is withheld; it was not put in place. The site that was there is untouched."
        )
    except EngineFailed as failed:
        click.echo(failed.output, err=True)
        fail(f"{engine} could not build the site; see above. The site that was there is untouched.")
    except OSError as error:
        fail(f"the site cannot be written: {error}")
    for line in printed.splitlines():
        if "WARNING" in line:
            click.echo(line, err=True)
    look = f"open {shown(target / 'index.html')}" if offline else "look at it with: briefings serve"
    click.echo(f"The site is in {shown(target)}; {look}")
    if printing and not printing.report():
        context.exit(1)
    try:
        remember(inputs, docs, target)
    except OSError as error:
        fail(f"what the site was made from cannot be noted beside it: {error}")


@click.command()
@engine_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
@click.pass_context
def serve(context: click.Context, engine: str, address: str) -> None:
    """Serve the site; an edit of a YAML file, a template or the handbook shows at once.

    Only this machine's names and the address are answered, and no page is shown while there are errors. Zensical's own
    server answers to any name, and does not see edits of the YAML files.
    """
    from generator.engine import serve_site
    from generator.outputs import Record, digests, write_record

    project = project_of(context)
    require_address(address)
    pdf_settings(project)
    if engine == Engine.ZENSICAL:
        _destination(project, project.site, None, texts_of(project))
        _generate(context, project, project, strict=False)
        click.echo(
            "Zensical does not watch the YAML files: run `briefings generate` after an edit.", err=True
        )
        click.echo(
            "Its server answers under any name, so that a web page that you have open could read the site from it; "
            "MkDocs' server answers to this machine's names alone.",
            err=True,
        )
    with interrupted_by_signals() as came:
        try:
            code = serve_site(project, Engine(engine), address)
        except KeyboardInterrupt:
            if came:
                raise SystemExit(128 + came[0]) from None
            raise
        finally:
            if engine == Engine.ZENSICAL:  # it has put its pages into build/site
                write_record(project.site, Record(digests(project.site)))
    context.exit(code)


def _generate(  # noqa: PLR0913  # the last three by name
    context: click.Context,
    project: Project,
    place: Project,
    *,
    strict: bool,
    index_html: bool = False,
    printing: Printing | None = None,
) -> Result:
    """Write the pages of ``project`` to the docs folder of ``place``, which is the project or stands in for it."""
    from generator import build

    progress("Reading, checking and writing the pages …")
    try:
        result = build.generate(
            project, strict=strict, texts=texts_of(project), index_html=index_html, downloads=printing
        )
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        click.echo(closing(failed.diagnostics, None), err=True)
        context.exit(1)
    show(project, result.diagnostics, Format.TEXT, to_stderr=True)
    try:
        changed = build.save_pages(place, result)
    except OSError as error:
        fail(
            f"the pages cannot be written: {error}\nWhere the project cannot be written: briefings build --out DIR"
        )
    if place is project:
        click.echo(f"{len(result.files)} files in {shown(project.docs)}, {changed} changed.")
    return result


def _destination(project: Project, given: Path, fonts: Path | None, texts: Path) -> Path:
    """Return the folder that the site takes the place of, or end the command before anything is done."""
    from generator.destination import destination

    try:
        return destination(project, given, (texts, fonts) if fonts else (texts,))
    except OSError as error:
        fail(f"nothing was built: {error}")


def _epoch(library: Library) -> int:
    """Return the moment that stands for the time of the build: the end of the newest edition's day, in UTC."""
    return max((one.epoch for one in library.briefings.values()), default=0)
