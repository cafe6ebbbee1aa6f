"""The command ``init``: begins a new site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.options import FolderName
from generator.cli.terminal import fail, shown
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
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
