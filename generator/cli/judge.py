"""The command ``judge``: shows what nobody has confirmed one after the other, and writes what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from generator.cli import completing
from generator.cli.commands import as_run
from generator.cli.examples import examples
from generator.cli.session import show_withheld_option
from generator.cli.terminal import progress, project_of, show, texts_of, wrong_use
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.cli.judging_session import JudgingSession
    from generator.judging import Reading
    from generator.model.library import Library
    from generator.model.statement import Statement
    from generator.project import Project
    from generator.reader.wrong_drafts import WrongDraft

_NAMED = 5
"""Drafts that are named at the end."""


@click.command(
    epilog=examples(
        "briefings judge",
        "briefings judge border-talks --of ministry-readout",
        "briefings judge border-talks first-offer",
        "briefings judge ministry-readout",
    )
)
@click.argument(
    "names", metavar="[BRIEFING [ID]... | ENTRY...]", nargs=-1, shell_complete=completing.to_judge
)
@click.option(
    "--of",
    "sources",
    metavar="SOURCE",
    multiple=True,
    shell_complete=completing.ids_of("source"),
    help="Only the drafts of this source; may be given again.",
)
@click.option(
    "--choose", "chooses", is_flag=True, help="Choose anew, of each text, which drafts a reader needs."
)
@show_withheld_option
@click.pass_context
def judge(context: click.Context, names: tuple[str, ...], sources: tuple[str, ...], *, chooses: bool) -> None:
    """Show what nobody has confirmed, one after the other, ask whether it is right, and confirm it.

    BRIEFING is the id of a briefing: its drafts are shown, or those whose ID you name, each with its words in their
    text and with what was guessed; a confirmed statement whose ID you name can be changed. Without it, sources and
    actors that wait in the registers are shown, or each ENTRY, also a confirmed one, and statements of one briefing.
    Type what was said, in one sentence of your own; change a field, as `speaker: anna-reed`; type y if it is right, or
    nothing to leave it. ? lists all. Each answer is written into the file at once, and nothing that would be a mistake
    is: end when you like.
    """
    from generator.cli.judged_project import read_or_end

    project = project_of(context)
    progress("Reading the project …")
    reading = read_or_end(project)
    if names and names[0] in reading.library.briefings:
        _judge_drafts(context, project, reading, names[0], names[1:], sources, chooses=chooses)
        return
    folder = _only_briefing_of(names, reading.library)
    if folder is not None:
        ids = tuple(name.removeprefix(f"{folder}/") for name in names)
        _judge_drafts(context, project, reading, folder, ids, sources, chooses=chooses)
        return
    from generator.cli.judge_registers import judge_registers

    if sources or chooses:
        wrong_use(f"{'--of' if sources else '--choose'} is for drafts: name their briefing first")
    unread = _tell_of_unread(project, reading, _Unread(fields=("actors", "sources"), named=names))
    left = [name for name in names if name not in unread]
    if names and not left:
        context.exit(1)
    judge_registers(project, reading, left, are_unread=bool(unread))


def _only_briefing_of(names: tuple[str, ...], library: Library) -> str | None:
    """Return the only briefing that has statements of all these ids; None if there are several, or one is none."""
    if not names or any(name in library.sources or name in library.actors for name in names):
        return None
    folders = [
        folder for folder in library.briefings if all(_is_statement(name, folder, library) for name in names)
    ]
    return folders[0] if len(folders) == 1 else None


def _is_statement(name: str, folder: str, library: Library) -> bool:
    return f"{folder}/{name.removeprefix(f'{folder}/')}" in library.statements


def _judge_drafts(  # noqa: PLR0913, PLR0917  # what was typed
    context: click.Context,
    project: Project,
    reading: Reading,
    briefing: str,
    ids: tuple[str, ...],
    sources: tuple[str, ...],
    *,
    chooses: bool,
) -> None:
    from generator.cli.conversation import told_at_end
    from generator.cli.judge_choice import Choice
    from generator.cli.judged_project import JudgedProject
    from generator.cli.judging_session import JudgingSession
    from generator.cli.texts_not_shown import tell_of_texts_not_shown

    if chooses and ids:
        wrong_use("--choose is for all drafts of a source: name it with --of, and no ID")
    drafts, left, not_read = _chosen(project, reading, briefing, ids, sources, of_all=chooses)
    if not drafts:
        if not_read:
            context.exit(1)
        click.echo(
            as_run(f"No statement waits to be judged. Draft some with:\n  briefings draft {briefing} SOURCE")
        )
        return
    if left:
        click.echo(f"Left aside before, and asked about when these are done: {left}.")
    judged = JudgedProject(project, reading, texts_of(project))
    tell_of_texts_not_shown(judged, [report.source for draft in drafts for report in draft.reports])
    session = JudgingSession(judged)
    choice = Choice.NEVER if ids else Choice.ALWAYS if chooses else Choice.FIRST
    opened = [draft.id for draft in drafts if not draft.todo]
    with told_at_end(lambda: _tell_of_end(session, briefing, sources)):
        session.judge([draft.id for draft in drafts], opened, choice)


def _chosen(  # noqa: PLR0913  # what was typed
    project: Project,
    reading: Reading,
    briefing: str,
    ids: tuple[str, ...],
    sources: tuple[str, ...],
    *,
    of_all: bool,
) -> tuple[list[Statement], int, frozenset[str]]:
    """Return the drafts to be judged, how many are left aside, and the ids of those that cannot be read (told).

    ``of_all`` tells that those left aside are among them.
    """
    from generator.diagnostics.suggest import did_you_mean
    from generator.judging import draft_queue, drafts_in

    library = reading.library
    for id_ in sources:
        if id_ not in library.sources:
            wrong_use(f"there is no source `{id_}`", *did_you_mean(id_, library.sources))
    start = f"{briefing}/"
    ids = tuple(_meant(id_.removeprefix(start), library, start) for id_ in ids)
    named = dict.fromkeys(ids)
    waiting, left = draft_queue(library, briefing, sources)
    if of_all:
        waiting, left = drafts_in(library, briefing, sources), 0
    opened = [
        library.statements[full] for id_ in named if (full := f"{briefing}/{id_}") in library.statements
    ]
    drafts = {draft.id.partition("/")[2]: draft for draft in (*waiting, *opened)}
    not_read = _tell_of_unread(project, reading, _Unread(briefing, ("statements",), named))
    for id_ in named:
        entry = library.entries.get(f"{briefing}/{id_}")
        if entry is not None and id_ not in drafts and not entry.todo:
            wrong_use(f"`{id_}` is confirmed already", f"it is changed in the file, at {entry.place.span()}")
        if id_ in library.sources or id_ in library.actors:
            wrong_use(f"`{id_}` is no statement", f"it is asked about by `briefings judge {id_}`")
        if id_ not in drafts and id_ not in not_read:
            known = [full.removeprefix(start) for full in library.statements if full.startswith(start)]
            wrong_use(f"no statement `{id_}` waits to be judged", *did_you_mean(id_, known))
    return [drafts[id_] for id_ in named or drafts if id_ in drafts], 0 if named else left, not_read


def _meant(id_: str, library: Library, start: str) -> str:
    """Return the id of the one statement of a briefing whose id begins as somebody typed; else what was typed."""
    from generator.judging import begun_ids

    if f"{start}{id_}" in library.entries:
        return id_
    known = [full.removeprefix(start) for full in library.statements if full.startswith(start)]
    begun = begun_ids(id_, known)
    return begun[0] if len(begun) == 1 else id_


def _tell_of_end(session: JudgingSession, briefing: str, sources: tuple[str, ...]) -> None:
    from generator.cli.judged_project import NOT_COUNTED
    from generator.cli.unentered_topics import tell_of_unentered
    from generator.judging import drafts_in
    from generator.model.unconfirmed import is_left_aside, says_nothing

    judged = session.judged
    done = f"Confirmed: {session.confirmed}."
    if session.changed:
        names = ", ".join(id_.partition("/")[2] for id_ in session.changed)
        done = f"Changed, and still confirmed: {names}. {done if session.confirmed else ''}".rstrip()
    if not judged.catch_up():
        click.echo(as_run(f"{done} {NOT_COUNTED}"))
        return
    head = judged.briefing(briefing)
    library = judged.library
    left = drafts_in(library, briefing, sources)
    aside = sum(map(is_left_aside, left))
    how = f", {'all' if aside == len(left) else aside} left aside" if aside else ""
    done = f"{done} Still drafts: {len(left)}{how}."
    written = [
        draft.id.partition("/")[2] for draft in left if not (says_nothing(draft) or is_left_aside(draft))
    ]
    if written:
        of_these = f"{len(written)} of them {'says' if len(written) == 1 else 'say'} something"
        more = ", …" if len(written) > _NAMED else ""
        done = (
            f"{done}\n{of_these}, and would be published by `briefings confirm --all-of {briefing}`: "
            f"{', '.join(written[:_NAMED])}{more}."
        )
    if session.confirmed and head.todo:
        done = (
            f"{done} The briefing itself has a `todo`: nothing of it is published before that is done. Go on with:\n"
            f"  briefings compose {briefing}"
        )
    elif session.confirmed:
        done = f"{done} Go on with:\n  briefings publish {briefing}"
    elif left:
        done = f"{done} The same command shows them again."
    click.echo(as_run(done))
    if session.confirmed or session.changed:
        tell_of_unentered(judged, briefing)


class _Unread(NamedTuple):
    """Which of the entries are asked for that cannot be read."""

    folder: str | None = None
    """Of the briefing; None if of any."""
    fields: Collection[str] = ()
    """The lists that they stand in."""
    named: Collection[str] = ()
    """Their ids; of none all are."""

    def has(self, draft: WrongDraft) -> bool:
        """Tell whether one is asked for."""
        is_there = self.folder is None or draft.folder == self.folder
        return is_there and draft.field in self.fields and (not self.named or draft.id in self.named)


def _tell_of_unread(project: Project, reading: Reading, asked: _Unread) -> frozenset[str]:
    """Tell of entries that cannot be read, of those that are ``asked`` for; return their ids."""
    from generator.cli.reading import read_with_unread
    from generator.diagnostics.waiting import as_error, is_eased

    if not any(map(is_eased, reading.found)):
        return frozenset()
    _, unread, mistakes = read_with_unread(project)
    here = [draft for draft in unread if asked.has(draft)]
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
