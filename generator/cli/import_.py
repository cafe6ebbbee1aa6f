"""The command ``import``: takes what was changed and added in a workbook into the editors' files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.added_files import fail_without
from generator.cli.commands import as_run
from generator.cli.examples import examples
from generator.cli.rewriting import rewrite
from generator.cli.session import show_withheld_option
from generator.cli.terminal import fail, print_masked, project_of, shown, wrong_use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sheets.importing import Misfilled
    from generator.sheets.rows import Filled
    from generator.sheets.taken import Taken
    from generator.upkeep.draft import Draft, State
    from generator.upkeep.report import Done

_MOST_BYTES = 100 * 1024 * 1024


@click.command("import", epilog=examples("briefings import border-talks.xlsx --dry-run"))
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--briefing",
    default="",
    metavar="ID",
    shell_complete=completing.briefings,
    help="The briefing of rows that name none.",
)
@click.option(
    "--as",
    "listed",
    default="",
    metavar="SHEET",
    help="What the rows are, where heads do not tell: statements, sources, actors, offices, positions …",
)
@click.option(
    "--dry-run", "trial", flag_value="rows", help="Write nothing; tell which rows would change what."
)
@click.option(
    "--diff", "trial", flag_value="lines", help="Write nothing; show what would differ in every file, too."
)
@show_withheld_option
@click.pass_context
def import_(context: click.Context, file: Path, briefing: str, listed: str, trial: str | None) -> None:
    """Take what is new or changed in a workbook or CSV file into the files.

    FILE is a workbook as `briefings sheet` writes it, or one of its tables as CSV. All of it comes in, or nothing
    if a cell is wrong.
    """
    try:
        from generator.cli.kept_imports import keep, taken_before
        from generator.sheets.importing import Misfilled, take_over
    except ModuleNotFoundError as error:
        fail_without(error)
    filled = _filled(file, listed)
    project = project_of(context)
    before_this = taken_before(project, filled, file)
    now: list[Taken] = []

    def change(draft: Draft, before: State) -> Done:
        result = take_over(draft, before, filled, briefing, before_this)
        now.append(result.taken)
        return result.done

    try:
        rewrite(
            context,
            "import",
            change,
            dry_run=trial is not None,
            shows_lines=trial == "lines",
        )
    except Misfilled as misfilled:
        print_masked(project, "".join(f"{line}\n" for line in _lines(misfilled)), err=True)
        count = len(misfilled.mistakes)
        fail(
            f"nothing was written: {shown(file)} holds {count} mistake{'' if count == 1 else 's'}; see above"
        )
    if trial is None:
        for taken in now:
            keep(project, filled, file, taken)


def _filled(file: Path, listed: str) -> Filled:
    """Return the rows of a file; ends with a sentence if it cannot be read."""
    from generator.diagnostics.suggest import did_you_mean
    from generator.sheets.tables import SHEETS
    from generator.storage.safe_read import TooLarge, read_file, reason

    titles = [sheet.title.lower() for sheet in SHEETS]
    if listed and listed.lower() not in titles:
        wrong_use(
            f"there is no sheet `{listed}`", *did_you_mean(listed, titles), f"there are: {', '.join(titles)}"
        )
    try:
        from generator.intake.document import NotRead
        from generator.sheets.pages import NoWorkbook, read_pages
        from generator.sheets.reading import filled
    except ModuleNotFoundError as error:
        fail_without(error)
    try:
        return filled(read_pages(read_file(file, _MOST_BYTES), file.stem), listed)
    except TooLarge as error:
        fail(f"{shown(file)} has {error.size // 2**20} MB; {_MOST_BYTES // 2**20} are read at most")
    except NotRead as error:
        fail(f"{shown(file)}: {error.message}; {error.advice}")
    except NoWorkbook as error:
        fail(f"{shown(file)}: {error}")
    except OSError as error:
        fail(f"{shown(file)} cannot be read: {reason(error)}")


def _lines(misfilled: Misfilled) -> Iterator[str]:
    for mistake in misfilled.mistakes:
        yield f"{mistake.place}: {mistake.message}"
        yield from (f"  {as_run(hint)}" for hint in mistake.hints)
