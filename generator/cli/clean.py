"""Owns the command that removes what was generated, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.cli.terminal import disk_refusal, fail, project_of, shown, writing


@click.command()
@click.pass_context
def clean(context: click.Context) -> None:
    """Remove what builds put into build/; whatever else lies there is left and named."""
    from generator.outputs import SPARED, name_files, read_record, record_path, remove_known
    from generator.swap import recover

    project = project_of(context)
    context.with_resource(writing(project, "clean"))
    for named in (project.docs, project.pdfs, project.build_schema, project.site, project.offline):
        folder = Path(os.path.realpath(named))
        record = read_record(folder)
        try:
            recover(folder)
            left = remove_known(folder, record, SPARED)
            record_path(folder).unlink(missing_ok=True)
        except OSError as error:
            fail(f"not everything could be removed: {disk_refusal(error)}")
        if left:
            click.echo(
                f"{shown(named)} holds {name_files(left, ())}, which no build put there, or not as it is now; "
                "left as it was."
            )
