"""The command line: ``main``, with one module for each command and what they share.

Exit codes: 0 clean, 1 errors (or warnings, if strict), 2 wrong use; `generator.cli.group` has the others.

`generator.cli.terminal` prints, `generator.cli.options` has the options that several commands take,
`generator.cli.group` lists the commands, and begins and ends each. A command is imported when somebody names it,
and what it needs when it runs, so that each starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import generator
from generator.cli.group import CommandGroup
from generator.cli.options import FolderName
from generator.cli.session import session_of, verbose_option
from generator.project import CONFIG

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
    """Briefings of diplomatic events: every sentence says who said it and where it was seen.

    What you write in YAML files is checked, and becomes a site, PDFs and files to take away. Begin with
    `briefings init`; `briefings COMMAND --help` tells more of each command, with an example.
    """
    session_of(context).directory = directory
