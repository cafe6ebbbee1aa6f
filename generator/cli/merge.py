"""The command ``merge``: makes one entry of two that stand for the same."""

from __future__ import annotations

import click

from generator.cli.rewriting import dry_run_option, rewrite
from generator.cli.session import show_withheld_option


@click.command()
@click.argument("gone", metavar="A")
@click.argument("kept", metavar="B")
@dry_run_option
@show_withheld_option
@click.pass_context
def merge(context: click.Context, gone: str, kept: str, *, dry_run: bool) -> None:
    """Make one entry of two: B takes over what only A has, and all that refers to A."""
    from generator.upkeep.merging import merge as merge_in

    rewrite(context, "merge", lambda draft, before: merge_in(draft, before, gone, kept), dry_run=dry_run)
