"""What ``briefings judge`` does without a briefing: asks about the sources and actors that wait in the registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.conversation import told_at_end
from generator.cli.judged_project import NOT_COUNTED, JudgedProject
from generator.cli.register_session import RegisterSession
from generator.cli.terminal import texts_of, wrong_use
from generator.cli.texts_not_shown import tell_of_texts_not_shown
from generator.composing.happened import event_of, is_open
from generator.diagnostics.suggest import did_you_mean
from generator.judging import drafts_in, waiting_in_registers
from generator.model.actor import Actor
from generator.model.source import Source
from generator.model.unconfirmed import noun_of
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.judging import Reading
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.project import Project


def judge_registers(project: Project, reading: Reading, ids: Sequence[Id], *, are_unread: bool) -> None:
    """Ask about the sources and actors called ``ids``, or all that wait; ``are_unread`` tells that some cannot be read.

    One of ``ids`` that is confirmed can be changed. Exits with 2 if one is none of these. Raises `click.Abort` if the
    person ends it with Ctrl-C.
    """
    for id_ in ids:
        _require_in_registers(id_, reading.library)
    library = reading.library
    opened = [id_ for id_ in ids if not library.entries[id_].todo]
    waiting = [*dict.fromkeys((*opened, *(entry.id for entry in waiting_in_registers(library, ids))))]
    if not waiting:
        if are_unread:
            raise SystemExit(1)
        click.echo(as_run("\n".join(("No source and no actor waits to be judged.", *_next(library, ())))))
        return
    judged = JudgedProject(project, reading, texts_of(project))
    tell_of_texts_not_shown(judged, waiting)
    session = RegisterSession(judged)
    with told_at_end(lambda: _tell_of_end(session)):
        session.judge(waiting, opened)


def _require_in_registers(id_: Id, library: Library) -> None:
    entry = library.entries.get(id_)
    if isinstance(entry, Actor | Source):
        return
    statements = [full for full in library.statements if id_ in {full, full.partition("/")[2]}]
    if statements:
        named = (full.partition("/") for full in statements)
        commands = " or ".join(f"briefings judge {folder} {local}" for folder, _, local in named)
        wrong_use(f"`{id_}` is a statement: its briefing is named before it", commands)
    if id_ in library.briefings:
        wrong_use(f"`{id_}` is a briefing: it is named first, and its drafts behind it")
    if entry is not None:
        wrong_use(f"`{id_}` is neither a statement, a source nor an actor but {with_article(noun_of(entry))}")
    known = (*library.briefings, *library.sources, *library.actors)
    wrong_use(f"there is no briefing, source or actor `{id_}`", *did_you_mean(id_, known))


def _tell_of_end(session: RegisterSession) -> None:
    judged = session.judged
    if not judged.catch_up():
        click.echo(as_run(f"Confirmed: {len(session.confirmed)}. {NOT_COUNTED}"))
        return
    library = judged.library
    left = waiting_in_registers(library)
    changed = f"Changed, and still confirmed: {', '.join(session.changed)}. " if session.changed else ""
    done = f"{changed}Confirmed: {len(session.confirmed)}. Still waiting: {len(left)}."
    if left:
        click.echo(as_run(f"{done} This asks again:\n  briefings judge"))
        return
    click.echo(as_run("\n".join((done, *_next(library, session.confirmed)))))


def _next(library: Library, confirmed: Sequence[Id] | dict[Id, None]) -> Iterator[str]:
    """Yield what comes next: what happened, drafts of the sources of which there are none, or those that wait."""
    cited = {report.source for statement in library.statements.values() for report in statement.reports}
    fresh = [
        source.id
        for source in library.sources.values()
        if source.text and source.id not in cited and (source.id in confirmed or not source.todo)
    ]
    begun = [briefing.id for briefing in library.briefings.values() if briefing.todo] or [*library.briefings]
    briefing = begun[0] if len(begun) == 1 else "BRIEFING"
    untold = [
        id_
        for id_ in library.briefings
        if (event := event_of(library.briefings[id_], library)) and is_open(event)
    ]
    if untold:
        yield "Go on with what happened, which is still to be told:"
        yield from (f"  briefings compose {id_}" for id_ in untold)
        return
    steps = [f"  briefings draft {briefing} {' '.join(fresh)}"] if fresh else []
    steps = steps or [f"  briefings judge {id_}" for id_ in library.briefings if drafts_in(library, id_)]
    if steps:
        yield "Go on with:"
        yield from steps
