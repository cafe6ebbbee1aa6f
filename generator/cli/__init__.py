"""Owns the command line: arguments, exit codes and the terminal.

Exit codes: 0 clean, 1 errors (or warnings, if strict), 2 wrong use; `generator.cli.group` has the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import generator
from generator.cli import clean, pdf, quotes, reviews, site
from generator.cli.group import CommandGroup
from generator.cli.options import FolderName, strict_option
from generator.cli.session import session_of, show_withheld_option, verbose_option
from generator.cli.terminal import absent_texts, closing, exit_code, fail, project_of, show, shown, writing
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format
from generator.project import CONFIG
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from pathlib import Path


@click.group(
    cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(generator.__version__, prog_name="briefings")
@click.option(
    "-C",
    "directory",
    type=FolderName(exists=True, file_okay=False),
    metavar="DIR",
    help=f"The project's folder. Without it: the nearest folder upwards with a {CONFIG}.",
)
@verbose_option
@click.pass_context
def main(context: click.Context, directory: Path | None) -> None:
    """Structured, sourced YAML summaries of diplomatic events become a searchable site."""
    session_of(context).directory = directory


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([one.value for one in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="How to show what is found.",
)
@strict_option
@show_withheld_option
@click.pass_context
def check(context: click.Context, form: str, *, strict: bool) -> None:
    """Show every mistake at once, each with its place and what to do."""
    from generator import build
    from generator.project.settings import read_pdf_settings, read_settings

    project = project_of(context)
    diagnostics = Diagnostics()
    library, note, settings = None, "", read_settings(project.config)
    try:
        library, _ = build.check(project, diagnostics, settings=settings)
        note = absent_texts(project, library, diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    read_pdf_settings(settings, diagnostics)
    show(project, diagnostics, Format(form), to_stderr=False)
    if form == Format.TEXT:
        click.echo(closing(diagnostics, library) + note)
    context.exit(exit_code(diagnostics, strict=strict))


@main.command()
@click.option(
    "--with-ids", is_flag=True, help="Fill the ids of this library in, for completion, in build/schema."
)
@click.pass_context
def schema(context: click.Context, *, with_ids: bool) -> None:
    """Write the JSON Schemas by which an editor completes and checks the files."""
    from generator import build
    from generator.reader.schema import schemas
    from generator.storage.files import overwrite, put

    project = project_of(context)
    context.with_resource(writing(project, "schema"))
    library = None
    if with_ids:
        diagnostics = Diagnostics()
        try:
            library, _ = build.check(project, diagnostics)
        except BuildFailed as failed:
            show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
            fail("the ids can be filled in once the library has no errors")
    target = project.build_schema if with_ids else project.schema
    files = schemas(library)
    try:
        changed = put(files, target, known=files) if with_ids else overwrite(files, target)
    except OSError as error:
        fail(f"the schemas cannot be written: {disk_refusal(error)}")
    click.echo(f"Schemas in {shown(target)}" + ("." if changed else " were up to date."))


@main.command()
@click.argument("directory", type=FolderName(file_okay=False))
def init(directory: Path) -> None:
    """Begin a new site in DIRECTORY, with one small briefing to change."""
    from generator.starter import new_site

    try:
        written = new_site(directory)
    except FileExistsError as error:
        fail(f"{error.filename} is there already; nothing was written")
    except OSError as error:
        fail(f"the site cannot be written: {disk_refusal(error)}")
    for path in written:
        click.echo(f"  {shown(path)}")
    click.echo(f"A new site. Build it with: briefings -C {shown(directory)} build")


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
        fail(f"the briefing cannot be written: {disk_refusal(error)}")
    for path in written:
        click.echo(f"  {shown(path)}")
    click.echo("A new briefing. See what is left to write: briefings check")


for _command in (
    site.generate,
    site.build,
    site.serve,
    pdf.pdf,
    clean.clean,
    quotes.verify,
    quotes.unused,
    quotes.impact,
    quotes.sources,
    reviews.review,
):
    main.add_command(_command)
