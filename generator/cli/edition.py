"""The command ``edition``: publishes a briefing as it is now, as a numbered edition that nobody changes again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.commands import as_run
from generator.cli.days import day_of, latest_day
from generator.cli.examples import examples
from generator.cli.taking_back import take_back
from generator.cli.terminal import closing, fail, project_of, show, texts_of, writing, wrong_use
from generator.diagnostics import BuildFailed, Severity
from generator.diagnostics.rendering import Format
from generator.text.characters import refused
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.build import Result
    from generator.editions.freezing import NextEdition
    from generator.project import Project


@dataclass(frozen=True, slots=True)
class AskedEdition:
    """What is asked of the next edition of a briefing."""

    note: str = ""
    """What has changed, for readers, as `note_read` returns it."""
    is_minor: bool = False
    are_slips: bool = False
    day: str | None = None
    """As it was given; None if it was not."""
    is_built_next: bool = False
    """Whether the site is built directly behind it."""


@click.command(
    epilog=examples(
        'briefings edition border-talks --note "A second readout has appeared."',
        "briefings edition border-talks --undo",
    )
)
@click.argument("briefing", metavar="BRIEFING", shell_complete=completing.briefings)
@click.option("--note", default="", metavar="TEXT", help="What has changed, in a sentence for readers.")
@click.option(
    "--minor", is_flag=True, help="Nothing but spelling and addresses has changed: the briefing's date stays."
)
@click.option(
    "--slips",
    is_flag=True,
    help="Take words that differ as by a slip of the pen for slips, which need no correction.",
)
@click.option(
    "--on",
    "day",
    metavar="DATE",
    help="The day of the edition (2026-11-22). Without it: SOURCE_DATE_EPOCH, else today.",
)
@click.option(
    "--undo",
    is_flag=True,
    help="Take the newest edition back, of which nobody has seen anything; asks before.",
)
@click.option("--yes", is_flag=True, help="With --undo: ask nothing.")
@click.option("--force", is_flag=True, help="With --undo: also an edition that is in the last commit of git.")
@click.pass_context
def edition(  # noqa: PLR0913  # one for each option
    context: click.Context,
    briefing: str,
    note: str,
    *,
    minor: bool,
    slips: bool,
    day: str | None,
    undo: bool,
    yes: bool,
    force: bool,
) -> None:
    """Publish a briefing as its next edition, which stays readable as it is.

    BRIEFING is its id, the name of its folder. With --undo its newest edition is taken back, if it has not gone out.
    """
    if undo:
        if note or minor or slips or day:
            wrong_use("--undo takes an edition back, and makes none: leave the other options out")
        project = project_of(context)
        context.with_resource(writing(project, "edition"))
        take_back(project, briefing, yes=yes, force=force)
        return
    if yes or force:
        wrong_use("--yes and --force are for --undo")
    project = project_of(context)
    day_of(day)  # before anything is waited for
    asked = AskedEdition(note_read(project, note), is_minor=minor, are_slips=slips, day=day)
    context.with_resource(writing(project, "edition"))
    keep_edition(project, briefing, asked)


def keep_edition(project: Project, briefing: str, asked: AskedEdition) -> None:
    """Make the next edition of a briefing, and tell of it; what is wrong is told, and ends the command.

    No other program may write into the project meanwhile.
    """
    from generator.editions.freezing import NotMade, write_edition
    from generator.readiness import left_with

    result = _checked(project)
    if briefing not in result.library.briefings:
        from generator.diagnostics.suggest import did_you_mean

        wrong_use(f"there is no briefing `{briefing}`", *did_you_mean(briefing, result.library.briefings))
    try:
        made = _made(project, result, briefing, asked)
        _require_near(str(made.row.date))
        write_edition(project, made)
    except NotMade as error:
        show(project, error.diagnostics, Format.TEXT, to_stderr=True)
        fail(str(error))
    except ValueError as error:
        fail(str(error))
    except OSError as error:
        fail(f"the edition cannot be written: {disk_refusal(error)}")
    show(project, made.gone, Format.TEXT, to_stderr=True)
    left = left_with(result.diagnostics, result.library, result.findings, (briefing,))
    are_told = asked.is_built_next  # whoever publishes has just been told what is found, and nothing stops it
    warnings = 0 if are_told else sum(diagnostic.severity is Severity.WARNING for diagnostic in left)
    click.echo(_said(briefing, made, warnings, is_built_next=asked.is_built_next))


def require_all_makeable(project: Project, briefings: Sequence[str]) -> None:
    """End with 1, and nothing written, if of one of several ``briefings`` no edition can be made."""
    from generator.editions.freezing import NotMade

    if len(briefings) < 2:
        return  # `keep_edition` says it
    result = _checked(project)
    for briefing in briefings:
        try:
            _require_near(str(_made(project, result, briefing, AskedEdition()).row.date))
        except NotMade as error:
            show(project, error.diagnostics, Format.TEXT, to_stderr=True)
            fail(f"{error}\nThis is about `{briefing}`: publish that by itself first. Nothing was published.")
        except (ValueError, OSError) as error:
            said = disk_refusal(error) if isinstance(error, OSError) else str(error)
            fail(f"no edition of `{briefing}` can be made: {said}. Nothing was published.")


def note_read(project: Project, note: str) -> str:
    """Return what readers are told, in one line; ends with 2 if no page can show it, with 1 if it is withheld."""
    said = " ".join(note.split())
    if found := refused(said):
        wrong_use(f"--note cannot be published: {found.message}", found.hint)
    if _holds_withheld(project, said):
        fail("the note holds words that are withheld; nothing was written")
    return said


def _made(project: Project, result: Result, briefing: str, asked: AskedEdition) -> NextEdition:
    """Return the next edition of a briefing that is there, before it is written. Raises as `next_edition`."""
    from generator.editions.freezing import next_edition

    return next_edition(
        project,
        result.library.briefings[briefing],
        result.library,
        result.findings,
        note=asked.note,
        is_minor=asked.is_minor,
        are_slips=asked.are_slips,
        day=day_of(asked.day),
        is_day_given=bool(asked.day),
    )


def _require_near(day: str) -> None:
    """End with 1 if an edition is of a day far from now: that is a slip, and what is published stays."""
    latest = latest_day()
    if day > latest:
        fail(
            f"the edition would be of {day}, more than a year from now, and its day can never be changed: "
            "give the right one with --on, or in its row in briefing.yml; nothing was written"
        )


def _checked(project: Project) -> Result:
    """Return what is published, with what is to be said of it; ends with 1 if it could not be published."""
    from generator import build
    from generator.exports.offered_files import offered_files
    from generator.project.caches import project_cache

    cache = project_cache(project, "generate")
    try:
        return build.generate(project, texts=texts_of(project), cache=cache, offered=offered_files)
    except BuildFailed as failed:
        show(project, failed.diagnostics.errors(), Format.TEXT, to_stderr=True)
        click.echo(closing(failed.diagnostics, None), err=True)
        fail("no edition was made: what has errors cannot be published; see above")


def _holds_withheld(project: Project, note: str) -> bool:
    from generator import build

    return bool(note) and build.mask_of(project)(note) != note


def _said(briefing: str, made: NextEdition, warnings: int, *, is_built_next: bool) -> str:
    changes = ""
    if made.changes is not None:
        told, silent = len(made.changes.told), len(made.changes.entries) - len(made.changes.told)
        changes = f" {told} {'entry differs' if told == 1 else 'entries differ'} from the last one" + (
            f", {silent} more in spelling alone." if silent else "."
        )
    slips = "".join(f"\n    {slip}" for slip in made.slips)
    if slips:
        changes += f"\nPublished as slips of the pen, without a correction:{slips}"
    row = (
        f"Its line in the list of editions was added to {made.head[0]}."
        if made.head
        else "The list of editions in the briefing had its line already."
    )
    undo = as_run(f"briefings edition {briefing} --undo")
    stops = ""
    if warnings:
        first = "There is 1 warning" if warnings == 1 else f"There are {warnings} warnings"
        check = as_run("briefings check")
        stops = f"{first}, at which `build --strict` stops. To mend that first: {undo}, and then: {check}\n"
    commit = "Commit what was written" if is_built_next else "Commit what was written, then build the site"
    return (
        f"Edition {made.row.number} of {briefing}, {made.row.date}, is in {made.path}.{changes}\n{row}\n"
        f"{stops}"
        f"{commit}. Nobody changes an edition: what comes later is in the next.\n"
        f"If nobody is to see it after all, before it goes out: {undo}"
    )
