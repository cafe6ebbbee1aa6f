"""The command ``fmt``: lays files out as the format advises, and changes nothing else in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.examples import examples
from generator.cli.terminal import fail, print_error, print_masked, project_of, show, writing, wrong_use
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.project import Project
    from generator.reader.input import InputFile


@click.command(epilog=examples("briefings fmt", "briefings fmt --check"))
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--check", is_flag=True, help="Write nothing; name the files that would change, and end with 1."
)
@click.pass_context
def fmt(context: click.Context, files: tuple[Path, ...], *, check: bool) -> None:
    """Lay YAML files out anew: indents, order of fields, marks, blank lines.

    No word is changed. FILE may be a folder, for all files in it. Without FILE: all files of the project.
    """
    from generator.storage.together import replace_together

    project = project_of(context)
    if not check:
        context.with_resource(writing(project, "fmt"))
    chosen, is_whole = _chosen(project, files)
    contents, refused = _laid_out(project, chosen)
    for sentence in refused:
        print_error(sentence)
    if not check:
        try:
            replace_together(project.root, contents)
        except OSError as error:
            fail(f"nothing was written: {disk_refusal(error)}")
    told = "would change" if check else "laid out"
    lines = [f"{path}: {told}\n" for path in contents]
    done = len(chosen) - len(contents) - len(refused)
    counted = "1 file is" if len(chosen) == 1 else f"{len(chosen)} files are"
    lines.append(f"{done} of {counted} laid out already.\n")
    print_masked(project, "".join(lines))
    if refused or not is_whole or (check and contents):
        raise SystemExit(1)


def _chosen(project: Project, files: Sequence[Path]) -> tuple[Sequence[InputFile], bool]:
    """Return the files that are meant, and whether they are all; ends with 2 if one is none of the project's.

    Which of the project's cannot be read, and why, is told if all are meant.
    """
    from generator.diagnostics import Diagnostics
    from generator.diagnostics.rendering import Format
    from generator.memo import Memo
    from generator.reader.input import read_files

    found = Diagnostics()
    every = read_files(project.root, project.briefings.name, found, Memo(forgets=True, once=True))
    if not files:
        unread = found.errors()
        show(project, unread, Format.TEXT, to_stderr=True)
        return every, not len(unread)
    by_path = {(project.root / file.path).resolve(): file for file in every}
    meant: set[Path] = set()
    for path in files:
        given = {path.resolve(), (project.root / path).resolve()}
        here = {place for place in by_path if given & {place, *place.parents}}
        if not here:
            wrong_use(f"{path} is no YAML file of this project that can be read, and no folder of such")
        meant |= here
    return [file for place, file in by_path.items() if place in meant], True


def _laid_out(project: Project, files: Sequence[InputFile]) -> tuple[Mapping[str, bytes], Sequence[str]]:
    """Return the new content of each file that is not laid out, and a sentence for each that cannot be."""
    from generator.editing import CannotEdit
    from generator.editing.formatting import formatted_file

    contents: dict[str, bytes] = {}
    refused = []
    for file in files:
        try:
            new = formatted_file(project.root, file)
        except CannotEdit as error:
            refused.append(str(error))
            continue
        except OSError as error:
            fail(f"nothing was written: {disk_refusal(error)}")
        if new is not None:
            contents[file.path] = new
    return contents, refused
