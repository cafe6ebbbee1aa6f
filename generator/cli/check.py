"""The command ``check``: shows every mistake in the editors' files."""

from __future__ import annotations

import click

from generator.cli.examples import examples
from generator.cli.options import strict_option
from generator.cli.session import show_withheld_option
from generator.cli.terminal import exit_code, progress, project_of, show, wrong_use
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
@click.option("--watch", is_flag=True, help="Check again at each edit, and show what is new, until Ctrl-C.")
@strict_option
@show_withheld_option
@click.pass_context
def check(context: click.Context, form: str, *, watch: bool, strict: bool) -> None:
    """Show every mistake at once, each with its place and what to do.

    What a message means, and how it looks right, says `briefings explain`.
    """
    from generator.cli.checking import check_at_each_edit, checked, show_all

    project = project_of(context)
    if watch:
        if form != Format.TEXT:
            wrong_use(f"`--watch` shows text, no {form}", f"leave out --watch or --format {form}")
        context.exit(check_at_each_edit(project, strict=strict))
    found = checked(project)
    if form != Format.TEXT:
        show(project, found.diagnostics, Format(form), to_stderr=False)
    else:
        is_told = show_all(project, found.diagnostics)
        click.echo(found.closing)
        if is_told:
            progress("What a message means, and how it looks right: briefings explain NAME")
    context.exit(exit_code(found.diagnostics, strict=strict))
