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
from generator.cli.terminal import fail, progress, project_of, show, texts_of, wrong_use
from generator.diagnostics import BuildFailed
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.cli.judging_session import JudgingSession
    from generator.judging import Reading
    from generator.model.statement import Statement
    from generator.project import Project

_NAMED = 5
"""Drafts that are named at the end."""
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
    from generator.cli.conversation import CannotGoOn
    from generator.cli.judged_project import JudgedProject
    from generator.cli.judging_session import JudgingSession

    project = project_of(context)
    progress("Reading the project …")
    reading = _read(project)
    drafts, not_read = _chosen(project, reading, briefing, ids, sources)
    if not drafts:
        if not_read:
            context.exit(1)
        click.echo(
            as_run(f"No statement waits to be judged. Draft some with:\n  briefings draft {briefing} SOURCE")
        )
        return
    with suppress(ImportError):  # not on Windows; where it is, lines can be edited with the arrow keys
        import readline  # noqa: F401
    session = JudgingSession(JudgedProject(project, reading, texts_of(project)))
    try:
        session.judge([draft.id for draft in drafts])
    except click.Abort as ended:
        click.echo()
        _tell_of_end(session, briefing, sources)
        if isinstance(ended.__context__, KeyboardInterrupt):  # and not the end of what answers
            raise
    except CannotGoOn as problem:
        fail(str(problem))
    else:
        _tell_of_end(session, briefing, sources)


def _chosen(
    project: Project, reading: Reading, briefing: str, ids: tuple[str, ...], sources: tuple[str, ...]
) -> tuple[list[Statement], frozenset[str]]:
    """Return the drafts to be judged, and the ids of those that cannot be read, which are told."""
    from generator.diagnostics.suggest import did_you_mean
    from generator.judging import drafts_in

    library = reading.library
    if briefing not in library.briefings:
        wrong_use(f"there is no briefing `{briefing}`", *did_you_mean(briefing, library.briefings))
    for id_ in sources:
        if id_ not in library.sources:
            wrong_use(f"there is no source `{id_}`", *did_you_mean(id_, library.sources))
    named = dict.fromkeys(id_.removeprefix(f"{briefing}/") for id_ in ids)
    drafts = {draft.id.partition("/")[2]: draft for draft in drafts_in(library, briefing, sources)}
    not_read = _tell_of_unread(project, reading, briefing, named)
    for id_ in named:
        entry = library.entries.get(f"{briefing}/{id_}")
        if entry is not None and not entry.todo:
            wrong_use(f"`{id_}` is confirmed already", f"it is changed in the file, at {entry.place.span()}")
        if id_ not in drafts and id_ not in not_read:
            wrong_use(f"no statement `{id_}` waits to be judged", *did_you_mean(id_, drafts))
    return [drafts[id_] for id_ in named or drafts if id_ in drafts], not_read


def _tell_of_end(session: JudgingSession, briefing: str, sources: tuple[str, ...]) -> None:
    from generator.judging import drafts_in
    from generator.model.unconfirmed import says_nothing

    library = session.judged.reading.library
    left = drafts_in(library, briefing, sources)
    done = f"Confirmed: {session.confirmed}. Still drafts: {len(left)}."
    written = [draft.id.partition("/")[2] for draft in left if not says_nothing(draft)]
    if written:
        of_these = f"{len(written)} of them {'says' if len(written) == 1 else 'say'} something"
        more = ", …" if len(written) > _NAMED else ""
        done = (
            f"{done}\n{of_these}, and would be published by `briefings confirm --all-of {briefing}`: "
            f"{', '.join(written[:_NAMED])}{more}."
        )
    if session.confirmed and library.briefings[briefing].todo:
        done = (
            f"{done} The briefing itself has a `todo`: nothing of it is published before you take that out, with\n"
            f"  briefings confirm {briefing}"
        )
    elif session.confirmed:
        done = f"{done} Go on with:\n{_NEXT_STEPS}"
    elif left:
        done = f"{done} The same command shows them again."
    click.echo(as_run(done))


def _tell_of_unread(
    project: Project, reading: Reading, briefing: str, named: Collection[str]
) -> frozenset[str]:
    """Tell of drafts that cannot be read, of those that are ``named`` if any are; return their ids."""
    from generator.cli.reading import read_with_unread
    from generator.diagnostics.waiting import as_error, is_eased

    if not any(map(is_eased, reading.found)):
        return frozenset()
    _, unread, mistakes = read_with_unread(project)
    here = [
        draft
        for draft in unread
        if draft.folder == briefing and draft.field == "statements" and (not named or draft.id in named)
    ]
    found = [mistake for mistake in mistakes if any(draft.holds(mistake.span) for draft in here)]
    if here:
        show(project, map(as_error, found), Format.TEXT, to_stderr=True)
        drafts = (
            "1 draft cannot be read, and is"
            if len(here) == 1
            else f"{len(here)} drafts cannot be read, and are"
        )
        click.echo(f"{drafts} not among those to be judged; see above.", err=True)
    return frozenset(draft.id for draft in here)


def _read(project: Project) -> Reading:
    from generator.judging import read_project

    try:
        return read_project(project)
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        fail("nothing can be judged before these are mended; see above")
