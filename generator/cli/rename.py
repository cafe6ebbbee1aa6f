"""The command ``rename``: calls an entry or a briefing otherwise, everywhere."""

from __future__ import annotations

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.rewriting import dry_run_option, rewrite
from generator.cli.session import show_withheld_option
from generator.cli.terminal import project_of, texts_of


@click.command(epilog=examples("briefings rename zelensky zelenskyy --dry-run"))
@click.argument("old", shell_complete=completing.anything)
@click.argument("new")
@dry_run_option
@show_withheld_option
@click.pass_context
def rename(context: click.Context, old: str, new: str, *, dry_run: bool) -> None:
    """Give an entry or a briefing another id, in every file; links to the old one lead on.

    OLD is the id as it is now, NEW the one that it gets.
    """
    from generator.upkeep.renaming import rename as rename_in

    texts = texts_of(project_of(context))
    rewrite(
        context, "rename", lambda draft, before: rename_in(draft, before, old, new, texts), dry_run=dry_run
    )
