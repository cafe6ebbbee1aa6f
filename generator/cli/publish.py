"""The command ``publish``: says on one page what stands against publishing a project, and publishes it."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.commands import hints_as_run
from generator.cli.edition import note_read
from generator.cli.examples import examples
from generator.cli.options import engine_option, text_or_json_option
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
from generator.project import input_digest
from generator.publish.engines import Engine

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
@engine_option
@text_or_json_option
@show_withheld_option
@click.pass_context
def publish(  # noqa: PLR0913  # click passes each option by name
    context: click.Context, briefings: tuple[str, ...], note: str, engine: str, form: str, *, checks: bool
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
    context.with_resource(writing(project, "publish"))  # to the end: no other command changes what is found
    if not checks:
        _prove(project, named)
    looked_at = input_digest(project)
    found = _readiness(project, named)
    _tell(project, found, form, None if checks else named)
    if checks or not found.is_ready:
        context.exit(int(not found.is_ready))
    changed = _require_publishable(project, found, named, Engine(engine))
    for briefing in named:
        if briefing not in changed:
            unused = ", and --note is not used" if note else ""
            click.echo(f"{briefing} is as its last edition keeps it{unused}.")
    if input_digest(project) != looked_at:  # an editor's program knows nothing of whose turn it is
        fail(
            "a file has changed while all was looked at. Nothing was published; the same command looks again."
        )
    _publish(context, project, changed, note, Engine(engine))


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


def _require_publishable(
    project: Project, found: Readiness, named: Sequence[str], engine: Engine
) -> Sequence[str]:
    """Return the briefings of which an edition is to be made; ends with 1, and nothing kept, if one cannot be."""
    from generator.cli.build import require_place_of_site
    from generator.cli.edition import require_all_makeable

    waiting = [briefing for briefing in named if briefing in found.left_out.briefings]
    if waiting:
        fail(
            f"`{waiting[0]}` has a `todo`, and nothing of it is published before that is done: "
            f"briefings compose {waiting[0]}"
        )
    changed = [briefing for briefing in named if briefing not in found.kept]
    if changed:
        require_place_of_site(project, engine)
    require_all_makeable(project, changed)
    return changed


def _publish(
    context: click.Context, project: Project, changed: Sequence[str], note: str, engine: Engine
) -> None:
    """Keep the editions, and build the site; whoever ends that is told what is kept by then."""
    from generator.cli.build import build_told
    from generator.cli.edition import AskedEdition, keep_edition

    kept: list[str] = []
    with ExitStack() as unless_built:
        unless_built.callback(_tell_unbuilt, kept)
        for briefing in changed:
            keep_edition(project, briefing, AskedEdition(note, is_built_next=True))
            kept.append(briefing)
        build_told(context, project, engine)
        unless_built.pop_all()


def _tell_unbuilt(kept: Sequence[str]) -> None:
    """Say what stands, if the command ends before the site is built."""
    if kept:
        editions = "An edition is" if len(kept) == 1 else "Editions are"
        click.echo(
            f"{editions} kept of {', '.join(kept)}; the site is not built. The same command builds it.",
            err=True,
        )
