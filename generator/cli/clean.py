"""The command ``clean``: removes what builds generated, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.examples import examples
from generator.cli.terminal import fail, project_of, replacing, shown, writing
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from generator.project import Project


@click.command(epilog=examples("briefings clean"))
@click.pass_context
def clean(context: click.Context) -> None:
    """Remove what builds put into build/; whatever else lies there is left and named."""
    from generator.storage.output_records import is_changed_earlier_site, name_some_files

    project = project_of(context)
    context.with_resource(writing(project, "clean"))
    refusals: list[str] = []
    printed = False
    for named in (project.docs, project.pdfs, project.build_schema, project.site, project.offline):
        try:
            if is_changed_earlier_site(named):
                click.echo(
                    f"{shown(named)} was built by an earlier version and changed since, so that nobody can tell "
                    "what in it is yours; left as it was. Look through it, then delete it."
                )
                printed = True
                continue
            removed, left = _emptied(Path(os.path.realpath(named)))
        except OSError as error:
            refusals.append(disk_refusal(error))
            continue
        printed = printed or bool(removed or left)
        if removed:
            click.echo(f"{shown(named)}: {removed} {'file' if removed == 1 else 'files'} removed.")
        if left:
            click.echo(
                f"{shown(named)} holds {name_some_files(left, ())}, which no build put there, or not as it is now; "
                "left as it was."
            )
    try:
        printed = _forgot_what_is_kept(project) or printed
    except OSError as error:
        refusals.append(disk_refusal(error))
    if not printed and not refusals:
        click.echo(f"{shown(project.site.parent)} holds nothing that a build put there.")
    if refusals:
        fail("not everything could be removed: " + "\n".join(refusals))


def _forgot_what_is_kept(project: Project) -> bool:
    """Remove what builds keep for the next one, and tell whether there was anything. Raises `OSError`."""
    from generator.project.caches import remove_caches

    removed = remove_caches(project)
    if removed:
        click.echo(f"{shown(project.caches)}: {removed} {'file' if removed == 1 else 'files'} removed.")
    return bool(removed)


def _emptied(folder: Path) -> tuple[int, list[str]]:
    """Remove what builds put into a folder and what is known of it; return how many files, and what is left.

    Raises `OSError`.
    """
    from generator.storage.output_records import SPARED, files_in, forget_record, read_record, remove_known
    from generator.storage.swap import recover

    if not folder.parent.is_dir():
        return 0, []
    with replacing(folder, "clean"):
        recover(folder)
        before = sum(1 for _ in files_in(folder))
        left = remove_known(folder, read_record(folder), SPARED)
        forget_record(folder)
        return before - sum(1 for _ in files_in(folder)), left
