"""Owns the command line: arguments, exit codes and the terminal.

Exit codes: 0 clean, 1 errors (or warnings, if strict), 2 wrong use.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import generator
from generator.cli import quotes
from generator.cli.pdf import Printing, pdf, pdf_settings
from generator.cli.terminal import closing, exit_code, fail, progress, project_of, show, shown
from generator.diagnostics import BuildFailed, Diagnostics
from generator.engine import Engine, EngineFailed
from generator.project import CONFIG
from generator.report import Format

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.project import Project


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(generator.__version__, prog_name="briefings")
@click.option(
    "-C",
    "directory",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help=f"The project's folder. Without it: the nearest folder upwards with a {CONFIG}.",
)
@click.pass_context
def main(context: click.Context, directory: Path | None) -> None:
    """Structured, sourced YAML summaries of diplomatic events become a searchable site."""
    context.obj = directory


_strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
_engine = click.option(
    "--engine",
    type=click.Choice([one.value for one in Engine]),
    default=Engine.MKDOCS.value,
    show_default=True,
    help="What turns the pages into a site.",
)


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([one.value for one in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="How to show what is found.",
)
@_strict
@click.pass_context
def check(context: click.Context, form: str, *, strict: bool) -> None:
    """Show every mistake at once, each with its place and what to do."""
    from generator import build

    project = project_of(context)
    diagnostics = Diagnostics()
    library = None
    try:
        library, _ = build.check(project, diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    show(project, diagnostics, Format(form), to_stderr=False)
    if form == Format.TEXT:
        click.echo(closing(diagnostics, library))
    context.exit(exit_code(diagnostics, strict=strict))


@main.command()
@_strict
@click.pass_context
def generate(context: click.Context, *, strict: bool) -> None:
    """Write the Markdown pages to build/docs."""
    _generate(context, project_of(context), strict=strict)


@main.command()
@_engine
@_strict
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the site goes; without it build/site.",
)
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
@click.option("--no-pdf", is_flag=True, help="Make no PDFs, and link to none.")
@click.pass_context
def build(  # noqa: PLR0913  # the options of a command
    context: click.Context, engine: str, out: Path | None, *, strict: bool, force: bool, no_pdf: bool
) -> None:
    """Check, write the pages, set the PDFs, and build the site."""
    from generator.project import output_digest
    from generator.stamp import remember, up_to_date

    project = project_of(context)
    target = (out or project.site).absolute()
    printing = None if no_pdf else Printing(project, pdf_settings(project))
    fonts = output_digest(printing.settings.fonts) if printing and printing.settings.fonts else ""
    options = (engine, str(strict), str(no_pdf), fonts)
    if not force and up_to_date(project, target, options):
        click.echo(f"Nothing has changed; the site in {shown(target)} is up to date.")
        return
    library = _generate(context, project, strict=strict, downloads=printing)
    from generator.engine import build_site

    progress(f"Building the site with {engine} …")
    try:
        printed = build_site(project, Engine(engine), target, strict=strict, epoch=_epoch(library))
    except EngineFailed as failed:
        click.echo(failed.output, err=True)
        fail(f"{engine} could not build the site; see above. The site that was there is untouched.")
    except OSError as error:
        fail(f"the site cannot be written: {error}")
    for line in printed.splitlines():
        if "WARNING" in line:
            click.echo(line, err=True)
    click.echo(f"The site is in {shown(target)}; look at it with: briefings serve")
    if printing and not printing.report():
        context.exit(1)
    remember(project, target, options)


@main.command()
@_engine
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
@click.pass_context
def serve(context: click.Context, engine: str, address: str) -> None:
    """Serve the site; an edit of a YAML file, a template or the handbook shows at once."""
    from generator.engine import serve_site

    project = project_of(context)
    if engine == Engine.ZENSICAL:
        _generate(context, project, strict=False)
        click.echo(
            "Zensical does not watch the YAML files: run `briefings generate` after an edit.", err=True
        )
    try:
        context.exit(serve_site(project, Engine(engine), address))
    except KeyboardInterrupt:
        context.exit(0)


@main.command()
@click.option(
    "--with-ids", is_flag=True, help="Fill the ids of this library in, for completion, in build/schema."
)
@click.pass_context
def schema(context: click.Context, *, with_ids: bool) -> None:
    """Write the JSON Schemas by which an editor completes and checks the files."""
    from generator import build
    from generator.files import save
    from generator.memo import Memo
    from generator.reader.schema import schemas

    project = project_of(context)
    library = None
    if with_ids:
        diagnostics = Diagnostics()
        try:
            library, _ = build.check(project, diagnostics)
        except BuildFailed as failed:
            show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
            fail("the ids can be filled in once the library has no errors")
    target = project.build / "schema" if with_ids else project.schema
    try:
        changed = save(schemas(library), target, Memo())
    except OSError as error:
        fail(f"the schemas cannot be written: {error}")
    click.echo(f"Schemas in {shown(target)}" + ("." if changed else " were up to date."))


@main.command()
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
def init(directory: Path) -> None:
    """Begin a new site in DIRECTORY, with one small briefing to change."""
    from generator.starter import new_site

    try:
        written = new_site(directory)
    except FileExistsError as error:
        fail(f"{error.filename} is there already; nothing was written")
    except OSError as error:
        fail(f"the site cannot be written: {error}")
    for path in written:
        click.echo(f"  {path}")
    click.echo(f"A new site. Build it with: briefings -C {directory} build")


@main.command()
@click.argument("identifier", metavar="ID")
@click.pass_context
def new(context: click.Context, identifier: str) -> None:
    """Begin a new briefing in briefings/ID."""
    from generator.starter import new_briefing

    project = project_of(context)
    try:
        written = new_briefing(project, identifier)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    except FileExistsError as error:
        fail(f"{error.filename} is there already; nothing was written")
    except OSError as error:
        fail(f"the briefing cannot be written: {error}")
    for path in written:
        click.echo(f"  {path}")
    click.echo("A new briefing. See what is left to write: briefings check")


for _command in (pdf, quotes.verify, quotes.unused, quotes.impact, quotes.sources):
    main.add_command(_command)


def _generate(
    context: click.Context, project: Project, *, strict: bool, downloads: Printing | None = None
) -> Library:
    from generator import build

    progress("Reading, checking and writing the pages …")
    try:
        result = build.generate(project, strict=strict, downloads=downloads)
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        click.echo(closing(failed.diagnostics, None), err=True)
        context.exit(1)
    show(project, result.diagnostics, Format.TEXT, to_stderr=True)
    try:
        changed = build.save_pages(project, result)
    except OSError as error:
        fail(f"the pages cannot be written: {error}")
    click.echo(f"{len(result.files)} files in {shown(project.docs)}, {changed} changed.")
    return result.library


def _epoch(library: Library) -> int:
    """Return the moment that stands for the time of the build: the end of the newest edition's day, in UTC."""
    return max((one.epoch for one in library.briefings.values()), default=0)
