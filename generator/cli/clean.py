"""Owns the command that removes what was generated, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.cli.terminal import fail, project_of, replacing, shown, writing
from generator.printable import disk_refusal


@click.command()
@click.pass_context
def clean(context: click.Context) -> None:
    """Remove what builds put into build/; whatever else lies there is left and named."""
    from generator.outputs import is_former_and_changed, name_files

    project = project_of(context)
    context.with_resource(writing(project, "clean"))
    refusals = []
    for named in (project.docs, project.pdfs, project.build_schema, project.site, project.offline):
        try:
            if is_former_and_changed(named):
                click.echo(
                    f"{shown(named)} was built by an earlier version and changed since, so that nobody can tell "
                    "what in it is yours; left as it was. Look through it, then delete it."
                )
                continue
            left = _emptied(Path(os.path.realpath(named)))
        except OSError as error:
            refusals.append(disk_refusal(error))
            continue
        if left:
            click.echo(
                f"{shown(named)} holds {name_files(left, ())}, which no build put there, or not as it is now; "
                "left as it was."
            )
    if refusals:
        fail("not everything could be removed: " + "\n".join(refusals))


def _emptied(folder: Path) -> list[str]:
    """Remove what builds put into a folder and what is known of it; return what is left. Raises `OSError`."""
    from generator.outputs import SPARED, forget, read_record, remove_known
    from generator.swap import recover

    if not folder.parent.is_dir():
        return []
    with replacing(folder, "clean"):
        recover(folder)
        left = remove_known(folder, read_record(folder), SPARED)
        forget(folder)
    return left
