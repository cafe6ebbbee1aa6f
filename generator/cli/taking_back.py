"""Takes an edition back for ``edition --undo``: asks whoever sits there, and refuses what would not hold without it."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from generator.cli.asking import is_terminal
from generator.cli.commands import as_run
from generator.cli.conversation import agreed
from generator.cli.reading import found_with_unconfirmed, read_with_unread
from generator.cli.terminal import fail, print_masked, show, wrong_use
from generator.diagnostics.rendering import Format
from generator.model.briefing import Change
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from generator.editions.taking_back import TakenBack
    from generator.project import Project


def take_back(project: Project, briefing: str, *, yes: bool, force: bool) -> None:
    """Take the newest edition of a briefing back, and say what was done; ends with 1 if it is not taken."""
    from generator.diagnostics.suggest import did_you_mean
    from generator.editions.taking_back import taken_back
    from generator.storage.together import replace_together

    library = read_with_unread(project).library
    if briefing not in library.briefings:
        wrong_use(f"there is no briefing `{briefing}`", *did_you_mean(briefing, library.briefings))
    try:
        taken = taken_back(project, library.briefings[briefing])
        if taken.is_committed and not force:
            fail(
                f"edition {taken.row.number} of {briefing} is in the last commit, and may have gone out with it. If "
                "readers may have seen it, leave it: mend the briefing, and make the next edition. If nobody has, add "
                "--force"
            )
        _require_the_rest(project, briefing, taken)
        _ask(briefing, taken, yes=yes)
        replace_together(project.root, taken.contents)
    except ValueError as error:
        fail(as_run(str(error)))
    except OSError as error:
        fail(f"the edition cannot be taken back: {disk_refusal(error)}")
    print_masked(project, f"{_said(briefing, taken)}\n")


def _ask(briefing: str, taken: TakenBack, *, yes: bool) -> None:
    if yes:
        return
    question = (
        f"Edition {taken.row.number} of {briefing}, {taken.row.date}, will be deleted. Has nobody seen it, on the web "
        "or otherwise?"
    )
    if not is_terminal():
        fail(f"{question} If so, say it with --yes; nothing was written")
    if not agreed(question):
        fail("nothing was written")


def _require_the_rest(project: Project, briefing: str, taken: TakenBack) -> None:
    """End with 1 if something that was written since rests on the edition, such as a correction of what it said."""
    from generator.storage.together import replace_together
    from generator.upkeep.draft import drafted

    with drafted(project) as draft:
        before = found_with_unconfirmed(draft.project).errors()
        replace_together(draft.project.root, taken.contents)
        known = {(error.code, error.message) for error in before}
        after = found_with_unconfirmed(draft.project).errors()
        new = [error for error in after if (error.code, error.message) not in known]
    if new:
        show(project, new, Format.TEXT, to_stderr=True)
        fail(
            f"edition {taken.row.number} of {briefing} stays: without it, this would be wrong, see above. "
            "Mend that first; nothing was written"
        )


def _said(briefing: str, taken: TakenBack) -> str:
    row = taken.row
    minor = " --minor" if row.change is Change.MINOR else ""
    command = "edition" if minor else "publish"
    again = f"briefings {command} {briefing}" + (
        f"{minor} --note {quote(row.says)}" if taken.row_goes else ""
    )
    its_row = (
        "its row in briefing.yml is gone"
        if taken.row_goes
        else "its row stays in briefing.yml, where you may change it"
    )
    return as_run(
        f"Edition {row.number} of {briefing}, {row.date}, is taken back: {taken.path} is deleted, and {its_row}.\n"
        "A site that was built with it still shows it: build it again.\n"
        f"To publish it again: {again}"
    )
