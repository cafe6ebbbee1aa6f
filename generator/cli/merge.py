"""The command ``merge``: makes one entry of two that stand for the same."""

from __future__ import annotations

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.rewriting import dry_run_option, rewrite
from generator.cli.session import show_withheld_option


@click.command(epilog=examples("briefings merge wang-yi-minister wang-yi --dry-run"))
@click.argument("gone", metavar="A", shell_complete=completing.entries)
@click.argument("kept", metavar="B", shell_complete=completing.entries)
@dry_run_option
@show_withheld_option
@click.pass_context
def merge(context: click.Context, gone: str, kept: str, *, dry_run: bool) -> None:
    """Make one entry of two: B takes over what only A has, and all that refers to A.

    A and B are ids of entries of one kind.
    """
    from generator.upkeep.merging import merge as merge_in

    rewrite(context, "merge", lambda draft, before: merge_in(draft, before, gone, kept), dry_run=dry_run)
