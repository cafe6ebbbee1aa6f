"""The command line: ``main``, with one module for each command and what they share.

Exit codes: 0 clean, 1 errors (or warnings, if strict), 2 wrong use; `generator.cli.group` has the others.

`generator.cli.terminal` prints, `generator.cli.options` has the options that several commands take,
`generator.cli.group` begins and ends every command. What a command needs is imported when it runs, so that
``briefings --help`` starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import generator
from generator.cli import (
    add,
    build,
    check,
    clean,
    confirm,
    diff,
    draft,
    drift,
    edition,
    export,
    fmt,
    generate,
    impact,
    init,
    merge,
    move,
    new,
    pdf,
    publish,
    rename,
    review,
    schema,
    serve,
    sources,
    unused,
    verify,
)
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
    """Structured, sourced YAML summaries of diplomatic events become a searchable site."""
    session_of(context).directory = directory


for _command in (
    check.check,
    schema.schema,
    init.init,
    new.new,
    add.add,
    generate.generate,
    build.build,
    serve.serve,
    pdf.pdf,
    publish.publish,
    edition.edition,
    export.export,
    clean.clean,
    verify.verify,
    unused.unused,
    draft.draft,
    impact.impact,
    diff.diff,
    drift.drift,
    sources.sources,
    review.review,
    confirm.confirm,
    rename.rename,
    merge.merge,
    move.move,
    fmt.fmt,
):
    main.add_command(_command)
