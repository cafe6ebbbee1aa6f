"""The command ``publish``: says on one page what stands against publishing a project, and publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.commands import hints_as_run
from generator.cli.edition import note_read
from generator.cli.examples import examples
from generator.cli.options import text_or_json_option
from generator.cli.publish_output import readiness_json, readiness_lines
from generator.cli.session import show_withheld_option
from generator.cli.terminal import (
    fail,
    mask_of,
    print_json,
    print_masked,
    progress,
    project_of,
    texts_of,
    writing,
    wrong_use,
)
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.project import Project
    from generator.readiness import Readiness


@click.command(
    epilog=examples(
        "briefings publish --check",
        "briefings publish border-talks",
        'briefings publish border-talks --note "A second readout has appeared."',
    )
)
@click.argument("briefings", metavar="[BRIEFING]...", nargs=-1, shell_complete=completing.briefings)
@click.option("--check", "checks", is_flag=True, help="Say what stands against it, and publish nothing.")
@click.option(
    "--note",
    default="",
    metavar="TEXT",
    help="What has changed since its last edition, in a sentence for readers.",
)
@text_or_json_option
@show_withheld_option
@click.pass_context
def publish(
    context: click.Context, briefings: tuple[str, ...], note: str, form: str, *, checks: bool
) -> None:
    """Prove, check and build the site, with an edition of each BRIEFING; or say on one page what stands against it.

    The quotations are proved against the texts that are here; what stands against publishing is told, and ends it. Of
    each BRIEFING that has changed since its last edition the next one is kept, and the site is built in build/site.
    With --check nothing is written: it only tells.
    """
    project = project_of(context)
    if checks and (briefings or note):
        wrong_use("--check looks at the whole project, and makes no edition: leave the others out")
    if form == Format.JSON and not checks:
        wrong_use("--format json is for --check")
    if note and len(briefings) != 1:
        wrong_use("--note tells what has changed in one briefing: name that one")
    note = note_read(project, note)
    named = tuple(dict.fromkeys(briefings))
    context.with_resource(writing(project, "publish"))  # to the end: what is found then is so still
    if not checks:
        _prove(project, named)
    found = _readiness(project, named)
    _tell(project, found, form, None if checks else named)
    if checks or not found.is_ready:
        context.exit(int(not found.is_ready))
    _publish(context, project, found, named, note)


def _readiness(project: Project, published: Sequence[str]) -> Readiness:
    from generator.project.caches import project_cache
    from generator.readiness import readiness
    from generator.workers import cores

    progress("Reading, checking and writing the pages …")
    return readiness(project, texts_of(project), project_cache(project, "generate"), cores(), published)


def _prove(project: Project, named: Sequence[str]) -> None:
    """Prove the quotations against the texts that are here, and keep the proofs; what is wrong is told later.

    Ends with 2 if a briefing is ``named`` that is not there, and with 1 if the library cannot be read.
    """
    from generator.cli.days import day_of
    from generator.cli.reading import read_as_written, verified_quotations
    from generator.cli.verify import keep_proofs
    from generator.diagnostics import Diagnostics, Severity
    from generator.diagnostics.suggest import did_you_mean

    day = day_of(None)
    library, _ = read_as_written(project)
    for briefing in named:
        if briefing not in library.briefings:
            wrong_use(f"there is no briefing `{briefing}`", *did_you_mean(briefing, library.briefings))
    if not texts_of(project).is_dir():
        return
    progress("Proving the quotations …")
    diagnostics = Diagnostics()
    found = verified_quotations(project, library, None, diagnostics)
    if not diagnostics.count(Severity.ERROR):
        keep_proofs(project, library, found, day)


def _tell(project: Project, found: Readiness, form: str, published: Sequence[str] | None) -> None:
    from generator.diagnostics.tasks import by_task

    mask = mask_of(project)
    tasks = by_task(map(mask.diagnostic, hints_as_run(found.diagnostics)))
    if form == Format.JSON:
        print_json(readiness_json(found, tasks))
    else:
        print_masked(project, "\n".join(readiness_lines(found, tasks, published)) + "\n")


def _publish(
    context: click.Context, project: Project, found: Readiness, named: Sequence[str], note: str
) -> None:
    """Keep the editions, and build the site."""
    from generator.cli.build import build_told, require_place_of_site
    from generator.cli.edition import AskedEdition, keep_edition, require_all_makeable

    waiting = [briefing for briefing in named if briefing in found.left_out.briefings]
    if waiting:
        fail(
            f"`{waiting[0]}` has a `todo`, and nothing of it is published before that is done: "
            f"briefings compose {waiting[0]}"
        )
    changed = [briefing for briefing in named if briefing not in found.kept]
    if changed:
        require_place_of_site(project)
    require_all_makeable(project, changed)
    for briefing in named:
        if briefing in changed:
            keep_edition(project, briefing, AskedEdition(note, is_built_next=True))
        else:
            unused = ", and --note is not used" if note else ""
            click.echo(f"{briefing} is as its last edition keeps it{unused}.")
    build_told(context, project)
