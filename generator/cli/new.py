"""The command ``new``: begins a new briefing."""

from __future__ import annotations

import click

from generator.cli.terminal import fail, project_of, shown
from generator.text.printable import disk_refusal


@click.command()
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
    click.echo(
        "A new briefing, with a small example in it: put your own entries in its place. Then: briefings check"
    )
