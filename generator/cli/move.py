"""The command ``move``: puts an entry into another file, or another briefing."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.rewriting import dry_run_option, rewrite
from generator.cli.session import show_withheld_option


@click.command(epilog=examples("briefings move border-talks/first-offer briefings/border-talks/offers.yml"))
@click.argument("entry", shell_complete=completing.entries)
@click.argument("target", metavar="FILE|BRIEFING", shell_complete=completing.briefings_or_files)
@dry_run_option
@show_withheld_option
@click.pass_context
def move(context: click.Context, entry: str, target: str, *, dry_run: bool) -> None:
    """Put an entry into another file or briefing, as it is written, with its own comments.

    ENTRY is its id. FILE is a path, from the folder you are in or from that of the project; of a name alone the file
    beside. BRIEFING is an id.
    """
    from generator.upkeep.moving import move as move_in

    rewrite(
        context,
        "move",
        lambda draft, before: move_in(draft, before, entry, target, _folder_of_the_person()),
        dry_run=dry_run,
    )


def _folder_of_the_person() -> Path:
    """Return the folder that the person is in; that of the disk, if it has been deleted."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return Path("/")
