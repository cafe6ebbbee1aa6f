"""The command ``compose``: asks for what is still to be written of a briefing, and writes what is answered."""

from __future__ import annotations

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.known_ids import BRIEFING
from generator.cli.session import show_withheld_option
from generator.cli.terminal import progress, project_of, texts_of, wrong_use


@click.command(epilog=examples("briefings compose border-talks", "briefings compose border-talks --all"))
@click.argument("briefing", metavar="BRIEFING", shell_complete=completing.ids_of(BRIEFING))
@click.option(
    "--all",
    "asks_all",
    is_flag=True,
    help="List what there is, to choose from, and ask also for what stands: Enter keeps it.",
)
@click.option(
    "--front",
    "asks_front",
    is_flag=True,
    help="Ask for the bottom line, the key points and the questions, also as they stand.",
)
@show_withheld_option
@click.pass_context
def compose(context: click.Context, briefing: str, *, asks_all: bool, asks_front: bool) -> None:
    """Ask for what is still to be written of a briefing, one thing at a time, and write it.

    BRIEFING is its id. First comes what happened: its name and day, who took part, the sources, whose account each is;
    the plan and its points, if it is about one; then the topics and their words. Once statements are confirmed, it
    asks for the front page and for questions of fact, and proposes what each sentence rests on. Each answer is written
    into the files at once, and nothing that would be a mistake is. Enter keeps what stands, b goes back, ? helps, q
    ends: the same command goes on later.
    """
    from generator.cli.composing_session import compose_with, tell_of_end
    from generator.cli.conversation import told_at_end
    from generator.cli.judged_project import JudgedProject, read_or_end
    from generator.diagnostics.suggest import did_you_mean

    if asks_all and asks_front:
        wrong_use("`--all` asks for the front page, too", "leave one of the two out")
    project = project_of(context)
    progress("Reading the project …")
    reading = read_or_end(project)
    known = reading.library.briefings
    if briefing not in known:
        wrong_use(f"there is no briefing `{briefing}`", *did_you_mean(briefing, known))
    judged = JudgedProject(project, reading, texts_of(project), "compose")
    with told_at_end(lambda: tell_of_end(judged, briefing)):
        compose_with(judged, briefing, asks_all=asks_all, asks_front=asks_front)
