"""The command ``judge``: shows the drafts of a briefing one after the other, and writes what is answered."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.commands import as_run
from generator.cli.examples import examples
from generator.cli.known_ids import BRIEFING
from generator.cli.session import show_withheld_option
from generator.cli.terminal import fail, mask_of, progress, project_of, show, texts_of, wrong_use
from generator.diagnostics import BuildFailed
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from generator.judging import Reading
    from generator.project import Project

_NEXT_STEPS = "  briefings check\n  briefings verify --write\n  briefings publish --check"


@click.command(
    epilog=examples(
        "briefings judge border-talks",
        "briefings judge border-talks --of ministry-readout",
        "briefings judge border-talks first-offer",
    )
)
@click.argument("briefing", metavar="BRIEFING", shell_complete=completing.ids_of(BRIEFING))
@click.argument("ids", metavar="[ID]...", nargs=-1, shell_complete=completing.unconfirmed)
@click.option(
    "--of",
    "sources",
    metavar="SOURCE",
    multiple=True,
    shell_complete=completing.ids_of("source"),
    help="Only the drafts of this source; may be given again.",
)
@show_withheld_option
@click.pass_context
def judge(context: click.Context, briefing: str, ids: tuple[str, ...], sources: tuple[str, ...]) -> None:
    """Show the drafts of a briefing one after the other, ask what each says, and confirm it.

    BRIEFING is its id; ID is a draft, if you want to judge only some. Each is shown with its words in their text, and
    with what was guessed. Type what was said, in one sentence of your own; change a field, as `speaker: anna-reed`;
    type y if it is right, or nothing to leave it a draft. ? lists all. Each answer is written into the file at once,
    and nothing that would be a mistake is: end when you like.
    """
    from generator.cli.judging_session import JudgingSession
    from generator.diagnostics.suggest import did_you_mean
    from generator.judging import drafts_in

    project = project_of(context)
    progress("Reading the project …")
    reading = _read(project)
    for name, known in (
        (briefing, reading.library.briefings),
        *((id_, reading.library.sources) for id_ in sources),
    ):
        if name not in known:
            noun = "briefing" if known is reading.library.briefings else "source"
            wrong_use(f"there is no {noun} `{name}`", *did_you_mean(name, known))
    drafts = drafts_in(reading.library, briefing, sources)
    if ids:
        short = {draft.id.partition("/")[2]: draft for draft in drafts}
        for id_ in ids:
            if id_.removeprefix(f"{briefing}/") not in short:
                wrong_use(f"no statement `{id_}` waits to be judged", *did_you_mean(id_, short))
        drafts = [short[id_.removeprefix(f"{briefing}/")] for id_ in dict.fromkeys(ids)]
    if not drafts:
        click.echo(
            as_run(f"No statement waits to be judged. Draft some with:\n  briefings draft {briefing} SOURCE")
        )
        return
    with suppress(ImportError):  # not on Windows; where it is, lines can be edited with the arrow keys
        import readline  # noqa: F401
    session = JudgingSession(project, reading, texts_of(project), mask_of(project))
    try:
        session.judge([draft.id for draft in drafts])
    except click.Abort:  # Ctrl-C, or the end of what answers
        click.echo()
    left = drafts_in(session.reading.library, briefing, sources)
    done = f"Confirmed: {session.confirmed}. Still drafts: {len(left)}."
    if session.confirmed:
        done = f"{done} Go on with:\n{_NEXT_STEPS}"
    elif left:
        done = f"{done} The same command shows them again."
    click.echo(as_run(done))


def _read(project: Project) -> Reading:
    from generator.judging import read_project

    try:
        return read_project(project)
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        fail("nothing can be judged before these are mended; see above")
