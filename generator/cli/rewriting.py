"""What commands share that rewrite entries in many files: the draft, its differences, all written or nothing."""

from __future__ import annotations

import difflib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.terminal import closing, fail, print_masked, project_of, show, writing, wrong_use
from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.project import Project
    from generator.upkeep.draft import Draft, State
    from generator.upkeep.report import Done

dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Write nothing; show what would differ in every file."
)


def rewrite(
    context: click.Context,
    work: str,
    change: Callable[[Draft, State], Done],
    *,
    dry_run: bool,
    shows_lines: bool = True,
) -> None:
    """Have ``change`` rewrite a draft of the project, and write what differs, or show it; ends with 1 if refused.

    ``shows_lines`` tells that a trial shows the lines that would differ, before it tells what was done.
    """
    from generator.storage.together import replace_together
    from generator.upkeep.draft import Refused, drafted, read_state
    from generator.upkeep.report import mentions

    project = project_of(context)
    if not dry_run:
        context.with_resource(writing(project, work))
    try:
        with drafted(project) as draft:
            before = _state(project, read_state)
            done = change(draft, before)
            contents = draft.contents()
            if dry_run and shows_lines:
                print_masked(project, "".join(differences(project, contents, done.folders)))
            elif not dry_run:
                replace_together(project.root, contents)
                _remove_empty_folders(project, contents)
    except Refused as refused:
        show(project, refused.diagnostics, Format.TEXT, to_stderr=True)
        if refused.hints:
            wrong_use(str(refused), *refused.hints)
        fail(f"{refused}; nothing was written" if len(refused.diagnostics) else str(refused))
    except ValueError as error:
        fail(str(error))
    except OSError as error:
        fail(f"nothing was written: {disk_refusal(error)}")
    files = f"{len(contents)} {'file' if len(contents) == 1 else 'files'}"
    lines = [line if line.startswith(" ") else as_run(line) for line in done.told]
    if done.old and (named := [*mentions(project, done.old)]):
        lines.append(f"`{done.old}` is still named in {', '.join(named)}: look there yourself.")
    if contents:
        lines.append(f"Nothing was written: {files} would differ." if dry_run else f"Written: {files}.")
    print_masked(project, "\n".join(lines) + "\n")


def _state(project: Project, read: Callable[[Project], State]) -> State:
    from generator.upkeep.draft import Refused

    try:
        return read(project)
    except Refused as refused:
        show(project, refused.diagnostics, Format.TEXT, to_stderr=True)
        found = Diagnostics()
        for diagnostic in refused.diagnostics:
            found.add(diagnostic)
        click.echo(closing(found, None), err=True)
        fail("nothing was written: mend the errors first; see above")


def differences(
    project: Project, contents: Mapping[str, bytes | None], folders: tuple[str, str] = ("", "")
) -> Iterator[str]:
    """Yield what differs, file by file, as a unified diff; of what programs keep only that it does.

    ``folders`` are the name of a folder before and after, "" if none has another.
    """
    before, after = folders
    for path, new in contents.items():
        is_moved = bool(after) and path.startswith(after)
        if before and path.startswith(before):
            continue
        name = f"{before}{path.removeprefix(after)}" if is_moved else path
        place = project.root / name
        old = place.read_bytes() if place.is_file() else None
        if is_moved:
            yield f"{name} -> {path}\n"
        if not path.endswith(".yml") or Path(path).is_absolute():
            what = "new" if old is None else "gone" if new is None else "differs"
            yield "" if is_moved else f"{path}: {what}\n"
            continue
        was, now = ((data or b"").decode("utf-8", "replace").split("\n") for data in (old, new))
        names = "" if old is None else name, "" if new is None else path
        yield from (f"{line}\n" for line in difflib.unified_diff(was, now, *names, lineterm=""))


def _remove_empty_folders(project: Project, contents: Mapping[str, bytes | None]) -> None:
    for path, new in contents.items():
        folder = (project.root / path).parent
        while new is None and folder != project.briefings and folder.is_relative_to(project.briefings):
            with suppress(OSError):  # something else lies in it
                folder.rmdir()
            folder = folder.parent
