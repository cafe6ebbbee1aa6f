"""The command ``check``: shows every mistake in the editors' files."""

from __future__ import annotations

import click

from generator.cli.examples import examples
from generator.cli.options import strict_option
from generator.cli.session import show_withheld_option
from generator.cli.terminal import closing, exit_code, missing_texts, project_of, show
from generator.diagnostics import BuildFailed
from generator.diagnostics.rendering import Format


@click.command(epilog=examples("briefings check", "briefings -C my-site check --strict"))
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="How to show what is found.",
)
@strict_option
@show_withheld_option
@click.pass_context
def check(context: click.Context, form: str, *, strict: bool) -> None:
    """Show every mistake at once, each with its place and what to do.

    What a message means, and how it looks right, says `briefings explain`.
    """
    from generator import build
    from generator.exports.formats import FORMATS
    from generator.project.download_settings import read_download_formats
    from generator.project.level_settings import diagnostics_of
    from generator.project.pdf_settings import read_pdf_settings
    from generator.project.settings import read_settings

    project = project_of(context)
    library, note, settings = None, "", read_settings(project.config)
    diagnostics = diagnostics_of(settings)
    try:
        library, _ = build.check(project, diagnostics, settings=settings, with_unconfirmed=True)
        note = missing_texts(project, library, diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    read_pdf_settings(settings, diagnostics)
    read_download_formats(settings, FORMATS, diagnostics)
    show(project, diagnostics, Format(form), to_stderr=False)
    if form == Format.TEXT:
        click.echo(closing(diagnostics, library) + note)
    context.exit(exit_code(diagnostics, strict=strict))
