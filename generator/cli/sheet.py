"""The command ``sheet``: writes entries into a workbook, in which they can be changed and added to."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from generator.cli import completing
from generator.cli.commands import as_run
from generator.cli.examples import examples
from generator.cli.reading import read_as_written
from generator.cli.terminal import fail, project_of, shown, wrong_use
from generator.diagnostics import Diagnostics
from generator.text.printable import disk_refusal


@click.command(epilog=examples("briefings sheet border-talks"))
@click.argument("briefing", metavar="[BRIEFING]", required=False, shell_complete=completing.briefings)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The file to write. Without it: BRIEFING.xlsx, or briefings.xlsx, in the folder you are in.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.pass_context
def sheet(context: click.Context, briefing: str | None, out: Path | None, *, force: bool) -> None:
    """Write a workbook (XLSX) to be filled in and read back by `briefings import`.

    It has the statements, sources, actors, offices, positions, timeline and topics of BRIEFING, or of all, as the desk
    wrote them: what is withheld from readers stands in it too.
    """
    from generator.cli.kept_imports import forget
    from generator.diagnostics.suggest import did_you_mean
    from generator.memo import Memo
    from generator.reader.input import read_files
    from generator.sheets.writing import workbook
    from generator.storage.atomic import replace_file

    project = project_of(context)
    library, _ = read_as_written(project)
    if briefing is not None and briefing not in library.briefings:
        wrong_use(f"there is no briefing `{briefing}`", *did_you_mean(briefing, library.briefings))
    target = out or Path(f"{briefing or 'briefings'}.xlsx")
    if target.exists() and not force:
        wrong_use(f"{shown(target)} is there already", "name another with --out, or replace it with --force")
    files = read_files(project.root, project.briefings.name, Diagnostics(), Memo())
    try:
        made = workbook(library, files, {briefing} if briefing else library.briefings.keys())
        replace_file(target, made.content)
    except OSError as error:
        fail(f"the workbook cannot be written: {disk_refusal(error)}")
    forget(project, made.sign)  # nothing has been taken of it yet, even if one like it was written before
    command = as_run(f"briefings import {quote(shown(target))}")
    click.echo(f"{shown(target)}: fill it in, then run: {command}")
